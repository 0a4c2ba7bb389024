import { describe, expect, it } from "vitest";
import { isWithin, periodOfWindow, type Window } from "../../../src/shared/calendar/index.js";

const thrown = (code: string, ...path: string[]) => expect.objectContaining({ code, path });
const zone = "Europe/Berlin";
const asOf = "2026-08-31T10:00:00.000Z"; // noon in Berlin

describe("periodOfWindow", () => {
  it.each<[Window, string]>([
    [{ last: 6, unit: "months" }, "2026-02-28T11:00:00.000Z"],
    [{ last: 12, unit: "months" }, "2025-08-31T10:00:00.000Z"],
    [{ last: 24, unit: "months" }, "2024-08-31T10:00:00.000Z"],
    [{ last: 1, unit: "days" }, "2026-08-30T10:00:00.000Z"],
    [{ last: 2, unit: "weeks" }, "2026-08-17T10:00:00.000Z"],
    [{ last: 3, unit: "quarters" }, "2025-11-30T11:00:00.000Z"],
    [{ last: 2, unit: "years" }, "2024-08-31T10:00:00.000Z"],
  ])("goes back %j on the wall clock, clamped to the end of the month", (window, from) => {
    expect(periodOfWindow(Object.freeze(window), { asOf, zone })).toEqual({ from, to: asOf });
  });

  it("reads asOf in any form", () => {
    expect(periodOfWindow({ last: 1, unit: "days" }, { asOf: Date.parse(asOf), zone }).to).toBe(asOf);
  });

  it("counts an event at asOf in the next window only", () => {
    const window = { last: 1, unit: "months" } as const;
    const next = periodOfWindow(window, { asOf: "2026-09-30T10:00:00Z", zone: "UTC" });
    const previous = periodOfWindow(window, { asOf: next.from, zone: "UTC" });
    expect(previous.to).toBe(next.from);
    expect(isWithin(previous, next.from)).toBe(false);
    expect(isWithin(next, next.from)).toBe(true);
  });

  it("starts after a gap that the wall-clock time falls into", () => {
    const window = { last: 1, unit: "days" } as const;
    expect(periodOfWindow(window, { asOf: "2026-03-30T02:30:00+02:00", zone }).from).toBe("2026-03-29T01:30:00.000Z");
    expect(periodOfWindow(window, { asOf: "2011-12-31T05:00:00+14:00", zone: "Pacific/Apia" }).from).toBe(
      "2011-12-30T15:00:00.000Z",
    );
  });

  it.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, "1" as unknown as number])(
    "refuses the last %s",
    (last) => {
      expect(() => periodOfWindow({ last, unit: "days" }, { asOf, zone })).toThrow(
        expect.objectContaining({
          code: "INVALID_WINDOW",
          path: ["window", "last"],
          message: "expected a whole number, one or more (at window.last)",
        }),
      );
    },
  );

  it("refuses an unknown unit, instant or zone, and to leave the years", () => {
    const window: Window = { last: 1, unit: "days" };
    expect(() => periodOfWindow({ last: 1, unit: "hours" as "days" }, { asOf, zone })).toThrow(
      expect.objectContaining({
        code: "INVALID_WINDOW",
        path: ["window", "unit"],
        message: "expected days, weeks, months, quarters or years (at window.unit)",
      }),
    );
    expect(() => periodOfWindow(window, { asOf: "2026-08-31", zone })).toThrow(thrown("INVALID_INSTANT", "asOf"));
    expect(() => periodOfWindow(window, { asOf, zone: "Moon" })).toThrow(thrown("INVALID_ZONE", "zone"));
    expect(() => periodOfWindow({ last: 2026, unit: "years" }, { asOf, zone })).toThrow(
      expect.objectContaining({ code: "INVALID_INSTANT" }),
    );
  });
});
