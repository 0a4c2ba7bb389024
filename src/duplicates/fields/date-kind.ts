import { normalizeDate } from "../normalise/date.js";
import { createDamerauLevenshtein, createTextArena } from "../similarity/index.js";
import type { FieldKind } from "./kind.js";

/** Dates of birth, of foundation: eight digits, year first. A date that does not exist is kept, since it may be off by one digit. */
export const DATE_KIND: FieldKind = {
  normalize: readDigits,
  levels: ["SAME", "ONE_EDIT", "TWO_OF_THREE_PARTS", "SAME_YEAR", "DIFFERENT"],
  prepare: (values) => {
    const distance = createDamerauLevenshtein(createTextArena(values), { atMost: 2 });
    return (first, second) => {
      const edits = distance(first, second);
      const [one, other] = [values[first] as string, values[second] as string];
      if (edits <= 1 || isSwapped(one, other)) return 2;
      const sameYear = one.slice(0, 4) === other.slice(0, 4);
      const equal =
        Number(sameYear) + Number(one.slice(4, 6) === other.slice(4, 6)) + Number(one.slice(6) === other.slice(6));
      if (equal === 2) return 3;
      return sameYear || edits <= 2 ? 4 : 5;
    };
  },
  lastTermLevel: 2,
  orderedLevels: 2,
  expert: { m: [0.8, 0.08, 0.04, 0.03, 0.05], same: 0.0001 },
  keys: { year: (date) => date.slice(0, 4), day: (date) => date.slice(4) },
};

/** Day and month in each other's place. */
const isSwapped = (one: string, other: string) =>
  one.slice(0, 4) === other.slice(0, 4) && one.slice(4, 6) === other.slice(6) && one.slice(6) === other.slice(4, 6);

function readDigits(text: string): string {
  return (normalizeDate(text) ?? text).replace(/\D/g, "");
}
