import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regularizedBeta } from "../../../src/shared/numeric/incomplete-beta.js";
import { inverseRegularizedBetaOdds, splitOdds } from "../../../src/shared/numeric/inverse-beta.js";
import { positive, probability } from "./arbitraries.js";
import { expectPrecise } from "./precision.js";

const parameter = positive(1e-6, 1e8);

/** Parameters and a place within some twenty standard deviations, as x and 1 − x. */
const place = fc
  .tuple(parameter, parameter, fc.double({ min: -20, max: 20, noNaN: true }))
  .map(([a, b, deviations]) => [a, b, (a / b) * Math.exp(deviations * Math.sqrt(1 / a + 1 / b))] as const);

describe("regularizedBeta (properties)", () => {
  it("is one minus itself with everything exchanged", () => {
    fc.assert(
      fc.property(place, ([a, b, odds]) => {
        const [x, y] = splitOdds(odds);
        expect(regularizedBeta(a, b, x, y) + regularizedBeta(b, a, y, x)).toBeCloseTo(1, 13);
      }),
    );
  });

  it("stays within 0 and 1 and never falls on the way", () => {
    fc.assert(
      fc.property(place, ([a, b, odds]) => {
        const here = regularizedBeta(a, b, ...splitOdds(odds));
        const there = regularizedBeta(a, b, ...splitOdds(odds * (1 + 1e-9)));
        expect(here).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(1);
        expect(there).toBeGreaterThanOrEqual(here - 1e-13);
      }),
    );
  });

  it("is the probability of a or more successes for whole parameters", () => {
    fc.assert(
      fc.property(fc.nat({ max: 39 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (successes, x) => {
        const n = 40;
        let term = (1 - x) ** n;
        let below = 0;
        for (let k = 0; k <= successes; k++) {
          below += term;
          term *= ((n - k) / (k + 1)) * (x / (1 - x));
        }
        expectPrecise(regularizedBeta(n - successes, successes + 1, 1 - x, x), below, 1e-12, successes, x);
      }),
    );
  });

  it("is undone by its inverse, whichever tail is given", () => {
    fc.assert(
      fc.property(positive(0.05, 1e4), positive(0.05, 1e4), probability, (a, b, p) => {
        const lower = inverseRegularizedBetaOdds(a, b, p);
        if (lower > 1e-290 && lower < 1e290) {
          expectPrecise(regularizedBeta(a, b, ...splitOdds(lower)), p, 1e-11, a, b, p);
        }
        const upper = inverseRegularizedBetaOdds(a, b, 1 - p, p);
        const [x, y] = splitOdds(upper);
        if (upper > 1e-290 && upper < 1e290) expectPrecise(regularizedBeta(b, a, y, x), p, 1e-11, a, b, p);
      }),
    );
  });

  it("has an inverse that ends for every probability", () => {
    fc.assert(
      fc.property(
        positive(1e-100, 1e9),
        positive(1e-100, 1e9),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, p) => {
          expect(inverseRegularizedBetaOdds(a, b, p)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
