import { describe, expect, it } from "vitest";
import { logBeta } from "../../../src/shared/numeric/log-beta.js";
import { reference, relativeError } from "./precision.js";

describe("logBeta", () => {
  it("agrees with 60-digit values to 1e-14, and next to its zeros to an absolute 1e-14", () => {
    for (const [a, b, value] of reference("logBeta")) {
      const actual = logBeta(a, b);
      const isPrecise = relativeError(actual, value) <= 1e-14 || Math.abs(actual - value) <= 1e-14;
      expect(isPrecise, `${a}, ${b}: ${actual} instead of ${value}`).toBe(true);
    }
  });

  it.each([
    [0, 1],
    [1, 0],
    [-1, 2],
    [2, -1],
    [Number.NaN, 1],
    [1, Number.NaN],
  ])("has no value at %s, %s", (a, b) => {
    expect(logBeta(a, b)).toBeNaN();
  });
});
