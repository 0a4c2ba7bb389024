import { assertLabels, assertSetting } from "./check.js";
import type { Clustering, ListClustersOptions } from "./model.js";
import { sortByRecord } from "./sort-records.js";

/**
 * The records of each cluster, in ascending order; the clusters follow their smallest record. All lists are views of one
 * buffer.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path, for a label that is not the smallest record of its cluster;
 * `INVALID_OPTION` for a `minSize` that is not a whole number from 1.
 *
 * @example
 * ```ts
 * import { listClusters } from "clientele/duplicates/cluster";
 *
 * const clustering = { clusterOf: Int32Array.of(0, 1, 0, 0) };
 * listClusters(clustering).map((records) => [...records]); // => [[0, 2, 3], [1]]
 * listClusters(clustering, { minSize: 2 }).length; // => 1
 * ```
 */
export function listClusters(
  { clusterOf }: Pick<Clustering, "clusterOf">,
  options: ListClustersOptions = {},
): readonly Int32Array[] {
  const { minSize = 1 } = options;
  assertLabels(clusterOf);
  assertSetting(Number.isInteger(minSize) && minSize >= 1, "a whole number from 1", "minSize");

  const { positions, starts } = sortByRecord(clusterOf.length, clusterOf);
  const clusters: Int32Array[] = [];
  for (let cluster = 0; cluster < clusterOf.length; cluster++) {
    const from = starts[cluster] as number;
    const to = starts[cluster + 1] as number;
    if (to - from >= minSize) clusters.push(positions.subarray(from, to));
  }
  return clusters;
}
