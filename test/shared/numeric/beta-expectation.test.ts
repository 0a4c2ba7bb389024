import { describe, it } from "vitest";
import { betaExpectation } from "../../../src/shared/numeric/beta-expectation.js";
import { digamma } from "../../../src/shared/numeric/digamma.js";
import { expectPrecise } from "./precision.js";

const SHAPES = [0.01, 0.3, 1, 2.5, 40, 3000].flatMap((a) => [0.02, 0.5, 1, 7, 2000].map((b) => [a, b] as const));

describe("betaExpectation", () => {
  it("gives the mean of p, and of its square, for narrow and wide distributions", () => {
    for (const [a, b] of SHAPES) {
      expectPrecise(
        betaExpectation((p) => p, a, b),
        a / (a + b),
        1e-12,
        "p",
        a,
        b,
      );
      expectPrecise(
        betaExpectation((p) => p * p, a, b),
        (a * (a + 1)) / ((a + b) * (a + b + 1)),
        1e-12,
        "p²",
        a,
        b,
      );
    }
  });

  it("gives the mean of a logarithm, which is infinite at the end", () => {
    for (const [a, b] of SHAPES) {
      // Below, p itself is too small for a number, and beyond, the two digammas cancel.
      if (a < 0.3 || a > 40) continue;
      expectPrecise(
        betaExpectation((p) => -Math.log(p), a, b),
        digamma(a + b) - digamma(a),
        1e-10,
        a,
        b,
      );
    }
  });

  it("gives the mean of a function that changes near the end alone", () => {
    // E[1/(1 + p·z)] for a = b = 1 is ln(1 + z)/z.
    for (const z of [1, 1e3, 1e9]) {
      expectPrecise(
        betaExpectation((p) => 1 / (1 + p * z), 1, 1),
        Math.log1p(z) / z,
        1e-12,
        z,
      );
    }
  });

  it("holds for parameters as small as a fit may leave them", () => {
    expectPrecise(
      betaExpectation((p) => 1 + p, 1e-9, 2),
      1 + 1e-9 / 2,
      1e-12,
    );
  });
});
