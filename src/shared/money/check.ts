import { type Decimal, decimal, ZERO } from "../decimal.js";

/** Tells whether a text is a day of the calendar, written as `"YYYY-MM-DD"`. */
export function isCalendarDay(text: string): boolean {
  const midnight = `${text}T00:00:00.000Z`;
  const instant = new Date(midnight);
  // A day that does not exist is read as a later one; a year of more than four digits makes the text longer.
  return text.length === 10 && !Number.isNaN(instant.getTime()) && instant.toISOString() === midnight;
}

/** Tells whether a text is an amount that money can have. */
export function isAmountText(text: string): boolean {
  return readOrUndefined(text) !== undefined;
}

/** Tells whether a text can be an exchange rate: a decimal number, more than zero. */
export function isRateText(text: string): boolean {
  return readOrUndefined(text)?.greaterThan(ZERO) ?? false;
}

function readOrUndefined(text: string): Decimal | undefined {
  try {
    return decimal(text);
  } catch {
    return undefined;
  }
}
