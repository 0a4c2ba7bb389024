import { ClienteleError } from "../../shared/errors.js";
import { assertText } from "./assert-text.js";
import { fold } from "./fold.js";
import type { UmlautSpelling } from "./model.js";

/** How {@link foldLetters} folds. */
export interface FoldLettersOptions {
  /** @defaultValue `"ae"` */
  readonly umlauts?: UmlautSpelling | undefined;
}

/**
 * What makes texts the same that differ only in case, accents, punctuation and blanks: words of lower-case letters and digits with
 * one blank between them.
 *
 * - Accents go, and compatibility forms become ordinary ones: `É` is `e`, `ﬁ` is `fi`, `²` is `2`.
 * - With `"ae"`, umlauts are written out, as in passports: `ä` is `ae`, `ø` `oe`, `å` `aa`, `ß` `ss`. With `"a"` they lose what makes
 *   them special: `ä` is `a`, `ø` `o`, `ß` `s`. So Müller, Mueller and Muller meet in one of the two. In both `æ` is `ae`, `œ` `oe`,
 *   `þ` `th`, and `đ`, `ð`, `ħ`, `ı`, `ł`, `ŋ`, `ŧ` are what they look like.
 * - Other scripts stay, without the accents of Greek and Cyrillic.
 * - Apostrophes disappear, also accents that stand for one (`Andi´s`), and so do invisible characters. All other punctuation, and
 *   half of a surrogate pair, is a blank.
 *
 * Folding again changes nothing. A text without letters and digits is the empty text.
 *
 * @throws `ClienteleError` with code `INVALID_TEXT` for what is no string, and `INVALID_OPTION` for an unknown spelling.
 *
 * @example
 * ```ts
 * import { foldLetters } from "clientele/duplicates/normalise";
 *
 * foldLetters("  Groß-Gerauer  Straße "); // => "gross gerauer strasse"
 * foldLetters("Müller & Søn"); // => "mueller soen"
 * foldLetters("Müller & Søn", { umlauts: "a" }); // => "muller son"
 * foldLetters("D’Angelo, Łukasz"); // => "dangelo lukasz"
 * ```
 *
 * @see Unicode Standard Annex 15, "Unicode Normalization Forms"; ICAO Doc 9303-3, section 6, for letters written out.
 */
export function foldLetters(text: string, { umlauts = "ae" }: FoldLettersOptions = {}): string {
  assertText(text, ["text"]);
  if (umlauts !== "ae" && umlauts !== "a") throw new ClienteleError("INVALID_OPTION", "expected ae or a", ["umlauts"]);
  return fold(text, umlauts);
}
