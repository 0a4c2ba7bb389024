import { assertThreshold, assertWeightedPairs } from "../../duplicates/cluster/check.js";
import type { ThresholdOptions, WeightedPairs } from "../../duplicates/cluster/model.js";
import { indexPairs } from "../../duplicates/cluster/pair-index.js";
import { selectPairs } from "../../duplicates/cluster/select-pairs.js";
import { bitsToUnits } from "../../duplicates/cluster/weight-units.js";
import { countLabels } from "./label-counts.js";
import type { PairwiseScores } from "./model.js";
import { countPairs, scorePairs } from "./scores.js";

/**
 * How well weighted pairs agree with the truth at a threshold, before anything is clustered. Recall counts against all pairs that
 * are the same, also those that are not listed.
 *
 * A pair is claimed where its weight reaches the threshold; one that is listed more than once counts once, with its largest
 * weight.
 *
 * @param truth - For each record what it truly is: any text or number.
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path, for lists of different lengths, a record that the truth does
 * not have, a pair of one record, or a weight that is not a number; `INVALID_OPTION` for a threshold that is not finite.
 *
 * @example
 * ```ts
 * import { evaluatePairs } from "clientele/testing/matching";
 *
 * const truth = ["anna", "anna", "anna", "bernd"];
 * const pairs = { left: Int32Array.of(0, 1, 2), right: Int32Array.of(1, 2, 3), weights: Float64Array.of(5, -1, 1) };
 * const { precision, recall } = evaluatePairs(truth, pairs);
 * precision; // => 1 / 2
 * recall; // => 1 / 3
 * evaluatePairs(truth, pairs, { threshold: 2 }).precision; // => 1
 * ```
 */
export function evaluatePairs(
  truth: ArrayLike<string | number>,
  pairs: WeightedPairs,
  options: ThresholdOptions = {},
): PairwiseScores {
  const { threshold = 0 } = options;
  assertWeightedPairs(truth.length, pairs);
  assertThreshold(threshold);

  const { codes, counts } = countLabels(truth);
  const least = bitsToUnits(threshold);
  const claimed = indexPairs(
    truth.length,
    selectPairs(pairs, (_left, _right, weight) => bitsToUnits(weight) >= least),
  );
  const found = selectPairs(claimed, (left, right) => codes[left] === codes[right]);
  const truePairs = counts.reduce((total, records) => total + countPairs(records), 0);
  return scorePairs(claimed.left.length, truePairs, found.left.length);
}
