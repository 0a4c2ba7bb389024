import { assertData, assertForEachRecord, assertRecordCount, assertThreshold, assertWeightedPairs } from "./check.js";
import { createClustering } from "./clustering.js";
import { EdgeHeap } from "./edge-heap.js";
import type { OneToOneLinking, OneToOneOptions, WeightedPairs } from "./model.js";
import { indexPairs } from "./pair-index.js";
import { toDistinctRanks } from "./ranks.js";
import { selectPairs } from "./select-pairs.js";
import { bitsToUnits } from "./weight-units.js";

/**
 * Links the records of two lists: each with one of the other list at most.
 *
 * Again and again the two records are linked that weigh most among those still free, as long as it reaches the threshold: each
 * is the other's best. Pairs within a list are left aside. Equal weights are settled by `ranks`: the pair that holds the
 * smaller rank goes first. Of two records that fit one equally well the smaller rank is taken: look for such rivals where a
 * wrong link is dear.
 *
 * @param count - How many records there are in both lists.
 * @param sources - The list each record comes from: any two numbers.
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path, for lists of different lengths, a record out of range, a
 * pair of one record, a weight that is not a number, a rank out of range, or the first record of a third list;
 * `INVALID_OPTION` for a threshold that is not finite.
 *
 * @example
 * ```ts
 * import { linkOneToOne } from "clientele/duplicates/cluster";
 *
 * const pairs = { left: Int32Array.of(0, 0, 1), right: Int32Array.of(2, 3, 2), weights: Float64Array.of(9, 7, 8) };
 * const { clusterOf, links } = linkOneToOne(4, pairs, Int32Array.of(1, 1, 2, 2));
 * [...clusterOf]; // => [0, 1, 0, 3]
 * [...links.left, ...links.right, ...links.weights]; // => [0, 2, 9]
 * ```
 */
export function linkOneToOne(
  count: number,
  pairs: WeightedPairs,
  sources: Int32Array,
  options: OneToOneOptions = {},
): OneToOneLinking {
  const { threshold = 0 } = options;
  assertRecordCount(count);
  assertWeightedPairs(count, pairs);
  assertForEachRecord(count, sources, "sources");
  assertTwoSources(sources);
  assertThreshold(threshold);
  const ranks = toDistinctRanks(count, options.ranks);
  const least = bitsToUnits(threshold);
  const candidates = indexPairs(
    count,
    selectPairs(pairs, (one, other, weight) => sources[one] !== sources[other] && bitsToUnits(weight) >= least),
  );
  const chosen = chooseLinks(candidates, ranks);
  const clusterOf = Int32Array.from({ length: count }, (_, record) => record);
  for (const link of chosen) clusterOf[candidates.right[link] as number] = candidates.left[link] as number;
  return { ...createClustering(clusterOf), links: toLinks(candidates, chosen, sources) };
}

/** The positions of the pairs that are linked, the strongest first. */
function chooseLinks({ left, right, weights }: WeightedPairs, ranks: Int32Array): Int32Array {
  const open = new EdgeHeap(left.length);
  weights.forEach((weight, link) => {
    open.put(link, bitsToUnits(weight), ranks[left[link] as number] as number, ranks[right[link] as number] as number);
  });
  const isTaken = new Uint8Array(ranks.length);
  const chosen = new Int32Array(left.length);
  let size = 0;
  for (let link = open.best(); link !== -1; link = open.best()) {
    open.remove(link);
    const one = left[link] as number;
    const other = right[link] as number;
    if (isTaken[one] === 1 || isTaken[other] === 1) continue;
    isTaken[one] = 1;
    isTaken[other] = 1;
    chosen[size++] = link;
  }
  return chosen.subarray(0, size);
}

function toLinks({ left, right, weights }: WeightedPairs, chosen: Int32Array, sources: Int32Array): WeightedPairs {
  const isTurned = (link: number) =>
    (sources[left[link] as number] as number) > (sources[right[link] as number] as number);
  return {
    left: chosen.map((link) => (isTurned(link) ? right : left)[link] as number),
    right: chosen.map((link) => (isTurned(link) ? left : right)[link] as number),
    weights: Float64Array.from(chosen, (link) => weights[link] as number),
  };
}

function assertTwoSources(sources: Int32Array): void {
  const [first] = sources;
  const second = sources.find((source) => source !== first);
  const third = sources.findIndex((source) => source !== first && source !== second);
  if (third !== -1) assertData(false, "no more than two sources", ["sources", third]);
}
