import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type QuantileType, quantile } from "../../../src/shared/statistics/index.js";

const type = fc.constantFrom<QuantileType>(
  "inverse-cdf",
  "averaged-inverse-cdf",
  "closest-observation",
  "interpolated-inverse-cdf",
  "hazen",
  "weibull",
  "linear",
  "median-unbiased",
  "normal-unbiased",
);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const values = fc.array(finite, { minLength: 1 });
const wholes = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("quantile (properties)", () => {
  it("stays within the range of the values", () => {
    fc.assert(
      fc.property(values, share, type, (sample, p, kind) => {
        const answer = quantile(sample, p, { type: kind });
        expect(answer >= Math.min(...sample) && answer <= Math.max(...sample)).toBe(true);
      }),
    );
  });

  it("does not depend on the order of the values", () => {
    fc.assert(
      fc.property(values, share, type, (sample, p, kind) => {
        expect(quantile(sample.toReversed(), p, { type: kind })).toBe(quantile(sample, p, { type: kind }));
      }),
    );
  });

  it("never falls as p grows", () => {
    fc.assert(
      fc.property(wholes, share, share, type, (sample, one, other, kind) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(quantile(sample, high, { type: kind })).toBeGreaterThanOrEqual(
          quantile(sample, low, { type: kind }) - 1e-9,
        );
      }),
    );
  });

  it("moves and grows with the values", () => {
    fc.assert(
      fc.property(wholes, share, type, fc.integer({ min: -1000, max: 1000 }), (sample, p, kind, distance) => {
        const moved = sample.map((one) => 4 * one + distance);
        expect(quantile(moved, p, { type: kind })).toBeCloseTo(4 * quantile(sample, p, { type: kind }) + distance, 8);
      }),
    );
  });

  it("mirrors with the values for the types that treat both ends alike", () => {
    const symmetric = fc.constantFrom<QuantileType>("hazen", "weibull", "linear", "median-unbiased", "normal-unbiased");
    fc.assert(
      fc.property(wholes, fc.integer({ min: 0, max: 64 }), symmetric, (sample, sixtyFourths, kind) => {
        const p = sixtyFourths / 64;
        const mirrored = sample.map((one) => -one);
        expect(quantile(mirrored, 1 - p, { type: kind })).toBeCloseTo(-quantile(sample, p, { type: kind }), 8);
      }),
    );
  });

  it("is the smallest value that reaches the share, by the inverse of the distribution function", () => {
    fc.assert(
      fc.property(wholes, fc.integer({ min: 1, max: 64 }), (sample, sixtyFourths) => {
        const answer = quantile(sample, sixtyFourths / 64, { type: "inverse-cdf" });
        const atMost = sample.filter((one) => one <= answer).length;
        const less = sample.filter((one) => one < answer).length;
        expect(atMost * 64).toBeGreaterThanOrEqual(sixtyFourths * sample.length);
        expect(less * 64).toBeLessThan(sixtyFourths * sample.length);
      }),
    );
  });
});
