import { ClienteleError, type Path } from "../errors.js";
import { CURRENT_CURRENCIES, WITHDRAWN_CURRENCIES } from "./currencies.js";
import type { MoneyErrorCode } from "./model.js";

const EXPONENTS: ReadonlyMap<string, number> = new Map(
  [CURRENT_CURRENCIES, WITHDRAWN_CURRENCIES]
    .flatMap((table) => Object.entries(table))
    .flatMap(([exponent, codes]) => codes.split(" ").map((code) => [code, Number(exponent)] as const)),
);

/**
 * Tells whether a text is a currency code of ISO 4217 that money can be kept in: in use today or withdrawn since 1999,
 * in capitals. Metals, units of account and test codes (XAU, XDR, XTS, XXX) are none.
 *
 * @example
 * ```ts
 * import { isCurrencyCode } from "clientele/money";
 *
 * isCurrencyCode("EUR"); // => true
 * isCurrencyCode("DEM"); // => true
 * isCurrencyCode("ERU"); // => false
 * ```
 */
export function isCurrencyCode(text: string): boolean {
  return EXPONENTS.has(text);
}

/**
 * How many decimals the minor unit of a currency has by ISO 4217: 2 for the cent of the euro, 0 for the yen, 3 for the
 * fils of the Kuwaiti dinar.
 *
 * @throws `ClienteleError` with code `UNKNOWN_CURRENCY`, and the given path, for a code that {@link isCurrencyCode} denies.
 *
 * @example
 * ```ts
 * import { currencyExponent } from "clientele/money";
 *
 * currencyExponent("EUR"); // => 2
 * currencyExponent("JPY"); // => 0
 * ```
 *
 * @see ISO 4217:2015, Codes for the representation of currencies
 */
export function currencyExponent(currency: string, path: Path = []): number {
  const exponent = EXPONENTS.get(currency);
  if (exponent === undefined) {
    throw new ClienteleError<MoneyErrorCode>("UNKNOWN_CURRENCY", "expected a currency code of ISO 4217", path);
  }
  return exponent;
}
