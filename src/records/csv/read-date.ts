import type { CsvDateFormat } from "./model.js";

/** How to read a date. */
export interface DateTextOptions {
  readonly format: CsvDateFormat;
  /** The first of the hundred years that a year of two digits stands for: with 1950, `49` is 2049 and `50` is 1950. */
  readonly firstYear?: number | undefined;
}

/**
 * Reads a date as people and programs write it, and answers it as local date (`2026-12-31`), local date and time
 * (`2026-12-31T08:26:00`) or, where the text names a zone, as instant in UTC (`2026-12-31T07:26:00Z`). A local time
 * stays local: its zone is the caller's to say. Undefined where the text is no date of the calendar.
 *
 * - Year first is always understood: `2026-12-31`, `2026/12/31`, `2026.12.31`, `20261231`.
 * - Dots mean day first, whatever the format: `31.12.2026`, `1.2.2026`.
 * - Slashes and hyphens mean what the format says: `12/31/2026` is a date only with the month first.
 * - A year of two digits is read by `firstYear`, and is no date without it.
 * - A time follows behind `T`, a blank or a comma: `8:26`, `08:26:00`, `8:26 PM`. Fractions of a second are cut off.
 *   24:00 and leap seconds are no times.
 * - A zone is `Z` or an offset: `+01:00`, `+0100`.
 * - Blanks around do not matter. More than 40 characters are no date.
 *
 * @example
 * ```ts
 * import { readDateText } from "clientele";
 *
 * readDateText("31.12.2026", { format: "day-first" }); // => "2026-12-31"
 * readDateText("12/31/2026 08:26 PM", { format: "month-first" }); // => "2026-12-31T20:26:00"
 * readDateText("2026-12-31T00:30:00+01:00", { format: "day-first" }); // => "2026-12-30T23:30:00Z"
 * readDateText("31.12.49", { format: "day-first", firstYear: 1950 }); // => "2049-12-31"
 * readDateText("29.02.2026", { format: "day-first" }); // => undefined
 * ```
 *
 * @see ISO 8601-1:2019 and DIN 5008: the ways to write a date
 */
export function readDateText(text: string, { format, firstYear }: DateTextOptions): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const match = PATTERN.exec(text.trim());
  if (match === null) return undefined;

  const date = readDay(match, format, firstYear);
  if (date === undefined || match[HOUR] === undefined) return date;
  const time = readTime(match);
  if (time === undefined) return undefined;
  const zone = match[ZONE];
  return zone === undefined ? `${date}T${time}` : toUtc(`${date}T${time}`, zone);
}

/** {@link readDateText} for many dates: in most files the same one follows itself. */
export function createDateReader(options: DateTextOptions): (text: string) => string | undefined {
  let lastText = "";
  let lastDate: string | undefined;
  return (text) => {
    if (text !== lastText) {
      lastDate = readDateText(text, options);
      lastText = text;
    }
    return lastDate;
  };
}

const MAX_LENGTH = 40;

const YEAR_FIRST = String.raw`(\d{4})([-/.]|)(\d{1,2})\2(\d{1,2})`;
const YEAR_LAST = String.raw`(\d{1,2})([-/.])(\d{1,2})\6(\d{4}|\d{2})`;
const TIME = String.raw`(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?: ?([ap])\.?m\.?)?(?: ?(z|[-+]\d\d:?\d\d))?`;
const PATTERN = new RegExp(`^(?:${YEAR_FIRST}|${YEAR_LAST})(?:(?:t|,? +)${TIME})?$`, "i");
const [HOUR, MINUTE, SECOND, HALF, ZONE] = [9, 10, 11, 12, 13] as const;

function readDay(match: RegExpExecArray, format: CsvDateFormat, firstYear: number | undefined): string | undefined {
  const [, year, gap, yearFirstMonth = "", yearFirstDay = "", first = "", sign, second = "", lastYear = ""] = match;
  if (year !== undefined) {
    if (gap === "" && yearFirstMonth.length + yearFirstDay.length < "MMDD".length) return undefined;
    return formatDay(Number(year), Number(yearFirstMonth), Number(yearFirstDay));
  }
  const fullYear = lastYear.length === 4 ? Number(lastYear) : expandYear(Number(lastYear), firstYear);
  if (fullYear === undefined) return undefined;
  return sign === "." || format === "day-first"
    ? formatDay(fullYear, Number(second), Number(first))
    : formatDay(fullYear, Number(first), Number(second));
}

function expandYear(year: number, firstYear: number | undefined): number | undefined {
  if (firstYear === undefined) return undefined;
  return firstYear + ((((year - firstYear) % 100) + 100) % 100);
}

function formatDay(year: number, month: number, day: number): string | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return undefined;
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function readTime(match: RegExpExecArray): string | undefined {
  const [hour, minute, second] = [Number(match[HOUR]), Number(match[MINUTE]), Number(match[SECOND] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const half = match[HALF]?.toLowerCase();
  if (half === undefined) return `${pad(hour)}:${pad(minute)}:${pad(second)}`;
  if (hour < 1 || hour > 12) return undefined;
  return `${pad((hour % 12) + (half === "p" ? 12 : 0))}:${pad(minute)}:${pad(second)}`;
}

function toUtc(local: string, zone: string): string | undefined {
  const offset = zone.length === "+0100".length ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const instant = new Date(local + offset);
  if (Number.isNaN(instant.getTime())) return undefined;
  const utc = instant.toISOString();
  return utc.length === "YYYY-MM-DDTHH:mm:ss.sssZ".length ? `${utc.slice(0, 19)}Z` : undefined;
}

const pad = (value: number) => String(value).padStart(2, "0");
