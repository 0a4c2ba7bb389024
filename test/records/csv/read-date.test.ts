import { describe, expect, it } from "vitest";
import { type CsvDateFormat, readDateText } from "../../../src/records/csv/index.js";

const read = (text: string, format: CsvDateFormat, firstYear?: number) =>
  readDateText(text, Object.freeze({ format, firstYear }));
const dayFirst = (text: string) => read(text, "day-first");
const monthFirst = (text: string) => read(text, "month-first");

describe("readDateText", () => {
  it.each([
    ["2026-12-31", "2026-12-31"],
    ["2026/12/31", "2026-12-31"],
    ["2026.12.31", "2026-12-31"],
    ["20261231", "2026-12-31"],
    ["2026-1-2", "2026-01-02"],
    ["0001-01-01", "0001-01-01"],
    [" 2026-12-31\u00a0", "2026-12-31"],
  ])("understands the year first, whatever the format: %j", (text, expected) => {
    expect(dayFirst(text)).toBe(expected);
    expect(monthFirst(text)).toBe(expected);
  });

  it.each([
    ["31.12.2026", "2026-12-31"],
    ["1.2.2026", "2026-02-01"],
    ["01.02.2026", "2026-02-01"],
  ])("takes the day first with dots, whatever the format: %s", (text, expected) => {
    expect(dayFirst(text)).toBe(expected);
    expect(monthFirst(text)).toBe(expected);
  });

  it("reads slashes and hyphens by the format", () => {
    expect(dayFirst("01/02/2026")).toBe("2026-02-01");
    expect(monthFirst("01/02/2026")).toBe("2026-01-02");
    expect(dayFirst("1-2-2026")).toBe("2026-02-01");
    expect(monthFirst("1-2-2026")).toBe("2026-01-02");
    expect(dayFirst("12/31/2026")).toBeUndefined();
    expect(monthFirst("31/12/2026")).toBeUndefined();
  });

  it("reads a year of two digits by the first year of its hundred", () => {
    expect(read("31.12.50", "day-first", 1950)).toBe("1950-12-31");
    expect(read("31.12.49", "day-first", 1950)).toBe("2049-12-31");
    expect(read("31.12.00", "day-first", 2000)).toBe("2000-12-31");
    expect(read("31.12.99", "day-first", 2000)).toBe("2099-12-31");
    expect(read("31.12.07", "day-first", 1907)).toBe("1907-12-31");
    expect(read("31.12.26", "day-first")).toBeUndefined();
    expect(read("31.12.2026", "day-first", 1950)).toBe("2026-12-31");
  });

  it.each([
    ["2024-02-29", "2024-02-29"],
    ["2000-02-29", "2000-02-29"],
    ["2026-02-28", "2026-02-28"],
    ["2026-02-29", undefined],
    ["1900-02-29", undefined],
    ["2026-01-31", "2026-01-31"],
    ["2026-01-32", undefined],
    ["2026-04-30", "2026-04-30"],
    ["2026-04-31", undefined],
    ["2026-06-31", undefined],
    ["2026-09-31", undefined],
    ["2026-11-31", undefined],
    ["2026-12-00", undefined],
    ["2026-00-12", undefined],
    ["2026-13-01", undefined],
    ["0000-01-01", undefined],
  ])("keeps to the calendar: %s", (text, expected) => {
    expect(dayFirst(text)).toBe(expected);
  });

  it.each([
    ["31.12.2026 8:26", "2026-12-31T08:26:00"],
    ["31.12.2026 08:26:59", "2026-12-31T08:26:59"],
    ["31.12.2026, 08:26", "2026-12-31T08:26:00"],
    ["31.12.2026  08:26", "2026-12-31T08:26:00"],
    ["2026-12-31T08:26:00", "2026-12-31T08:26:00"],
    ["2026-12-31t23:59:59", "2026-12-31T23:59:59"],
    ["20261231 00:00", "2026-12-31T00:00:00"],
    ["2026-12-31 08:26:59.999", "2026-12-31T08:26:59"],
    ["2026-12-31 08:26:59,123456789", "2026-12-31T08:26:59"],
    ["31.12.2026 12:00 AM", "2026-12-31T00:00:00"],
    ["31.12.2026 12:30 pm", "2026-12-31T12:30:00"],
    ["31.12.2026 1:05PM", "2026-12-31T13:05:00"],
    ["31.12.2026 11:59:59 p.m.", "2026-12-31T23:59:59"],
    ["31.12.2026 11:59 a.m.", "2026-12-31T11:59:00"],
  ])("reads the time of %s", (text, expected) => {
    expect(dayFirst(text)).toBe(expected);
  });

  it.each([
    "24:00",
    "23:60",
    "23:59:60",
    "8",
    "8:5",
    "08:26:0",
    "08:26.5",
    "00:30 AM",
    "13:00 PM",
    "08:26:00.",
    "08:26 XM",
  ])("refuses the time %s", (time) => {
    expect(dayFirst(`2026-12-31 ${time}`)).toBeUndefined();
  });

  it.each([
    ["2026-12-31T08:26:00Z", "2026-12-31T08:26:00Z"],
    ["2026-12-31T08:26z", "2026-12-31T08:26:00Z"],
    ["2026-12-31T00:30:00+01:00", "2026-12-30T23:30:00Z"],
    ["2026-12-31T23:30:00-0100", "2027-01-01T00:30:00Z"],
    ["31.12.2026 08:26 +0530", "2026-12-31T02:56:00Z"],
    ["0001-01-01T12:00:00+01:00", "0001-01-01T11:00:00Z"],
    ["2026-12-31T08:26:00.500Z", "2026-12-31T08:26:00Z"],
  ])("turns %s, which names its zone, into an instant in UTC", (text, expected) => {
    expect(dayFirst(text)).toBe(expected);
  });

  it.each(["2026-12-31T08:26:00+25:00", "9999-12-31T23:30:00-01:00", "2026-12-31Z", "2026-12-31T08:26+1"])(
    "refuses the zone of %s",
    (text) => {
      expect(dayFirst(text)).toBeUndefined();
    },
  );

  it.each([
    "",
    "2026",
    "2026-12",
    "12/2026",
    "2026-12/31",
    "31.12/2026",
    "2026123",
    "202611",
    "126-1-1",
    "31.12.202",
    "x2026-12-31",
    "2026-12-31x",
    "32.1.2026",
    "1.13.2026",
    "111.1.2026",
  ])("refuses what is no date: %j", (text) => {
    expect(dayFirst(text)).toBeUndefined();
  });

  it("reads up to 40 characters", () => {
    expect(dayFirst("2026-12-31".padEnd(40))).toBe("2026-12-31");
    expect(dayFirst("2026-12-31".padEnd(41))).toBeUndefined();
  });
});
