/**
 * Exact decimal arithmetic. The only file that imports decimal.js: every other file gets its
 * numbers from {@link decimal}, so no setting made elsewhere can change a result of this library.
 *
 * Sums, differences, products and comparisons are exact up to 2,000 digits: enough for the product of any two amounts that
 * {@link decimal} lets in, and for the sum of such products. A quotient is not exact: it comes from {@link divide}.
 *
 * @module
 */
import { Decimal as DecimalJs } from "decimal.js";
import { ClienteleError, type Path } from "./errors.js";

const PLAIN = {
  rounding: DecimalJs.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  defaults: true,
};

/** An amount has up to 800 digits, a product of two up to 1,600; the rest is room for sums. */
const Exact = DecimalJs.clone({ ...PLAIN, precision: 2000 });

/** For quotients, which may have no end. */
const Rounded = DecimalJs.clone({ ...PLAIN, precision: 40 });

/** The largest exponent and the largest number of decimals of an amount: more than any `number` can have. */
const LIMIT = 400;

/** An exact decimal number. */
export type Decimal = DecimalJs;

/** Whatever can be read as a {@link Decimal}: a number, a numeric text, a bigint or a Decimal. */
export type DecimalLike = number | string | bigint | Decimal;

/**
 * Reads a value as an exact decimal.
 *
 * A number stands for the shortest decimal that it prints as: `0.1` is one tenth. A text is decimal, with an optional
 * exponent: blanks, separators, the empty text and other number systems are refused. Minus zero is zero.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE`, and the given path, for anything that is no finite number, is
 * 10^400 or beyond, or has more than 400 decimals.
 */
export function decimal(value: DecimalLike, path: Path = []): Decimal {
  if (typeof value === "string" ? DECIMAL_TEXT.test(value) : isNumeric(value)) {
    const amount = new Exact(value);
    if (amount.isZero()) return ZERO;
    if (amount.isFinite() && amount.e < LIMIT && amount.decimalPlaces() <= LIMIT) return amount;
  }
  throw new ClienteleError("INVALID_VALUE", "expected a finite number", path);
}

/** One way to match each text, so that a long one takes no longer than it must; an exponent that cannot underflow to zero. */
const DECIMAL_TEXT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?0*\d{1,15})?$/i;

function isNumeric(value: unknown): value is Exclude<DecimalLike, string> {
  return typeof value === "number" || typeof value === "bigint" || DecimalJs.isDecimal(value);
}

/** Zero. */
export const ZERO: Decimal = new Exact(0);

/** Adds up values; nothing adds up to zero. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

/**
 * The quotient, correct to 40 significant digits (half to even). Dividing by zero gives NaN or an infinity, as in IEEE 754;
 * zero has no sign.
 */
export function divide(dividend: Decimal, divisor: Decimal): Decimal {
  return ZERO.plus(new Rounded(dividend).dividedBy(divisor));
}
