import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { type InstantLike, toEpochMillis, toIsoInstant } from "../../../src/shared/calendar/index.js";

describe("toEpochMillis", () => {
  it.each([
    ["1970-01-01T00:00Z", 0],
    ["1970-01-01T00:00:00Z", 0],
    ["1970-01-01T00:00:01.5Z", 1500],
    ["1970-01-01T00:00:01.05Z", 1050],
    ["1970-01-01T01:02:03.004Z", 3_723_004],
    ["1970-01-01T23:59:59.999Z", 86_399_999],
    ["1970-01-01T05:30:00+05:30", 0],
    ["1969-12-31T20:30:00-03:30", 0],
    ["1970-01-01T00:00:00+00:00", 0],
    ["1970-01-01T00:00:00-00:00", 0],
    ["1970-01-01T23:59:00+23:59", 0],
    ["2026-03-29T01:30:00+02:00", Date.UTC(2026, 2, 28, 23, 30)],
    ["2024-02-29T19:59:59Z", Date.UTC(2024, 1, 29, 19, 59, 59)],
  ])("reads %s", (text, millis) => {
    expect(toEpochMillis(text)).toBe(millis);
  });

  it("cuts off what is finer than a millisecond, before 1970 too", () => {
    expect(toEpochMillis("1970-01-01T00:00:00.123999999Z")).toBe(123);
    expect(toEpochMillis("1969-12-31T23:59:59.9999Z")).toBe(-1);
  });

  it("takes whole numbers as they are, without minus zero", () => {
    expect(toEpochMillis(-1)).toBe(-1);
    expect(toEpochMillis(-0)).toBe(0);
  });

  it("takes a Date, from another realm too", () => {
    expect(toEpochMillis(new Date(1500))).toBe(1500);
    expect(toEpochMillis(runInNewContext("new Date(1500)"))).toBe(1500);
  });

  it("goes from the start of year 1 to the end of year 9999, in UTC", () => {
    expect(toEpochMillis("0001-01-01T00:00:00Z")).toBe(-62_135_596_800_000);
    expect(toEpochMillis("9999-12-31T23:59:59.999Z")).toBe(253_402_300_799_999);
    expect(toEpochMillis(-62_135_596_800_000)).toBe(-62_135_596_800_000);
    expect(toEpochMillis(253_402_300_799_999)).toBe(253_402_300_799_999);
  });

  it.each<[string, unknown]>([
    ["a local time", "2026-03-29T01:30:00"],
    ["a date", "2026-03-29"],
    ["a date with zone", "2026-03-29Z"],
    ["a date that does not exist", "2026-02-30T00:00Z"],
    ["year 0", "0000-12-31T00:00Z"],
    ["24:00", "2026-03-29T24:00Z"],
    ["minute 60", "2026-03-29T01:60Z"],
    ["a leap second", "2016-12-31T23:59:60Z"],
    ["offset hour 24", "2026-03-29T01:30+24:00"],
    ["offset minute 60", "2026-03-29T01:30+01:60"],
    ["an offset without colon", "2026-03-29T01:30+0200"],
    ["an offset without minutes", "2026-03-29T01:30+02"],
    ["a blank for T", "2026-03-29 01:30Z"],
    ["a small z", "2026-03-29T01:30z"],
    ["a comma", "2026-03-29T01:30:00,5Z"],
    ["a point without decimals", "2026-03-29T01:30:00.Z"],
    ["ten decimals", "2026-03-29T01:30:00.1234567890Z"],
    ["decimals of a minute", "2026-03-29T01:30.5Z"],
    ["one digit", "2026-3-29T01:30Z"],
    ["something before", " 2026-03-29T01:30Z"],
    ["something behind", "2026-03-29T01:30Z "],
    ["a line end", "2026-03-29T01:30Z\n"],
    ["two dates", "2026-03-29, 2026-03-29T01:30Z"],
    ["what Date.parse would guess", "29 Mar 2026 01:30 GMT"],
    ["the empty text", ""],
    ["a number as text", "0"],
    ["a fraction of a millisecond", 0.5],
    ["NaN", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["an invalid Date", new Date(Number.NaN)],
    ["before year 1", -62_135_596_800_001],
    ["after year 9999", 253_402_300_800_000],
    ["year 0 by its offset", "0001-01-01T00:00+00:01"],
    ["undefined", undefined],
    ["null", null],
    ["a bigint", 0n],
    ["an object", {}],
  ])("refuses %s", (_, value) => {
    expect(() => toEpochMillis(value as InstantLike, ["lines", 3])).toThrow(
      expect.objectContaining({
        code: "INVALID_INSTANT",
        path: ["lines", 3],
        message:
          "expected ISO text with Z or an offset, whole epoch milliseconds or a Date, in the years 0001 to 9999 (at lines[3])",
      }),
    );
  });
});

describe("toEpochMillis and toIsoInstant", () => {
  it("say nothing of where, unless they are told", () => {
    expect(() => toEpochMillis(0.5)).toThrow(expect.objectContaining({ path: [] }));
    expect(() => toIsoInstant(0.5)).toThrow(expect.objectContaining({ path: [] }));
  });
});

describe("toIsoInstant", () => {
  it("writes UTC with milliseconds, and four digits of the year", () => {
    expect(toIsoInstant("2026-03-29T01:30+02:00")).toBe("2026-03-28T23:30:00.000Z");
    expect(toIsoInstant("0001-01-01T00:00Z")).toBe("0001-01-01T00:00:00.000Z");
    expect(toIsoInstant(new Date(5))).toBe("1970-01-01T00:00:00.005Z");
  });

  it("refuses what is no instant, and says where", () => {
    expect(() => toIsoInstant("2026-03-29", ["at"])).toThrow(
      expect.objectContaining({ code: "INVALID_INSTANT", path: ["at"] }),
    );
  });
});
