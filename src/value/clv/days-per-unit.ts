import type { ClvTimeUnit } from "./model.js";

/** The days of a year, on average. */
export const DAYS_PER_YEAR = 365.25;

/** The days of each unit of time. */
export const DAYS_PER_UNIT: Readonly<Record<ClvTimeUnit, number>> = {
  days: 1,
  weeks: 7,
  months: DAYS_PER_YEAR / 12,
  years: DAYS_PER_YEAR,
};
