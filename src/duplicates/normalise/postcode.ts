import { assertText } from "./assert-text.js";
import { normalizeCountry } from "./country.js";
import { fold } from "./fold.js";
import type { NormalizedPostcode } from "./model.js";

/** What is known besides the text of a postcode. */
export interface NormalizePostcodeOptions {
  /** The country of the address, in any way that `normalizeCountry` understands. Another text says nothing. */
  readonly country?: string | undefined;
}

/** More than that is no postcode. */
const MAX_LENGTH = 20;

/**
 * A postcode in upper case, without blanks and signs. Undefined for a text without letter and digit, and for more than 20 of them.
 *
 * - A prefix names the country (D-01067, A-1010, CH 8001, L-1111) and goes before `country`.
 * - Four digits in Germany have lost their leading zero: 1067 is 01067. Where the country is unknown they stay: 1010 is in Vienna.
 * - What a spreadsheet made of a number (1067.0) is a whole number again.
 *
 * @throws `ClienteleError` with code `INVALID_TEXT` for what is no string.
 *
 * @example
 * ```ts
 * import { normalizePostcode } from "clientele/duplicates/normalise";
 *
 * normalizePostcode("D-1067"); // => { postcode: "01067", country: "DE" }
 * normalizePostcode("1067", { country: "Deutschland" }); // => { postcode: "01067", country: "DE" }
 * normalizePostcode("1010"); // => { postcode: "1010" }
 * normalizePostcode("sw1a 1aa"); // => { postcode: "SW1A1AA" }
 * ```
 */
export function normalizePostcode(
  text: string,
  options: NormalizePostcodeOptions = {},
): NormalizedPostcode | undefined {
  assertText(text, ["text"]);
  const { country = "" } = options;
  assertText(country, ["country"]);
  const code = fold(text.replace(/\.0+\s*$/, ""))
    .replaceAll(" ", "")
    .toUpperCase();
  if (code === "" || code.length > MAX_LENGTH) return undefined;
  const [, prefix, behind] = /^([A-Z]{1,3})(\d{4,5})$/.exec(code) ?? [];
  const named = prefix === undefined ? undefined : normalizeCountry(prefix);
  const place = named ?? normalizeCountry(country);
  const bare = named === undefined ? code : (behind ?? code);
  const postcode = place === "DE" && /^\d{4}$/.test(bare) ? `0${bare}` : bare;
  return place === undefined ? { postcode } : { postcode, country: place };
}
