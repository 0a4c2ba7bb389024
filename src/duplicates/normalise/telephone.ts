import { ClienteleError } from "../../shared/errors.js";
import { assertText } from "./assert-text.js";
import { kindOfNumber, type PlacedNumber, splitCallingCode } from "./calling-codes.js";
import { type CutTelephone, cutTelephone } from "./cut-telephone.js";
import type { NormalizedTelephone, TelephoneKind, TelephoneParser } from "./model.js";

/** How {@link normalizeTelephone} reads. */
export interface NormalizeTelephoneOptions {
  /**
   * The calling code of the country that numbers without one are in.
   *
   * @defaultValue `"49"`
   */
  readonly countryCode?: string | undefined;
  /** Says whether a number exists and what kind it is, for all countries. */
  readonly parser?: TelephoneParser | undefined;
}

/**
 * A telephone number that can be compared. Undefined for a text with less than three digits, for more than 60 characters, for more
 * than 17 digits, and for a dummy such as 0000000.
 *
 * - `+49`, `0049`, `0` and `(0)` are understood; all signs between the digits are the same. Of several numbers the first counts.
 * - Without `+` and `00`, a leading zero means the country of `countryCode`. Without one, eleven digits or more that begin with the
 *   calling code have it already: 49 171 1234567. Nine or more have lost their zero, as in a spreadsheet. Less have no area code:
 *   they stay digits.
 * - In Germany, Austria and Switzerland digits behind the last hyphen are an extension, where at least three digits and an area code
 *   set apart stand before it; `-0` always is one. Words ("Durchwahl", "DW", "App.", "ext.") say so anywhere. In those countries an
 *   extension is dialled, and belongs to `number`.
 * - Mobile are 015, 016, 017 in Germany, 065–069 without Salzburg's and others' area codes in Austria, 075–079 in Switzerland, and
 *   the ranges of the neighbours. Extension 0 is a switchboard, a mobile has no extension but by words.
 * - A `parser` is asked about `+…`, so it cannot mistake the calling code for an area code. What it calls mobile, fixed line or a
 *   service goes before the rules above, and so does the number it writes, where it is valid.
 *
 * @throws `ClienteleError` with code `INVALID_TEXT` for what is no string, and `INVALID_OPTION` for a calling code that is not one to
 * three digits without leading zero.
 *
 * @example
 * ```ts
 * import { normalizeTelephone } from "clientele/duplicates/normalise";
 *
 * normalizeTelephone("+49 (0)351 / 1234-56");
 * // => { number: "+49351123456", countryCode: "49", extension: "56", trunk: "+493511234", kind: "landline" }
 * normalizeTelephone("49 171 1234567"); // => { number: "+491711234567", countryCode: "49", kind: "mobile" }
 * normalizeTelephone("0662 8044-0", { countryCode: "43" })?.kind; // => "switchboard"
 * normalizeTelephone("12 34 56"); // => { number: "123456", kind: "unknown" }
 * ```
 *
 * @see DIN 5008 for the hyphen before an extension; ITU-T E.164 for calling codes; Bundesnetzagentur, "Nummernplan Mobile Dienste".
 */
export function normalizeTelephone(
  text: string,
  options: NormalizeTelephoneOptions = {},
): NormalizedTelephone | undefined {
  const { countryCode = "49", parser } = options;
  assertText(text, ["text"]);
  if (typeof countryCode !== "string" || !/^[1-9]\d{0,2}$/.test(countryCode)) {
    throw new ClienteleError("INVALID_OPTION", "expected one to three digits", ["countryCode"]);
  }
  const cut = cutTelephone(text);
  if (cut === undefined) return undefined;
  const place = placeOf(cut, countryCode);
  const number = place === undefined ? readLocal(cut) : readFull(place, cut);
  return number === undefined || parser === undefined || place === undefined ? number : judge(number, parser);
}

/** Numbers of more digits than any local one have lost their zero. */
const LONGEST_LOCAL = 8;
/** From so many digits on, a number that begins with the calling code has one. */
const SHORTEST_WITH_CODE = 11;
const SHORTEST = 3;
const MAX_DIGITS = 17;

/** The countries whose extensions are dialled behind the number. */
const DIALLED_THROUGH = ["41", "43", "49"];

/** Calling code and national number, unless the text has no area code. */
function placeOf({ digits, isInternational }: CutTelephone, countryCode: string): PlacedNumber | undefined {
  const hasCode = digits.startsWith(countryCode) && digits.length >= SHORTEST_WITH_CODE;
  if (isInternational || hasCode) return splitCallingCode(digits);
  return digits.startsWith("0") || digits.length > LONGEST_LOCAL ? { countryCode, national: digits } : undefined;
}

function readLocal({ digits, namedExtension, hyphened }: CutTelephone): NormalizedTelephone | undefined {
  if (isDummy(digits)) return undefined;
  const read = { number: digits, kind: "unknown" } as const;
  return namedExtension === ""
    ? withExtension(read, digits.slice(digits.length - hyphened))
    : withExtension(read, namedExtension, digits);
}

function readFull(place: PlacedNumber, { namedExtension, hyphened }: CutTelephone): NormalizedTelephone | undefined {
  const { countryCode } = place;
  // Only in Italy the zero of the area code is dialled from abroad.
  const national = countryCode === "39" ? place.national : place.national.replace(/^0+/, "");
  const kind = kindOfNumber(countryCode, national);
  const number = `+${countryCode}${national}`;
  const dialled = DIALLED_THROUGH.includes(countryCode) ? number + namedExtension : number;
  if (national.length < SHORTEST || dialled.length > "+".length + MAX_DIGITS || isDummy(national)) return undefined;

  const read = { number: dialled, countryCode, kind };
  if (namedExtension !== "") return withExtension(read, namedExtension, number);
  const mayHaveExtension = DIALLED_THROUGH.includes(countryCode) && kind !== "mobile";
  return withExtension(read, mayHaveExtension ? national.slice(national.length - hyphened) : "");
}

function withExtension(read: NormalizedTelephone, extension: string, without?: string): NormalizedTelephone {
  if (extension === "") return read;
  const trunk = without ?? read.number.slice(0, read.number.length - extension.length);
  return { ...read, extension, trunk, kind: /^0+$/.test(extension) ? "switchboard" : read.kind };
}

const isDummy = (digits: string) => /^(\d)\1*$/.test(digits);

const PARSED_KINDS: Readonly<Record<string, TelephoneKind>> = {
  FIXED_LINE: "landline",
  MOBILE: "mobile",
  PREMIUM_RATE: "service",
  SHARED_COST: "service",
  TOLL_FREE: "service",
  UAN: "service",
};

function judge(read: NormalizedTelephone, parser: TelephoneParser): NormalizedTelephone {
  const parse = parser(read.number);
  if (parse?.isValid() !== true) return { ...read, isValid: false };
  const kind = PARSED_KINDS[parse.getType() ?? ""] ?? read.kind;
  return { ...read, number: parse.number, kind: read.kind === "switchboard" ? read.kind : kind, isValid: true };
}
