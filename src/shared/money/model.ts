/**
 * An amount of money in one currency. It survives JSON.
 *
 * Every function of this room reads any decimal text and answers the canonical one: digits without exponent, plus sign,
 * leading zeros or minus zero, with as many decimals as the currency has (`"12.50"` EUR, `"12"` JPY) and more only where
 * the amount needs them (`"0.125"` EUR). So equal amounts of a currency are equal texts.
 */
export interface Money {
  readonly amount: string;
  /** An ISO 4217 code in capitals: `"EUR"`. */
  readonly currency: string;
}

/** What one unit of a currency cost in another on a day. */
export interface ExchangeRate {
  readonly from: string;
  readonly to: string;
  /** Units of `to` for one unit of `from`: decimal text, more than zero. */
  readonly rate: string;
  /** The day the rate holds for, as `"YYYY-MM-DD"`. */
  readonly date: string;
}

/**
 * Where an amount between two steps goes. The first three go to the nearer step and differ where both are equally near:
 * `half-even` to the even one (no drift over many roundings), `half-up` away from zero (kaufmännisches Runden),
 * `half-down` towards zero. The others do not ask which is nearer: `up` is away from zero, `down` towards zero,
 * `ceiling` towards plus infinity, `floor` towards minus infinity.
 */
export type RoundingMode = "half-even" | "half-up" | "half-down" | "up" | "down" | "ceiling" | "floor";

/**
 * What this room refuses: `INVALID_VALUE`, a number or date that is none or is out of its range; `INVALID_OPTION`, a word
 * that is not on its list; `UNKNOWN_CURRENCY`, a code that ISO 4217 does not know; `CURRENCY_MISMATCH`, amounts of two
 * currencies together; `UNROUNDED_AMOUNT`, an amount with more decimals than can be answered without loss.
 */
export type MoneyErrorCode =
  | "INVALID_VALUE"
  | "INVALID_OPTION"
  | "UNKNOWN_CURRENCY"
  | "CURRENCY_MISMATCH"
  | "UNROUNDED_AMOUNT";
