/**
 * The texts of a column, laid end to end: what the fast measures run on. Plain data, so it may be sent to a worker.
 *
 * A character is a UTF-16 code unit here and in all measures of this folder, as in JavaScript's `length`: one beyond the
 * Basic Multilingual Plane, such as an emoji, counts as two, and a combining mark as one of its own.
 */
export interface TextArena {
  /** The UTF-16 code units of all texts, one text after the other. */
  readonly codes: Uint16Array;
  /** Where each text begins in `codes`, and behind the last one where it ends: one number more than there are texts. */
  readonly starts: Uint32Array;
}

/**
 * How much the texts with indexes `i` and `j` of a {@link TextArena} have in common, or how far they are apart. It is the
 * same for `j` and `i`. Nothing is allocated for a pair.
 *
 * The text `i` is prepared once for calls in a row: let `j` run in the inner loop.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for an index that the arena does not have.
 */
export type PairMeasure = (i: number, j: number) => number;

/** How Jaro–Winkler rewards a common beginning, and which similarities are of interest. */
export interface JaroWinklerOptions {
  /** What each of at most four common first characters adds, from 0 (plain Jaro) to 0.25. @defaultValue 0.1 */
  readonly prefixScale?: number | undefined;
  /** Only a Jaro similarity above this one is raised, from 0 to 1. @defaultValue 0.7, as in Winkler's program */
  readonly boostThreshold?: number | undefined;
  /** Any similarity below is answered as 0, which is found sooner. From 0 to 1. @defaultValue 0, none */
  readonly atLeast?: number | undefined;
}

/** How far an edit distance is of interest. */
export interface EditDistanceOptions {
  /** Any larger distance is answered as `atMost + 1`, which is found sooner. A whole number from 0. @defaultValue no limit */
  readonly atMost?: number | undefined;
}

/** When two words are near enough to count as the same one, written differently. */
export interface SimilarWordsOptions {
  /** The least Jaro–Winkler similarity (included) of two words, above 0 and up to 1. @defaultValue 0.9 */
  readonly wordThreshold?: number | undefined;
}

/** How to run {@link createSoftTfIdf}. */
export interface SoftTfIdfOptions extends SimilarWordsOptions {
  /**
   * What becomes of the two directions: their `"mean"`, the `"max"` of them, or `"none"`, the published measure from the
   * first text to the second, which is not symmetric. @defaultValue `"mean"`
   */
  readonly symmetry?: SoftTfIdfSymmetry | undefined;
}

/** How to run {@link createSoftTfIdfPairs}. */
export interface SoftTfIdfPairsOptions extends SoftTfIdfOptions {
  /** All names that the words' frequencies are taken from, repeated ones included. @defaultValue the texts themselves */
  readonly corpus?: Iterable<string> | undefined;
}

/** What becomes of the two directions of a measure that is not symmetric. */
export type SoftTfIdfSymmetry = "mean" | "max" | "none";

/** How two dates agree, the strongest first. The first that holds is the answer of {@link compareDates}. */
export type DateAgreement =
  | "exact"
  | "day-and-month-swapped"
  | "one-digit-differs"
  | "digits-exchanged"
  | "same-month"
  | "same-year"
  | "different"
  | "not-comparable";

/** What {@link compareDates} finds. */
export interface DateComparison {
  readonly agreement: DateAgreement;
  /** The days from the earlier to the later one. Absent unless both are whole dates that exist. */
  readonly daysApart?: number | undefined;
}

/** A place on the globe. */
export interface GeoPoint {
  /** Degrees north of the equator, from −90 to 90. */
  readonly latitude: number;
  /** Degrees east of Greenwich, from −180 to 180. */
  readonly longitude: number;
}

/** How to run {@link geoSimilarity}. */
export interface GeoSimilarityOptions {
  /** The distance at which two places are half alike, above 0. It depends on the question, so there is no default. */
  readonly halfDistanceKilometres: number;
}
