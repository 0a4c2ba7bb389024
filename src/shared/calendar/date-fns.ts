/**
 * The arithmetic of the calendar, on epoch days. The only file that imports date-fns, and it hands date-fns nothing but
 * UTC dates: the zone of the machine cannot show in a result.
 *
 * @module
 */
import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addMonths } from "date-fns/addMonths";
import { differenceInCalendarMonths } from "date-fns/differenceInCalendarMonths";
import { getISOWeek } from "date-fns/getISOWeek";
import { getISOWeekYear } from "date-fns/getISOWeekYear";
import { startOfISOWeek } from "date-fns/startOfISOWeek";
import { startOfMonth } from "date-fns/startOfMonth";
import { startOfQuarter } from "date-fns/startOfQuarter";
import { startOfYear } from "date-fns/startOfYear";
import { DAY_MILLIS } from "./iso-text.js";
import type { IsoWeek } from "./model.js";

/** The same day of another month, or its last day where it has no such day. NaN beyond the range of `Date`. */
export function addMonthsToDay(epochDay: number, months: number): number {
  return toDay(addMonths(toDate(epochDay), months));
}

/** How many months lie between the months of two days, whatever the days. */
export function countMonthsBetween(fromDay: number, toDay: number): number {
  return differenceInCalendarMonths(toDate(toDay), toDate(fromDay));
}

/** The ISO week of a day. */
export function readIsoWeek(epochDay: number): IsoWeek {
  const date = toDate(epochDay);
  return { year: getISOWeekYear(date), week: getISOWeek(date) };
}

/** The Monday of a day's week. */
export function startOfIsoWeek(epochDay: number): number {
  return toDay(startOfISOWeek(toDate(epochDay)));
}

/** The first day of a day's month. */
export function startOfCalendarMonth(epochDay: number): number {
  return toDay(startOfMonth(toDate(epochDay)));
}

/** The first day of a day's quarter. */
export function startOfCalendarQuarter(epochDay: number): number {
  return toDay(startOfQuarter(toDate(epochDay)));
}

/** 1 January of a day's year. */
export function startOfCalendarYear(epochDay: number): number {
  return toDay(startOfYear(toDate(epochDay)));
}

function toDate(epochDay: number): Date {
  return new UTCDateMini(epochDay * DAY_MILLIS);
}

function toDay(date: Date): number {
  return date.getTime() / DAY_MILLIS;
}
