import { ClienteleError } from "../../shared/errors.js";
import { countLabels, type LabelCounts, largestCount } from "./label-counts.js";
import type { MatchingEvaluation } from "./model.js";
import { countPairs, scoreMeans, scorePairs } from "./scores.js";

/**
 * How well clusters agree with the truth, in time that grows with the number of records.
 *
 * Pairwise: precision is the share of the pairs within clusters that are the same, recall the share of all pairs that are the
 * same and are within a cluster, also of those that no blocking rule brought together. B-cubed: precision is the mean over all
 * records of the share of its cluster that is the same as it, recall the mean of the share of its entity that is in its cluster,
 * itself included in both. F1 is their harmonic mean.
 *
 * @param truth - For each record what it truly is: any text or number.
 * @param clusterOf - For each record the label of its cluster: any numbers.
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path, unless both have one entry for each record.
 *
 * @example
 * ```ts
 * import { evaluateMatching } from "clientele/testing/matching";
 *
 * const truth = ["anna", "anna", "anna", "bernd"];
 * const { pairwise, bCubed, largestCluster } = evaluateMatching(truth, [0, 0, 2, 2]);
 * pairwise; // => { claimedPairs: 2, truePairs: 3, foundPairs: 1, precision: 1 / 2, recall: 1 / 3, f1: 0.4 }
 * bCubed.precision; // => 0.75
 * largestCluster; // => 2
 * ```
 *
 * @see A. Bagga and B. Baldwin, "Entity-Based Cross-Document Coreferencing Using the Vector Space Model", COLING-ACL 1998,
 * pp. 79–85: B-cubed, with equal weights.
 */
export function evaluateMatching(truth: ArrayLike<string | number>, clusterOf: ArrayLike<number>): MatchingEvaluation {
  const records = truth.length;
  if (clusterOf.length !== records) {
    throw new ClienteleError("INVALID_VALUE", "expected one entry for each record", ["clusterOf"]);
  }
  const entities = countLabels(truth);
  const clusters = countLabels(clusterOf);
  const shared = countLabels(
    Float64Array.from(entities.codes, (entity, record) => entity * records + (clusters.codes[record] as number)),
  );
  const pairsOf = ({ counts }: LabelCounts) => counts.reduce((total, count) => total + countPairs(count), 0);

  return {
    records,
    clusterCount: clusters.counts.length,
    entityCount: entities.counts.length,
    largestCluster: largestCount(clusters),
    largestEntity: largestCount(entities),
    pairwise: scorePairs(pairsOf(clusters), pairsOf(entities), pairsOf(shared)),
    bCubed: records === 0 ? {} : scoreMeans(meanShare(shared, clusters), meanShare(shared, entities)),
  };
}

/** The mean over all records of the part of its group that it shares both groups with. */
function meanShare(shared: LabelCounts, groups: LabelCounts): number {
  let total = 0;
  shared.codes.forEach((code, record) => {
    total += (shared.counts[code] as number) / (groups.counts[groups.codes[record] as number] as number);
  });
  return total / shared.codes.length;
}
