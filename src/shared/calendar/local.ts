import { toEpochMillis, toIsoInstant } from "./instant.js";
import { fromEpochDay, fromLocalMillis, toEpochDay, toLocalMillis } from "./local-time.js";
import type { InstantLike } from "./model.js";
import { getZoneClock } from "./zone-clock.js";

/**
 * The date on which an instant falls in a time zone.
 *
 * @returns `"YYYY-MM-DD"`
 * @throws `ClienteleError` with code `INVALID_INSTANT`, `INVALID_ZONE`, or `INVALID_DATE` where the zone's calendar
 * already leaves the years 0001 to 9999.
 *
 * @example
 * ```ts
 * import { localDateOf } from "clientele/calendar";
 *
 * localDateOf("2026-12-31T23:30:00Z", "Europe/Berlin"); // => "2027-01-01"
 * ```
 */
export function localDateOf(instant: InstantLike, zone: string): string {
  return fromEpochDay(epochDayOf(instant, zone), ["instant"]);
}

/**
 * The date on which an instant falls in a time zone, as epoch day: see {@link toEpochDay}.
 *
 * @throws `ClienteleError` with code `INVALID_INSTANT` or `INVALID_ZONE`.
 *
 * @example
 * ```ts
 * import { epochDayOf } from "clientele/calendar";
 *
 * epochDayOf("1969-12-31T23:00:00Z", "Europe/Berlin"); // => 0
 * ```
 */
export function epochDayOf(instant: InstantLike, zone: string): number {
  return getZoneClock(zone).epochDayAt(toEpochMillis(instant, ["instant"]));
}

/**
 * What the wall clock of a time zone shows at an instant.
 *
 * @returns `"YYYY-MM-DDTHH:mm:ss.SSS"`
 * @throws `ClienteleError` with code `INVALID_INSTANT`, `INVALID_ZONE`, or `INVALID_DATE` where the zone's calendar
 * already leaves the years 0001 to 9999.
 *
 * @example
 * ```ts
 * import { localDateTimeOf } from "clientele/calendar";
 *
 * localDateTimeOf("2026-03-29T01:00:00Z", "Europe/Berlin"); // => "2026-03-29T03:00:00.000"
 * ```
 */
export function localDateTimeOf(instant: InstantLike, zone: string): string {
  return fromLocalMillis(getZoneClock(zone).localMillisAt(toEpochMillis(instant, ["instant"])), ["instant"]);
}

/**
 * The instant at which the wall clock of a time zone shows a time.
 *
 * Where the clock is put forward, the times in the gap never show: they count on from before it, so that half past two
 * in a gap from two to three is half past three. Where the clock is put back, the times in the overlap show twice: it is
 * the first time. This is what Temporal calls `"compatible"`.
 *
 * @param dateTime - `"YYYY-MM-DDTHH:mm[:ss[.SSS]]"`
 * @returns ISO text in UTC.
 * @throws `ClienteleError` with code `INVALID_DATE_TIME`, `INVALID_ZONE`, or `INVALID_INSTANT` where UTC already leaves
 * the years 0001 to 9999.
 *
 * @example
 * ```ts
 * import { instantOfLocal } from "clientele/calendar";
 *
 * instantOfLocal("2026-03-29T02:30", "Europe/Berlin"); // => "2026-03-29T01:30:00.000Z"
 * instantOfLocal("2026-10-25T02:30", "Europe/Berlin"); // => "2026-10-25T00:30:00.000Z"
 * ```
 *
 * @see RFC 5545, section 3.3.5, whose rule this is
 */
export function instantOfLocal(dateTime: string, zone: string): string {
  const localMillis = toLocalMillis(dateTime, ["dateTime"]);
  return toIsoInstant(getZoneClock(zone).epochMillisOf(localMillis), ["dateTime"]);
}

/**
 * The first instant at which a time zone's calendar shows a date.
 *
 * That is midnight, or where the clock is put forward across midnight, the end of the gap. A date that a zone has left
 * out begins, and ends, where the next one does.
 *
 * @param date - `"YYYY-MM-DD"`
 * @returns ISO text in UTC.
 * @throws `ClienteleError` with code `INVALID_DATE`, `INVALID_ZONE`, or `INVALID_INSTANT` where UTC already leaves the
 * years 0001 to 9999.
 *
 * @example
 * ```ts
 * import { startOfDate } from "clientele/calendar";
 *
 * startOfDate("2026-03-29", "Europe/Berlin"); // => "2026-03-28T23:00:00.000Z"
 * startOfDate("2018-11-04", "America/Sao_Paulo"); // => "2018-11-04T03:00:00.000Z"
 * ```
 */
export function startOfDate(date: string, zone: string): string {
  const epochDay = toEpochDay(date, ["date"]);
  return toIsoInstant(getZoneClock(zone).startOfEpochDay(epochDay), ["date"]);
}
