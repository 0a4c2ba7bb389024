import { foldLetters } from "../normalise/fold-letters.js";
import { createDamerauLevenshtein, createTextArena } from "../similarity/index.js";
import { codeValues } from "./coded-texts.js";
import type { FieldKind } from "./kind.js";
import { countWords, createWordPairing, createWordSimilarity, indexWords } from "./words.js";

/** What kind of street it is, and on which side of town, says little. */
const STREET_WORDS =
  /\b(street|st|strasse|str|road|rd|avenue|ave|boulevard|blvd|blv|lane|ln|la|drive|dr|place|pl|platz|weg|court|ct|square|sq|highway|hwy|parkway|pkwy|way|allee|ring|gasse|circuit|crescent|cres|close|s|n|e|w|ne|nw|se|sw)\b/g;
const ORDINAL = /(\d+)(?:st|nd|rd|th)\b/g;
const HOUSE_NUMBER = /^(\d+ ?[a-z]?)\b|\b(\d+ ?[a-z]?)$/;
const BETWEEN = "#";

/** From this similarity on, two words are alike. */
const ALIKE = 0.88;

/** Street and house number in one field: `"haupt#12a"`. */
export const STREET_KIND: FieldKind = {
  normalize: normalizeStreetLine,
  levels: ["SAME", "SIMILAR", "SIMILAR_OTHER_NUMBER", "SAME_STREET", "SAME_NUMBER", "DIFFERENT"],
  prepare: (values) => {
    const streets = values.map((value) => value.split(BETWEEN, 1)[0] as string);
    const numbers = values.map((value) => value.slice(value.indexOf(BETWEEN) + 1));
    const numberCodes = codeValues(numbers, (number) => number);
    const isNear = prepareStreets(streets);
    const distance = createDamerauLevenshtein(createTextArena(numbers), { atMost: 1 });
    return (first, second) => {
      const [one, other] = [numberCodes[first] as number, numberCodes[second] as number];
      const sameNumber = one !== -1 && one === other;
      if (!isNear(first, second)) return sameNumber ? 5 : 6;
      if (sameNumber) return 2;
      return one === -1 || other === -1 || distance(first, second) <= 1 ? 3 : 4;
    };
  },
  lastTermLevel: 2,
  orderedLevels: 2,
  expert: { m: [0.65, 0.1, 0.05, 0.05, 0.03, 0.12], same: 0.001 },
  keys: {},
};

function prepareStreets(streets: readonly string[]): (first: number, second: number) => boolean {
  const streetCodes = codeValues(streets, (street) => street);
  const index = indexWords(streets);
  const similarity = createWordSimilarity(index, ALIKE);
  const pairOff = createWordPairing(index, (first, second) => {
    if (first === second) return 1;
    return (index.words[first] as string).length > 1 ? similarity(first, second) : 0;
  });
  return (first, second) => {
    if (streetCodes[first] === streetCodes[second]) return true;
    const [left, right] = [countWords(index, first), countWords(index, second)];
    const common = pairOff(first, second);
    return (2 * common) / (left + right) >= 0.75 || common / Math.min(left, right) > 0.95;
  };
}

function normalizeStreetLine(text: string): string {
  if (text.includes(BETWEEN)) return text;
  const folded = foldLetters(text).replace(ORDINAL, "$1o");
  const match = HOUSE_NUMBER.exec(folded);
  const number = match?.[1] ?? match?.[2] ?? "";
  const rest = number === "" ? folded : folded.replace(number, " ");
  const core = rest
    .replace(STREET_WORDS, " ")
    .replace(/(?:strasse|str)\b/g, "")
    .replace(/ +/g, " ")
    .trim();
  const street = core === "" ? rest.replace(/ +/g, " ").trim() : core;
  return street === "" && number === "" ? "" : `${street}${BETWEEN}${number.replace(" ", "")}`;
}
