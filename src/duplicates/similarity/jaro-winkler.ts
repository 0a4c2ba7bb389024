import { WORD_BITS } from "./character-masks.js";
import { assertOption } from "./check.js";
import { createJaroByLists, createJaroInWords, type JaroMeasure } from "./jaro.js";
import type { JaroWinklerOptions, PairMeasure, TextArena } from "./model.js";
import { longestLengthOf, measurePairs } from "./range-measure.js";
import { createTextArena } from "./text-arena.js";
import { countMissing, countSameBeginning, createTextProfiles, lengthIn } from "./text-profiles.js";

const LONGEST_PREFIX = 4;

/**
 * Jaro–Winkler for many pairs of texts of one arena: how alike two short names are, with typing errors and exchanged
 * letters in mind. The definition is that of {@link jaroWinklerSimilarity}, and the results are the same.
 *
 * Texts of up to 32 characters are compared in machine words; longer ones in time that grows with their length. With `atLeast` most
 * pairs that are less alike are left early, by their lengths and by which characters they have.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` unless `prefixScale` lies from 0 to 0.25, and `boostThreshold` and `atLeast`
 * from 0 to 1.
 *
 * @example
 * ```ts
 * import { createJaroWinkler, createTextArena } from "clientele/duplicates/similarity";
 *
 * const similarity = createJaroWinkler(createTextArena(["MARTHA", "MARHTA", "DUANE"]));
 * similarity(0, 1).toFixed(3); // => "0.961"
 * similarity(0, 2).toFixed(3); // => "0.456"
 * ```
 *
 * @see {@link jaroWinklerSimilarity} for the sources
 */
export function createJaroWinkler(arena: TextArena, options: JaroWinklerOptions = {}): PairMeasure {
  const { prefixScale = 0.1, boostThreshold = 0.7, atLeast = 0 } = options;
  assertOption(prefixScale >= 0 && prefixScale <= 0.25, "a number from 0 to 0.25", "prefixScale");
  assertOption(boostThreshold >= 0 && boostThreshold <= 1, "a number from 0 to 1", "boostThreshold");
  assertOption(atLeast >= 0 && atLeast <= 1, "a number from 0 to 1", "atLeast");
  const { codes, starts } = arena;
  const longest = longestLengthOf(arena);
  const jaroInWords = createJaroInWords(codes);
  const jaroByLists = longest > WORD_BITS ? createJaroByLists(codes, longest) : jaroInWords;

  const measureRange: JaroMeasure = (startA, endA, startB, endB, mostMissing) => {
    const lengthA = endA - startA;
    const lengthB = endB - startB;
    if (lengthA === 0 || lengthB === 0) return lengthA === lengthB ? 1 : 0;
    const isShort = lengthA <= WORD_BITS && lengthB <= WORD_BITS;
    const jaro = (isShort ? jaroInWords : jaroByLists)(startA, endA, startB, endB, mostMissing);
    if (jaro <= boostThreshold) return jaro;
    const longestPrefix = Math.min(LONGEST_PREFIX, lengthA, lengthB);
    let prefix = 0;
    while (prefix < longestPrefix && codes[startA + prefix] === codes[startB + prefix]) prefix++;
    return jaro + prefix * prefixScale * (1 - jaro);
  };
  const measure = measurePairs(arena, (startA, endA, startB, endB) =>
    measureRange(startA, endA, startB, endB, endB - startB),
  );
  if (atLeast === 0) return measure;

  const profiles = createTextProfiles(arena);
  const leastSums = Float64Array.from({ length: LONGEST_PREFIX + 1 }, (_, prefix) => {
    const boosted = (atLeast - prefix * prefixScale) / (1 - prefix * prefixScale);
    return 3 * (atLeast > boostThreshold ? Math.max(boosted, boostThreshold) : atLeast) - 1;
  });
  return (i, j) => {
    const lengthA = lengthIn(profiles, i);
    const lengthB = lengthIn(profiles, j);
    const most = Math.min(lengthA - countMissing(profiles, i, j), lengthB - countMissing(profiles, j, i));
    // The matched shares of both texts have to reach a sum, if all matches are in order; no number for texts that there are not.
    const leastSum = leastSums[countSameBeginning(profiles, i, j)] as number;
    const least = (leastSum * lengthA * lengthB) / (lengthA + lengthB) - ROUNDING;
    if (most < least) return 0;
    if (!(lengthA > 0 && lengthB > 0)) return measure(i, j);
    const [startA, startB] = [starts[i] as number, starts[j] as number];
    const similarity = measureRange(startA, startA + lengthA, startB, startB + lengthB, lengthB - least);
    return similarity < atLeast ? 0 : similarity;
  };
}

/** So much rounding is never in a number of matches. */
const ROUNDING = 1e-6;

/**
 * How alike two short texts, above all names, are: 0 for nothing in common, 1 for the same text and for no other.
 *
 * Jaro counts equal characters that stand near each other (at most half the longer length, less one, apart; in texts of up
 * to three characters only in the same place), takes off for those out of order (half of them, rounded down), and averages
 * three shares. Where that is above `boostThreshold`, Winkler adds `prefixScale` of what is missing for each of
 * up to four common first characters. Case counts, and a character is a UTF-16 code unit. Two empty texts are the same;
 * an empty and another have nothing in common. Symmetric. Of Winkler's program the additions for similar characters, long
 * texts and digits are left out, as they are in Splink, DuckDB and most others.
 *
 * For many pairs take {@link createJaroWinkler}.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` unless `prefixScale` lies from 0 to 0.25, and `boostThreshold` and `atLeast`
 * from 0 to 1.
 *
 * @example
 * ```ts
 * import { jaroWinklerSimilarity } from "clientele/duplicates/similarity";
 *
 * jaroWinklerSimilarity("DIXON", "DICKSONX").toFixed(3); // => "0.813"
 * jaroWinklerSimilarity("DIXON", "DICKSONX", { prefixScale: 0 }).toFixed(3); // => "0.767"
 * ```
 *
 * @see M. A. Jaro, Journal of the American Statistical Association 84 (1989), pp. 414–420; W. E. Winkler, "String
 * Comparator Metrics and Enhanced Decision Rules in the Fellegi–Sunter Model of Record Linkage", Proceedings of the
 * Section on Survey Research Methods, American Statistical Association (1990), pp. 354–359.
 */
export function jaroWinklerSimilarity(a: string, b: string, options: JaroWinklerOptions = {}): number {
  return createJaroWinkler(createTextArena([a, b]), options)(0, 1);
}
