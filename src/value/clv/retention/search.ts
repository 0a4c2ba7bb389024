import { type Maximum, maximize } from "../../../shared/numeric/maximize.js";
import type { SmoothFunction } from "../../../shared/numeric/smooth-function.js";
import { createRetentionLikelihood, type Stretch } from "./likelihood.js";

/** What a search for the parameters found: α, β and, where it was looked for, c. */
export type RetentionPeak =
  | {
      readonly end: "peak";
      readonly values: readonly number[];
      readonly value: number;
      readonly logCovariance: readonly (readonly number[])[];
    }
  | { readonly end: "equal"; readonly values: readonly number[]; readonly value: number }
  | { readonly end: "none" };

/** Stands for an infinite α + β, where all customers are alike. */
const INFINITE = 1e12;

/** The logarithm of a parameter above 25 leaves nothing but the limit. What has a peak is there after 20 to 60 steps. */
const SEARCH = { farthest: 25, maxIterations: 80 };

/** A peak that is no higher than that above the limit is the limit. */
const INDISTINGUISHABLE = 1e-6;

/**
 * Climbs the likelihood. Where customers differ no more than by chance it rises for ever with α and β, towards a geometric (with c,
 * discrete Weibull) distribution: then that limit is answered.
 */
export function searchRetentionPeak(stretches: readonly Stretch[], withShape: boolean): RetentionPeak {
  const likelihood = createRetentionLikelihood(stretches);
  const limit = climbToEqual(likelihood, churnOf(stretches), withShape);
  for (const start of startsFor(churnOf(stretches), withShape)) {
    const peak = maximize(likelihood, start.map(Math.log), SEARCH);
    if (peak.status === "converged" && peak.covariance !== undefined && isAbove(peak, limit)) {
      const { value, covariance } = peak;
      return { end: "peak", values: Array.from(peak.point, Math.exp), value, logCovariance: covariance };
    }
    if (limit.end === "equal" && !isAbove(peak, limit)) return limit;
  }
  return { end: "none" };
}

const isAbove = ({ value }: Maximum, limit: RetentionPeak) =>
  limit.end === "none" || value > limit.value + INDISTINGUISHABLE;

/** The share of renewals that were declined, over all periods. */
function churnOf(stretches: readonly Stretch[]): number {
  let [left, asked] = [0, 0];
  for (const stretch of stretches) {
    left += stretch.left;
    asked += stretch.left + stretch.kept * (stretch.to - stretch.from);
  }
  return left / asked;
}

/** Customers who differ about as much as evenly spread probabilities do, then less, then more. */
function startsFor(churn: number, withShape: boolean): readonly (readonly number[])[] {
  const starts = [2, 20, 0.2].map((sum) => [churn * sum, (1 - churn) * sum]);
  return withShape ? starts.map((start, index) => [...start, [1, 2, 0.5][index] as number]) : starts;
}

/** The limit of an infinite α + β. Without c it is known; with it, the log-odds of α and β and ln c are looked for. */
function climbToEqual(likelihood: SmoothFunction, churn: number, withShape: boolean): RetentionPeak {
  const valuesAt = (point: Float64Array) => {
    const [logOdds = 0, logShape] = point;
    const parts = [INFINITE / (1 + Math.exp(-logOdds)), INFINITE / (1 + Math.exp(logOdds))];
    return logShape === undefined ? parts : [...parts, Math.exp(logShape)];
  };
  const inner = new Float64Array(withShape ? 3 : 2);
  const along: SmoothFunction = (point, gradient) => {
    const values = valuesAt(point);
    const value = likelihood(Float64Array.from(values, Math.log), inner);
    const [alpha, beta] = values as [number, number];
    gradient.set([((inner[0] as number) * beta - (inner[1] as number) * alpha) / INFINITE, ...inner.subarray(2)]);
    return value;
  };
  const peak = maximize(along, [Math.log(churn / (1 - churn)), ...(withShape ? [0] : [])]);
  return peak.status === "converged"
    ? { end: "equal", values: valuesAt(peak.point), value: peak.value }
    : { end: "none" };
}
