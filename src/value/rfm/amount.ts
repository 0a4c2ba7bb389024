import { type Decimal, type DecimalLike, decimal } from "../../shared/decimal.js";
import type { Path } from "../../shared/errors.js";
import { toUnits, unitsToDecimal, unitsToText } from "../../shared/scaled-integer.js";

/** Millionths: days, counts and nearly all amounts fit. */
const SCALE = 6;

/** A value to be compared with borders: whole millionths where it fits, else a Decimal. */
export type RfmAmount = number | Decimal;

/** @throws `ClienteleError` with code `INVALID_VALUE`, and the given path, for anything that is no finite number. */
export function readAmount(value: DecimalLike, path: Path): RfmAmount {
  const units = toUnits(value, SCALE);
  return Number.isNaN(units) ? decimal(value, path) : units;
}

/** The amount itself. */
export function amountToDecimal(amount: RfmAmount): Decimal {
  return typeof amount === "number" ? unitsToDecimal(amount, SCALE) : amount;
}

/** Plain decimal text without needless zeros. */
export function amountToText(amount: RfmAmount): string {
  return typeof amount === "number" ? unitsToText(amount, SCALE) : amount.toFixed();
}

/** The number that was read. */
export function amountToNumber(amount: RfmAmount): number {
  return typeof amount === "number" ? amount / 10 ** SCALE : amount.toNumber();
}

/** A border in millionths. It may lie between two of them, and farther out than any {@link RfmAmount}. */
export function borderToUnits(border: Decimal): Decimal {
  return border.times(`1e${SCALE}`);
}
