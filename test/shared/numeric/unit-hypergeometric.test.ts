import { describe, expect, it } from "vitest";
import {
  differentiateUnitHypergeometric,
  prepareUnitHypergeometric,
  termsUpTo,
  unitHypergeometricAt,
} from "../../../src/shared/numeric/unit-hypergeometric.js";
import { HYPERGEOMETRICS } from "../../value/clv/pareto-nbd/reference.js";
import { expectPrecise } from "./precision.js";

describe("unitHypergeometricAt, differentiateUnitHypergeometric", () => {
  it("agree with 50-digit values to 1e-15 and 1e-14, as do the derivatives", () => {
    expect(HYPERGEOMETRICS.length).toBeGreaterThan(30);
    for (const [b, c, z, value, ...derivatives] of HYPERGEOMETRICS) {
      const series = prepareUnitHypergeometric(b, c, termsUpTo(0.75));
      const actual = new Float64Array(3);
      expectPrecise(unitHypergeometricAt(series, z), value, 1e-15, b, c, z);
      expectPrecise(differentiateUnitHypergeometric(series, z, actual), value, 1e-15, b, c, z);
      derivatives.forEach((derivative, i) => {
        expectPrecise(actual[i] as number, derivative, 1e-14, b, c, z, "derivative", i);
      });
    }
  });

  it("need no more terms than those for the largest z", () => {
    for (const z of [1e-9, 0.0935, 0.75]) {
      const few = prepareUnitHypergeometric(1.6, 2.2, termsUpTo(z));
      const many = prepareUnitHypergeometric(1.6, 2.2, 200);
      expect(few.coefficients.length).toBeLessThan(150);
      expect(unitHypergeometricAt(few, z)).toBe(unitHypergeometricAt(many, z));
    }
  });

  it("are 1 at zero", () => {
    const series = prepareUnitHypergeometric(1.6, 2.2, termsUpTo(0));
    const derivatives = new Float64Array(3);
    expect(unitHypergeometricAt(series, 0)).toBe(1);
    expect(differentiateUnitHypergeometric(series, 0, derivatives)).toBe(1);
    expect([...derivatives]).toEqual([0, 0, 1.6 / 2.2]);
  });
});
