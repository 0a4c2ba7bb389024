import { describe, expect, it } from "vitest";
import { inverseRegularizedGamma } from "../../../src/shared/numeric/inverse-gamma.js";
import { expectPrecise } from "./precision.js";

describe("inverseRegularizedGamma", () => {
  it("gives the exponential distribution for shape 1, in both tails", () => {
    expectPrecise(inverseRegularizedGamma(1, 0.25), -Math.log(0.75), 1e-14);
    expectPrecise(inverseRegularizedGamma(1, 0.75), -Math.log(0.25), 1e-14);
    expectPrecise(inverseRegularizedGamma(1, 1e-290), 1e-290, 1e-12);
    expectPrecise(inverseRegularizedGamma(1, 1, 1e-290), 290 * Math.LN10, 1e-14);
    expectPrecise(inverseRegularizedGamma(1, 0.5, 0.5), Math.LN2, 1e-14);
  });

  it("is zero and infinity for probabilities of 0 and 1", () => {
    expect(inverseRegularizedGamma(3, 0)).toBe(0);
    expect(inverseRegularizedGamma(3, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it("is zero where the answer is below 1e-299", () => {
    expect(inverseRegularizedGamma(1e-3, 1e-10)).toBe(0);
  });
});
