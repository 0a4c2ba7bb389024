import { describe, expect, it } from "vitest";
import {
  createPeriod,
  isWithin,
  type Period,
  type ShiftPeriodOptions,
  shiftPeriod,
} from "../../../src/shared/calendar/index.js";

const thrown = (code: string, ...path: string[]) => expect.objectContaining({ code, path });
const hour: Period = Object.freeze({ from: "2026-11-24T10:00:00.000Z", to: "2026-11-24T11:00:00.000Z" });
const backwards: Period = Object.freeze({ from: hour.to, to: hour.from });

describe("createPeriod", () => {
  it("writes both instants in UTC", () => {
    expect(createPeriod("2026-11-24T11:00+01:00", new Date(hour.to))).toEqual(hour);
  });

  it("is empty where both are the same", () => {
    expect(createPeriod(0, 0)).toEqual({ from: "1970-01-01T00:00:00.000Z", to: "1970-01-01T00:00:00.000Z" });
  });

  it("refuses an end before the start, and what is no instant", () => {
    expect(() => createPeriod(0, -1)).toThrow(
      expect.objectContaining({
        code: "INVALID_PERIOD",
        path: [],
        message: "expected a period that does not end before it starts",
      }),
    );
    expect(() => createPeriod("2026-01-01", 0)).toThrow(thrown("INVALID_INSTANT", "from"));
    expect(() => createPeriod(0, "2026-01-01")).toThrow(thrown("INVALID_INSTANT", "to"));
  });
});

describe("isWithin", () => {
  it.each([
    ["2026-11-24T09:59:59.999Z", false],
    ["2026-11-24T10:00:00Z", true],
    ["2026-11-24T11:59:59.999+01:00", true],
    ["2026-11-24T11:00:00Z", false],
  ])("holds its start and not its end: %s", (instant, within) => {
    expect(isWithin(hour, instant)).toBe(within);
  });

  it("holds nothing in an empty period", () => {
    expect(isWithin(createPeriod(0, 0), 0)).toBe(false);
  });

  it("refuses what is no period or no instant", () => {
    expect(() => isWithin(backwards, 0)).toThrow(thrown("INVALID_PERIOD", "period"));
    expect(() => isWithin({ ...hour, from: "today" }, 0)).toThrow(thrown("INVALID_INSTANT", "period", "from"));
    expect(() => isWithin({ ...hour, to: "today" }, 0)).toThrow(thrown("INVALID_INSTANT", "period", "to"));
    expect(() => isWithin(hour, "now")).toThrow(thrown("INVALID_INSTANT", "instant"));
  });
});

describe("shiftPeriod", () => {
  const zone = "Europe/Berlin";
  const march = { from: "2026-02-28T23:00:00.000Z", to: "2026-03-31T22:00:00.000Z" };

  it.each<[Omit<ShiftPeriodOptions, "zone">, Period]>([
    [
      { by: -1, unit: "months" },
      { from: "2026-01-31T23:00:00.000Z", to: "2026-02-28T23:00:00.000Z" },
    ],
    [
      { by: 1, unit: "quarters" },
      { from: "2026-05-31T22:00:00.000Z", to: "2026-06-30T22:00:00.000Z" },
    ],
    [
      { by: -1, unit: "years" },
      { from: "2025-02-28T23:00:00.000Z", to: "2025-03-31T22:00:00.000Z" },
    ],
    [
      { by: 1, unit: "days" },
      { from: "2026-03-01T23:00:00.000Z", to: "2026-04-01T22:00:00.000Z" },
    ],
    [
      { by: -1, unit: "weeks" },
      { from: "2026-02-21T23:00:00.000Z", to: "2026-03-24T23:00:00.000Z" },
    ],
    [{ by: 0, unit: "days" }, march],
  ])("moves March by %j on the wall clock", (options, moved) => {
    expect(shiftPeriod(march, { ...options, zone })).toEqual(moved);
  });

  it("clamps the ends to the end of the month", () => {
    const period = { from: "2026-03-30T10:00:00.000Z", to: "2026-03-31T10:00:00.000Z" };
    expect(shiftPeriod(period, { by: -1, unit: "months", zone: "UTC" })).toEqual({
      from: "2026-02-28T10:00:00.000Z",
      to: "2026-02-28T10:00:00.000Z",
    });
  });

  it("is empty at its start where the ends would cross in a gap", () => {
    // 02:30 to 03:00 on a day without these thirty minutes: 03:30 to 03:00.
    const period = { from: "2026-03-28T01:30:00.000Z", to: "2026-03-28T02:00:00.000Z" };
    const start = "2026-03-29T01:30:00.000Z";
    expect(shiftPeriod(period, { by: 1, unit: "days", zone })).toEqual({ from: start, to: start });
  });

  it("leaves a period in the second pass of an overlap where it is, moved by nothing", () => {
    const period = { from: "2026-10-25T01:15:00.000Z", to: "2026-10-25T01:45:00.000Z" };
    expect(shiftPeriod(period, { by: 0, unit: "years", zone })).toEqual(period);
  });

  it("refuses what it cannot move by", () => {
    const options = { by: 1, unit: "days", zone } as const;
    expect(() => shiftPeriod(backwards, options)).toThrow(thrown("INVALID_PERIOD", "period"));
    expect(() => shiftPeriod(hour, { ...options, by: 0.5 })).toThrow(thrown("INVALID_VALUE", "by"));
    expect(() => shiftPeriod(hour, { ...options, zone: "Moon" })).toThrow(thrown("INVALID_ZONE", "zone"));
    for (const unit of ["hours", "toString"] as unknown as "days"[]) {
      expect(() => shiftPeriod(hour, { ...options, unit })).toThrow(
        expect.objectContaining({
          code: "INVALID_UNIT",
          message: "expected days, weeks, months, quarters or years (at unit)",
        }),
      );
    }
  });

  it.each([9_000, -3_000, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])(
    "refuses to leave the years by %i",
    (by) => {
      expect(() => shiftPeriod(hour, { by, unit: "years", zone })).toThrow(
        expect.objectContaining({ code: "INVALID_INSTANT" }),
      );
    },
  );
});
