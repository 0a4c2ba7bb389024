import { assertOption, assertWordThreshold } from "./check.js";
import { createJaroWinkler } from "./jaro-winkler.js";
import type { PairMeasure, SoftTfIdfOptions, SoftTfIdfPairsOptions } from "./model.js";
import { measurePairs, type RangeMeasure } from "./range-measure.js";
import { createTextArena } from "./text-arena.js";
import { compareWords, splitWords } from "./words.js";

/** How much it says that a word agrees: more, the fewer texts have it. */
type RarityOf = (word: string) => number;

/** The words of texts, end to end: those of a text each once, in alphabetical order. */
interface WeightedWords {
  /** Where the words of each text begin, and where the last ones end. */
  readonly starts: Uint32Array;
  /** Which word of the vocabulary it is. */
  readonly ids: Uint32Array;
  readonly weights: Float64Array;
  /** All words of all texts, in alphabetical order. */
  readonly vocabulary: readonly string[];
}

/**
 * Soft TF-IDF: how alike two names of several words are, where rare words weigh more than common ones and similar words
 * count as the same. For company names: that "GmbH" agrees says little, that "Zwiebelfisch" does says much.
 *
 * A word weighs log(count in the text + 1) · log(texts / texts with the word), as in the corpus; a word unknown to the
 * corpus weighs as one of a single text. For each word of one text the most similar of the other is looked for, by
 * Jaro–Winkler and at least `wordThreshold` (of equally similar ones the heaviest). The similarity is the sum of
 * weight · weight · similarity over those pairs, divided by the lengths of both weight vectors, and at most 1: two words
 * may find the same one. That is not symmetric, so the mean of both directions is answered, unless `symmetry` says
 * otherwise. The same words, in any order, are 1. Where all words of a text weigh nothing, because every text has them,
 * only the same words are similar. Words stand between white space and punctuation. Case counts.
 *
 * For many pairs take {@link createSoftTfIdfPairs}.
 *
 * @param corpus - All names that the words' frequencies are taken from, repeated ones included. May be empty.
 * @throws `ClienteleError` with code `INVALID_OPTION` unless `wordThreshold` lies above 0 and up to 1 and `symmetry` is
 * known.
 *
 * @example
 * ```ts
 * import { createSoftTfIdf } from "clientele/duplicates/similarity";
 *
 * const similarity = createSoftTfIdf(["Zwiebelfisch GmbH", "Adler GmbH", "Adler AG", "Falke GmbH"]);
 * similarity("Zwiebelfisch GmbH", "Zwiebelfsich GmbH").toFixed(3); // => "0.984"
 * similarity("Adler GmbH", "Falke GmbH").toFixed(3); // => "0.078"
 * ```
 *
 * @see W. W. Cohen, P. Ravikumar, S. E. Fienberg, "A Comparison of String Distance Metrics for Name-Matching Tasks",
 * Proceedings of the IJCAI-03 Workshop on Information Integration on the Web (2003), pp. 73–78. Their "above .9" is "from
 * .9 on" here, and the weight of the most similar word is meant where they write that of the word itself.
 */
export function createSoftTfIdf(
  corpus: Iterable<string>,
  options: SoftTfIdfOptions = {},
): (a: string, b: string) => number {
  assertSoftTfIdfOptions(options);
  const rarityOf = readRarities(corpus);
  return (a, b) => measureWords(weighWords([a, b], rarityOf), options)(0, 1);
}

/**
 * {@link createSoftTfIdf} for many pairs of the same texts, such as the distinct company names of a column: each text is
 * taken apart once. The results are the same.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` as {@link createSoftTfIdf} does.
 *
 * @example
 * ```ts
 * import { createSoftTfIdfPairs } from "clientele/duplicates/similarity";
 *
 * const similarity = createSoftTfIdfPairs(["Zwiebelfisch GmbH", "Zwiebelfsich GmbH", "Adler GmbH", "Falke AG"]);
 * similarity(0, 1).toFixed(3); // => "0.984"
 * similarity(0, 2).toFixed(3); // => "0.041"
 * ```
 */
export function createSoftTfIdfPairs(texts: readonly string[], options: SoftTfIdfPairsOptions = {}): PairMeasure {
  assertSoftTfIdfOptions(options);
  const { corpus = texts } = options;
  return measureWords(weighWords(texts, readRarities(corpus)), options);
}

function assertSoftTfIdfOptions({ wordThreshold = 0.9, symmetry = "mean" }: SoftTfIdfOptions): void {
  assertWordThreshold(wordThreshold);
  assertOption(["mean", "max", "none"].includes(symmetry), '"mean", "max" or "none"', "symmetry");
}

function readRarities(corpus: Iterable<string>): RarityOf {
  const textsWith = new Map<string, number>();
  let texts = 0;
  for (const text of corpus) {
    texts++;
    for (const word of new Set(splitWords(text))) textsWith.set(word, (textsWith.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(Math.max(texts, 1) / (textsWith.get(word) ?? 1));
}

function weighWords(texts: readonly string[], rarityOf: RarityOf): WeightedWords {
  const wordsOf = texts.map(splitWords);
  const vocabulary = [...new Set(wordsOf.flat())].sort(compareWords);
  const idOf = new Map(vocabulary.map((word, id) => [word, id]));
  const rarities = vocabulary.map(rarityOf);

  const starts = [0];
  const ids: number[] = [];
  const weights: number[] = [];
  for (const words of wordsOf) {
    const counts = new Map<number, number>();
    for (const word of words) {
      const id = idOf.get(word) as number;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const [id, count] of [...counts].sort(([left], [right]) => left - right)) {
      ids.push(id);
      weights.push(Math.log(count + 1) * (rarities[id] as number));
    }
    starts.push(ids.length);
  }
  return {
    starts: Uint32Array.from(starts),
    ids: Uint32Array.from(ids),
    weights: Float64Array.from(weights),
    vocabulary,
  };
}

function measureWords(words: WeightedWords, options: SoftTfIdfOptions): PairMeasure {
  const { wordThreshold = 0.9, symmetry = "mean" } = options;
  const { ids, weights } = words;
  const measureOneWay = createOneWayMeasure(words, wordThreshold);

  const sumOfSquares = (start: number, end: number) => {
    let sum = 0;
    for (let at = start; at < end; at++) sum += (weights[at] as number) ** 2;
    return sum;
  };
  const areSame = (startA: number, endA: number, startB: number, endB: number) => {
    let at = 0;
    while (startA + at < endA && ids[startA + at] === ids[startB + at]) at++;
    return startA + at === endA && startB + at === endB;
  };

  return measurePairs(words, (startA, endA, startB, endB) => {
    // Of squares, so that the same words are exactly 1.
    const lengths = Math.sqrt(sumOfSquares(startA, endA) * sumOfSquares(startB, endB));
    if (lengths === 0) return areSame(startA, endA, startB, endB) ? 1 : 0;
    const there = Math.min(1, measureOneWay(startA, endA, startB, endB) / lengths);
    if (symmetry === "none") return there;
    const back = Math.min(1, measureOneWay(startB, endB, startA, endA) / lengths);
    return symmetry === "max" ? Math.max(there, back) : (there + back) / 2;
  });
}

/** The sum of weight · weight · similarity over the words of the first text and the most similar ones of the second. */
function createOneWayMeasure({ ids, weights, vocabulary }: WeightedWords, wordThreshold: number): RangeMeasure {
  const jaroWinkler = createJaroWinkler(createTextArena(vocabulary));

  return (startA, endA, startB, endB) => {
    let sum = 0;
    for (let a = startA; a < endA; a++) {
      let best = 0;
      let bestWeight = 0;
      for (let b = startB; b < endB; b++) {
        const similarity = jaroWinkler(ids[a] as number, ids[b] as number);
        const weight = weights[b] as number;
        if (similarity < wordThreshold || similarity < best || (similarity === best && weight <= bestWeight)) continue;
        best = similarity;
        bestWeight = weight;
      }
      sum += (weights[a] as number) * bestWeight * best;
    }
    return sum;
  };
}
