import type { PairComparison } from "../model.js";
import { createJaroWinkler, createTextArena } from "../similarity/index.js";
import { codesOf } from "./code-lists.js";
import type { Column } from "./column.js";
import { NAME_LEVELS } from "./name-kind.js";

const SWAPPED = NAME_LEVELS.indexOf("SWAPPED") + 1;
const DIFFERENT = NAME_LEVELS.length;
const NEARLY = 0.88;

/**
 * Tells names that stand in each other's field: the given name of one record is the family name of the other, and the other two
 * are alike or missing. Such a pair is `swapped` in the given name and says nothing in the family name, so that it counts once.
 */
export function compareNames(
  given: Column,
  family: Column,
  [ofGiven, ofFamily]: readonly [PairComparison, PairComparison],
): readonly [PairComparison, PairComparison] {
  const { isSame, mayBeSame } = createAcross(given, family);
  const isSwapped = (left: number, right: number) => {
    const [there, back] = [isSame(left, right), isSame(right, left)];
    return (there || back) && (there || mayBeSame(left, right)) && (back || mayBeSame(right, left));
  };
  const isOpen = (level: number) => level === 0 || level === DIFFERENT;
  // Asked in the order of what it takes: hardly any pair is swapped.
  const areSwapped = (other: PairComparison, left: number, right: number) =>
    isSwapped(left, right) && isOpen(other.levelOf(left, right));
  return [
    {
      ...ofGiven,
      fields: ["givenName"],
      levelOf: (left, right) => {
        const level = ofGiven.levelOf(left, right);
        return isOpen(level) && areSwapped(ofFamily, left, right) ? SWAPPED : level;
      },
    },
    {
      ...ofFamily,
      levelOf: (left, right) => {
        const level = ofFamily.levelOf(left, right);
        return isOpen(level) && areSwapped(ofGiven, left, right) ? 0 : level;
      },
    },
  ];
}

/**
 * The given name of the first record beside the family name of the second one: the same, or at least alike or one of them missing. Of
 * several the best.
 */
function createAcross(given: Column, family: Column) {
  const familyCodes = new Map(family.values.map((value, code) => [value, code]));
  const sameAs = given.values.map((value) => familyCodes.get(value) ?? NONE);
  const similarity = createJaroWinkler(createTextArena([...given.values, ...family.values]), { atLeast: NEARLY });
  const offset = given.values.length;
  const areAlike = (one: number, other: number) => similarity(one, offset + other) >= NEARLY;
  const givenAsFamily = given.codes.map((code) => (code < 0 ? NONE : (sameAs[code] as number)));
  if (given.lists === undefined && family.lists === undefined) {
    return {
      isSame: (first: number, second: number) => givenAsFamily[first] === family.codes[second],
      mayBeSame: (first: number, second: number) => {
        const [one, other] = [given.codes[first] as number, family.codes[second] as number];
        return one < 0 || other < 0 || areAlike(one, other);
      },
    };
  }
  const areAny = (first: number, second: number, areSuch: (one: number, other: number) => boolean) => {
    const others = codesOf(family, second);
    return codesOf(given, first).some((one) => others.some((other) => areSuch(one, other)));
  };
  return {
    isSame: (first: number, second: number) => areAny(first, second, (code, otherCode) => sameAs[code] === otherCode),
    mayBeSame: (first: number, second: number) =>
      given.codes[first] === -1 || family.codes[second] === -1 || areAny(first, second, areAlike),
  };
}

/** No code of any record. */
const NONE = -2;
