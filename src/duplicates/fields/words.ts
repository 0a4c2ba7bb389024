import { createJaroWinkler, createTextArena } from "../similarity/index.js";

/** The words of all values of a column, each distinct one once. */
export interface WordIndex {
  readonly words: readonly string[];
  /** The numbers of the words of each value, each once, in their order. */
  readonly ofValue: readonly Int32Array[];
  /** Jaro–Winkler of two words by number. */
  readonly similarity: (first: number, second: number) => number;
}

/** Splits values at blanks. */
export function indexWords(values: readonly string[]): WordIndex {
  const numbers = new Map<string, number>();
  const ofValue = values.map((value) => {
    const own = new Set<number>();
    for (const word of value.split(" ")) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(word, number);
      }
      own.add(number);
    }
    return Int32Array.from(own);
  });
  const words = [...numbers.keys()];
  return { words, ofValue, similarity: createJaroWinkler(createTextArena(words)) };
}

/**
 * How well two lists of words can be paired off, best first come: the sum of the similarities of words that are alike, each word used
 * once. `alike` answers 0 for words that are not.
 */
export function pairOffWords(
  first: Int32Array,
  second: Int32Array,
  alike: (one: number, other: number) => number,
): number {
  const used = new Uint8Array(second.length);
  let sum = 0;
  for (const word of first) {
    let best = 0;
    let place = -1;
    for (let index = 0; index < second.length; index += 1) {
      if (used[index] === 1) continue;
      const similarity = alike(word, second[index] as number);
      if (similarity > best) {
        best = similarity;
        place = index;
      }
    }
    if (place < 0) continue;
    used[place] = 1;
    sum += best;
  }
  return sum;
}
