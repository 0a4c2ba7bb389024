import { describe, expect, it } from "vitest";
import { regularizedBeta } from "../../../src/shared/numeric/incomplete-beta.js";
import { expectPrecise, reference } from "./precision.js";

describe("regularizedBeta", () => {
  it("agrees with 60-digit values to 1e-12, and to 1e-11 for parameters of 1e6, far into both tails", () => {
    for (const [a, b, x, lower, upper] of reference("regularizedBeta")) {
      const bound = Math.max(a, b) <= 1e5 ? 1e-12 : 1e-11;
      expectPrecise(regularizedBeta(a, b, x), lower, bound, "lower", a, b, x);
      expectPrecise(regularizedBeta(b, a, 1 - x, x), upper, bound, "upper", a, b, x);
    }
  });

  it("is 0 at zero and 1 at one", () => {
    expect([regularizedBeta(2, 3, 0), regularizedBeta(2, 3, 1)]).toEqual([0, 1]);
  });

  it("takes y as more precise than 1 − x", () => {
    // I_x(1, b) is 1 − y^b, and I_x(a, 1) is x^a.
    expectPrecise(regularizedBeta(2, 1, 1e-20), 1e-40, 1e-14);
    expectPrecise(regularizedBeta(1, 2, 1e-20, 1), 2e-20, 1e-14);
    expectPrecise(regularizedBeta(1, 2, 1e-20, 1) + regularizedBeta(2, 1, 1, 1e-20), 1, 1e-14);
  });

  it("works at the largest parameters, and has no value beyond them", () => {
    expectPrecise(regularizedBeta(1e9, 1e9, 0.5), 0.5, 1e-12);
    expect(regularizedBeta(1.001e9, 1, 0.5)).toBeNaN();
    expect(regularizedBeta(1, 1.001e9, 0.5)).toBeNaN();
  });

  it.each([
    [0, 1, 0.5],
    [1, 0, 0.5],
    [-1, 1, 0.5],
    [1, 1, -1e-9],
    [1, 1, 1.000001],
    [Number.NaN, 1, 0.5],
    [1, Number.NaN, 0.5],
    [1, 1, Number.NaN],
  ])("has no value at %s, %s, %s", (a, b, x) => {
    expect(regularizedBeta(a, b, x)).toBeNaN();
  });
});
