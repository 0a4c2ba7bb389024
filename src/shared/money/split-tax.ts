import { type Decimal, type DecimalLike, decimal, ZERO } from "../decimal.js";
import { ClienteleError } from "../errors.js";
import type { Money, MoneyErrorCode } from "./model.js";
import { money, readAmount } from "./money.js";
import { type RoundMoneyOptions, readMode, readStep } from "./round.js";

/** How to run `splitTax`. The mode and the step are those of the tax. */
export interface SplitTaxOptions extends RoundMoneyOptions {
  /** The rate of the tax on the net amount, from 0 to below 1: `"0.19"` for 19 %. */
  readonly rate: DecimalLike;
  /** Whether the amount is without the tax (netto) or with it (brutto). */
  readonly amountIs: "net" | "gross";
}

/** An amount without a tax, the tax, and both together: net plus tax is gross, exactly. */
export interface TaxSplit {
  readonly net: Money;
  readonly tax: Money;
  readonly gross: Money;
}

/**
 * Adds a tax to a net amount, or takes it out of a gross amount.
 *
 * Only the tax is rounded, on its exact value. The amount that was given stays as it is, and the third is the sum or the
 * difference; so it has no more decimals than the other two. A negative amount, a credit note, has a negative tax.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for a rate that is no number from 0 to below 1, so that 19 is not
 * taken for 19 %, and for a step that is no number above zero; `INVALID_OPTION` for an unknown mode or `amountIs`;
 * `UNKNOWN_CURRENCY` and `INVALID_VALUE` as `money` does.
 *
 * @example
 * ```ts
 * import { money, splitTax } from "clientele/money";
 *
 * const { net, tax } = splitTax(money("99.99", "EUR"), { rate: "0.19", amountIs: "gross" });
 * net.amount; // => "84.03"
 * tax.amount; // => "15.96"
 * ```
 *
 * @see European Court of Justice, C-484/06 (Koninklijke Ahold), 10 July 2008: how the amount of VAT is rounded is left to
 * the member states
 */
export function splitTax(value: Money, options: SplitTaxOptions): TaxSplit {
  const amount = readAmount(value, ["value"]);
  const rate = readRate(options.rate);
  const rounding = readMode(options.mode);
  const step = readStep(options.step, value.currency);
  const split = (net: Decimal, tax: Decimal, gross: Decimal): TaxSplit => ({
    net: money(net, value.currency),
    tax: money(tax, value.currency),
    gross: money(gross, value.currency),
  });

  switch (options.amountIs) {
    case "net": {
      const tax = amount.times(rate).toNearest(step, rounding);
      return split(amount, tax, amount.plus(tax));
    }
    case "gross": {
      // Rounding before dividing: gross × rate ÷ (1 + rate) may have no end, and a tie would be lost.
      const divisor = rate.plus(1);
      const tax = amount.times(rate).toNearest(step.times(divisor), rounding).dividedBy(divisor);
      return split(amount.minus(tax), tax, amount);
    }
    default:
      throw new ClienteleError<MoneyErrorCode>("INVALID_OPTION", "expected net or gross", ["amountIs"]);
  }
}

function readRate(rate: DecimalLike): Decimal {
  const exact = decimal(rate, ["rate"]);
  if (exact.lessThan(ZERO) || exact.greaterThanOrEqualTo(1)) {
    const expected = "expected a rate from 0 to below 1, as 0.19 for 19 %";
    throw new ClienteleError<MoneyErrorCode>("INVALID_VALUE", expected, ["rate"]);
  }
  return exact;
}
