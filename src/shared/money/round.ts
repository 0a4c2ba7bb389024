import { type Decimal, type DecimalLike, decimal, ZERO } from "../decimal.js";
import { ClienteleError } from "../errors.js";
import { currencyExponent } from "./currency.js";
import type { Money, MoneyErrorCode, RoundingMode } from "./model.js";
import { money, readAmount } from "./money.js";

/** How to run `roundMoney`. */
export interface RoundMoneyOptions {
  /** @defaultValue `"half-even"` */
  readonly mode?: RoundingMode | undefined;
  /**
   * The amount of which the result is a multiple: `"0.05"` for cash in Swiss francs, `"0.0001"` for unit prices, `1000` for
   * a report in thousands. More than zero.
   *
   * @defaultValue the minor unit of the currency by ISO 4217: `"0.01"` for EUR, `"1"` for JPY
   */
  readonly step?: DecimalLike | undefined;
}

/**
 * Rounds an amount to the minor unit of its currency, or to another step.
 *
 * Ties are decided by the mode, on the exact amount: 0.125 is a tie between 0.12 and 0.13. An amount that is a multiple of
 * the step stays as it is.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` for an unknown mode; `INVALID_VALUE` for a step that is no number
 * above zero; `UNKNOWN_CURRENCY` and `INVALID_VALUE` as `money` does.
 *
 * @example
 * ```ts
 * import { money, roundMoney } from "clientele/money";
 *
 * const price = money("0.125", "EUR");
 * roundMoney(price); // => { amount: "0.12", currency: "EUR" }
 * roundMoney(price, { mode: "half-up" }); // => { amount: "0.13", currency: "EUR" }
 * roundMoney(money("7.48", "CHF"), { step: "0.05" }); // => { amount: "7.50", currency: "CHF" }
 * ```
 *
 * @see IEEE 754-2019, section 4.3, for the modes; DIN 1333 for kaufmännisches Runden (`half-up`)
 */
export function roundMoney(value: Money, options: RoundMoneyOptions = {}): Money {
  const amount = readAmount(value, ["value"]);
  const rounding = readMode(options.mode);
  const step = readStep(options.step, value.currency);
  return money(amount.toNearest(step, rounding), value.currency);
}

/** The numbers by which the decimal library knows the modes. */
const ROUNDINGS = {
  up: 0,
  down: 1,
  ceiling: 2,
  floor: 3,
  "half-up": 4,
  "half-down": 5,
  "half-even": 6,
} as const satisfies Record<RoundingMode, number>;

/** The decimal library's number for a rounding mode of the options. */
export function readMode(mode: RoundingMode = "half-even"): (typeof ROUNDINGS)[RoundingMode] {
  if (!Object.hasOwn(ROUNDINGS, mode)) {
    const known = Object.keys(ROUNDINGS).join(", ");
    throw new ClienteleError<MoneyErrorCode>("INVALID_OPTION", `expected one of ${known}`, ["mode"]);
  }
  return ROUNDINGS[mode];
}

/** The step of the options, or the minor unit of the currency. */
export function readStep(step: DecimalLike | undefined, currency: string): Decimal {
  const exact = decimal(step ?? `1e-${currencyExponent(currency)}`, ["step"]);
  if (exact.lessThanOrEqualTo(ZERO)) {
    throw new ClienteleError<MoneyErrorCode>("INVALID_VALUE", "expected a number above zero", ["step"]);
  }
  return exact;
}
