import { assertRecordCount, assertThreshold, assertWeightedPairs } from "./check.js";
import { createClustering } from "./clustering.js";
import type { Clustering, ThresholdOptions, WeightedPairs } from "./model.js";
import { UnionFind } from "./union-find.js";
import { bitsToUnits } from "./weight-units.js";

/**
 * Puts records into one cluster that are connected: by a pair whose weight reaches the threshold, or by a chain of such pairs.
 *
 * One wrong pair joins all that hangs on either side of it, whatever other pairs say: see {@link clusterByAgglomeration}. It
 * tells what may belong together at most.
 *
 * @param count - How many records there are.
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path, for lists of different lengths, a record out of range, a
 * pair of one record, or a weight that is not a number; `INVALID_OPTION` for a threshold that is not finite.
 *
 * @example
 * ```ts
 * import { clusterByConnection } from "clientele/duplicates/cluster";
 *
 * const pairs = { left: Int32Array.of(3, 2, 1), right: Int32Array.of(2, 1, 0), weights: Float64Array.of(5, 0, -1) };
 * const { clusterOf, clusterCount, largestSize } = clusterByConnection(4, pairs);
 * [...clusterOf]; // => [0, 1, 1, 1]
 * clusterCount; // => 2
 * largestSize; // => 3
 * ```
 */
export function clusterByConnection(count: number, pairs: WeightedPairs, options: ThresholdOptions = {}): Clustering {
  const { threshold = 0 } = options;
  assertRecordCount(count);
  assertWeightedPairs(count, pairs);
  assertThreshold(threshold);

  const groups = new UnionFind(count);
  const least = bitsToUnits(threshold);
  pairs.weights.forEach((weight, position) => {
    if (bitsToUnits(weight) < least) return;
    groups.unite(pairs.left[position] as number, pairs.right[position] as number);
  });
  return createClustering(groups.toRoots());
}
