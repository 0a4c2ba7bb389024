import { type DuplicateReport, findDuplicates, linkRecords, type ScoredPairs } from "../../src/duplicates/index.js";
import { createRandom } from "../../src/shared/random/index.js";
import { evaluateCalibration, evaluateMatching } from "../../src/testing/matching/index.js";
import type { MatchingSet } from "./matching-sets.js";

/** Runs a set at the defaults and measures it against its truth. */
export function matchSet(set: MatchingSet) {
  const before = process.cpuUsage();
  const { clusterOf, pairs, report } = match(set);
  const { user, system } = process.cpuUsage(before);
  const { records, ...scores } = evaluateMatching(set.truth, clusterOf);
  const probabilities = pairs.weights.map((weight) => 1 / (1 + 2 ** -weight));
  const isTrue = Array.from(pairs.left, (left, index) => set.truth[left] === set.truth[pairs.right[index] as number]);
  return {
    ...scores,
    seconds: (user + system) / 1e6,
    report,
    calibration: evaluateCalibration(probabilities, isTrue).error as number,
    surePrecision: precisionOfSurePairs(clusterOf, pairs, isTrue),
    probabilities,
  };
}

const DRAWS = 20;

/**
 * The calibration error that probabilities would show if they were exactly right, by chance alone: the mean over some draws in which each
 * pair is the same with its very probability. The fewer pairs, the larger it is.
 */
export function drawCalibrationNoise(probabilities: Float64Array): number {
  const random = createRandom("calibration noise");
  const errors = Array.from({ length: DRAWS }, () => {
    const isTrue = Array.from(probabilities, (probability) => random.uniform() < probability);
    return evaluateCalibration(probabilities, isTrue).error as number;
  });
  return errors.reduce((sum, error) => sum + error, 0) / DRAWS;
}

/** All pairs from a probability of one per cent on. */
const ALL = { from: 0.01, to: 1 };

function match({ records, preset, fields, secondFrom }: MatchingSet): {
  readonly clusterOf: Int32Array;
  readonly pairs: ScoredPairs;
  readonly report: DuplicateReport;
} {
  if (secondFrom === undefined) {
    const { clusterOf, review, report } = findDuplicates(records, { preset, fields, review: ALL });
    return { clusterOf, pairs: review, report };
  }
  const [first, second] = [records.slice(0, secondFrom), records.slice(secondFrom)];
  const { links, review, report } = linkRecords(first, second, { preset, fields, review: ALL });
  const clusterOf = Int32Array.from(records, (_, record) => record);
  for (const { left, right } of links) clusterOf[secondFrom + right] = left;
  return { clusterOf, pairs: { ...review, right: review.right.map((record) => record + secondFrom) }, report };
}

/** Of the pairs from .95 on that came to lie in one cluster. */
function precisionOfSurePairs(
  clusterOf: Int32Array,
  { left, right, weights }: ScoredPairs,
  isTrue: readonly boolean[],
) {
  const sure = isTrue.filter(
    (_, pair) =>
      (weights[pair] as number) >= Math.log2(19) &&
      clusterOf[left[pair] as number] === clusterOf[right[pair] as number],
  );
  return sure.filter(Boolean).length / sure.length;
}
