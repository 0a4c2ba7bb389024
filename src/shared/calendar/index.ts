/**
 * When: instants, local dates, periods and windows, in any time zone.
 *
 * An instant is ISO text in UTC, a local date `"YYYY-MM-DD"`, and a period half-open. Whatever depends on a wall clock is
 * told the time zone; none is ever assumed, the machine's least of all. Time and dates lie in the years 0001 to 9999 of
 * the Gregorian calendar, which is used for all of them.
 *
 * @module
 */
export { calendarPeriodOf, calendarPeriodsBetween } from "./calendar-period.js";
export { toEpochMillis, toIsoInstant } from "./instant.js";
export { epochDayOf, instantOfLocal, localDateOf, localDateTimeOf, startOfDate } from "./local.js";
export { addDays, addMonths, daysBetween, isoWeekOf, monthsBetween } from "./local-date.js";
export { fromEpochDay, toEpochDay, toLocalMillis } from "./local-time.js";
export type {
  CalendarPeriod,
  CalendarPeriodOptions,
  CalendarUnit,
  InstantLike,
  IsoWeek,
  Period,
  ShiftPeriodOptions,
  Window,
  WindowOptions,
  WindowUnit,
} from "./model.js";
export { createPeriod, isWithin, shiftPeriod } from "./period.js";
export { periodOfWindow } from "./window.js";
export { getZoneClock, type ZoneClock } from "./zone-clock.js";
