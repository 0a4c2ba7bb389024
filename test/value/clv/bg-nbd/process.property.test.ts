import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBgNbdProcess } from "../../../../src/value/clv/bg-nbd/process.js";
import { expectPurchases } from "../../../../src/value/clv/process.js";
import { anyHistory, anyHorizon, anyValues } from "./histories.js";

const isShare = (value: number) => value >= 0 && value <= 1;

describe("the BG/NBD process, for any parameters and histories", () => {
  it("answers shares from 0 to 1 and finite numbers from 0 on", () => {
    fc.assert(
      fc.property(anyValues, anyHistory, anyHorizon, (values, { repeats, firstToLast, firstToEnd }, horizon) => {
        const process = createBgNbdProcess(values);
        const history = [repeats, firstToLast, firstToEnd] as const;
        expect(process.alive(...history)).toSatisfy(isShare);
        expect(process.noneProbability(...history, horizon)).toSatisfy(isShare);
        for (const count of [expectPurchases(process, ...history, horizon), process.expectedOfNew(horizon)]) {
          expect(count).toSatisfy((value) => value >= 0 && Number.isFinite(value));
        }
        expect(process.logLikelihood(...history)).toSatisfy(Number.isFinite);
      }),
    );
  });

  it("discounts purchases to a finite number from 0 on, the fewer the higher the rate", () => {
    const anyRate = fc.double({ min: 1e-5, max: 10, noNaN: true });
    fc.assert(
      fc.property(anyValues, anyHistory, anyRate, (values, { repeats, firstToLast, firstToEnd }, rate) => {
        const process = createBgNbdProcess(values);
        const discounted = process.discounted(repeats, firstToLast, firstToEnd, rate);
        expect(discounted).toSatisfy((value) => value >= 0 && Number.isFinite(value));
        const less = process.discounted(repeats, firstToLast, firstToEnd, 2 * rate);
        expect(less).toBeLessThanOrEqual(discounted * (1 + 1e-9));
      }),
      { numRuns: 20 },
    );
  });

  it("expects the more purchases, and the less likely none, the longer the time to come", () => {
    fc.assert(
      fc.property(anyValues, anyHistory, anyHorizon, anyHorizon, (values, history, one, other) => {
        const process = createBgNbdProcess(values);
        const { repeats, firstToLast, firstToEnd } = history;
        const [short, long] = one < other ? [one, other] : [other, one];
        const expected = (time: number) => expectPurchases(process, repeats, firstToLast, firstToEnd, time);
        const none = (time: number) => process.noneProbability(repeats, firstToLast, firstToEnd, time);
        expect(expected(short)).toBeLessThanOrEqual(expected(long) * (1 + 1e-9));
        expect(none(short)).toBeGreaterThanOrEqual(none(long) - 1e-12);
      }),
    );
  });

  it("gives all numbers of purchases together a share of at most 1, and their mean is what is expected", () => {
    const values = fc.tuple(
      fc.double({ min: 0.05, max: 5, noNaN: true }),
      fc.double({ min: 1, max: 50, noNaN: true }),
      fc.double({ min: 0.01, max: 10, noNaN: true }),
      fc.double({ min: 0.01, max: 10, noNaN: true }),
    );
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 50, noNaN: true }), (parameters, time) => {
        const process = createBgNbdProcess(parameters);
        const shares = process.countProbabilities(time, 20_000);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        const mean = shares.reduce((sum, share, count) => sum + count * share, 0);
        expect(Math.abs(mean - process.expectedOfNew(time))).toBeLessThan(1e-8 * (1 + mean));
      }),
      { numRuns: 20 },
    );
  });

  it("gives no number of purchases a share outside 0 to 1", () => {
    fc.assert(
      fc.property(anyValues, anyHorizon, fc.nat(300), (values, time, upTo) => {
        const shares = createBgNbdProcess(values).countProbabilities(time, upTo);
        expect([...shares]).toSatisfy((list: number[]) => list.every((share) => share >= 0 && share <= 1 + 1e-12));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
