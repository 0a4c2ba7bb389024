import type { Interval } from "../../../shared/estimate.js";
import { normalReach } from "../../../shared/statistics/estimate-mean.js";

/** More change nothing in numbers from 0 to 1. */
const HALVINGS = 60;

/**
 * Newcombe's interval of an AUC: the values that are no more standard errors away than a level allows, each with the standard error
 * that it would have itself if the probabilities of won and of lost leads were spread exponentially. So it has a width even where the
 * leads at hand do not vary. It lies above 0.5 exactly where the rank-sum test (normal, without ties) does not take the ranking for chance.
 *
 * @see R. G. Newcombe, Statistics in Medicine 25 (2006), pp. 559–573, method 5; the standard error is that of J. A. Hanley,
 * B. J. McNeil, Radiology 143 (1982), pp. 29–36, made symmetrical.
 */
export function newcombeInterval(auc: number, won: number, lost: number, level: number): Interval {
  const reach = normalReach(level);
  const isTooFar = (observed: number, candidate: number) =>
    observed - candidate > reach * Math.sqrt(varianceOf(candidate, won, lost));
  const findLow = (observed: number) => {
    let [low, high] = [0, observed];
    for (let count = 0; count < HALVINGS; count += 1) {
      const middle = (low + high) / 2;
      if (isTooFar(observed, middle)) low = middle;
      else high = middle;
    }
    return low;
  };
  return { low: findLow(auc), high: 1 - findLow(1 - auc), level };
}

function varianceOf(auc: number, won: number, lost: number): number {
  const others = (won + lost) / 2 - 1;
  return (auc * (1 - auc) * (1 + others * ((1 - auc) / (2 - auc) + auc / (1 + auc)))) / (won * lost);
}
