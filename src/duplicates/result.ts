import type { Finding } from "../shared/finding.js";
import type { RuleUse } from "./block/model.js";
import type { DuplicateField } from "./fields/roles.js";
import type { MatchFindingCode, MatchModel } from "./weigh/model.js";
import type { ThresholdQuality } from "./weigh/quality.js";

/** A record in whatever form it comes; the options say which properties are read. */
export type DuplicateRecord = object;

/** Whom the records describe. It says which fields there are and what is expected of duplicates. */
export type DuplicatePreset = "person" | "company";

/** How to run {@link findDuplicates}. */
export interface DuplicateOptions {
  readonly preset: DuplicatePreset;
  /** Which property holds what: `{ familyName: "Nachname" }`. At least one; those that are not named play no part. */
  readonly fields: Readonly<Partial<Record<DuplicateField, string>>>;
  /**
   * A model from an earlier run on the same fields. Nothing is learned then, and the same two records always weigh the same.
   *
   * @defaultValue a model learned from these records
   */
  readonly model?: MatchModel | undefined;
  /**
   * How probable it has to be, on average over all pairs of a cluster, that they are the same. A pair counts for 30 bits at most: above
   * 1 − 2⁻³⁰, which is 1 − 1e-9, only records that must be linked are put together.
   *
   * @defaultValue `0.5`
   */
  readonly threshold?: number | undefined;
  /**
   * Pairs for a person to look at: those from and to these probabilities, both included, whether they came to lie in one cluster
   * or not.
   *
   * @defaultValue from 0.2 to 0.8
   */
  readonly review?: { readonly from: number; readonly to: number } | undefined;
  /**
   * How many pairs the blocking rules may lead to; one that several rules lead to counts for each. More pairs find more and take
   * longer.
   *
   * @defaultValue 60 per record, and 6,000,000 at most
   */
  readonly maxPairs?: number | undefined;
  /** Records by their places that are the same, or are not, whatever they say. @defaultValue none */
  readonly mustLink?: readonly (readonly [number, number])[] | undefined;
  readonly cannotLink?: readonly (readonly [number, number])[] | undefined;
  /** Decides which random pairs are looked at. @defaultValue `"clientele"` */
  readonly seed?: string | undefined;
}

/** Pairs of records by their places, the smaller one to the left, and what they weigh: log₂ of the odds that they are the same. */
export interface ScoredPairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly weights: Float64Array;
}

/** What was done and what is to be expected of it. */
export interface DuplicateReport {
  /** As many as went in: each is in one cluster of `clusterOf`. */
  readonly records: number;
  /** Clusters of one record included. */
  readonly entities: number;
  readonly pairsCompared: number;
  readonly rules: readonly RuleUse[];
  /** A lower bound of the duplicates that no blocking rule led to, and the share of those found. */
  readonly blocking: { readonly missed: number; readonly recall: number };
  /** What the weights themselves lead to expect of some thresholds. */
  readonly expected: readonly ThresholdQuality[];
  readonly findings: readonly Finding<DuplicateFindingCode>[];
}

/**
 * What is remarked on: beside what a fit finds, that records say nothing in any field, that no record says anything in a field (a misspelt
 * property, perhaps), that blocks of a rule were left out as too large,
 * and that records agree, but so many of them in everything that no rule could be afforded: not one pair was compared.
 */
export type DuplicateFindingCode =
  | MatchFindingCode
  | "EMPTY_RECORDS"
  | "EMPTY_FIELD"
  | "BLOCKS_TOO_LARGE"
  | "NOTHING_COMPARED";

/** Who is the same, and how sure that is. */
export interface DuplicateResult {
  /** Records by their places, clusters of more than one record, in the order of their first records. */
  readonly clusters: readonly (readonly number[])[];
  /** For each record the smallest record of its cluster. */
  readonly clusterOf: Int32Array;
  /** Pairs between both borders of the review band, the most probable first. */
  readonly review: ScoredPairs;
  readonly model: MatchModel;
  readonly report: DuplicateReport;
}

/**
 * How two records agree in one comparison. `MISSING`: one of them says nothing. `SAME`, `SIMILAR`, `CLOSE`, `DIFFERENT`, from the very
 * same value down. `SAME_HOUSEHOLD`: what a household shares counts
 * only up to a limit, all together. The others say in what values agree that are not the same.
 */
export type DuplicateEvidenceCode =
  | "MISSING"
  | "SAME"
  | "SIMILAR"
  | "CLOSE"
  | "DIFFERENT"
  | "INITIAL"
  | "SWAPPED"
  | "HALF"
  | "ONE_EDIT"
  | "SAME_BEGINNING"
  | "SAME_MAILBOX"
  | "TWO_OF_THREE_PARTS"
  | "SAME_YEAR"
  | "SAME_POSTCODE"
  | "SAME_PLACE"
  | "SAME_TOWN"
  | "CONTAINED"
  | "SAME_WEBSITE"
  | "ONLY_WEBSITE"
  | "HALF_OTHER_WEBSITE"
  | "SAME_HOUSEHOLD";
