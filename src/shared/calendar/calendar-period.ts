import { ClienteleError } from "../errors.js";
import { CALENDAR_RULES, readFiscalYearStart } from "./calendar-rules.js";
import { toEpochMillis } from "./instant.js";
import { isDateText } from "./iso-text.js";
import { toEpochDay } from "./local-time.js";
import type { CalendarPeriod, CalendarPeriodOptions, CalendarUnit, InstantLike, Period } from "./model.js";
import { type EpochPeriod, formatPeriod, readPeriod } from "./period.js";
import { getZoneClock } from "./zone-clock.js";

/**
 * The calendar period that an instant or a local date lies in, with its name.
 *
 * It begins with its first date, as {@link startOfDate} says, and ends where the next one begins, so the periods of a unit
 * divide time without gap or overlap. Where a clock is put back across midnight, the minutes that come again belong to
 * the day that had already begun, whatever the wall calendar shows.
 *
 * A fiscal year is named after the calendar year it ends in: with October as its first month, 2026-10-01 begins FY2027.
 *
 * @param at - An instant, or a date `"YYYY-MM-DD"` of the zone's calendar.
 * @throws `ClienteleError` with code `INVALID_INSTANT` or `INVALID_DATE`, also where the period leaves the years 0001 to
 * 9999; `INVALID_ZONE`; `INVALID_UNIT`; `INVALID_OPTION` for a fiscal year without a first month from 1 to 12.
 *
 * @example
 * ```ts
 * import { calendarPeriodOf } from "clientele/calendar";
 *
 * const zone = "Europe/Berlin";
 * calendarPeriodOf("2026-11-24", "quarter", { zone }); // => { label: "2026-Q4", from: "2026-09-30T22:00:00.000Z", to: "2026-12-31T23:00:00.000Z" }
 * calendarPeriodOf("2026-11-24T12:00Z", "iso-week", { zone }).label; // => "2026-W48"
 * calendarPeriodOf("2026-11-24", "fiscal-year", { zone, fiscalYearStartMonth: 10 }).label; // => "FY2027"
 * ```
 */
export function calendarPeriodOf(at: InstantLike, unit: CalendarUnit, options: CalendarPeriodOptions): CalendarPeriod {
  const calendar = createCalendar(unit, options);
  if (isDateText(at)) return calendar.format(calendar.spanOfDay(toEpochDay(at, ["at"])));
  return calendar.format(calendar.spanAt(toEpochMillis(at, ["at"])));
}

/**
 * The calendar periods that cover a period, in order: from the one its first instant lies in to the one its last instant
 * lies in, both whole. An empty period has none, and a day that the zone has left out does not appear.
 *
 * @throws `ClienteleError` with code `INVALID_PERIOD` for a period that runs backwards, and otherwise as
 * {@link calendarPeriodOf} does.
 *
 * @example
 * ```ts
 * import { calendarPeriodsBetween } from "clientele/calendar";
 *
 * const period = { from: "2026-11-24T00:00:00.000Z", to: "2027-01-01T00:00:00.000Z" };
 * calendarPeriodsBetween(period, "month", { zone: "UTC" }).map(({ label }) => label); // => ["2026-11", "2026-12"]
 * calendarPeriodsBetween(period, "month", { zone: "Asia/Tokyo" }).length; // => 3
 * ```
 */
export function calendarPeriodsBetween(
  period: Period,
  unit: CalendarUnit,
  options: CalendarPeriodOptions,
): readonly CalendarPeriod[] {
  const { from, to } = readPeriod(period, ["period"]);
  const calendar = createCalendar(unit, options);
  const periods: CalendarPeriod[] = [];
  if (from === to) return periods;
  for (let span = calendar.spanAt(from); span.from < to; span = calendar.spanOfDay(span.endDay)) {
    if (span.from < span.to) periods.push(calendar.format(span));
  }
  return periods;
}

/** The dates of a calendar period, the end not included, and the instants at which they begin. */
interface Span extends EpochPeriod {
  readonly startDay: number;
  readonly endDay: number;
}

interface Calendar {
  spanOfDay(epochDay: number): Span;
  spanAt(epochMillis: number): Span;
  format(span: Span): CalendarPeriod;
}

function createCalendar(unit: CalendarUnit, options: CalendarPeriodOptions): Calendar {
  if (!Object.hasOwn(CALENDAR_RULES, unit)) {
    throw new ClienteleError("INVALID_UNIT", `expected one of ${Object.keys(CALENDAR_RULES).join(", ")}`, ["unit"]);
  }
  const { startOf, endOf, labelOf } = CALENDAR_RULES[unit];
  const monthsBefore = unit === "fiscal-year" ? readFiscalYearStart(options) - 1 : 0;
  const clock = getZoneClock(options.zone);

  const spanOfDay = (epochDay: number): Span => {
    const startDay = startOf(epochDay, monthsBefore);
    const endDay = endOf(startDay);
    return { startDay, endDay, from: clock.startOfEpochDay(startDay), to: clock.startOfEpochDay(endDay) };
  };
  return {
    spanOfDay,
    spanAt(epochMillis) {
      const span = spanOfDay(clock.epochDayAt(epochMillis));
      return epochMillis < span.to ? span : spanOfDay(span.endDay);
    },
    format: (span) => ({ label: labelOf(span.startDay, span.endDay), ...formatPeriod(span) }),
  };
}
