import { ClienteleError } from "../errors.js";
import type { Money, MoneyErrorCode } from "./model.js";
import { money, readAmount } from "./money.js";

/**
 * Writes an amount for people of a locale, digit for digit: with the decimals of the currency by ISO 4217, and with more
 * where the amount has more. Nothing is rounded, however large the amount is.
 *
 * @param locale - A BCP 47 language tag: `"de-DE"`, `"en"`. The words and signs are those of the runtime's own `Intl`.
 * @throws `ClienteleError` with code `INVALID_OPTION` for a locale that the runtime does not know; `UNROUNDED_AMOUNT` for an
 * amount with more than 20 decimals, which not every runtime can write; `UNKNOWN_CURRENCY` and `INVALID_VALUE` as `money`
 * does.
 *
 * @example
 * ```ts
 * import { formatMoney, money } from "clientele/money";
 *
 * formatMoney(money("1234.5", "EUR"), "en"); // => "€1,234.50"
 * formatMoney(money("0.0625", "USD"), "en"); // => "$0.0625"
 * ```
 */
export function formatMoney(value: Money, locale: string): string {
  const { amount, currency } = money(readAmount(value, ["value"]), value.currency);
  const decimals = amount.split(".")[1]?.length ?? 0;
  if (decimals > MAX_DECIMALS) {
    const expected = `expected at most ${MAX_DECIMALS} decimals`;
    throw new ClienteleError<MoneyErrorCode>("UNROUNDED_AMOUNT", expected, ["value", "amount"]);
  }
  return numberFormat(locale, currency, decimals).format(amount as `${number}`); // a number would have only 16 digits
}

/** Building a format takes about a hundred times as long as using it. */
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, currency: string, decimals: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${decimals}`;
  const known = formats.get(key);
  if (known !== undefined) return known;

  if (!isKnownLocale(locale)) {
    throw new ClienteleError<MoneyErrorCode>("INVALID_OPTION", "expected a locale of this runtime", ["locale"]);
  }
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formats.set(key, format);
  return format;
}

/** What `Intl` of Node 20 can write; later runtimes go up to 100. */
const MAX_DECIMALS = 20;

/** An unknown locale would silently give way to the machine's own. */
function isKnownLocale(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}
