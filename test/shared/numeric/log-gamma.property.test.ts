import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digamma } from "../../../src/shared/numeric/digamma.js";
import { logBeta } from "../../../src/shared/numeric/log-beta.js";
import { logGamma } from "../../../src/shared/numeric/log-gamma.js";
import { positive } from "./arbitraries.js";

describe("logGamma, logBeta and digamma (properties)", () => {
  it("grows by ln x from x to x + 1", () => {
    fc.assert(
      fc.property(positive(1e-8, 1e8), (x) => {
        const size = Math.abs(logGamma(x)) + Math.abs(Math.log(x));
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(1e-14 * (size + x));
      }),
    );
  });

  it("has a derivative that grows by 1/x from x to x + 1", () => {
    fc.assert(
      fc.property(positive(1e-8, 1e8), (x) => {
        expect(Math.abs(digamma(x + 1) - digamma(x) - 1 / x)).toBeLessThan(1e-14 * (1 / x + Math.abs(digamma(x))));
      }),
    );
  });

  it("never lets the derivative fall", () => {
    fc.assert(
      fc.property(positive(1e-8, 1e8), (x) => {
        expect(digamma(x * 1.001)).toBeGreaterThan(digamma(x));
      }),
    );
  });

  it("makes logBeta the same both ways round, to the last bit", () => {
    fc.assert(
      fc.property(positive(1e-100, 1e100), positive(1e-100, 1e100), (a, b) => {
        expect(logBeta(a, b)).toBe(logBeta(b, a));
      }),
    );
  });

  it("makes logBeta three logarithms of gamma functions, where they do not cancel", () => {
    fc.assert(
      fc.property(positive(0.01, 100), positive(0.01, 100), (a, b) => {
        expect(logBeta(a, b)).toBeCloseTo(logGamma(a) + logGamma(b) - logGamma(a + b), 11);
      }),
    );
  });
});
