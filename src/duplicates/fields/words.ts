import { createJaroWinkler, createTextArena, type PairMeasure } from "../similarity/index.js";

/** The words of all values of a column, each distinct one once. */
export interface WordIndex {
  readonly words: readonly string[];
  /** The numbers of the words of all values, value after value: each once, in their order. */
  readonly ids: Int32Array;
  /** Where the words of each value begin in `ids`, and behind the last value where they end. */
  readonly starts: Int32Array;
}

/** Splits values at blanks. */
export function indexWords(values: readonly string[]): WordIndex {
  const numbers = new Map<string, number>();
  const lastValues: number[] = []; // by word, so that a word counts once for a value
  const ids: number[] = [];
  const starts = new Int32Array(values.length + 1);
  values.forEach((value, index) => {
    for (const word of value.includes(" ") ? value.split(" ") : [value]) {
      const number = numbers.get(word) ?? numbers.size;
      if (number === numbers.size) numbers.set(word, number);
      if (lastValues[number] === index) continue;
      lastValues[number] = index;
      ids.push(number);
    }
    starts[index + 1] = ids.length;
  });
  return { words: [...numbers.keys()], ids: Int32Array.from(ids), starts };
}

/** Jaro–Winkler of two words by number, 0 below `atLeast`. */
export function createWordSimilarity({ words }: WordIndex, atLeast: number): PairMeasure {
  return createJaroWinkler(createTextArena(words), { atLeast });
}

/**
 * How well the words of two values can be paired off, best first come: the sum of the similarities of words that are alike, each word
 * used once. `alike` answers 0 for words that are not.
 */
export function createWordPairing(
  { ids, starts }: WordIndex,
  alike: (one: number, other: number) => number,
): PairMeasure {
  const used = new Uint8Array(findLargestGap(starts));
  return (first, second) => {
    const [from, to] = [starts[second] as number, starts[second + 1] as number];
    const end = starts[first + 1] as number;
    used.fill(0, 0, to - from);
    let sum = 0;
    for (let at = starts[first] as number; at < end; at += 1) {
      let best = 0;
      let place = -1;
      for (let index = from; index < to; index += 1) {
        if (used[index - from] === 1) continue;
        const similarity = alike(ids[at] as number, ids[index] as number);
        if (similarity > best) {
          best = similarity;
          place = index;
        }
      }
      if (place < 0) continue;
      used[place - from] = 1;
      sum += best;
    }
    return sum;
  };
}

/** How many words a value has. */
export const countWords = ({ starts }: WordIndex, value: number): number =>
  (starts[value + 1] as number) - (starts[value] as number);

function findLargestGap(starts: Int32Array): number {
  let largest = 0;
  for (let index = 1; index < starts.length; index += 1) {
    largest = Math.max(largest, (starts[index] as number) - (starts[index - 1] as number));
  }
  return largest;
}
