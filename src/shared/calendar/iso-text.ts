/** The length of a day of 24 hours. Epoch days are counted in it, local days need not have it. */
export const DAY_MILLIS = 86_400_000;

// The calendar repeats itself after 400 years. One cycle later `Date.UTC` takes no year for one of the 20th century.
const CYCLE_YEARS = 400;
const CYCLE_DAYS = 146_097;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^.{10}T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/;

/** A date with a time of day, read from text. */
export interface IsoDateTime {
  /** What the wall clock shows, counted as if it stood in UTC. */
  readonly localMillis: number;
  /** How far that wall clock is ahead of UTC, where the text says so. */
  readonly offsetMillis: number | undefined;
}

/** Whether a text has the form of a date, such as `"2026-02-30"`, real or not. */
export function isDateText(text: unknown): text is string {
  return typeof text === "string" && DATE.test(text);
}

/** The days from 1970-01-01 to a date, or undefined for what is no real date of the years 0001 to 9999. */
export function readIsoDate(text: unknown): number | undefined {
  if (!isDateText(text)) return undefined;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > countDaysOfMonth(year, month)) return undefined;
  return Date.UTC(year + CYCLE_YEARS, month - 1, day) / DAY_MILLIS - CYCLE_DAYS;
}

function countDaysOfMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** A date with a time of day, with or without offset, or undefined. What is finer than a millisecond is cut off. */
export function readIsoDateTime(text: unknown): IsoDateTime | undefined {
  if (typeof text !== "string") return undefined;
  const epochDay = readIsoDate(text.slice(0, 10));
  const match = DATE_TIME.exec(text);
  if (epochDay === undefined || match === null) return undefined;

  const [, hours, minutes, seconds = 0, fraction = "", zone] = match;
  const timeMillis = toMillis(hours, minutes) + Number(seconds) * 1000 + Number(fraction.slice(0, 3).padEnd(3, "0"));
  return {
    localMillis: epochDay * DAY_MILLIS + timeMillis,
    offsetMillis: zone === undefined ? undefined : readOffset(zone),
  };
}

function readOffset(zone: string): number {
  if (zone === "Z") return 0;
  const offsetMillis = toMillis(zone.slice(1, 3), zone.slice(4));
  return zone.startsWith("-") ? -offsetMillis : offsetMillis;
}

function toMillis(hours: unknown, minutes: unknown): number {
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}
