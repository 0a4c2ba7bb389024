import { createDistanceInOneStrip, createDistanceInStrips, type ExchangeRule } from "./bit-parallel-distance.js";
import { WORD_BITS } from "./character-masks.js";
import { assertOption } from "./check.js";
import type { EditDistanceOptions, PairMeasure, TextArena } from "./model.js";
import { longestLengthOf, measurePairs, type RangeMeasure } from "./range-measure.js";
import { createTextArena } from "./text-arena.js";
import { countMissing, createTextProfiles, lengthIn } from "./text-profiles.js";

/** Larger than any distance: no text of JavaScript is that long. */
const NO_LIMIT = 2 ** 30 - 2;

/**
 * Damerau–Levenshtein distances for many pairs of texts of one arena. The definition is that of
 * {@link damerauLevenshteinDistance}, and the results are the same.
 *
 * A column of 32 rows of the edit matrix is computed in one step of machine words. With `atMost` most pairs that lie
 * farther apart are left early.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` unless `atMost` is a whole number from 0.
 *
 * @example
 * ```ts
 * import { createDamerauLevenshtein, createTextArena } from "clientele/duplicates/similarity";
 *
 * const arena = createTextArena(["Schmidt", "Schmitd", "Kowalski"]);
 * const distance = createDamerauLevenshtein(arena, { atMost: 2 });
 * distance(0, 1); // => 1
 * distance(0, 2); // => 3
 * ```
 *
 * @see H. Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances", Nordic Journal of Computing
 * 10 (2003), pp. 29–39.
 */
export function createDamerauLevenshtein(arena: TextArena, options: EditDistanceOptions = {}): PairMeasure {
  return createEditDistance(arena, "one-edit", options);
}

/**
 * Levenshtein distances for many pairs of texts of one arena. The definition is that of {@link levenshteinDistance}, and
 * the results are the same.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` unless `atMost` is a whole number from 0.
 *
 * @example
 * ```ts
 * import { createLevenshtein, createTextArena } from "clientele/duplicates/similarity";
 *
 * const distance = createLevenshtein(createTextArena(["Schmidt", "Schmitd"]));
 * distance(0, 1); // => 2
 * ```
 *
 * @see G. Myers, "A Fast Bit-Vector Algorithm for Approximate String Matching Based on Dynamic Programming", Journal of the
 * ACM 46 (1999), pp. 395–415, in the form of Hyyrö (2003).
 */
export function createLevenshtein(arena: TextArena, options: EditDistanceOptions = {}): PairMeasure {
  return createEditDistance(arena, "two-edits", options);
}

function createEditDistance(arena: TextArena, rule: ExchangeRule, options: EditDistanceOptions): PairMeasure {
  const { atMost = NO_LIMIT } = options;
  assertOption(Number.isInteger(atMost) && atMost >= 0, "a whole number from 0", "atMost");
  const limit = Math.min(atMost, NO_LIMIT);
  const measure = measurePairs(arena, createDistanceByRows(arena, rule, limit));
  if (limit === NO_LIMIT) return measure;

  // Each edit takes away one character at most that the other text does not have.
  const profiles = createTextProfiles(arena);
  return (i, j) => {
    const apart = Math.abs(lengthIn(profiles, i) - lengthIn(profiles, j));
    const isFar = apart > limit || countMissing(profiles, i, j) > limit || countMissing(profiles, j, i) > limit;
    return isFar && apart >= 0 ? limit + 1 : measure(i, j);
  };
}

function createDistanceByRows(arena: TextArena, rule: ExchangeRule, limit: number): RangeMeasure {
  const { codes } = arena;
  const longest = longestLengthOf(arena);
  const inOneStrip = createDistanceInOneStrip(codes, rule, limit);
  const inStrips = longest > WORD_BITS ? createDistanceInStrips(codes, rule, limit, longest) : inOneStrip;
  return (startA, endA, startB, endB) => {
    const lengthA = endA - startA;
    const lengthB = endB - startB;
    if (Math.abs(lengthA - lengthB) > limit) return limit + 1;
    if (lengthA === 0 || lengthB === 0) return lengthA + lengthB;
    if (lengthA <= WORD_BITS) return inOneStrip(startA, endA, startB, endB);
    if (lengthB <= WORD_BITS) return inOneStrip(startB, endB, startA, endA);
    return inStrips(startA, endA, startB, endB);
  };
}

/**
 * The least number of edits that turn one text into the other: a character inserted, left out or replaced, or two
 * neighbours exchanged.
 *
 * No part of a text is edited twice (optimal string alignment). So it is symmetric, and zero for the same text only, but
 * the triangle inequality does not hold: CA and AC are 1 apart, AC and ABC too, CA and ABC 3. Case counts, and a
 * character is a UTF-16 code unit.
 *
 * For many pairs take {@link createDamerauLevenshtein}.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` unless `atMost` is a whole number from 0.
 *
 * @example
 * ```ts
 * import { damerauLevenshteinDistance } from "clientele/duplicates/similarity";
 *
 * damerauLevenshteinDistance("Schmidt", "Schmitd"); // => 1
 * damerauLevenshteinDistance("Schmidt", "Kowalski", { atMost: 2 }); // => 3
 * ```
 *
 * @see F. J. Damerau, Communications of the ACM 7 (1964), pp. 171–176; L. Boytsov, "Indexing Methods for Approximate
 * Dictionary Searching", ACM Journal of Experimental Algorithmics 16 (2011), article 1.1, on the two variants.
 */
export function damerauLevenshteinDistance(a: string, b: string, options: EditDistanceOptions = {}): number {
  return createDamerauLevenshtein(createTextArena([a, b]), options)(0, 1);
}

/**
 * How alike two texts are by their {@link damerauLevenshteinDistance}: 1 − distance / length of the longer text. Two empty
 * texts are the same, 1.
 *
 * @example
 * ```ts
 * import { damerauLevenshteinSimilarity } from "clientele/duplicates/similarity";
 *
 * damerauLevenshteinSimilarity("Meier", "Maier"); // => 0.8
 * ```
 */
export function damerauLevenshteinSimilarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - damerauLevenshteinDistance(a, b) / longer;
}

/**
 * The least number of edits that turn one text into the other: a character inserted, left out or replaced. Two exchanged
 * neighbours are two edits. A metric: symmetric, zero for the same text only, and never shorter by way of a third text.
 * Case counts, and a character is a UTF-16 code unit.
 *
 * For many pairs take {@link createLevenshtein}.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` unless `atMost` is a whole number from 0.
 *
 * @example
 * ```ts
 * import { levenshteinDistance } from "clientele/duplicates/similarity";
 *
 * levenshteinDistance("kitten", "sitting"); // => 3
 * ```
 *
 * @see V. I. Levenshtein, Soviet Physics Doklady 10 (1966), pp. 707–710.
 */
export function levenshteinDistance(a: string, b: string, options: EditDistanceOptions = {}): number {
  return createLevenshtein(createTextArena([a, b]), options)(0, 1);
}
