import { ZERO } from "../decimal.js";
import type { Money } from "./model.js";
import { readAmount, readAmountIn } from "./money.js";

/**
 * Orders two amounts of one currency: -1 where the first is smaller, 0 where they are equal (10 is 10.00), 1 where it is
 * larger. Fit for `sort`.
 *
 * @throws `ClienteleError` with code `CURRENCY_MISMATCH` for two currencies; `UNKNOWN_CURRENCY` and `INVALID_VALUE` as
 * `money` does.
 *
 * @example
 * ```ts
 * import { compareMoney, money } from "clientele/money";
 *
 * compareMoney(money("9.99", "EUR"), money("10", "EUR")); // => -1
 * compareMoney(money("10.00", "EUR"), money("10", "EUR")); // => 0
 * ```
 */
export function compareMoney(left: Money, right: Money): -1 | 0 | 1 {
  const order = readAmount(left, ["left"]).comparedTo(readAmountIn(left.currency, right, ["right"]));
  return order as -1 | 0 | 1;
}

/**
 * The sign of an amount: -1 where it is negative, 0 where it is zero, 1 where it is positive.
 *
 * @throws `ClienteleError` with code `UNKNOWN_CURRENCY` or `INVALID_VALUE` as `money` does.
 *
 * @example
 * ```ts
 * import { money, signOfMoney } from "clientele/money";
 *
 * signOfMoney(money("-0.01", "EUR")); // => -1
 * signOfMoney(money("0.00", "EUR")); // => 0
 * ```
 */
export function signOfMoney(value: Money): -1 | 0 | 1 {
  return readAmount(value, ["value"]).comparedTo(ZERO) as -1 | 0 | 1;
}
