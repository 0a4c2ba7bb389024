import { type DecimalLike, decimal, sum } from "../decimal.js";
import { currencyExponent } from "./currency.js";
import type { Money } from "./model.js";
import { money, readAmount, readAmountIn } from "./money.js";

/**
 * The sum of two amounts of one currency, exact.
 *
 * @throws `ClienteleError` with code `CURRENCY_MISMATCH` for two currencies; `UNKNOWN_CURRENCY` and `INVALID_VALUE` as
 * `money` does.
 *
 * @example
 * ```ts
 * import { addMoney, money } from "clientele/money";
 *
 * addMoney(money(0.1, "EUR"), money(0.2, "EUR")); // => { amount: "0.30", currency: "EUR" }
 * ```
 */
export function addMoney(left: Money, right: Money): Money {
  return money(readAmount(left, ["left"]).plus(readAmountIn(left.currency, right, ["right"])), left.currency);
}

/**
 * What is left of an amount when another of the same currency is taken away, exact. It may be negative.
 *
 * @throws `ClienteleError` with code `CURRENCY_MISMATCH` for two currencies; `UNKNOWN_CURRENCY` and `INVALID_VALUE` as
 * `money` does.
 *
 * @example
 * ```ts
 * import { money, subtractMoney } from "clientele/money";
 *
 * subtractMoney(money(10, "EUR"), money("12.50", "EUR")); // => { amount: "-2.50", currency: "EUR" }
 * ```
 */
export function subtractMoney(left: Money, right: Money): Money {
  return money(readAmount(left, ["left"]).minus(readAmountIn(left.currency, right, ["right"])), left.currency);
}

/**
 * Adds up amounts of one currency, exact. The currency is an argument, so that no amounts add up to zero of it.
 *
 * @throws `ClienteleError` with code `CURRENCY_MISMATCH` for an amount of another currency; `UNKNOWN_CURRENCY` and
 * `INVALID_VALUE` as `money` does.
 *
 * @example
 * ```ts
 * import { money, sumMoney } from "clientele/money";
 *
 * sumMoney([money("9.99", "EUR"), money("0.005", "EUR")], "EUR"); // => { amount: "9.995", currency: "EUR" }
 * sumMoney([], "EUR"); // => { amount: "0.00", currency: "EUR" }
 * ```
 */
export function sumMoney(values: Iterable<Money>, currency: string): Money {
  currencyExponent(currency, ["currency"]);
  const amounts = Array.from(values, (value, index) => readAmountIn(currency, value, ["values", index]));
  return money(sum(amounts), currency);
}

/**
 * An amount times a number: a quantity, a share, or -1 for the opposite. It is exact up to 1,000 digits and not rounded;
 * `roundMoney` does that, once and at the end.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for an amount or factor that is no finite number, or a product that
 * is 10^400 or beyond or has more than 400 decimals; `UNKNOWN_CURRENCY` as `money` does.
 *
 * @example
 * ```ts
 * import { money, multiplyMoney } from "clientele/money";
 *
 * multiplyMoney(money("0.059", "EUR"), 3); // => { amount: "0.177", currency: "EUR" }
 * multiplyMoney(money("12.50", "EUR"), -1); // => { amount: "-12.50", currency: "EUR" }
 * ```
 */
export function multiplyMoney(value: Money, factor: DecimalLike): Money {
  return money(readAmount(value, ["value"]).times(decimal(factor, ["factor"])), value.currency);
}
