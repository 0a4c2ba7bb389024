import { readInstant } from "../../../shared/condition/read-instant.js";

/** Text as `toISOString` writes it, of days that every month has. */
const USUAL = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** What `readInstant` answers, in a quarter of the time for the text that most facts have. */
export function readUtcInstant(value: unknown): number {
  return typeof value === "string" && USUAL.test(value) && value > "0001" ? readUsual(value) : readInstant(value);
}

function readUsual(text: string): number {
  const month = two(text, 5);
  // The year begins with March, so that the day it may have more is its last one.
  const year = two(text, 0) * 100 + two(text, 2) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + two(text, 8);
  const days = 365 * year + leapDays + dayOfYear - DAYS_BEFORE_EPOCH;
  const seconds = (two(text, 11) * 60 + two(text, 14)) * 60 + two(text, 17);
  return days * 86_400_000 + seconds * 1000 + two(text, 20) * 10 + text.charCodeAt(22) - ZERO;
}

/** From the last day of February of the year 0 to 1970. */
const DAYS_BEFORE_EPOCH = 719_469;

const ZERO = 48;

const two = (text: string, index: number) => text.charCodeAt(index) * 10 + text.charCodeAt(index + 1) - 11 * ZERO;
