import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mean, variance } from "../../../src/shared/statistics/index.js";

const value = fc.double({ min: -1e150, max: 1e150, noNaN: true });
const values = fc.array(value, { minLength: 1 });
const wholes = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 2 });

describe("mean and variance (properties)", () => {
  it("keep the mean within the range of the values", () => {
    fc.assert(
      fc.property(values, (sample) => {
        expect(mean(sample)).toBeGreaterThanOrEqual(Math.min(...sample));
        expect(mean(sample)).toBeLessThanOrEqual(Math.max(...sample));
      }),
    );
  });

  it("do not depend on the order of whole values", () => {
    fc.assert(
      fc.property(wholes, (sample) => {
        expect(mean(sample.toReversed())).toBe(mean(sample));
        expect(variance(sample.toReversed())).toBeCloseTo(variance(sample), 1);
      }),
    );
  });

  it("move the mean with the values and leave the variance", () => {
    fc.assert(
      fc.property(wholes, fc.integer({ min: -1e6, max: 1e6 }), (sample, distance) => {
        const moved = sample.map((one) => one + distance);
        expect(mean(moved)).toBeCloseTo(mean(sample) + distance, 8);
        expect(Math.abs(variance(moved) - variance(sample))).toBeLessThanOrEqual(1e-12 * variance(sample));
      }),
    );
  });

  it("scale the variance by the square, exactly for powers of two", () => {
    fc.assert(
      fc.property(wholes, fc.integer({ min: -40, max: 40 }), (sample, exponent) => {
        const scaled = sample.map((one) => one * 2 ** exponent);
        expect(mean(scaled)).toBe(mean(sample) * 2 ** exponent);
        expect(variance(scaled)).toBe(variance(sample) * 4 ** exponent);
      }),
    );
  });

  it("never make the variance negative, and zero only for equal values", () => {
    fc.assert(
      fc.property(wholes, (sample) => {
        const isConstant = sample.every((one) => one === sample[0]);
        expect(variance(sample) > 0).toBe(!isConstant);
        expect(variance(sample)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
