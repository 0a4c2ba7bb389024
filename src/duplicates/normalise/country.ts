import { assertText } from "./assert-text.js";
import { fold } from "./fold.js";
import { createWordMap } from "./word-tables.js";

/** The neighbours, by the names and letters they have in addresses. */
const COUNTRIES = /* @__PURE__ */ createWordMap(
  "a=AT austria=AT belgien=BE ch=CH d=DE daenemark=DK deutschland=DE f=FR fl=LI frankreich=FR germany=DE italien=IT l=LU " +
    "liechtenstein=LI luxemburg=LU niederlande=NL oesterreich=AT polen=PL schweiz=CH suisse=CH switzerland=CH tschechien=CZ",
);

/**
 * A country as its code of ISO 3166-1 alpha-2: Germany and its neighbours by name, by code and by the letters of number plates (D, A,
 * CH, FL), any other by two letters. Undefined for everything else.
 *
 * @throws `ClienteleError` with code `INVALID_TEXT` for what is no string.
 *
 * @example
 * ```ts
 * import { normalizeCountry } from "clientele/duplicates/normalise";
 *
 * normalizeCountry("Österreich"); // => "AT"
 * normalizeCountry("D"); // => "DE"
 * normalizeCountry("se"); // => "SE"
 * normalizeCountry("Atlantis"); // => undefined
 * ```
 */
export function normalizeCountry(text: string): string | undefined {
  assertText(text, ["text"]);
  const country = fold(text).replaceAll(" ", "");
  return COUNTRIES.get(country) ?? (/^[a-z]{2}$/.test(country) ? country.toUpperCase() : undefined);
}
