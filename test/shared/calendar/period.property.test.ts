import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isWithin,
  localDateTimeOf,
  periodOfWindow,
  shiftPeriod,
  toIsoInstant,
  type WindowUnit,
} from "../../../src/shared/calendar/index.js";
import { modernInstants, momentsAroundChanges, readWordedOffset, zones } from "./arbitraries.js";

const moments = fc.oneof(fc.record({ zone: zones, millis: modernInstants }), momentsAroundChanges);
const units = fc.constantFrom<WindowUnit[]>("days", "weeks", "months", "quarters", "years");

describe("periodOfWindow (properties)", () => {
  it("never runs backwards, and ends with asOf", () => {
    fc.assert(
      fc.property(moments, units, fc.integer({ min: 1, max: 300 }), ({ zone, millis }, unit, last) => {
        const { from, to } = periodOfWindow({ last, unit }, { asOf: millis, zone });
        expect(from <= to).toBe(true);
        expect(to).toBe(toIsoInstant(millis));
      }),
    );
  });

  it("counts an instant in exactly one of two windows that adjoin", () => {
    fc.assert(
      fc.property(moments, units, modernInstants, ({ zone, millis }, unit, at) => {
        const later = periodOfWindow({ last: 6, unit }, { asOf: millis, zone });
        const earlier = periodOfWindow({ last: 6, unit }, { asOf: later.from, zone });
        const both = { from: earlier.from, to: later.to };
        for (const instant of [at, later.from, later.to, earlier.from]) {
          expect(Number(isWithin(earlier, instant)) + Number(isWithin(later, instant))).toBe(
            Number(isWithin(both, instant)),
          );
        }
      }),
    );
  });
});

describe("shiftPeriod (properties)", () => {
  const periods = fc.tuple(moments, modernInstants).map(([{ zone, millis }, other]) => ({
    zone,
    period: { from: toIsoInstant(Math.min(millis, other)), to: toIsoInstant(Math.max(millis, other)) },
  }));

  it("never runs backwards", () => {
    fc.assert(
      fc.property(periods, units, fc.integer({ min: -300, max: 300 }), ({ zone, period }, unit, by) => {
        const moved = shiftPeriod(period, { by, unit, zone });
        expect(moved.from <= moved.to).toBe(true);
      }),
    );
  });

  it("keeps the time of day, away from changes of offset", () => {
    fc.assert(
      fc.property(periods, units, fc.integer({ min: -300, max: 300 }), ({ zone, period }, unit, by) => {
        const moved = shiftPeriod(period, { by, unit, zone });
        const day = 86_400_000;
        const from = Date.parse(moved.from);
        fc.pre(readWordedOffset(zone, from - day) === readWordedOffset(zone, from + day));
        expect(localDateTimeOf(moved.from, zone).slice(10)).toBe(localDateTimeOf(period.from, zone).slice(10));
      }),
    );
  });
});
