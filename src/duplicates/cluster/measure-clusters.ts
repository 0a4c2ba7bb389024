import { findBridges } from "./bridges.js";
import { assertThreshold, assertWeightedPairs } from "./check.js";
import { listClusters } from "./list-clusters.js";
import type { Clustering, ClusterMetrics, ThresholdOptions, WeightedPairs } from "./model.js";
import { indexPairs, type PairIndex } from "./pair-index.js";
import { selectPairs } from "./select-pairs.js";
import { bitsToUnits } from "./weight-units.js";

/**
 * How well each cluster of two records or more hangs together: where to look for wrong links. A bridge of little weight in a
 * cluster of low density is the first place.
 *
 * Looks at the listed pairs within a cluster whose weight reaches the threshold; the clusters follow their smallest record.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path, for a label that is not the smallest record of its cluster,
 * lists of different lengths, a record out of range, a pair of one record, or a weight that is not a number;
 * `INVALID_OPTION` for a threshold that is not finite.
 *
 * @example
 * ```ts
 * import { measureClusters } from "clientele/duplicates/cluster";
 *
 * const clustering = { clusterOf: Int32Array.of(0, 0, 0, 0) };
 * const pairs = {
 *   left: Int32Array.of(0, 1, 2, 2),
 *   right: Int32Array.of(1, 2, 0, 3),
 *   weights: Float64Array.of(6, 7, 8, 1),
 * };
 * measureClusters(clustering, pairs);
 * // => [{ cluster: 0, size: 4, edges: 4, density: 2 / 3, meanWeight: 5.5, weakestWeight: 1, bridges: [[2, 3]], centralisation: 2 / 3 }]
 * ```
 *
 * @see L. C. Freeman, "Centrality in Social Networks: Conceptual Clarification", Social Networks 1 (1978/79), pp. 215–239:
 * the centralisation.
 */
export function measureClusters(
  clustering: Pick<Clustering, "clusterOf">,
  pairs: WeightedPairs,
  options: ThresholdOptions = {},
): readonly ClusterMetrics[] {
  const { threshold = 0 } = options;
  const { clusterOf } = clustering;
  const clusters = listClusters(clustering, { minSize: 2 });
  assertWeightedPairs(clusterOf.length, pairs);
  assertThreshold(threshold);

  const least = bitsToUnits(threshold);
  const edges = indexPairs(
    clusterOf.length,
    selectPairs(pairs, (one, other, weight) => clusterOf[one] === clusterOf[other] && bitsToUnits(weight) >= least),
  );
  const degrees = countDegrees(clusterOf.length, edges);
  const isBridge = findBridges(edges);
  return clusters.map((records) => measure(records, edges, degrees, isBridge));
}

function measure(
  records: Int32Array,
  { left, right, weights, starts }: PairIndex,
  degrees: Int32Array,
  isBridge: Uint8Array,
): ClusterMetrics {
  const size = records.length;
  const bridges: (readonly [number, number])[] = [];
  let edges = 0;
  let total = 0;
  let weakestWeight = Number.POSITIVE_INFINITY;
  for (const record of records) {
    for (let edge = starts[record] as number; edge < (starts[record + 1] as number); edge++) {
      const weight = weights[edge] as number;
      edges += 1;
      total += weight;
      if (weight < weakestWeight) weakestWeight = weight;
      if (isBridge[edge] === 1) bridges.push([left[edge] as number, right[edge] as number]);
    }
  }
  return {
    cluster: records[0] as number,
    size,
    edges,
    density: edges / ((size * (size - 1)) / 2),
    ...(edges > 0 && { meanWeight: total / edges, weakestWeight }),
    bridges,
    ...(size > 2 && { centralisation: centralise(records, degrees) }),
  };
}

/** By how much the other degrees fall short of the largest one, as a share of what they do in a star. */
function centralise(records: Int32Array, degrees: Int32Array): number {
  const size = records.length;
  let largest = 0;
  let total = 0;
  for (const record of records) {
    const degree = degrees[record] as number;
    total += degree;
    if (degree > largest) largest = degree;
  }
  return (size * largest - total) / ((size - 1) * (size - 2));
}

function countDegrees(count: number, { left, right }: PairIndex): Int32Array {
  const degrees = new Int32Array(count);
  for (const record of left) degrees[record] = (degrees[record] as number) + 1;
  for (const record of right) degrees[record] = (degrees[record] as number) + 1;
  return degrees;
}
