import { describe, expect, it } from "vitest";
import { regularizedGammaP, regularizedGammaQ } from "../../../src/shared/numeric/incomplete-gamma.js";
import { expectPrecise, reference } from "./precision.js";

describe("regularizedGammaP and regularizedGammaQ", () => {
  it("agree with 60-digit values to 1e-12, for shapes from 0.01 to 1e6 and far into both tails", () => {
    for (const [a, x, lower, upper] of reference("regularizedGamma")) {
      expectPrecise(regularizedGammaP(a, x), lower, 1e-12, "P", a, x);
      expectPrecise(regularizedGammaQ(a, x), upper, 1e-12, "Q", a, x);
    }
  });

  it("are 0 and 1 at zero, 1 and 0 at infinity", () => {
    expect([regularizedGammaP(2, 0), regularizedGammaQ(2, 0)]).toEqual([0, 1]);
    expect([regularizedGammaP(2, Number.POSITIVE_INFINITY), regularizedGammaQ(2, Number.POSITIVE_INFINITY)]).toEqual([
      1, 0,
    ]);
  });

  it("take the smallest numbers there are", () => {
    // x^a/Γ(a + 1), with a of 1e-3 and x of 5e-324.
    expectPrecise(regularizedGammaP(1e-3, 5e-324), 0.4752, 1e-3);
    expect(regularizedGammaP(1e9, 5e-324)).toBe(0);
  });

  it("take the largest numbers there are", () => {
    expect(regularizedGammaQ(1e-100, 1e300)).toBe(0);
    expect(regularizedGammaP(1e-307, 100)).toBe(1);
    // For a next to zero, a·E₁(x).
    expectPrecise(regularizedGammaQ(1e-290, 20), 1e-290 * 9.835525290649882e-11, 1e-12);
    expectPrecise(regularizedGammaQ(1e-297, 1.5), 1e-297 * 0.10001958240663265, 1e-12);
  });

  it("work at the largest shape, and have no value beyond it", () => {
    // By the central limit theorem with its skewness term, 1/2 + 1/(3·√(2πa)).
    expectPrecise(regularizedGammaP(1e9, 1e9), 0.5 + 1 / (3 * Math.sqrt(2 * Math.PI * 1e9)), 1e-12);
    expectPrecise(regularizedGammaQ(1e9, 1e9 + 2), 0.49997055 - 1e-8, 1e-4);
    expect([regularizedGammaP(1.001e9, 1e9), regularizedGammaQ(1.001e9, 1e9)]).toEqual([Number.NaN, Number.NaN]);
  });

  it.each([
    [0, 1],
    [-1, 1],
    [1, -1e-9],
    [Number.NaN, 1],
    [1, Number.NaN],
  ])("have no value at %s, %s", (a, x) => {
    expect([regularizedGammaP(a, x), regularizedGammaQ(a, x)]).toEqual([Number.NaN, Number.NaN]);
  });
});
