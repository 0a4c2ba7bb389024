import { normalReach } from "../../../shared/statistics/estimate-mean.js";
import { newcombeInterval } from "./auc-interval.js";
import type { EvaluationEstimate } from "./evaluation.js";
import { INTERVAL_LEVEL } from "./settings.js";
import { sum } from "./weigh-evidence.js";

/**
 * The chance that of a won and a lost lead the won one has the higher probability, ties counting half. At each end the interval goes as far
 * as the farther of DeLong's, which sees how the leads vary, and Newcombe's, which does not take few leads that happen to agree for certain.
 *
 * @see E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson, Biometrics 44 (1988), pp. 837–845; X. Sun, W. Xu, IEEE Signal Processing
 * Letters 21 (2014), pp. 1389–1393: by ranks.
 */
export function estimateAuc(probabilities: Float64Array, won: Uint8Array): EvaluationEstimate {
  const n = won.length;
  const unit = "probability";
  const ofWon = probabilities.filter((_, lead) => won[lead] === 1);
  const ofLost = probabilities.filter((_, lead) => won[lead] !== 1);
  if (ofWon.length === 0 || ofLost.length === 0) {
    return { n, status: n === 0 ? "no-observations" : "one-outcome", unit };
  }
  const beatenByWon = sharesBelow(ofWon, ofLost);
  const aboveLost = sharesBelow(ofLost, ofWon).map((share) => 1 - share);
  const value = sum(beatenByWon) / ofWon.length;
  const margin = normalReach(INTERVAL_LEVEL) * Math.sqrt(varianceOfMean(beatenByWon) + varianceOfMean(aboveLost));
  const least = newcombeInterval(value, ofWon.length, ofLost.length, INTERVAL_LEVEL);
  const interval = {
    low: Math.max(0, Math.min(least.low, value - margin)),
    high: Math.min(1, Math.max(least.high, value + margin)),
    level: INTERVAL_LEVEL,
  };
  return { value, interval, n, status: "ok", unit };
}

/** For each value the share of the others that lie below it; equal ones count half. */
function sharesBelow(values: Float64Array, others: Float64Array): Float64Array {
  const sorted = others.slice().sort();
  return values.map(
    (value) => (countBelow(sorted, value, false) + countBelow(sorted, value, true)) / 2 / sorted.length,
  );
}

/** How many of ascending values lie below a value, or at it. */
function countBelow(sorted: Float64Array, value: number, orAt: boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const candidate = sorted[middle] as number;
    if (candidate < value || (orAt && candidate === value)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A single value does not tell how much it varies: it may be anything. */
function varianceOfMean(values: Float64Array): number {
  if (values.length < 2) return Number.POSITIVE_INFINITY;
  const mean = sum(values) / values.length;
  return sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1) / values.length;
}
