import { addMonthsToDay, countMonthsBetween, readIsoWeek } from "./date-fns.js";
import { fromEpochDay, toEpochDay } from "./local-time.js";
import type { IsoWeek } from "./model.js";
import { assertWhole } from "./shift.js";

/**
 * The date a number of days later, or earlier for a negative number.
 *
 * @throws `ClienteleError` with code `INVALID_DATE`, also where the years 0001 to 9999 are left, or `INVALID_VALUE` for a
 * number that is not whole.
 *
 * @example
 * ```ts
 * import { addDays } from "clientele/calendar";
 *
 * addDays("2024-02-28", 2); // => "2024-03-01"
 * ```
 */
export function addDays(date: string, days: number): string {
  const epochDay = toEpochDay(date, ["date"]);
  assertWhole(days, ["days"]);
  return fromEpochDay(epochDay + days, ["date"]);
}

/**
 * The same day a number of months later, or earlier for a negative number. Where that month is too short, it is the
 * month's last day; so month by month is not the same as all at once.
 *
 * @throws `ClienteleError` with code `INVALID_DATE`, also where the years 0001 to 9999 are left, or `INVALID_VALUE` for a
 * number that is not whole.
 *
 * @example
 * ```ts
 * import { addMonths } from "clientele/calendar";
 *
 * addMonths("2026-01-31", 1); // => "2026-02-28"
 * addMonths("2026-01-31", 2); // => "2026-03-31"
 * ```
 */
export function addMonths(date: string, months: number): string {
  const epochDay = toEpochDay(date, ["date"]);
  assertWhole(months, ["months"]);
  return fromEpochDay(addMonthsToDay(epochDay, months), ["date"]);
}

/**
 * The days from one date to another: zero for the same date, negative where the second is earlier.
 *
 * @throws `ClienteleError` with code `INVALID_DATE`.
 *
 * @example
 * ```ts
 * import { daysBetween } from "clientele/calendar";
 *
 * daysBetween("2024-02-28", "2024-03-01"); // => 2
 * ```
 */
export function daysBetween(from: string, to: string): number {
  return toEpochDay(to, ["to"]) - toEpochDay(from, ["from"]);
}

/**
 * The full months from one date to another: the largest number that {@link addMonths} can add to `from` without going
 * past `to`. It is rounded down throughout, so the day before `from` is -1 months away.
 *
 * @throws `ClienteleError` with code `INVALID_DATE`.
 *
 * @example
 * ```ts
 * import { monthsBetween } from "clientele/calendar";
 *
 * monthsBetween("2026-01-31", "2026-02-27"); // => 0
 * monthsBetween("2026-01-31", "2026-02-28"); // => 1
 * ```
 */
export function monthsBetween(from: string, to: string): number {
  const fromDay = toEpochDay(from, ["from"]);
  const toDay = toEpochDay(to, ["to"]);
  const months = countMonthsBetween(fromDay, toDay);
  return addMonthsToDay(fromDay, months) > toDay ? months - 1 : months;
}

/**
 * The ISO week of a date. Weeks begin on Monday, and belong to the year that their Thursday lies in: week 1 is the one
 * with 4 January.
 *
 * @throws `ClienteleError` with code `INVALID_DATE`.
 *
 * @example
 * ```ts
 * import { isoWeekOf } from "clientele/calendar";
 *
 * isoWeekOf("2010-01-03"); // => { year: 2009, week: 53 }
 * ```
 *
 * @see ISO 8601-1:2019, section 4.3.3
 */
export function isoWeekOf(date: string): IsoWeek {
  return readIsoWeek(toEpochDay(date, ["date"]));
}
