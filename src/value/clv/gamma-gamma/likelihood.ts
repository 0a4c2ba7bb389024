import { digammaDifference } from "../../../shared/numeric/digamma-difference.js";
import { logBeta } from "../../../shared/numeric/log-beta.js";
import type { SmoothFunction } from "../../../shared/numeric/smooth-function.js";

/** Customers with the same number of repeats; `weights[i]` of them spent `spends[i]` per repeat on average. */
export interface SpendGroup {
  readonly repeats: number;
  readonly spends: Float64Array;
  readonly weights: Float64Array;
  /** Σ weights. */
  readonly count: number;
}

/**
 * The log-likelihood of mean spends by the logarithms of p, q and γ, without Σ ln m, which depends on no parameter.
 *
 * With u = x·m/γ the density of a mean m is (u/(1 + u))^(p·x) · (1 + u)^(−q) / (B(p·x, q)·m): nothing in it leaves the range of
 * numbers. Gamma functions are needed once a group.
 *
 * @see P. S. Fader, B. G. S. Hardie, "The Gamma-Gamma Model of Monetary Value" (2013), equation 1a.
 */
export function createSpendLikelihood(groups: readonly SpendGroup[]): SmoothFunction {
  return (point, gradient) => {
    const [p, q, gamma] = Array.from(point, Math.exp) as [number, number, number];
    let value = 0;
    let [byP, byQ, byGamma] = [0, 0, 0];
    for (const { repeats, spends, weights, count } of groups) {
      const shape = p * repeats;
      let [sumAbove, sumBelow] = [0, 0];
      for (let i = 0; i < spends.length; i++) {
        const weight = weights[i] as number;
        const u = (repeats * (spends[i] as number)) / gamma;
        sumAbove += weight * Math.log1p(1 / u);
        sumBelow += weight * Math.log1p(u);
        byGamma += (weight * (q * u - shape)) / (1 + u);
      }
      value -= count * logBeta(shape, q) + shape * sumAbove + q * sumBelow;
      // As a difference of two digamma functions it would have no digits where p is large, and the second derivatives fewer.
      byP += shape * (count * digammaDifference(q, shape) - sumAbove);
      byQ += q * (count * digammaDifference(shape, q) - sumBelow);
    }
    gradient.set([byP, byQ, byGamma]);
    return Number.isFinite(value) ? value : Number.NEGATIVE_INFINITY;
  };
}
