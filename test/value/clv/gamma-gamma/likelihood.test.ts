import { describe, expect, it } from "vitest";
import { expectSpend } from "../../../../src/value/clv/gamma-gamma/estimate.js";
import { createSpendLikelihood, type SpendGroup } from "../../../../src/value/clv/gamma-gamma/likelihood.js";
import { expectPrecise } from "../../../shared/numeric/precision.js";
import table from "./high-precision.json" with { type: "json" };

/**
 * p, q, γ, x, m; ln L; the expected spend (null where infinite); the derivatives of ln L by ln p, ln q and ln γ. By mpmath 1.3.0 with 45
 * digits from the closed forms of Fader & Hardie (2013), equations 1a and 5; the closed forms by numerical integration over the
 * customer's rate. All numbers are the nearest doubles.
 */
const rows = table as unknown as readonly (readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number | null,
  number,
  number,
  number,
])[];

const groupOf = (repeats: number, spend: number, weight = 1): SpendGroup => ({
  repeats,
  spends: Float64Array.of(spend),
  weights: Float64Array.of(weight),
  count: weight,
});

describe("createSpendLikelihood", () => {
  it.each(rows)(
    "has the value and the slopes of 40 digits at p=%d q=%d γ=%d x=%d m=%d",
    (p, q, gamma, x, m, value, _, ...slopes) => {
      const gradient = new Float64Array(3);
      const found = createSpendLikelihood([groupOf(x, m)])(
        Float64Array.of(Math.log(p), Math.log(q), Math.log(gamma)),
        gradient,
      );
      // A logarithm of a parameter is only as precise as a double, and the slopes say how much that matters.
      const unavoidable = slopes.reduce((sum, slope) => sum + Math.abs(slope), 0) * 1e-14;
      expect(Math.abs(found - Math.log(m) - value)).toBeLessThanOrEqual(
        1e-10 * Math.max(1, Math.abs(value)) + unavoidable,
      );
      slopes.forEach((slope, i) => {
        const scale = p * x + q;
        expect(Math.abs((gradient[i] as number) - slope)).toBeLessThanOrEqual(1e-10 * Math.abs(slope) + 1e-13 * scale);
      });
    },
  );

  it("counts a customer as often as his weight says", () => {
    const point = Float64Array.of(1.8, 1.3, 2.7);
    const [once, thrice] = [new Float64Array(3), new Float64Array(3)];
    const value = createSpendLikelihood([groupOf(2, 22), groupOf(5, 40)])(point, once);
    const values = createSpendLikelihood([groupOf(2, 22, 3), groupOf(5, 40, 3)])(point, thrice);
    expectPrecise(values, 3 * value, 1e-14);
    once.forEach((slope, i) => void expectPrecise(thrice[i] as number, 3 * slope, 1e-12));
  });

  it("adds up groups and the customers of a group", () => {
    const point = Float64Array.of(1.8, 1.3, 2.7);
    const likelihoodOf = (groups: readonly SpendGroup[]) => createSpendLikelihood(groups)(point, new Float64Array(3));
    const together = { repeats: 2, spends: Float64Array.of(22, 40), weights: Float64Array.of(1, 2), count: 3 };
    expectPrecise(likelihoodOf([together]), likelihoodOf([groupOf(2, 22), groupOf(2, 40, 2)]), 1e-14);
  });

  it("is minus infinity where numbers leave their range", () => {
    expect(createSpendLikelihood([groupOf(1, 1)])(Float64Array.of(800, 0, 0), new Float64Array(3))).toBe(
      Number.NEGATIVE_INFINITY,
    );
  });
});

describe("expectSpend", () => {
  it.each(rows)("has the value of 40 digits at p=%d q=%d γ=%d x=%d m=%d", (p, q, gamma, repeats, spend, _, value) => {
    const found = expectSpend({ repeats, spend }, { p, q, gamma });
    if (value === null) expect(found).toBe(Number.POSITIVE_INFINITY);
    else expectPrecise(found, value, 1e-13);
  });
});
