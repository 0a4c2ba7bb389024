import type { ModelEnvelope } from "../../shared/model/model.js";

/** What one level of agreement says. */
export interface MatchLevel {
  readonly name: string;
  /** The share of the level among pairs of the same, of those where both say something. */
  readonly m: number;
  /** The same share among pairs of different ones. */
  readonly u: number;
  /** log₂(m ÷ u): rounded to 1/1024 bit, but not in an imported model. */
  readonly weight: number;
}

/** How often the values of a field occur, counted in entities and not in records. */
export interface TermShares {
  /** Up to which level a value's frequency counts. */
  readonly lastLevel: number;
  /** The chance that a different one bears the value too, for all values that are not listed. Absent: those say nothing. */
  readonly rareShare?: number | undefined;
  /** By value, for those that at least {@link LISTED_TERM_ENTITIES} entities have. */
  readonly shares: Readonly<Record<string, number>>;
}

/** One comparison of a model. */
export interface MatchComparison {
  readonly name: string;
  readonly fields: readonly string[];
  readonly levels: readonly MatchLevel[];
  readonly terms?: TermShares | undefined;
}

/**
 * Where the numbers of a model come from: learned without labels, counted from labelled pairs, what experts expect, or from another
 * tool. Imported numbers count as they are, to the last digit; all others are rounded to 1/1024 bit, and the frequency of a value
 * is bounded.
 */
export type MatchFit = "estimated" | "labelled" | "expert" | "imported";

/** A model of agreement: what each level of each comparison weighs. Plain data. */
export interface MatchBody {
  readonly fit: MatchFit;
  /** log₂ of the odds that two records, taken at random, are the same. */
  readonly prior: number;
  /**
   * The most bits that the prior and all that is shared come to, where that is more than the prior alone: log₂ of the odds that two records of
   * one household are the same.
   *
   * @defaultValue −1, half as likely as not
   */
  readonly sharedLimit?: number | undefined;
  readonly comparisons: readonly MatchComparison[];
}

/** A model as it is kept. */
export type MatchModel = ModelEnvelope<"match", MatchBody>;

/**
 * Who lives under one roof shares family name, address and telephone, so that these say one and the same thing: the same household. That
 * two records of one household are the same person is taken to be half as likely as not, in bits, before any data was seen.
 */
export const HOUSEHOLD_LIMIT = -1;

/** Values that fewer entities have are not listed by name. */
export const LISTED_TERM_ENTITIES = 5;

/** What is expected of different ones counts as so many pairs: much in a short list, nothing in a long one. */
export const EXPERT_DIFFERENT_PAIRS = 100;

/** The version of the form of {@link MatchBody}. */
export const MATCH_SCHEMA_VERSION = 1;

/**
 * What is remarkable about a fit. `TOO_FEW_EXPECTED_MATCHES`: the data holds too few duplicates to learn from, the expert's shares
 * are used instead. `WEIGHTS_NOT_MONOTONE`: by the data, agreement in a comparison would speak against duplicates; the expert's
 * shares are used for it.
 */
export type MatchFindingCode = "TOO_FEW_EXPECTED_MATCHES" | "WEIGHTS_NOT_MONOTONE";

/** The level of every pair, comparison by comparison. */
export type PairLevels = readonly Uint8Array[];
