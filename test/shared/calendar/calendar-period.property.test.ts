import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CalendarUnit,
  calendarPeriodOf,
  calendarPeriodsBetween,
  isWithin,
  localDateOf,
  startOfDate,
  toIsoInstant,
} from "../../../src/shared/calendar/index.js";
import { modernInstants, momentsAroundChanges, zones } from "./arbitraries.js";

const moments = fc.oneof(fc.record({ zone: zones, millis: modernInstants }), momentsAroundChanges);
const units = fc.constantFrom<CalendarUnit[]>("day", "iso-week", "month", "quarter", "year", "fiscal-year");
const startMonths = fc.integer({ min: 1, max: 12 });

describe("calendar periods (properties)", () => {
  it("hold the instant they were asked for", () => {
    fc.assert(
      fc.property(moments, units, startMonths, ({ zone, millis }, unit, fiscalYearStartMonth) => {
        expect(isWithin(calendarPeriodOf(millis, unit, { zone, fiscalYearStartMonth }), millis)).toBe(true);
      }),
    );
  });

  it("are the same for each of their instants", () => {
    fc.assert(
      fc.property(
        moments,
        units,
        startMonths,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (moment, unit, month, share) => {
          const options = { zone: moment.zone, fiscalYearStartMonth: month };
          const period = calendarPeriodOf(moment.millis, unit, options);
          const from = Date.parse(period.from);
          const last = Date.parse(period.to) - 1;
          for (const millis of [from, Math.floor(from + share * (last - from)), last]) {
            expect(calendarPeriodOf(millis, unit, options)).toEqual(period);
          }
        },
      ),
    );
  });

  it("begin with their first date", () => {
    fc.assert(
      fc.property(moments, units, startMonths, ({ zone, millis }, unit, fiscalYearStartMonth) => {
        const { from } = calendarPeriodOf(millis, unit, { zone, fiscalYearStartMonth });
        expect(startOfDate(localDateOf(from, zone), zone)).toBe(from);
      }),
    );
  });

  it("divide time: each begins where the one before it ends, and together they cover the period", () => {
    const spans = fc.integer({ min: 1, max: 400 * 86_400_000 });
    fc.assert(
      fc.property(moments, spans, units, startMonths, ({ zone, millis }, span, unit, fiscalYearStartMonth) => {
        const period = { from: toIsoInstant(millis), to: toIsoInstant(millis + span) };
        const periods = calendarPeriodsBetween(period, unit, { zone, fiscalYearStartMonth });
        const [first, last] = [periods[0], periods.at(-1)];
        expect(first !== undefined && isWithin(first, period.from)).toBe(true);
        expect(last !== undefined && isWithin(last, millis + span - 1)).toBe(true);
        expect(periods.slice(1).map(({ from }) => from)).toEqual(periods.slice(0, -1).map(({ to }) => to));
        expect(new Set(periods.map(({ label }) => label)).size).toBe(periods.length);
        expect(periods.every(({ from, to }) => from < to)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
