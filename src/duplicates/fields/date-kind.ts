import { normalizeDate } from "../normalise/date.js";
import { createDamerauLevenshtein, createTextArena } from "../similarity/index.js";
import { codeValues } from "./coded-texts.js";
import type { FieldKind } from "./kind.js";

/**
 * Dates of birth, of foundation: eight digits, year first. A year of two digits is read as one from 1930 to 2029. A date that does not exist is
 * kept, since it may be off by one digit; noughts say nothing.
 */
export const DATE_KIND: FieldKind = {
  normalize: readDigits,
  levels: ["SAME", "ONE_EDIT", "TWO_OF_THREE_PARTS", "SAME_YEAR", "DIFFERENT"],
  prepare: (values) => {
    const distance = createDamerauLevenshtein(createTextArena(values), { atMost: 2 });
    // Days and months by one numbering, since they may have changed places.
    const parts = codeValues(
      values.flatMap((date) => [date.slice(0, 4), date.slice(4, 6), date.slice(6)]),
      (part) => part,
    );
    return (first, second) => {
      const edits = distance(first, second);
      if (edits <= 1) return 2;
      const [one, other] = [3 * first, 3 * second];
      const sameYear = parts[one] === parts[other];
      if (sameYear && parts[one + 1] === parts[other + 2] && parts[one + 2] === parts[other + 1]) return 2;
      const sameMonth = parts[one + 1] === parts[other + 1];
      const sameDay = parts[one + 2] === parts[other + 2];
      if (Number(sameYear) + Number(sameMonth) + Number(sameDay) === 2) return 3;
      return sameYear || edits <= 2 ? 4 : 5;
    };
  },
  lastTermLevel: 2,
  orderedLevels: 2,
  expert: { m: [0.8, 0.08, 0.04, 0.03, 0.05], same: 0.0001 },
  keys: { year: (date) => date.slice(0, 4), day: (date) => date.slice(4) },
};

const FIRST_YEAR = 1930;

function readDigits(text: string): string {
  const date = normalizeDate(text, { firstYear: FIRST_YEAR }) ?? text;
  return /[1-9]/.test(date) ? date.replace(/\D/g, "") : "";
}
