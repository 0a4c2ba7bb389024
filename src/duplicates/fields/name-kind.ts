import { normalizeFamilyName, normalizeGivenName } from "../normalise/person-name.js";
import { readPlainName } from "../normalise/plain-name.js";
import { createJaroWinkler, createTextArena, koelnerPhonetik } from "../similarity/index.js";
import type { FieldKind } from "./kind.js";
import { countWords, createWordPairing, indexWords } from "./words.js";

/** The levels of a name. Two names in each other's field are swapped; that is told from both columns, elsewhere. */
export const NAME_LEVELS = ["SAME", "SIMILAR", "CLOSE", "INITIAL", "SWAPPED", "DIFFERENT"] as const;

/** Where the levels begin: those of Splink's name comparison. */
const SIMILAR_NAME = 0.92;
const CLOSE_NAME = 0.8;

const KEYS = {
  beginning: (name: string) => name.slice(0, 3),
  sound: (name: string) => koelnerPhonetik(name.replace(/[^a-z].*/, "")),
};

/** Between the parts of a family name. */
const SEPARATOR = "-";

/** Given and middle names. */
export const GIVEN_NAME_KIND: FieldKind = {
  normalize: (text) => readPlainName(text)?.join(" ") ?? normalizeGivenName(text),
  levels: NAME_LEVELS,
  prepare: (values) => prepareName(values, " "),
  lastTermLevel: 3,
  orderedLevels: 3,
  // Without a bound, couples and neighbours taken for one person teach that the same person often has another name.
  expert: { m: [0.74, 0.1, 0.05, 0.03, 0.01, 0.07], most: [1, 1, 1, 1, 1, 0.2], same: 0.005 },
  keys: KEYS,
};

/** Family names, whose parts are joined by hyphens. */
export const FAMILY_NAME_KIND: FieldKind = {
  ...GIVEN_NAME_KIND,
  // Once more for what only looks like a title or a particle when its parts are sorted.
  normalize: (text) => {
    const name = readFamilyName(text);
    return name.includes(SEPARATOR) ? readFamilyName(name) : name;
  },
  prepare: (values) => prepareName(values, SEPARATOR),
};

/** As `normalizeFamilyName`, and sooner. */
function readFamilyName(text: string): string {
  const words = readPlainName(text);
  return words === undefined ? normalizeFamilyName(text) : [...words].sort().join(SEPARATOR);
}

function prepareName(values: readonly string[], separator: string): (first: number, second: number) => number {
  const similarity = createJaroWinkler(createTextArena(values), { atLeast: CLOSE_NAME });
  const index = indexWords(values.map((value) => value.replaceAll(separator, " ")));
  const isShort = Uint8Array.from(index.words, (word) => Number(word.length <= 2));
  const sharesWord = createWordPairing(index, (one, other) => Number(one === other && isShort[one] === 0));
  const isLetter = Uint8Array.from(values, ({ length }) => Number(length === 1));
  return (first, second) => {
    if ((isLetter[first] === 1 || isLetter[second] === 1) && values[first]?.[0] === values[second]?.[0]) return 4;
    const similar = similarity(first, second);
    if (similar >= SIMILAR_NAME) return 2;
    if (similar >= CLOSE_NAME) return 3;
    // Two different words are no part of each other.
    if (countWords(index, first) === 1 && countWords(index, second) === 1) return 6;
    return sharesWord(first, second) > 0 ? 3 : 6;
  };
}
