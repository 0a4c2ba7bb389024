import { ClienteleError } from "./errors.js";

/** The languages every label exists in. */
export type Language = "de" | "en";

/**
 * The texts for a set of codes, in every language. A text names its parameters in braces: `"{count} Kunden"`; a parameter that
 * holds an exact amount as decimal text is named with its kind: `"{amount:decimal} €"`.
 */
export type Labels<Code extends string> = Readonly<Record<Language, Readonly<Record<Code, string>>>>;

/**
 * The text for a code, with its parameters filled in.
 *
 * Numbers are written in the language's own way (`1.234,5` in `de`, `1,234.5` in `en`), with at most three decimals. What
 * is no quantity, a year or a customer number, is passed as text.
 * A parameter that the text does not name is not used; a name without a parameter stays as it is, braces included.
 *
 * @throws `ClienteleError` with code `UNKNOWN_LABEL` for a code or language the labels do not hold.
 *
 * @example
 * ```ts
 * import { renderLabel } from "clientele";
 *
 * const labels = { de: { FOUND: "{count} Treffer" }, en: { FOUND: "{count} hits" } };
 * renderLabel(labels, "FOUND", "de", { count: 1234 }); // => "1.234 Treffer"
 * ```
 */
export function renderLabel<Code extends string>(
  labels: Labels<Code>,
  code: Code,
  language: Language,
  params: Readonly<Record<string, string | number | boolean>> = {},
): string {
  const texts = Object.hasOwn(labels, language) ? labels[language] : undefined;
  if (texts === undefined || !Object.hasOwn(texts, code)) {
    throw new ClienteleError("UNKNOWN_LABEL", `no label for ${code} in ${language}`, [language, code]);
  }
  return texts[code].replace(/\{(\w+)(:decimal)?\}/g, (placeholder, name: string, isDecimal: string | undefined) => {
    if (!Object.hasOwn(params, name)) return placeholder;
    const value = params[name];
    if (typeof value === "number") return value.toLocaleString(language);
    return isDecimal === undefined ? String(value) : writeDecimal(String(value), language);
  });
}

const DECIMAL_TEXT = /^-?\d+(?:\.(\d{1,20}))?$/;

function writeDecimal(text: string, language: Language): string {
  const read = DECIMAL_TEXT.exec(text);
  if (read === null) return text;
  // Given a text, Intl writes every digit of it, also those that a number could not hold.
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: read[1]?.length ?? 0,
    maximumFractionDigits: 20,
  }).format(text as `${number}`);
}
