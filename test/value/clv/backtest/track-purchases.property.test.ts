import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromEpochDay } from "../../../../src/shared/calendar/index.js";
import { trackPurchases } from "../../../../src/value/clv/backtest/track-purchases.js";
import { createBgNbdModel } from "../../../../src/value/clv/bg-nbd/create.js";
import { published as bg, publishedPareto as pareto } from "../predict/models.js";

const BEGIN = 20_000;
const date = fc.integer({ min: BEGIN, max: BEGIN + 200 }).map(fromEpochDay);
const customer = fc.record({ days: fc.array(fc.record({ date, orders: fc.integer({ min: 0, max: 3 }) })) });
const base = fc
  .array(customer, { maxLength: 20 })
  .map((rows) => [{ days: [{ date: fromEpochDay(BEGIN), orders: 1 }] }, ...rows]);
const options = { calibrationEnd: fromEpochDay(BEGIN + 90), end: fromEpochDay(BEGIN + 180) };
const inDays = createBgNbdModel({ parameters: { r: 0.243, alpha: 7 * 4.414, a: 0.793, b: 2.426 }, timeUnit: "days" });

describe("trackPurchases", () => {
  it("has increments that add up to the totals", () => {
    fc.assert(
      fc.property(base, fc.integer({ min: 1, max: 90 }), (customers, days) => {
        const { periods } = trackPurchases(customers, { bg, pareto }, { ...options, period: days / 7 });
        let [actual, expected] = [0, 0];
        for (const period of periods) {
          actual += period.actualIncrement;
          expected += period.expectedIncrement["pareto"] as number;
          expect(period.actual).toBe(actual);
          expect(period.expected["pareto"]).toBeCloseTo(expected, 9);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("has totals that never fall", () => {
    fc.assert(
      fc.property(base, (customers) => {
        for (const period of trackPurchases(customers, { bg }, options).periods) {
          expect(period.actualIncrement).toBeGreaterThanOrEqual(0);
          expect(period.expectedIncrement["bg"]).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("does not depend on the order of the customers, nor on that of their days", () => {
    fc.assert(
      fc.property(base, (customers) => {
        const turned = [...customers].reverse().map(({ days }) => ({ days: [...days].reverse() }));
        const [one, other] = [customers, turned].map((rows) => trackPurchases(rows, { bg }, options).periods);
        expect(other).toEqual(one);
      }),
      { numRuns: 40 },
    );
  });

  it("is the same in days as in weeks", () => {
    fc.assert(
      fc.property(base, (customers) => {
        const weekly = trackPurchases(customers, { model: bg }, options);
        const daily = trackPurchases(customers, { model: inDays }, { ...options, period: 7 });
        expect(daily.periods.map(({ lastDay, actual }) => [lastDay, actual])).toEqual(
          weekly.periods.map(({ lastDay, actual }) => [lastDay, actual]),
        );
        daily.periods.forEach(({ expected }, index) => {
          expect(expected["model"]).toBeCloseTo(weekly.periods[index]?.expected["model"] as number, 9);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("adds up over parts of a base that begin on the same day", () => {
    fc.assert(
      fc.property(base, base, (one, other) => {
        const totalsOf = (customers: typeof one) => trackPurchases(customers, { bg }, options).periods;
        const [ofOne, ofOther] = [totalsOf(one), totalsOf(other)];
        totalsOf([...one, ...other]).forEach(({ actual, expected }, index) => {
          expect(actual).toBe((ofOne[index]?.actual as number) + (ofOther[index]?.actual as number));
          const sum = (ofOne[index]?.expected["bg"] as number) + (ofOther[index]?.expected["bg"] as number);
          expect(expected["bg"]).toBeCloseTo(sum, 9);
        });
      }),
      { numRuns: 40 },
    );
  });
});
