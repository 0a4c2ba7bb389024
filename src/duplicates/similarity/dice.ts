/**
 * The only file that imports string-similarity, which is no longer maintained. It is CommonJS: only its default import is
 * the same in Node, in bundlers and in the twin for `require`.
 */
import stringSimilarity from "string-similarity";

/**
 * How alike two texts are by their pairs of neighbouring characters: twice the pairs in common, over all pairs of both
 * (Dice's coefficient). A pair counts as often as both texts have it.
 *
 * Good for long texts whose parts change places, such as titles and products; for names take Jaro–Winkler. White space is
 * taken out before, so `"an na"` and `"anna"` are the same, 1, as are two empty texts. Else a text of a single character
 * has no pair, and the answer is 0. Texts of the same pairs are not told apart: `"abaca"` and `"acaba"` are 1. Symmetric.
 * Case counts.
 *
 * @example
 * ```ts
 * import { diceSimilarity } from "clientele/duplicates/similarity";
 *
 * diceSimilarity("healed", "sealed"); // => 0.8
 * ```
 *
 * @see L. R. Dice, "Measures of the Amount of Ecologic Association Between Species", Ecology 26 (1945), pp. 297–302.
 */
export function diceSimilarity(a: string, b: string): number {
  return stringSimilarity.compareTwoStrings(a, b);
}
