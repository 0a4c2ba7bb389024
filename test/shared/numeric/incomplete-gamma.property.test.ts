import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regularizedGammaP, regularizedGammaQ } from "../../../src/shared/numeric/incomplete-gamma.js";
import { inverseRegularizedGamma } from "../../../src/shared/numeric/inverse-gamma.js";
import { positive, probability } from "./arbitraries.js";
import { expectPrecise } from "./precision.js";

const shape = positive(1e-8, 1e8);

/** A shape and a place within twenty standard deviations. */
const place = fc
  .tuple(shape, fc.double({ min: -20, max: 20, noNaN: true }))
  .map(([a, deviations]) => [a, Math.max(0, a + deviations * Math.sqrt(a))] as const);

describe("the incomplete gamma functions (properties)", () => {
  it("add up to 1", () => {
    fc.assert(
      fc.property(place, ([a, x]) => {
        expect(regularizedGammaP(a, x) + regularizedGammaQ(a, x)).toBeCloseTo(1, 15);
      }),
    );
  });

  it("stay within 0 and 1 and never fall on the way", () => {
    fc.assert(
      fc.property(place, ([a, x]) => {
        const [here, there] = [regularizedGammaP(a, x), regularizedGammaP(a, x * (1 + 1e-9))];
        expect(here).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(1);
        expect(there).toBeGreaterThanOrEqual(here * (1 - 1e-12));
      }),
    );
  });

  it("are the sum of Poisson probabilities for a whole shape", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), positive(1e-3, 100), (count, mean) => {
        let term = Math.exp(-mean);
        let sum = term;
        for (let k = 1; k < count; k++) sum += term *= mean / k;
        expectPrecise(regularizedGammaQ(count, mean), sum, 1e-12, count, mean);
      }),
    );
  });

  it("are undone by their inverse, whichever tail is given", () => {
    fc.assert(
      fc.property(positive(0.01, 1e4), probability, (a, p) => {
        const lower = inverseRegularizedGamma(a, p);
        if (lower > 1e-290) expectPrecise(regularizedGammaP(a, lower), p, 1e-11, a, p);
        const upper = inverseRegularizedGamma(a, 1 - p, p);
        if (upper > 1e-290) expectPrecise(regularizedGammaQ(a, upper), p, 1e-11, a, p);
      }),
    );
  });

  it("have an inverse that ends for every probability, and never falls", () => {
    fc.assert(
      fc.property(positive(1e-100, 1e9), fc.double({ min: 0, max: 1, noNaN: true }), (a, p) => {
        const x = inverseRegularizedGamma(a, p);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(inverseRegularizedGamma(a, Math.min(1, p * 1.01))).toBeGreaterThanOrEqual(x * (1 - 1e-12));
      }),
    );
  });
});
