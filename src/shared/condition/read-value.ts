import type { ConditionReading, ConditionScalar } from "./model.js";
import { readInstant } from "./read-instant.js";

/** The days in which windows and recency are counted. */
export const DAY_MILLIS = 86_400_000;

/** Reads a value for a comparison; undefined where it is missing or not of that kind. */
export type ValueReader = (value: unknown, asOfMillis: number) => ConditionScalar | undefined;

/** The reader for a clause that compares with `expected`. */
export function createValueReader(expected: ConditionScalar, as: ConditionReading | undefined): ValueReader {
  switch (as) {
    case "instant":
      return (value) => numberOrUndefined(readInstant(value));
    case "daysAgo":
      return (value, asOfMillis) => numberOrUndefined((asOfMillis - readInstant(value)) / DAY_MILLIS);
    case "amount":
      return (value) => numberOrUndefined(readAmount(value));
    default: {
      const type = typeof expected;
      // biome-ignore lint/suspicious/noSelfCompare: NaN is no number one can compare with.
      return (value) => (typeof value === type && value === value ? (value as ConditionScalar) : undefined);
    }
  }
}

// Decimals of at most 15 digits, however written, are told apart by the doubles nearest to them.
const DECIMAL_TEXT = /^-?(?:\d{1,15}|(?=[\d.]{3,16}$)\d+\.\d+)$/;

/** A number or decimal text as a number; NaN for anything else. */
export function readAmount(value: unknown): number {
  if (typeof value === "number") return value;
  return typeof value === "string" && DECIMAL_TEXT.test(value) ? Number(value) : Number.NaN;
}

const numberOrUndefined = (value: number) => (Number.isNaN(value) ? undefined : value);
