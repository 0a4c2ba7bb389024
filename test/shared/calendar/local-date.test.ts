import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween, isoWeekOf, monthsBetween } from "../../../src/shared/calendar/index.js";

const thrown = (code: string, ...path: string[]) => expect.objectContaining({ code, path });

describe("addDays", () => {
  it.each([
    ["2024-02-28", 2, "2024-03-01"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-03-01", 0, "2026-03-01"],
    ["0001-01-01", 3_652_058, "9999-12-31"],
  ])("moves %s by %i to %s", (date, days, moved) => {
    expect(addDays(date, days)).toBe(moved);
  });

  it("refuses dates that are none, days that are not whole, and to leave the years", () => {
    expect(() => addDays("2026-02-30", 1)).toThrow(thrown("INVALID_DATE", "date"));
    expect(() => addDays("2026-02-28", 0.5)).toThrow(thrown("INVALID_VALUE", "days"));
    expect(() => addDays("2026-02-28", Number.NaN)).toThrow(thrown("INVALID_VALUE", "days"));
    expect(() => addDays("9999-12-31", 1)).toThrow(thrown("INVALID_DATE", "date"));
    expect(() => addDays("0001-01-01", -1)).toThrow(thrown("INVALID_DATE", "date"));
  });
});

describe("addMonths", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-01-31", 2, "2026-03-31"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-02-28", 1, "2026-03-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2026-11-24", 0, "2026-11-24"],
    ["2026-01-15", -1, "2025-12-15"],
    ["0001-01-31", 1, "0001-02-28"],
    ["0004-03-31", -1, "0004-02-29"],
    ["0099-12-31", 2, "0100-02-28"],
  ])("moves %s by %i to %s", (date, months, moved) => {
    expect(addMonths(date, months)).toBe(moved);
  });

  it("refuses dates that are none, months that are not whole, and to leave the years", () => {
    expect(() => addMonths("2026-02-30", 1)).toThrow(thrown("INVALID_DATE", "date"));
    expect(() => addMonths("2026-02-28", 0.5)).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", message: "expected a whole number (at months)" }),
    );
    expect(() => addMonths("9999-12-01", 1)).toThrow(thrown("INVALID_DATE", "date"));
    expect(() => addMonths("0001-01-31", -1)).toThrow(thrown("INVALID_DATE", "date"));
    expect(() => addMonths("2026-01-31", Number.MAX_SAFE_INTEGER)).toThrow(thrown("INVALID_DATE", "date"));
  });
});

describe("daysBetween", () => {
  it("counts from the first to the second", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2026-11-24", "2026-11-24")).toBe(0);
    expect(daysBetween("2026-11-24", "2026-11-23")).toBe(-1);
  });

  it("refuses dates that are none", () => {
    expect(() => daysBetween("2026-02-30", "2026-03-01")).toThrow(thrown("INVALID_DATE", "from"));
    expect(() => daysBetween("2026-03-01", "2026-02-30")).toThrow(thrown("INVALID_DATE", "to"));
  });
});

describe("monthsBetween", () => {
  it.each([
    ["2026-01-15", "2026-02-14", 0],
    ["2026-01-15", "2026-02-15", 1],
    ["2026-01-31", "2026-02-27", 0],
    ["2026-01-31", "2026-02-28", 1],
    ["2024-02-29", "2025-02-28", 12],
    ["2025-12-31", "2026-12-30", 11],
    ["2026-11-24", "2026-11-24", 0],
    ["2026-11-24", "2026-11-23", -1],
    ["2026-11-24", "2026-10-24", -1],
    ["2026-11-24", "2026-10-23", -2],
    ["2026-03-31", "2026-02-28", -1],
    ["0001-01-01", "9999-12-31", 119_987],
  ])("counts the full months from %s to %s: %i", (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });

  it("refuses dates that are none", () => {
    expect(() => monthsBetween("2026-02-30", "2026-03-01")).toThrow(thrown("INVALID_DATE", "from"));
    expect(() => monthsBetween("2026-03-01", "2026-02-30")).toThrow(thrown("INVALID_DATE", "to"));
  });
});

describe("isoWeekOf", () => {
  // The dates around New Year in the usual table of ISO 8601 week dates, as printed at
  // https://en.wikipedia.org/wiki/ISO_week_date
  it.each([
    ["1977-01-01", 1976, 53],
    ["1977-01-02", 1976, 53],
    ["1977-12-31", 1977, 52],
    ["1978-01-01", 1977, 52],
    ["1978-01-02", 1978, 1],
    ["1978-12-31", 1978, 52],
    ["1979-01-01", 1979, 1],
    ["1979-12-30", 1979, 52],
    ["1979-12-31", 1980, 1],
    ["1980-01-01", 1980, 1],
    ["1980-12-28", 1980, 52],
    ["1980-12-29", 1981, 1],
    ["1980-12-30", 1981, 1],
    ["1980-12-31", 1981, 1],
    ["1981-01-01", 1981, 1],
    ["1981-12-31", 1981, 53],
    ["1982-01-01", 1981, 53],
    ["1982-01-02", 1981, 53],
    ["1982-01-03", 1981, 53],
    ["2008-12-28", 2008, 52],
    ["2008-12-29", 2009, 1],
    ["2010-01-03", 2009, 53],
    ["2010-01-04", 2010, 1],
    ["0001-01-01", 1, 1],
    ["9999-12-31", 9999, 52],
  ])("places %s in week %i-W%i", (date, year, week) => {
    expect(isoWeekOf(date)).toEqual({ year, week });
  });

  it("refuses dates that are none", () => {
    expect(() => isoWeekOf("2026-02-30")).toThrow(thrown("INVALID_DATE", "date"));
  });
});
