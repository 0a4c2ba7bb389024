import { assertText } from "./assert-text.js";
import { fold } from "./fold.js";

/**
 * An identifier (VAT id, customer number, register number) in upper case, letters and digits only. Leading zeros belong to it;
 * umlauts are written out. The empty text where there is neither letter nor digit. Normalising again changes nothing.
 *
 * @throws `ClienteleError` with code `INVALID_TEXT` for what is no string.
 *
 * @example
 * ```ts
 * import { normalizeIdentifier } from "clientele/duplicates/normalise";
 *
 * normalizeIdentifier("de 123 456-789"); // => "DE123456789"
 * normalizeIdentifier("ATU 1234.5678"); // => "ATU12345678"
 * normalizeIdentifier("007"); // => "007"
 * ```
 */
export function normalizeIdentifier(text: string): string {
  assertText(text, ["text"]);
  return fold(text).replaceAll(" ", "").toUpperCase();
}
