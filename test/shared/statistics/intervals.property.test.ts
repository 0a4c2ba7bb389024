import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Estimate } from "../../../src/shared/estimate.js";
import {
  exactBinomialInterval,
  exactPoissonInterval,
  type IntervalOptions,
  wilsonInterval,
} from "../../../src/shared/statistics/index.js";

const shares = fc
  .oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 1e9 }))
  .chain((n) => fc.tuple(fc.nat({ max: n }), fc.constant(n)));
const level = fc.double({ min: 0, max: 1, noNaN: true, minExcluded: true, maxExcluded: true });
const forShare = fc.constantFrom(wilsonInterval, exactBinomialInterval);

/** All three intervals as functions of what was counted and of the options. */
const anyInterval = fc.oneof(
  fc.tuple(forShare, shares).map(
    ([intervalFor, [successes, n]]) =>
      (options: IntervalOptions) =>
        intervalFor(successes, n, options),
  ),
  fc.nat({ max: 1e6 }).map((count) => (options: IntervalOptions) => exactPoissonInterval(count, options)),
);

const boundsOf = ({ interval }: Estimate): readonly [number, number] => [
  interval?.low ?? Number.NaN,
  interval?.high ?? Number.NaN,
];

describe("intervals (properties)", () => {
  it("contain the estimate", () => {
    fc.assert(
      fc.property(anyInterval, level, (intervalAt, chosen) => {
        const estimate = intervalAt({ level: chosen });
        const [low, high] = boundsOf(estimate);
        expect(low <= (estimate.value as number) && (estimate.value as number) <= high).toBe(true);
      }),
    );
  });

  it("hold the interval of a lower level", () => {
    fc.assert(
      fc.property(anyInterval, level, level, (intervalAt, one, other) => {
        const [low, high] = boundsOf(intervalAt({ level: Math.max(one, other) }));
        const [innerLow, innerHigh] = boundsOf(intervalAt({ level: Math.min(one, other) }));
        const slack = 1e-11 * high;
        expect(low <= innerLow + slack && innerHigh <= high + slack).toBe(true);
      }),
    );
  });

  it("stay within 0 and 1 for shares", () => {
    fc.assert(
      fc.property(forShare, shares, level, (intervalFor, [successes, n], chosen) => {
        const [low, high] = boundsOf(intervalFor(successes, n, { level: chosen }));
        expect(low >= 0 && high <= 1).toBe(true);
      }),
    );
  });

  it("mirror where successes and failures change places", () => {
    fc.assert(
      fc.property(forShare, shares, level, (intervalFor, [successes, n], chosen) => {
        const [low, high] = boundsOf(intervalFor(successes, n, { level: chosen }));
        const [mirroredLow, mirroredHigh] = boundsOf(intervalFor(n - successes, n, { level: chosen }));
        expect(mirroredLow).toBeCloseTo(1 - high, 12);
        expect(mirroredHigh).toBeCloseTo(1 - low, 12);
      }),
    );
  });

  it("move up with each further success", () => {
    fc.assert(
      fc.property(forShare, fc.integer({ min: 1, max: 1000 }), fc.nat({ max: 999 }), (intervalFor, n, successes) => {
        fc.pre(successes < n);
        const [low, high] = boundsOf(intervalFor(successes, n));
        const [nextLow, nextHigh] = boundsOf(intervalFor(successes + 1, n));
        expect(nextLow).toBeGreaterThan(low);
        expect(nextHigh).toBeGreaterThan(high);
      }),
    );
  });

  it("give each exact bound exactly the probability of its tail", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat({ max: 40 }), (n, some) => {
        const successes = some % (n + 1);
        const [low, high] = boundsOf(exactBinomialInterval(successes, n, { level: 0.9 }));
        const probabilityAt = (share: number, from: number, to: number) => {
          let sum = 0;
          for (let k = from; k <= to; k++) sum += choose(n, k) * share ** k * (1 - share) ** (n - k);
          return sum;
        };
        expect(probabilityAt(low, successes, n)).toBeCloseTo(successes === 0 ? 1 : 0.05, 10);
        expect(probabilityAt(high, 0, successes)).toBeCloseTo(successes === n ? 1 : 0.05, 10);
      }),
    );
  });

  it("scale a rate with the exposure", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e6 }), fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (count, exposure) => {
        const [low, high] = boundsOf(exactPoissonInterval(count));
        expect(boundsOf(exactPoissonInterval(count, { exposure }))).toEqual([low / exposure, high / exposure]);
      }),
    );
  });
});

function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i++) result *= (n - k + i) / i;
  return result;
}
