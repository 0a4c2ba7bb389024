import { readIsoDate } from "../../shared/calendar/iso-text.js";
import { ClienteleError } from "../../shared/errors.js";
import { assertText } from "./assert-text.js";
import { monthOf } from "./months.js";

/** How {@link normalizeDate} reads what has more than one reading. */
export interface NormalizeDateOptions {
  /**
   * Which reading of `1/2/1987` and `1-2-1987` goes before the other.
   *
   * @defaultValue `"day-first"`
   */
  readonly format?: "day-first" | "month-first" | undefined;
  /** The first of the hundred years that a year of two digits stands for. Without it, there are no such years. */
  readonly firstYear?: number | undefined;
}

/**
 * A date as `YYYY-MM-DD`, or as much of it as the text says: `YYYY-MM`, `YYYY`. Undefined for what is no date of the calendar in the
 * years 1000 to 2999, and for more than 40 characters.
 *
 * - The year comes first or last: `1987-03-24`, `24.03.1987`, `24. 3. 1987`, `24/3/1987`, `19870324`, `24031987`. Dots mean day
 *   first; slashes and hyphens what `format` says, unless that is no date and the other reading is one.
 * - Of eight digits the year is the first four where that is a date from 1800 to 2199, else the last four. Seven have lost a zero.
 * - Months may have German or English names, whole or from three letters on: `24. März 1987`, `Mar 24, 1987`.
 * - Zeros stand for what is not known: `00.03.1987` is March 1987, `00.00.1987` the year.
 * - A year of two digits is read by `firstYear`: with 1930, `24/3/87` is in 1987 and `24/3/29` in 2029.
 * - A time behind the date is left out, and so is a weekday with a comma before it. The date stays what is written, whatever the zone.
 *
 * Normalising again changes nothing.
 *
 * @throws `ClienteleError` with code `INVALID_TEXT` for what is no string, and `INVALID_OPTION` for an unknown format or a first year
 * that is no whole number from 1000 to 2900.
 *
 * @example
 * ```ts
 * import { normalizeDate } from "clientele/duplicates/normalise";
 *
 * normalizeDate("24.03.1987"); // => "1987-03-24"
 * normalizeDate("24/3/87", { firstYear: 1930 }); // => "1987-03-24"
 * normalizeDate("24/3/87"); // => undefined
 * normalizeDate("März 1987"); // => "1987-03"
 * normalizeDate("31.02.1987"); // => undefined
 * ```
 */
export function normalizeDate(text: string, options: NormalizeDateOptions = {}): string | undefined {
  assertText(text, ["text"]);
  const { format = "day-first", firstYear } = options;
  assertOptions(format, firstYear);
  if (text.trim().length > MAX_LENGTH) return undefined;
  const date = text
    .normalize("NFKC")
    .trim()
    .replace(/^\p{L}+\.?, */u, "")
    .replace(/[Tt ,]+\d{1,2}:\d\d.*$/, "");
  return (
    readDigits(date) ?? readYearFirst(date) ?? readYearLast(date, format, firstYear) ?? readMonthName(date, firstYear)
  );
}

const MAX_LENGTH = 40;
const [FIRST_YEAR, LAST_YEAR] = [1000, 2999];
const [FIRST_COMPACT_YEAR, LAST_COMPACT_YEAR] = [1800, 2199];

function assertOptions(format: string, firstYear: number | undefined): void {
  if (format !== "day-first" && format !== "month-first") {
    throw new ClienteleError("INVALID_OPTION", "expected day-first or month-first", ["format"]);
  }
  const isYear = firstYear === undefined || (Number.isInteger(firstYear) && firstYear >= 1000 && firstYear <= 2900);
  if (!isYear) throw new ClienteleError("INVALID_OPTION", "expected a year from 1000 to 2900", ["firstYear"]);
}

function readDigits(text: string): string | undefined {
  if (/^\d{4}$/.test(text)) return toDate(text, "0", "0");
  if (!/^\d{7,8}$/.test(text)) return undefined;
  const digits = text.padStart(8, "0");
  const [first, last] = [digits.slice(0, 4), digits.slice(4)];
  const yearFirst = isCompactYear(first) ? toFullDate(first, last.slice(0, 2), last.slice(2)) : undefined;
  return yearFirst ?? (isCompactYear(last) ? toFullDate(last, first.slice(2), first.slice(0, 2)) : undefined);
}

const isCompactYear = (year: string) => Number(year) >= FIRST_COMPACT_YEAR && Number(year) <= LAST_COMPACT_YEAR;

function readYearFirst(text: string): string | undefined {
  const [, year, , month = "", day = "0"] = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text) ?? [];
  return year === undefined ? undefined : toDate(year, month, day);
}

function readYearLast(text: string, format: string, firstYear: number | undefined): string | undefined {
  const [, month, yearOfMonth = ""] = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  if (month !== undefined) return toDate(yearOfMonth, month, "0");
  const [, first = "", sign, second = "", written] = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})$/.exec(text) ?? [];
  if (written === undefined) return undefined;
  const year = expandYear(written, firstYear);
  const dayFirst = toDate(year, second, first);
  if (sign === ".") return dayFirst;
  const monthFirst = toDate(year, first, second);
  return format === "day-first" ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
}

function readMonthName(text: string, firstYear: number | undefined): string | undefined {
  const [, day = "0", name, year] = /^(?:(\d{1,2})[-. ]{0,2})?(\p{L}+)[-., ]{0,2}(\d{4}|\d{2})$/u.exec(text) ?? [];
  if (name !== undefined && year !== undefined) return toDate(expandYear(year, firstYear), monthOf(name), day);
  const [, english = "", dayBehind = "", yearBehind] =
    /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text) ?? [];
  return yearBehind === undefined ? undefined : toDate(yearBehind, monthOf(english), dayBehind);
}

/** Four digits, or none where a year of two cannot be told. */
function expandYear(year: string, firstYear: number | undefined): string {
  if (year.length === 4) return year;
  return firstYear === undefined ? "" : String(firstYear + ((((Number(year) - firstYear) % 100) + 100) % 100));
}

/** What is zero is not known; a day without a month says nothing. */
function toDate(year: string, month: string | undefined, day: string): string | undefined {
  if (month === undefined || !isYear(year)) return undefined;
  if (Number(day) > 0) return toFullDate(year, month, day);
  if (Number(month) > 12) return undefined;
  return Number(month) === 0 ? year : `${year}-${month.padStart(2, "0")}`;
}

const isYear = (year: string) => Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;

function toFullDate(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return readIsoDate(date) === undefined ? undefined : date;
}
