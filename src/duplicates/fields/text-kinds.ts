import { foldLetters } from "../normalise/fold-letters.js";
import { normalizeIdentifier } from "../normalise/identifier.js";
import { createDamerauLevenshtein, createJaroWinkler, createTextArena } from "../similarity/index.js";
import type { FieldKind } from "./kind.js";
import { countWords, createWordPairing, createWordSimilarity, indexWords, type WordIndex } from "./words.js";

const fold = (text: string) => foldLetters(text);
const beginning = (value: string) => value.slice(0, 3);

const CLOSE = 0.8;

/** Names of places and other short texts. */
export const TEXT_KIND: FieldKind = {
  normalize: fold,
  levels: ["SAME", "SIMILAR", "CLOSE", "DIFFERENT"],
  prepare: (values) => {
    const similarity = createJaroWinkler(createTextArena(values), { atLeast: CLOSE });
    return (first, second) => {
      const similar = similarity(first, second);
      return similar >= 0.92 ? 2 : similar >= CLOSE ? 3 : 4;
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
    const index = indexWords(values);
    const pairOff = createWordPairing(index, createWordMeasure(index));
    return (first, second) => {
      const [left, right] = [countWords(index, first), countWords(index, second)];
      const common = pairOff(first, second);
      const share = (2 * common) / (left + right);
      if (share >= 0.9) return 2;
      if (share >= 0.75 || common / Math.min(left, right) > 0.95) return 3;
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
function createWordMeasure(index: WordIndex): (first: number, second: number) => number {
  const { words } = index;
  const similarity = createWordSimilarity(index, 0.88);
  return (first, second) => {
    if (first === second) return 1;
    const [one, other] = [words[first] as string, words[second] as string];
    const isInitial = (one.length === 1 || other.length === 1) && one[0] === other[0];
    return isInitial ? 0.9 : similarity(first, second);
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
      return length >= 1 && beginAlike(one, other, Math.max(2, length)) ? 3 : 4;
    };
  },
  lastTermLevel: 3,
  orderedLevels: 4,
  expert: { m: [0.75, 0.08, 0.05, 0.12], same: 0.002 },
  keys: { beginning: (value) => value.slice(0, 4) },
};

function beginAlike(one: string, other: string, length: number): boolean {
  let alike = 0;
  while (alike < length && one.charCodeAt(alike) === other.charCodeAt(alike)) alike += 1;
  return alike === length;
}
