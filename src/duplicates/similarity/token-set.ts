import { assertWordThreshold } from "./check.js";
import { createJaroWinkler } from "./jaro-winkler.js";
import type { SimilarWordsOptions } from "./model.js";
import { createTextArena } from "./text-arena.js";
import { compareWords, splitWords } from "./words.js";

interface WordPair {
  readonly similarity: number;
  readonly wordA: string;
  readonly wordB: string;
}

/**
 * How alike two texts of several words are, whatever the order of the words: the generalised Jaccard measure.
 *
 * Words stand between white space and punctuation, and count once. Equal words are paired; then, best first, those
 * whose Jaro–Winkler similarity is at least `wordThreshold`. The sum of the similarities is divided by the number of
 * pairs and words left over. With a threshold of 1 that is the plain {@link jaccardSimilarity} of the words. Pairs that are
 * equally good are taken in alphabetical order, so the measure is symmetric. Two texts without a word are the same, 1.
 * Case counts.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` unless `wordThreshold` lies above 0 and up to 1.
 *
 * @example
 * ```ts
 * import { tokenSetSimilarity } from "clientele/duplicates/similarity";
 *
 * tokenSetSimilarity("Müller, Anna Maria", "Anna Maria Müller"); // => 1
 * tokenSetSimilarity("Anna Maria Müller", "Anna Müller").toFixed(3); // => "0.667"
 * ```
 *
 * @see A. Doan, A. Halevy, Z. Ives, Principles of Data Integration (2012), section 4.2.3. There the best of all pairings
 * is meant; taking the best pair first may miss it where words are alike among themselves.
 */
export function tokenSetSimilarity(a: string, b: string, options: SimilarWordsOptions = {}): number {
  const { wordThreshold = 0.9 } = options;
  assertWordThreshold(wordThreshold);
  const wordsA = new Set(splitWords(a));
  const wordsB = new Set(splitWords(b));
  const equal = [...wordsA].filter((word) => wordsB.has(word));
  for (const word of equal) {
    wordsA.delete(word);
    wordsB.delete(word);
  }

  let sum = equal.length;
  let units = equal.length + wordsA.size + wordsB.size;
  if (units === 0) return 1;
  for (const { wordA, wordB, similarity } of listSimilarPairs([...wordsA], [...wordsB], wordThreshold)) {
    if (!wordsA.has(wordA) || !wordsB.has(wordB)) continue;
    wordsA.delete(wordA);
    wordsB.delete(wordB);
    sum += similarity;
    units--;
  }
  return sum / units;
}

/** The pairs of words that are similar enough, the best first. */
function listSimilarPairs(
  wordsA: readonly string[],
  wordsB: readonly string[],
  threshold: number,
): readonly WordPair[] {
  const jaroWinkler = createJaroWinkler(createTextArena([...wordsA, ...wordsB]));
  const pairs: WordPair[] = [];
  wordsA.forEach((wordA, i) => {
    wordsB.forEach((wordB, j) => {
      const similarity = jaroWinkler(i, wordsA.length + j);
      if (similarity >= threshold) pairs.push({ similarity, wordA, wordB });
    });
  });
  return pairs.sort((left, right) => right.similarity - left.similarity || compareUnordered(left, right));
}

/** By the first and then the second word of the pair in alphabetical order, whichever text each is from. */
function compareUnordered(left: WordPair, right: WordPair): number {
  const [leftFirst = "", leftSecond = ""] = [left.wordA, left.wordB].sort(compareWords);
  const [rightFirst = "", rightSecond = ""] = [right.wordA, right.wordB].sort(compareWords);
  return compareWords(leftFirst, rightFirst) || compareWords(leftSecond, rightSecond);
}
