import { decimal } from "../decimal.js";
import { ClienteleError } from "../errors.js";
import { isCalendarDay, isRateText } from "./check.js";
import { currencyExponent } from "./currency.js";
import type { ExchangeRate, Money, MoneyErrorCode } from "./model.js";
import { money, readAmountIn } from "./money.js";

/**
 * An amount in another currency, at a rate that the caller names with its day.
 *
 * The result is the exact product, not rounded: pass it to `roundMoney` where it is booked. A rate holds in one direction
 * only and is not turned round: the way back has a rate of its own.
 *
 * @throws `ClienteleError` with code `CURRENCY_MISMATCH` for an amount that is not in the currency the rate starts from;
 * `UNKNOWN_CURRENCY` for a code that ISO 4217 does not know; `INVALID_VALUE` for an amount that is no finite number, a rate
 * that is not above zero or leads back to its own currency, or a date that is no day of the calendar.
 *
 * @example
 * ```ts
 * import { convertMoney, money, roundMoney } from "clientele/money";
 *
 * const rate = { from: "EUR", to: "DEM", rate: "1.95583", date: "1999-01-01" };
 *
 * const exact = convertMoney(money("99.99", "EUR"), rate);
 * exact; // => { amount: "195.5634417", currency: "DEM" }
 * roundMoney(exact); // => { amount: "195.56", currency: "DEM" }
 * ```
 */
export function convertMoney(value: Money, rate: ExchangeRate): Money {
  assertRate(rate);
  const amount = readAmountIn(rate.from, value, ["value"]);
  return money(amount.times(decimal(rate.rate)), rate.to);
}

function assertRate({ from, to, rate, date }: ExchangeRate): void {
  currencyExponent(from, ["rate", "from"]);
  currencyExponent(to, ["rate", "to"]);
  if (to === from) throw invalid("another currency than the rate starts from", "to");
  if (!isRateText(rate)) throw invalid("a decimal number above zero", "rate");
  if (!isCalendarDay(date)) throw invalid("a day as YYYY-MM-DD", "date");
}

function invalid(expected: string, field: keyof ExchangeRate): ClienteleError<MoneyErrorCode> {
  return new ClienteleError("INVALID_VALUE", `expected ${expected}`, ["rate", field]);
}
