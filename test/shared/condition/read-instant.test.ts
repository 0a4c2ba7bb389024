import { describe, expect, it } from "vitest";
import { readInstant } from "../../../src/shared/condition/read-instant.js";

describe("readInstant", () => {
  it.each([
    ["1970-01-01T00:00Z", 0],
    ["1970-01-01T01:00:01.5+01:00", 1500],
    ["1969-12-31T23:00:00-01:30", 1_800_000],
    ["2024-02-29T00:00:00Z", Date.UTC(2024, 1, 29)],
    ["0001-01-01T00:00:00.000Z", -62_135_596_800_000],
    ["9999-12-31T23:59:59.999Z", 253_402_300_799_999],
    ["2026-03-24T12:34:56.7891Z", Date.UTC(2026, 2, 24, 12, 34, 56, 789)],
  ])("reads %s", (text, millis) => {
    expect(readInstant(text)).toBe(millis);
  });

  it.each([
    "0000-12-31T23:59:59Z",
    "0001-01-01T00:00:00+00:01",
    "9999-12-31T23:59:59-00:01",
    "2026-02-29T00:00:00Z",
    "2026-04-31T00:00:00Z",
    "2026-04-00T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-01-01T24:00:00Z",
    "2026-01-01T00:60:00Z",
    "2026-01-01T00:00:60Z",
    "2026-01-01T00:00:00",
    "2026-01-01",
    " 2026-01-01T00:00:00Z",
    "2026-01-01T00:00:00Z\n",
    "12026-01-01T00:00:00Z",
  ])("reads %j not at all", (text) => {
    expect(readInstant(text)).toBeNaN();
  });

  it("reads whole milliseconds and dates, and makes no minus zero", () => {
    expect(readInstant(5)).toBe(5);
    expect(readInstant(new Date(5))).toBe(5);
    expect(readInstant(-0)).toBe(0);
    expect(readInstant("1970-01-01T00:00-00:00")).toBe(0);
    expect([0.5, Number.NaN, Number.POSITIVE_INFINITY, new Date(Number.NaN), null, {}, 5n].map(readInstant)).toEqual(
      Array(7).fill(Number.NaN),
    );
  });
});
