import type { Clustering } from "./model.js";

/** Counts clusters and their sizes. */
export function createClustering(clusterOf: Int32Array): Clustering {
  const sizes = new Int32Array(clusterOf.length);
  let clusterCount = 0;
  let largestSize = 0;
  for (const cluster of clusterOf) {
    const size = (sizes[cluster] as number) + 1;
    sizes[cluster] = size;
    if (size === 1) clusterCount += 1;
    if (size > largestSize) largestSize = size;
  }
  return { clusterOf, clusterCount, largestSize };
}
