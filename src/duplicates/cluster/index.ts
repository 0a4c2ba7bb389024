/**
 * Clusters: which records are the same person or company, made of weighted pairs. Chains of likely pairs are cut where other
 * pairs speak against them.
 *
 * @module
 */
export type { RecordPairs } from "../model.js";
export { clusterByAgglomeration, clusterByAgglomerationWork } from "./by-agglomeration.js";
export { clusterByConnection } from "./by-connection.js";
export { listClusters } from "./list-clusters.js";
export { measureClusters } from "./measure-clusters.js";
export type {
  Agglomeration,
  AgglomerationOptions,
  Clustering,
  ClusterMetrics,
  ListClustersOptions,
  OneToOneLinking,
  OneToOneOptions,
  ThresholdOptions,
  UnlinkableRecords,
  WeightedPairs,
} from "./model.js";
export { linkOneToOne } from "./one-to-one.js";
export { findUnlinkableRecords } from "./unlinkable.js";
