import { foldLetters } from "../normalise/fold-letters.js";
import { normalizeIdentifier } from "../normalise/identifier.js";
import { createDamerauLevenshtein, createJaroWinkler, createTextArena } from "../similarity/index.js";
import type { FieldKind } from "./kind.js";
import { indexWords, pairOffWords } from "./words.js";

const fold = (text: string) => foldLetters(text);
const beginning = (value: string) => value.slice(0, 3);

/** Names of places and other short texts. */
export const TEXT_KIND: FieldKind = {
  normalize: fold,
  levels: ["SAME", "SIMILAR", "CLOSE", "DIFFERENT"],
  prepare: (values) => {
    const similarity = createJaroWinkler(createTextArena(values));
    return (first, second) => {
      const similar = similarity(first, second);
      return similar >= 0.92 ? 2 : similar >= 0.8 ? 3 : 4;
    };
  },
  lastTermLevel: 3,
  orderedLevels: 4,
  expert: { m: [0.75, 0.08, 0.04, 0.13], same: 0.02 },
  keys: { beginning },
};

/** Texts of few kinds: gender, trade, country. They are the same or different, and never blocked by. */
export const CATEGORY_KIND: FieldKind = {
  normalize: fold,
  levels: ["SAME", "DIFFERENT"],
  prepare: () => () => 2,
  lastTermLevel: 1,
  orderedLevels: 2,
  expert: { m: [0.85, 0.15], same: 0.3 },
};

/** House numbers and the like: as categories, and blocked by. */
export const NUMBER_KIND: FieldKind = { ...CATEGORY_KIND, expert: { m: [0.85, 0.15], same: 0.02 }, keys: {} };

/** Texts of several words in any order. */
export const WORDS_KIND: FieldKind = {
  normalize: fold,
  levels: ["SAME", "SIMILAR", "CLOSE", "HALF", "DIFFERENT"],
  prepare: (values) => {
    const { words, ofValue, similarity } = indexWords(values);
    const alike = createWordMeasure(words, similarity);
    return (first, second) => {
      const [left, right] = [ofValue[first] as Int32Array, ofValue[second] as Int32Array];
      const common = pairOffWords(left, right, alike);
      const share = (2 * common) / (left.length + right.length);
      if (share >= 0.9) return 2;
      if (share >= 0.75 || common / Math.min(left.length, right.length) > 0.95) return 3;
      return share >= 0.5 ? 4 : 5;
    };
  },
  lastTermLevel: 2,
  orderedLevels: 5,
  expert: { m: [0.6, 0.12, 0.1, 0.08, 0.1], same: 0.002 },
  keys: {
    first: (value) => value.split(" ", 1)[0] as string,
    last: (value) => value.slice(value.lastIndexOf(" ") + 1),
    sorted: (value) => value.split(" ").sort().join(" "),
  },
};

/** Words are alike from .88 on; an initial stands for any word that begins with it. */
function createWordMeasure(words: readonly string[], similarity: (first: number, second: number) => number) {
  return (first: number, second: number): number => {
    if (first === second) return 1;
    const [one, other] = [words[first] as string, words[second] as string];
    if ((one.length === 1 || other.length === 1) && one[0] === other[0]) return 0.9;
    const similar = similarity(first, second);
    return similar >= 0.88 ? similar : 0;
  };
}

/** Postcodes, numbers of customers, identifiers: letters and digits that mean something one by one. */
export const CODE_KIND: FieldKind = {
  normalize: (text) => normalizeIdentifier(text),
  levels: ["SAME", "ONE_EDIT", "SAME_BEGINNING", "DIFFERENT"],
  prepare: (values) => {
    const distance = createDamerauLevenshtein(createTextArena(values), { atMost: 1 });
    return (first, second) => {
      if (distance(first, second) <= 1) return 2;
      const [one, other] = [values[first] as string, values[second] as string];
      const length = Math.min(one.length, other.length) - 3;
      return length >= 1 && one.slice(0, Math.max(2, length)) === other.slice(0, Math.max(2, length)) ? 3 : 4;
    };
  },
  lastTermLevel: 3,
  orderedLevels: 4,
  expert: { m: [0.75, 0.08, 0.05, 0.12], same: 0.002 },
  keys: { beginning: (value) => value.slice(0, 4) },
};
