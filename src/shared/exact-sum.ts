import { type Decimal, type DecimalLike, decimal, ZERO } from "./decimal.js";
import type { Path } from "./errors.js";
import { toUnits, unitsToDecimal } from "./scaled-integer.js";

/** Millionths: room for six decimals, and for nine billion before a sum moves on to decimals. */
const SCALE = 6;

/** An amount, ready to be added: whole millionths where it fits, else a Decimal. */
export type ExactAmount = number | Decimal;

/**
 * Reads an amount for {@link ExactSum}.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE`, and the given path, for anything that is no finite number.
 */
export function readExactAmount(value: DecimalLike, path?: Path): ExactAmount {
  const units = toUnits(value, SCALE);
  return Number.isNaN(units) ? decimal(value, path) : units;
}

/**
 * The exact product of a quantity and a price. Minus zero is zero.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE`, and the path of the one that is no finite number.
 */
export function multiplyExactly(
  quantity: DecimalLike,
  price: DecimalLike,
  quantityPath?: Path,
  pricePath?: Path,
): ExactAmount {
  const product = toUnits(quantity, 0) * toUnits(price, SCALE);
  if (Number.isSafeInteger(product)) return product + 0;
  return decimal(quantity, quantityPath).times(decimal(price, pricePath)).plus(ZERO);
}

/** An amount as a Decimal. */
export function exactAmountToDecimal(amount: ExactAmount): Decimal {
  return typeof amount === "number" ? unitsToDecimal(amount, SCALE) : amount;
}

/** -1, 0 or 1. */
export function signOfAmount(amount: ExactAmount): number {
  return typeof amount === "number" ? Math.sign(amount) : amount.comparedTo(ZERO);
}

/**
 * Adds up any number of amounts exactly, and fast for the usual ones.
 *
 * Amounts with up to six decimals are added as whole millionths in a `number`; what does not fit, and what grows too
 * large, goes into a Decimal beside it. So the total is exact whatever comes, and the order never matters.
 */
export class ExactSum {
  #units = 0;
  #rest: Decimal = ZERO;

  add(amount: ExactAmount): void {
    if (typeof amount !== "number") {
      this.#rest = this.#rest.plus(amount);
      return;
    }
    const next = this.#units + amount;
    if (Number.isSafeInteger(next)) {
      this.#units = next;
    } else {
      this.#rest = this.total().plus(exactAmountToDecimal(amount));
      this.#units = 0;
    }
  }

  total(): Decimal {
    return this.#rest.plus(exactAmountToDecimal(this.#units));
  }
}

/**
 * The exact sum of amounts, as plain decimal text without needless zeros. Nothing adds up to `"0"`.
 *
 * A number stands for the shortest decimal that it prints as, so that ten times `0.1` is exactly 1.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE`, and the index of the amount, for anything that is no finite number.
 *
 * @example
 * ```ts
 * import { sumAmounts } from "clientele";
 *
 * sumAmounts(["0.10", "0.20", 0.3]); // => "0.6"
 * ```
 */
export function sumAmounts(amounts: Iterable<DecimalLike>): string {
  const sum = new ExactSum();
  let index = 0;
  for (const amount of amounts) {
    const units = toUnits(amount, SCALE);
    sum.add(Number.isNaN(units) ? decimal(amount, [index]) : units);
    index += 1;
  }
  return sum.total().toFixed();
}
