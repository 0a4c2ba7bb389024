import type { RecordPairs } from "../model.js";

/**
 * Pairs of records with their weights. Which of the two stands left makes no difference, nor does the order of the pairs; one
 * that is listed more than once counts once, with its largest weight. Plain data, so it may be sent to a worker.
 */
export interface WeightedPairs extends RecordPairs {
  /**
   * The logarithm to base 2 of the odds that both are the same, prior included: at 0 it is as likely as not. It is rounded to
   * 2^-20 bits where it is compared with a threshold or added up.
   */
  readonly weights: Float64Array;
}

/** Records put into clusters: each record is in exactly one. */
export interface Clustering {
  /** For each record the label of its cluster: the smallest record in it. */
  readonly clusterOf: Int32Array;
  /** How many clusters there are, those of a single record included. */
  readonly clusterCount: number;
  /** How many records the largest cluster has: 0 where there are no records. */
  readonly largestSize: number;
}

/** A {@link Clustering} together with the steps that led to it. */
export interface Agglomeration extends Clustering {
  /**
   * Which clusters were joined, by their labels at that time, and the mean weight that did it, in bits. The smaller label
   * stands left and remains. A step stands behind those it builds upon. What must be linked is not listed.
   */
  readonly joins: WeightedPairs;
}

/** A {@link Clustering} into links of two, and records without one. */
export interface OneToOneLinking extends Clustering {
  /** The links, the strongest first, with the weight of each. The record of the smaller source stands left. */
  readonly links: WeightedPairs;
}

/** From which weight on two records belong together. */
export interface ThresholdOptions {
  /** In bits, included. @defaultValue 0, as likely as not */
  readonly threshold?: number | undefined;
}

/** How to run {@link linkOneToOne}. */
export interface OneToOneOptions extends ThresholdOptions {
  /**
   * A sorting number for each record, from 0 up to the number of records: its place when all are sorted by content, say. It
   * settles ties, the smaller first. Where all are different, the order of the records makes no difference.
   * @defaultValue the record itself, which settles ties between equal numbers too
   */
  readonly ranks?: Int32Array | undefined;
}

/** How to run {@link clusterByAgglomeration}. The threshold is one for the mean weight. */
export interface AgglomerationOptions extends OneToOneOptions {
  /**
   * Weighs a pair that is not listed; the smaller record comes first. It is asked only where a decision hangs on it.
   * @defaultValue each such pair has the `unlistedWeight`
   */
  readonly weightOf?: ((left: number, right: number) => number) | undefined;
  /**
   * What a pair that is not listed counts for where there is no `weightOf`: bits below the threshold.
   * @defaultValue -5: what no rule has even brought together is probably not the same
   */
  readonly unlistedWeight?: number | undefined;
  /** No pair counts for more bits than this, for or against; above 0 and up to 1000. @defaultValue 30 */
  readonly weightLimit?: number | undefined;
  /** The list that each record comes from, any number. No cluster gets two records of one. @defaultValue no such limit */
  readonly sources?: Int32Array | undefined;
  /** Pairs that are the same whatever they weigh. @defaultValue none */
  readonly mustLink?: RecordPairs | undefined;
  /** Pairs that are not the same whatever they weigh. @defaultValue none */
  readonly cannotLink?: RecordPairs | undefined;
}

/** How to run {@link listClusters}. */
export interface ListClustersOptions {
  /** The least number of records (included) of a cluster that is listed. @defaultValue 1 */
  readonly minSize?: number | undefined;
}

/** What {@link findUnlinkableRecords} finds. */
export interface UnlinkableRecords {
  /** The records, in ascending order. */
  readonly records: Int32Array;
  /** Their share of all records, 0 to 1. Absent where there are no records at all. */
  readonly share?: number | undefined;
}

/**
 * How a cluster hangs together. Its edges are the listed pairs of two of its records whose weight reaches the threshold.
 */
export interface ClusterMetrics {
  /** The label of the cluster. */
  readonly cluster: number;
  /** How many records it has: two or more. */
  readonly size: number;
  /** How many edges it has. */
  readonly edges: number;
  /** The share of all its pairs that are edges: 1 where each record speaks for each other. */
  readonly density: number;
  /** The mean weight of its edges, in bits. Absent where there are none. */
  readonly meanWeight?: number | undefined;
  /** The least weight of its edges, in bits. Absent where there are none. */
  readonly weakestWeight?: number | undefined;
  /** The edges on which alone two parts of it hang together: the smaller record first, in ascending order. */
  readonly bridges: readonly (readonly [number, number])[];
  /**
   * How much it hangs on one record (degree centralisation): 1 for a star, 0 where all have equally many edges. Absent for
   * two records.
   */
  readonly centralisation?: number | undefined;
}
