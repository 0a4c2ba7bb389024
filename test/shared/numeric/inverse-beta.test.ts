import { describe, expect, it } from "vitest";
import { inverseRegularizedBetaOdds, splitOdds } from "../../../src/shared/numeric/inverse-beta.js";
import { expectPrecise } from "./precision.js";

describe("inverseRegularizedBetaOdds", () => {
  it("gives p/(1 − p) for the uniform distribution, in both tails", () => {
    for (const p of [1e-200, 0.001, 0.25, 0.5]) {
      expectPrecise(inverseRegularizedBetaOdds(1, 1, p), p / (1 - p), 1e-13, p);
      expectPrecise(inverseRegularizedBetaOdds(1, 1, 1 - p, p), (1 - p) / p, 1e-13, p);
    }
  });

  it("is zero and infinity for probabilities of 0 and 1", () => {
    expect(inverseRegularizedBetaOdds(2, 3, 0)).toBe(0);
    expect(inverseRegularizedBetaOdds(2, 3, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it("is zero or infinity where the answer is below 1e-299 or beyond 1e299", () => {
    expect(inverseRegularizedBetaOdds(1e-3, 1, 1e-10)).toBe(0);
    expect(inverseRegularizedBetaOdds(1, 1e-3, 1 - 1e-10, 1e-10)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("splitOdds", () => {
  it("answers the two shares", () => {
    expect(splitOdds(3)).toEqual([0.75, 0.25]);
    expect(splitOdds(1e-30)).toEqual([1e-30, 1]);
    expect(splitOdds(0)).toEqual([0, 1]);
    expect(splitOdds(Number.POSITIVE_INFINITY)).toEqual([1, 0]);
  });
});
