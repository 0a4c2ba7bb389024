import type { ConditionReading } from "./model.js";
import { readInstant } from "./read-instant.js";

/** The days in which windows and recency are counted. */
export const DAY_MILLIS = 86_400_000;

/** Reads a value for a comparison with a number; NaN where it is missing or not of that kind. */
export type ValueReader = (value: unknown, asOfMillis: number) => number;

/** The reader for a clause whose values are read in a way of their own. */
export function createValueReader(as: ConditionReading): ValueReader {
  if (as === "amount") return readAmount;
  return as === "instant" ? readInstant : (value, asOfMillis) => (asOfMillis - readInstant(value)) / DAY_MILLIS;
}

// Decimals of at most 15 digits, however written, are told apart by the doubles nearest to them.
const DECIMAL_TEXT = /^-?(?:\d{1,15}|(?=[\d.]{3,16}$)\d+\.\d+)$/;

/** A number or decimal text as a number; NaN for anything else. */
export function readAmount(value: unknown): number {
  if (typeof value === "number") return value;
  return typeof value === "string" && DECIMAL_TEXT.test(value) ? Number(value) : Number.NaN;
}
