/**
 * An instant, as callers have it: ISO text with `Z` or an offset (`"2026-03-29T01:30:00+02:00"`), whole milliseconds
 * since 1970-01-01T00:00Z, or a `Date`. Text without a zone is a local time, and no instant.
 */
export type InstantLike = string | number | Date;

/** A stretch of time that holds its first instant and not its last: `from <= t < to`. Both are ISO text in UTC. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What local time is counted in. A quarter is three months, and a year twelve. */
export type WindowUnit = "days" | "weeks" | "months" | "quarters" | "years";

/** A stretch of time that ends where one stands: `{ last: 12, unit: "months" }`. */
export interface Window {
  /** How many units: a whole number, one or more. */
  readonly last: number;
  readonly unit: WindowUnit;
}

/** Where a {@link Window} ends, and the zone whose wall clock it counts by. */
export interface WindowOptions {
  readonly asOf: InstantLike;
  /** An IANA time zone, such as `"Europe/Berlin"`. */
  readonly zone: string;
}

/** How far to move a {@link Period}, and by which wall clock. */
export interface ShiftPeriodOptions {
  /** How many units: a whole number, negative for earlier. */
  readonly by: number;
  readonly unit: WindowUnit;
  /** An IANA time zone, such as `"Europe/Berlin"`. */
  readonly zone: string;
}

/** What the calendar divides time into. An ISO week begins on Monday. */
export type CalendarUnit = "day" | "iso-week" | "month" | "quarter" | "year" | "fiscal-year";

/** Whose calendar it is. */
export interface CalendarPeriodOptions {
  /** An IANA time zone, such as `"Europe/Berlin"`. */
  readonly zone: string;
  /** The month a fiscal year begins with, 1 to 12. The unit `"fiscal-year"` needs it, the others do not look at it. */
  readonly fiscalYearStartMonth?: number | undefined;
}

/** One day, week, month, quarter or year of the calendar in a time zone. */
export interface CalendarPeriod extends Period {
  /** Its name: `"2026-11-24"`, `"2026-W48"`, `"2026-11"`, `"2026-Q4"`, `"2026"`, `"FY2026"`. */
  readonly label: string;
}

/** A week of ISO 8601. Its year is the one that its Thursday lies in. */
export interface IsoWeek {
  readonly year: number;
  /** 1 to 53. */
  readonly week: number;
}
