import { normalizeCompany } from "../normalise/company.js";
import { createJaroWinkler, createTextArena } from "../similarity/index.js";
import type { FieldKind } from "./kind.js";
import { countWords, createWordPairing, createWordSimilarity, indexWords, type WordIndex } from "./words.js";

/** Names of this similarity as a whole have half in common. */
const HALF = 0.88;

/**
 * What a company is within its group, by the beginnings of the words that say so: the holding, the one that manages or answers for the others,
 * the one that owns what they use. Each of them is a company of its own beside the one whose name it bears. "Verwaltung" without an s is a
 * trade, as in Hausverwaltung.
 */
const GROUP_ROLES = [
  /^(holding|hldg$|beteiligung)/,
  /^(verwaltungs|komplementaer)/,
  /^(besitz|grundbesitz|vermoegensverwaltung)/,
];

/** The names of companies, without their legal form. */
export const COMPANY_KIND: FieldKind = {
  normalize: (text) => {
    const { core } = normalizeCompany(text);
    return core;
  },
  levels: ["SAME", "SIMILAR", "ACRONYM", "CONTAINED", "HALF", "DIFFERENT"],
  prepare: (values) => {
    const similarity = createJaroWinkler(createTextArena(values), { atLeast: HALF });
    const index = indexWords(values);
    const pairOff = createWordPairing(index, createNameWordMeasure(index));
    const joined = values.map((value) => value.replaceAll(" ", ""));
    const initials = values.map((value) =>
      value
        .split(" ")
        .map((word) => word[0])
        .join(""),
    );
    const roles = Uint8Array.from(values, readRoles);
    const isAcronym = (short: number, long: number) => values[short] === initials[long] && countWords(index, long) > 1;
    return (first, second) => {
      const [left, right] = [countWords(index, first), countWords(index, second)];
      const common = pairOff(first, second);
      if (common === left && common === right) return 2;
      if (joined[first] === joined[second] || isAcronym(first, second) || isAcronym(second, first)) return 3;
      if (roles[first] !== roles[second]) return 6;
      if (common >= 1 && common === Math.min(left, right)) return 4;
      return common * 2 >= Math.max(left, right) || similarity(first, second) >= HALF ? 5 : 6;
    };
  },
  lastTermLevel: 2,
  orderedLevels: 2,
  expert: { m: [0.6, 0.15, 0.05, 0.1, 0.05, 0.05], same: 0.001 },
  keys: {
    first: (value) => value.split(" ", 1)[0] as string,
    last: (value) => value.slice(value.lastIndexOf(" ") + 1),
    sorted: (value) => value.split(" ").sort().join(" "),
  },
};

/** The roles that a name tells, one bit each. */
function readRoles(name: string): number {
  const words = name.split(" ");
  return GROUP_ROLES.reduce(
    (roles, role, bit) => (words.some((word) => role.test(word)) ? roles | (1 << bit) : roles),
    0,
  );
}

/**
 * Legal forms. A GmbH and its GmbH & Co. KG are two companies of one name. The text is the name with its form, and the value is the
 * form alone.
 */
export const LEGAL_FORM_KIND: FieldKind = {
  normalize: (text) => normalizeCompany(text).legalForm ?? "",
  levels: ["SAME", "DIFFERENT"],
  prepare: () => () => 2,
  lastTermLevel: 1,
  orderedLevels: 2,
  expert: { m: [0.94, 0.06], same: 0.3 },
};

/** One for words that are the same, similar, or of which one abbreviates the other: Chem. for Chemicals. */
function createNameWordMeasure(index: WordIndex): (first: number, second: number) => number {
  const { words } = index;
  const similarity = createWordSimilarity(index, 0.92);
  return (first, second) => {
    if (first === second) return 1;
    const [one, other] = [words[first] as string, words[second] as string];
    const shorter = Math.min(one.length, other.length);
    if (shorter >= 3 && (one.startsWith(other) || other.startsWith(one))) return 1;
    return shorter > 3 && similarity(first, second) > 0 ? 1 : 0;
  };
}
