import { describe, expect, it } from "vitest";
import {
  type CalendarPeriod,
  type CalendarUnit,
  calendarPeriodOf,
  calendarPeriodsBetween,
} from "../../../src/shared/calendar/index.js";

const thrown = (code: string, ...path: string[]) => expect.objectContaining({ code, path });
const zone = "Europe/Berlin";
const UNITS: readonly CalendarUnit[] = ["day", "iso-week", "month", "quarter", "year", "fiscal-year"];

describe("calendarPeriodOf", () => {
  it.each<[CalendarUnit, CalendarPeriod]>([
    ["day", { label: "2026-11-24", from: "2026-11-23T23:00:00.000Z", to: "2026-11-24T23:00:00.000Z" }],
    ["iso-week", { label: "2026-W48", from: "2026-11-22T23:00:00.000Z", to: "2026-11-29T23:00:00.000Z" }],
    ["month", { label: "2026-11", from: "2026-10-31T23:00:00.000Z", to: "2026-11-30T23:00:00.000Z" }],
    ["quarter", { label: "2026-Q4", from: "2026-09-30T22:00:00.000Z", to: "2026-12-31T23:00:00.000Z" }],
    ["year", { label: "2026", from: "2025-12-31T23:00:00.000Z", to: "2026-12-31T23:00:00.000Z" }],
    ["fiscal-year", { label: "FY2027", from: "2026-09-30T22:00:00.000Z", to: "2027-09-30T22:00:00.000Z" }],
  ])("names and bounds the %s of a date and of an instant", (unit, period) => {
    const options = Object.freeze({ zone, fiscalYearStartMonth: 10 });
    expect(calendarPeriodOf("2026-11-24", unit, options)).toEqual(period);
    expect(calendarPeriodOf("2026-11-24T12:00:00Z", unit, options)).toEqual(period);
    expect(calendarPeriodOf(new Date(period.from), unit, options)).toEqual(period);
    expect(calendarPeriodOf(Date.parse(period.to) - 1, unit, options)).toEqual(period);
    expect(calendarPeriodOf(period.to, unit, options)).not.toEqual(period);
  });

  it.each([
    ["2026-01-01", "2026-Q1"],
    ["2026-03-31", "2026-Q1"],
    ["2026-04-01", "2026-Q2"],
    ["2026-06-30", "2026-Q2"],
    ["2026-07-01", "2026-Q3"],
    ["2026-09-30", "2026-Q3"],
    ["2026-10-01", "2026-Q4"],
  ])("places %s in %s", (date, label) => {
    expect(calendarPeriodOf(date, "quarter", { zone }).label).toBe(label);
  });

  it.each([
    ["2026-09-30", 10, "FY2026"],
    ["2026-10-01", 10, "FY2027"],
    ["2026-12-31", 1, "FY2026"],
    ["2026-01-01", 1, "FY2026"],
    ["2026-11-30", 12, "FY2026"],
    ["2026-12-01", 12, "FY2027"],
    ["2026-01-31", 2, "FY2026"],
    ["2026-03-31", 2, "FY2027"],
  ])("names the fiscal year of %s from month %i after the year it ends in: %s", (date, fiscalYearStartMonth, label) => {
    expect(calendarPeriodOf(date, "fiscal-year", { zone, fiscalYearStartMonth }).label).toBe(label);
  });

  it("writes weeks and years with all their digits", () => {
    expect(calendarPeriodOf("2026-01-01", "iso-week", { zone }).label).toBe("2026-W01");
    expect(calendarPeriodOf("0099-06-01", "iso-week", { zone: "UTC" }).label).toBe("0099-W23");
    expect(calendarPeriodOf("0099-06-01", "year", { zone: "UTC" }).label).toBe("0099");
    expect(calendarPeriodOf("2008-12-29", "iso-week", { zone }).label).toBe("2009-W01");
  });

  it("gives a day that loses or gains an hour its own length", () => {
    const hoursOf = (date: string) => {
      const { from, to } = calendarPeriodOf(date, "day", { zone });
      return (Date.parse(to) - Date.parse(from)) / 3_600_000;
    };
    expect(["2026-03-29", "2026-10-25", "2026-11-24"].map(hoursOf)).toEqual([23, 25, 24]);
  });

  it("gives the minutes that come again to the day that had already begun", () => {
    // St. John's put its clocks back at 00:01: from 02:31Z on, the wall calendar showed 28 October once more.
    const options = { zone: "America/St_Johns" };
    const day = { label: "2006-10-29", from: "2006-10-29T02:30:00.000Z", to: "2006-10-30T03:30:00.000Z" };
    for (const instant of ["02:30:00", "02:30:59", "02:31:00", "03:29:59", "03:30:00"]) {
      expect(calendarPeriodOf(`2006-10-29T${instant}Z`, "day", options)).toEqual(day);
    }
    expect(calendarPeriodOf("2006-10-29T02:29:59.999Z", "day", options).label).toBe("2006-10-28");
    expect(calendarPeriodOf("2006-10-28", "day", options).to).toBe(day.from);
  });

  it("is empty for a day that the zone has left out", () => {
    const { from, to } = calendarPeriodOf("2011-12-30", "day", { zone: "Pacific/Apia" });
    expect(from).toBe(to);
  });

  it("refuses what is no date and no instant, and to leave the years", () => {
    expect(() => calendarPeriodOf("2026-02-30", "day", { zone })).toThrow(thrown("INVALID_DATE", "at"));
    expect(() => calendarPeriodOf("2026-02", "day", { zone })).toThrow(thrown("INVALID_INSTANT", "at"));
    expect(() => calendarPeriodOf("9999-12-31", "year", { zone: "UTC" })).toThrow(
      expect.objectContaining({ code: "INVALID_INSTANT" }),
    );
    expect(() => calendarPeriodOf("9999-12-31T23:30Z", "day", { zone })).toThrow(
      expect.objectContaining({ code: "INVALID_DATE" }),
    );
  });

  it("refuses unknown zones and units", () => {
    expect(() => calendarPeriodOf(0, "day", { zone: "Moon" })).toThrow(thrown("INVALID_ZONE", "zone"));
    for (const unit of ["decade", "toString"] as unknown as CalendarUnit[]) {
      expect(() => calendarPeriodOf(0, unit, { zone })).toThrow(
        expect.objectContaining({
          code: "INVALID_UNIT",
          path: ["unit"],
          message: "expected one of day, iso-week, month, quarter, year, fiscal-year (at unit)",
        }),
      );
    }
  });

  it.each([undefined, 0, 13, 1.5, Number.NaN, "4" as unknown as number])("refuses the first month %s", (month) => {
    const options = { zone, fiscalYearStartMonth: month };
    expect(() => calendarPeriodOf(0, "fiscal-year", options)).toThrow(
      expect.objectContaining({
        code: "INVALID_OPTION",
        path: ["fiscalYearStartMonth"],
        message: "expected the month a fiscal year begins with, 1 to 12 (at fiscalYearStartMonth)",
      }),
    );
    expect(calendarPeriodOf(0, "year", options).label).toBe("1970");
  });
});

describe("calendarPeriodsBetween", () => {
  const labelsOf = (from: string, to: string, unit: CalendarUnit, inZone = "UTC") =>
    calendarPeriodsBetween({ from, to }, unit, { zone: inZone, fiscalYearStartMonth: 4 }).map(({ label }) => label);

  it.each<[CalendarUnit, readonly string[]]>([
    ["iso-week", ["2025-W52", "2026-W01", "2026-W02"]],
    ["month", ["2025-12", "2026-01"]],
    ["quarter", ["2025-Q4", "2026-Q1"]],
    ["year", ["2025", "2026"]],
    ["fiscal-year", ["FY2026"]],
  ])("lists each %s it touches, in order", (unit, labels) => {
    expect(labelsOf("2025-12-28T12:00:00Z", "2026-01-05T12:00:00Z", unit)).toEqual(labels);
  });

  it("answers whole calendar periods", () => {
    const period = Object.freeze({ from: "2026-11-24T10:00:00Z", to: "2026-11-24T10:00:00.001Z" });
    expect(calendarPeriodsBetween(period, "month", { zone })).toEqual([
      calendarPeriodOf("2026-11-24", "month", { zone }),
    ]);
  });

  it("leaves out the period that begins where it ends, and takes the one that ends a moment later", () => {
    expect(labelsOf("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "month")).toEqual(["2026-01"]);
    expect(labelsOf("2026-01-01T00:00:00Z", "2026-02-01T00:00:00.001Z", "month")).toEqual(["2026-01", "2026-02"]);
    expect(labelsOf("2025-12-31T23:59:59.999Z", "2026-01-01T00:00:00Z", "month")).toEqual(["2025-12"]);
  });

  it("has none for an empty period", () => {
    expect(labelsOf("2026-01-01T12:00:00Z", "2026-01-01T12:00:00Z", "day")).toEqual([]);
  });

  it("leaves out a day that the zone has left out", () => {
    expect(labelsOf("2011-12-29T12:00:00Z", "2011-12-31T12:00:00Z", "day", "Pacific/Apia")).toEqual([
      "2011-12-29",
      "2011-12-31",
      "2012-01-01",
    ]);
  });

  it("begins with the day that had already begun where minutes come again", () => {
    const labels = labelsOf("2006-10-29T02:45:00Z", "2006-10-30T04:00:00Z", "day", "America/St_Johns");
    expect(labels).toEqual(["2006-10-29", "2006-10-30"]);
  });

  it("refuses as calendarPeriodOf does, and periods that run backwards", () => {
    const period = { from: "2026-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z" };
    expect(() => calendarPeriodsBetween({ ...period, to: "2025-01-01T00:00:00Z" }, "day", { zone })).toThrow(
      thrown("INVALID_PERIOD", "period"),
    );
    expect(() => calendarPeriodsBetween({ ...period, to: "2025" }, "day", { zone })).toThrow(
      thrown("INVALID_INSTANT", "period", "to"),
    );
    expect(() => calendarPeriodsBetween(period, "fiscal-year", { zone })).toThrow(
      thrown("INVALID_OPTION", "fiscalYearStartMonth"),
    );
    for (const unit of UNITS) {
      expect(() => calendarPeriodsBetween(period, unit, { zone: "", fiscalYearStartMonth: 1 })).toThrow(
        thrown("INVALID_ZONE", "zone"),
      );
    }
  });
});
