import { normalizeDate } from "../normalise/date.js";
import { createDamerauLevenshtein, createTextArena } from "../similarity/index.js";
import { codeValues } from "./coded-texts.js";
import type { FieldKind } from "./kind.js";

/** Dates of birth, of foundation: eight digits, year first. A date that does not exist is kept, since it may be off by one digit. */
export const DATE_KIND: FieldKind = {
  normalize: readDigits,
  levels: ["SAME", "ONE_EDIT", "TWO_OF_THREE_PARTS", "SAME_YEAR", "DIFFERENT"],
  prepare: (values) => {
    const distance = createDamerauLevenshtein(createTextArena(values), { atMost: 2 });
    const years = codeValues(values, (date) => date.slice(0, 4));
    // Days and months by one numbering, since they may have changed places.
    const monthsAndDays = codeValues(
      values.flatMap((date) => [date.slice(4, 6), date.slice(6)]),
      (part) => part,
    );
    return (first, second) => {
      const edits = distance(first, second);
      const [month, day] = [monthsAndDays[2 * first], monthsAndDays[2 * first + 1]];
      const [otherMonth, otherDay] = [monthsAndDays[2 * second], monthsAndDays[2 * second + 1]];
      const sameYear = years[first] === years[second];
      if (edits <= 1 || (sameYear && month === otherDay && day === otherMonth)) return 2;
      const equal = Number(sameYear) + Number(month === otherMonth) + Number(day === otherDay);
      if (equal === 2) return 3;
      return sameYear || edits <= 2 ? 4 : 5;
    };
  },
  lastTermLevel: 2,
  orderedLevels: 2,
  expert: { m: [0.8, 0.08, 0.04, 0.03, 0.05], same: 0.0001 },
  keys: { year: (date) => date.slice(0, 4), day: (date) => date.slice(4) },
};

function readDigits(text: string): string {
  return (normalizeDate(text) ?? text).replace(/\D/g, "");
}
