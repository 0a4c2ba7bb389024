import { readIsoDate } from "../../shared/calendar/iso-text.js";
import type { DateAgreement, DateComparison } from "./model.js";

const DATE_TEXT = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/**
 * How two dates agree, above all of birth: as people mistype them, and how many days they are apart.
 *
 * A date is ISO text, whole or up to the month or year: `"1985-03-12"`, `"1985-03"`, `"1985"`. It need not exist:
 * `"1985-13-03"` is the 13th of March with day and month swapped. The agreement is the first of these that holds:
 *
 * - `exact`: both are whole and the same.
 * - `day-and-month-swapped`: both are whole, of one year, and the day of each is the month of the other.
 * - `one-digit-differs`: both are whole, and all digits but one are the same, be it one of the year.
 * - `digits-exchanged`: both are whole, and two neighbouring digits of year, month or day stand in exchanged order.
 * - `same-month`: year and month are the same; the day is another, or unknown in one or both.
 * - `same-year`: the year is the same; the month is another, or unknown in one or both.
 * - `different`: the years differ.
 * - `not-comparable`: one of the texts is no such date; the empty text is none.
 *
 * `daysApart` is there where both dates are whole and exist in the years 0001 to 9999, whatever the agreement. Symmetric.
 *
 * @example
 * ```ts
 * import { compareDates } from "clientele/duplicates/similarity";
 *
 * compareDates("1985-03-12", "1985-12-03"); // => { agreement: "day-and-month-swapped", daysApart: 266 }
 * compareDates("1985-03-12", "1985-03-21"); // => { agreement: "digits-exchanged", daysApart: 9 }
 * compareDates("1985-03-12", "1985-03"); // => { agreement: "same-month" }
 * ```
 */
export function compareDates(a: string, b: string): DateComparison {
  if (!DATE_TEXT.test(a) || !DATE_TEXT.test(b)) return { agreement: "not-comparable" };
  const agreement = (isWhole(a) && isWhole(b) && agreementOfWhole(a, b)) || agreementOfParts(a, b);
  const dayA = readIsoDate(a);
  const dayB = readIsoDate(b);
  if (dayA === undefined || dayB === undefined) return { agreement };
  return { agreement, daysApart: Math.abs(dayA - dayB) };
}

const isWhole = (date: string) => date.length === 10;
const yearOf = (date: string) => date.slice(0, 4);
const monthOf = (date: string) => date.slice(5, 7);
const dayOf = (date: string) => date.slice(8);

function agreementOfWhole(a: string, b: string): DateAgreement | undefined {
  if (a === b) return "exact";
  if (yearOf(a) === yearOf(b) && dayOf(a) === monthOf(b) && monthOf(a) === dayOf(b)) return "day-and-month-swapped";

  const places = [...a].flatMap((digit, place) => (digit === b[place] ? [] : [place]));
  if (places.length === 1) return "one-digit-differs";
  const [first = 0, second = 0] = places;
  const areExchanged = second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return places.length === 2 && areExchanged ? "digits-exchanged" : undefined;
}

function agreementOfParts(a: string, b: string): DateAgreement {
  if (yearOf(a) !== yearOf(b)) return "different";
  return monthOf(a) !== "" && monthOf(a) === monthOf(b) ? "same-month" : "same-year";
}
