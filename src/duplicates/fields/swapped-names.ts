import type { PairComparison } from "../model.js";
import { createJaroWinkler, createTextArena } from "../similarity/index.js";
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
  const across = createAcross(given, family);
  const isSwapped = (left: number, right: number) => {
    const there = across(left, right);
    if (there === 0) return false;
    const back = across(right, left);
    return back === 2 || (there === 2 && back === 1);
  };
  const isOpen = (level: number) => level === 0 || level === DIFFERENT;
  return [
    {
      ...ofGiven,
      fields: ["givenName"],
      levelOf: (left, right) => {
        const level = ofGiven.levelOf(left, right);
        return isOpen(level) && isOpen(ofFamily.levelOf(left, right)) && isSwapped(left, right) ? SWAPPED : level;
      },
    },
    {
      ...ofFamily,
      levelOf: (left, right) => {
        const level = ofFamily.levelOf(left, right);
        return isOpen(level) && isOpen(ofGiven.levelOf(left, right)) && isSwapped(left, right) ? 0 : level;
      },
    },
  ];
}

/** The given name of the left record beside the family name of the right one: 2 the same, 1 alike or one missing, 0 different. */
function createAcross(given: Column, family: Column): (left: number, right: number) => 0 | 1 | 2 {
  const familyCodes = new Map(family.values.map((value, code) => [value, code]));
  const sameAs = Int32Array.from(given.values, (value) => familyCodes.get(value) ?? -1);
  const similarity = createJaroWinkler(createTextArena([...given.values, ...family.values]), { atLeast: NEARLY });
  const offset = given.values.length;
  return (left, right) => {
    const first = given.codes[left] as number;
    const second = family.codes[right] as number;
    if (first < 0 || second < 0) return 1;
    if (sameAs[first] === second) return 2;
    return similarity(first, offset + second) >= NEARLY ? 1 : 0;
  };
}
