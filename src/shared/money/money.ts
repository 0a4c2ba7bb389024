import { type Decimal, type DecimalLike, decimal } from "../decimal.js";
import { ClienteleError, type Path } from "../errors.js";
import { currencyExponent } from "./currency.js";
import type { Money, MoneyErrorCode } from "./model.js";

/**
 * An amount of a currency in canonical form, not rounded.
 *
 * The amount gets as many decimals as the currency has, and keeps further ones that are not zero. A number stands for
 * the shortest decimal it prints as. Minus zero is zero.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for an amount that is no finite number, is 10^400 or beyond, or has
 * more than 400 decimals; `UNKNOWN_CURRENCY` for a code that ISO 4217 does not know.
 *
 * @example
 * ```ts
 * import { money } from "clientele/money";
 *
 * money("12.5", "EUR"); // => { amount: "12.50", currency: "EUR" }
 * money(0.125, "EUR"); // => { amount: "0.125", currency: "EUR" }
 * money(1200, "JPY"); // => { amount: "1200", currency: "JPY" }
 * ```
 */
export function money(amount: DecimalLike, currency: string): Money {
  const exponent = currencyExponent(currency, ["currency"]);
  const exact = decimal(amount, ["amount"]);
  return { amount: exact.toFixed(Math.max(exponent, exact.decimalPlaces())), currency };
}

/** The amount of a money that a caller handed in, and the proof that its currency is known. */
export function readAmount({ amount, currency }: Money, path: Path): Decimal {
  currencyExponent(currency, [...path, "currency"]);
  return decimal(amount, [...path, "amount"]);
}

/** The amount of a money that must be of the given currency. */
export function readAmountIn(currency: string, value: Money, path: Path): Decimal {
  const amount = readAmount(value, path);
  if (value.currency !== currency) {
    throw new ClienteleError<MoneyErrorCode>("CURRENCY_MISMATCH", `expected ${currency}`, [...path, "currency"]);
  }
  return amount;
}
