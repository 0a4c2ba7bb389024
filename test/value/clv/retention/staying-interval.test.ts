import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stayingInterval } from "../../../../src/value/clv/retention/staying-interval.js";

describe("stayingInterval", () => {
  it("is that of uniform numbers where mean and variance are theirs", () => {
    // Of a large group with a share of which nothing is known but that it is between 0 and 1: mean 1/2, variance 1/12.
    expect(stayingInterval(1e9, 0.5, 1 / 12, 0.9)).toEqual({ low: 50_000_000, high: 950_000_000, level: 0.9 });
  });

  it("is that of the binomial distribution where the share is known", () => {
    // 1.6449·√(10,000·0.2·0.8) = 65.8.
    expect(stayingInterval(10_000, 0.2, 0, 0.9)).toEqual({ low: 1935, high: 2066, level: 0.9 });
  });

  it("adds the variance of the share", () => {
    // √(10,000·0.16 + (1e8 − 1e4)·1e-4) = 107.7, times 1.6449 is 177.
    const { low, high } = stayingInterval(10_000, 0.2, 1e-4, 0.9);
    expect(Math.abs(low - (2_000 - 177))).toBeLessThan(5);
    expect(Math.abs(high - (2_000 + 177))).toBeLessThan(5);
  });

  it("says of one customer that he stays, or leaves, only where it is that sure", () => {
    expect(stayingInterval(1, 0.951, 0.001, 0.9)).toEqual({ low: 1, high: 1, level: 0.9 });
    expect(stayingInterval(1, 0.949, 0.001, 0.9)).toEqual({ low: 0, high: 1, level: 0.9 });
    expect(stayingInterval(1, 0.049, 0, 0.9)).toEqual({ low: 0, high: 0, level: 0.9 });
  });

  it("is a point where all stay, none do, or there are none", () => {
    expect(stayingInterval(7, 1, 0, 0.9)).toEqual({ low: 7, high: 7, level: 0.9 });
    expect(stayingInterval(7, 0, 0, 0.9)).toEqual({ low: 0, high: 0, level: 0.9 });
    expect(stayingInterval(0, 0.3, 0.01, 0.9)).toEqual({ low: 0, high: 0, level: 0.9 });
  });

  it("answers whole numbers from 0 to the group, the wider the higher the level, whatever is known", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.maxSafeNat(), share, fc.double({ min: 0, noNaN: true }), (customers, mean, variance) => {
        const [narrow, wide] = [
          stayingInterval(customers, mean, variance, 0.5),
          stayingInterval(customers, mean, variance, 0.9),
        ];
        expect(wide.low >= 0 && wide.low <= narrow.low && narrow.low <= narrow.high).toBe(true);
        expect(narrow.high <= wide.high && wide.high <= customers).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
