import type { Work } from "../../shared/work/model.js";
import { runWork } from "../../shared/work/run.js";
import { agglomerate } from "./agglomerate.js";
import {
  assertData,
  assertForEachRecord,
  assertPairs,
  assertRecordCount,
  assertSetting,
  assertThreshold,
  assertWeightedPairs,
} from "./check.js";
import { createClustering } from "./clustering.js";
import { type JoinableRecords, numberJoinable, pick } from "./joinable.js";
import { listJoinablePairs } from "./joinable-pairs.js";
import { linkConstraints } from "./link-constraints.js";
import type { Agglomeration, AgglomerationOptions, WeightedPairs } from "./model.js";
import { passOver } from "./pace.js";
import { indexPairs } from "./pair-index.js";
import { toDistinctRanks } from "./ranks.js";
import { UnionFind } from "./union-find.js";
import { bitsToUnits } from "./weight-units.js";

/**
 * Puts records into clusters by average linkage: again and again the two clusters of the largest mean weight are joined, over
 * all pairs between them, as long as it reaches the threshold.
 *
 * A chain of likely pairs is no cluster: a pair that speaks against counts as much as one that speaks for. A pair counts for at
 * most `weightLimit` bits either way; one that is not listed counts for what `weightOf` says, or else for the
 * `unlistedWeight`.
 *
 * Clusters are looked at where a listed pair between them reaches the threshold and, as long as the others are not weighed, the
 * mean would with those just at the threshold. So a pair that is not listed and weighs more than the threshold helps to join
 * clusters that are looked at anyway, but no others.
 *
 * Equal means are settled by `ranks`: each cluster has the smallest one of its records, and the pair of clusters with the
 * smaller one goes first. So the order of the pairs makes no difference, nor does that of the records where their ranks are
 * different. A higher threshold divides clusters further and never brings records together, where no pair that is not listed
 * reaches the lower threshold.
 *
 * Pairs that must be linked are joined before all others, directly or by way of each other; a pair that cannot be linked, or two
 * records of one source, keep their clusters apart for good.
 *
 * @param count - How many records there are.
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path, for lists of different lengths, a record out of range, a
 * pair of one record, a rank out of range, or a weight (`weightOf` too) that is not a number; `INVALID_OPTION` for a threshold
 * that is not finite, a limit that is not above 0 and up to 1000, and an `unlistedWeight` that is not below the threshold
 * where it is needed; `CONTRADICTORY_CONSTRAINTS` for the first pair that cannot be linked and must be, or that must be linked
 * and brings two records of one source together.
 *
 * @example
 * ```ts
 * import { clusterByAgglomeration } from "clientele/duplicates/cluster";
 *
 * // 0 and 1 are the same, 2 and 3 as well; 1 and 2 look alike, but 0 and 3 do not.
 * const pairs = {
 *   left: Int32Array.of(0, 2, 1, 0),
 *   right: Int32Array.of(1, 3, 2, 3),
 *   weights: Float64Array.of(9, 8, 4, -12),
 * };
 * const { clusterOf, clusterCount, joins } = clusterByAgglomeration(4, pairs);
 * [...clusterOf]; // => [0, 0, 2, 2]
 * clusterCount; // => 2
 * [...joins.weights]; // => [9, 8]
 * ```
 *
 * @see R. R. Sokal and C. D. Michener, "A Statistical Method for Evaluating Systematic Relationships", University of Kansas
 * Science Bulletin 38 (1958), pp. 1409–1438: average linkage.
 */
export function clusterByAgglomeration(
  count: number,
  pairs: WeightedPairs,
  options: AgglomerationOptions = {},
): Agglomeration {
  return runWork(clusterByAgglomerationWork(count, pairs, options));
}

/**
 * {@link clusterByAgglomeration} as long work. The pairs of records that may come together are sorted in one step, which takes some tens
 * of milliseconds for a million of them.
 */
export function* clusterByAgglomerationWork(
  count: number,
  pairs: WeightedPairs,
  options: AgglomerationOptions = {},
): Work<Agglomeration> {
  yield* assertInput(count, pairs, options);
  const { threshold, toUnits, weightOf } = readSettings(options);
  const ranks = options.ranks && toDistinctRanks(count, options.ranks);
  const groups = linkConstraints(count, options);
  const components = yield* findComponents(groups, pairs, (bits) => toUnits(bits) >= threshold);

  const joinable = numberJoinable(components);
  const { records, numbers } = joinable;
  const ofJoinable = (entries: Int32Array) => pick(entries, records);
  const { clusterOf, joins } = yield* agglomerate({
    threshold,
    components: pick(numbers, ofJoinable(components)),
    groups: pick(numbers, ofJoinable(groups)),
    pairs: indexPairs(records.length, yield* listJoinablePairs(joinable, pairs, toUnits, options.cannotLink)),
    weightOf: (left, right) => weightOf(records[left] as number, records[right] as number),
    ranks: ranks === undefined ? records : ofJoinable(ranks),
    sources: options.sources && ofJoinable(options.sources),
  });
  return {
    ...createClustering(labelAll(joinable, clusterOf)),
    joins: { ...joins, left: pick(records, joins.left), right: pick(records, joins.right) },
  };
}

function* assertInput(count: number, pairs: WeightedPairs, options: AgglomerationOptions): Work<void> {
  const { sources, mustLink, cannotLink } = options;
  assertRecordCount(count);
  yield* passOver(pairs.left.length, (from, to) => assertWeightedPairs(count, pairs, from, to));
  if (sources !== undefined) assertForEachRecord(count, sources, "sources");
  if (mustLink !== undefined) assertPairs(count, mustLink, "mustLink");
  if (cannotLink !== undefined) assertPairs(count, cannotLink, "cannotLink");
}

function readSettings({ threshold = 0, weightOf, unlistedWeight = -5, weightLimit = 30 }: AgglomerationOptions) {
  assertThreshold(threshold);
  assertSetting(weightLimit > 0 && weightLimit <= 1000, "a limit above 0, up to 1000 bits", "weightLimit");
  const limit = bitsToUnits(weightLimit);
  const toUnits = (bits: number) => Math.min(limit, Math.max(-limit, bitsToUnits(bits)));

  if (weightOf === undefined) {
    const unlisted = toUnits(unlistedWeight);
    assertSetting(unlisted < bitsToUnits(threshold), "a weight below the threshold", "unlistedWeight");
    return { threshold: bitsToUnits(threshold), toUnits, weightOf: () => unlisted };
  }
  const weigh = (left: number, right: number) => {
    const units = toUnits(weightOf(left, right));
    assertData(!Number.isNaN(units), "a number of bits", ["weightOf"]);
    return units;
  };
  return { threshold: bitsToUnits(threshold), toUnits, weightOf: weigh };
}

/** For each record the smallest of those it may come together with: nobody else needs to be looked at. */
function* findComponents(
  groups: Int32Array,
  { left, right, weights }: WeightedPairs,
  isEnough: (bits: number) => boolean,
): Work<Int32Array> {
  const components = new UnionFind(groups.length, groups);
  yield* passOver(weights.length, (from, to) => {
    for (let position = from; position < to; position++) {
      if (!isEnough(weights[position] as number)) continue;
      components.unite(left[position] as number, right[position] as number);
    }
  });
  return components.toRoots();
}

function labelAll({ records, numbers }: JoinableRecords, clusterOf: Int32Array): Int32Array {
  const labels = new Int32Array(numbers.length);
  for (let record = 0; record < labels.length; record++) {
    const number = numbers[record] as number;
    labels[record] = number === -1 ? record : (records[clusterOf[number] as number] as number);
  }
  return labels;
}
