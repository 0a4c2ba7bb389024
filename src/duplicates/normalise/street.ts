import { assertText } from "./assert-text.js";
import { fold } from "./fold.js";
import { matchHouseNumber, prepareHouseNumbers } from "./match-house-number.js";
import type { NormalizedStreet } from "./model.js";
import { monthOf } from "./months.js";
import { normalizeStreetName } from "./street-name.js";

/** More than that is no street with house number: all of it is the name. */
const MAX_LENGTH = 200;

/**
 * A street with its house number, or whatever else stands in such a column, in parts that can be compared.
 *
 * - The house number is the first number that ends the text, or is followed by a sign or a part of a house: "Straße des 17. Juni 135"
 *   has 135, and "Straße des 17. Juni" none. One behind "Nr." goes before. Without any, one at the beginning counts: "10 rue de la
 *   Paix". In Mannheim "Q 7, 24" is number 24 of q7.
 * - What follows the number is an addition. A Postfach needs a number. A Packstation takes the rest as its addition.
 * - The name is that of `normalizeStreetName`, the number that of `normalizeHouseNumber`.
 *
 * A text of more than 200 characters is a name without number.
 *
 * @throws `ClienteleError` with code `INVALID_TEXT` for what is no string.
 *
 * @example
 * ```ts
 * import { normalizeStreet } from "clientele/duplicates/normalise";
 *
 * normalizeStreet("Hauptstr. 12 a, Hinterhaus");
 * // => { street: "haupt strasse", houseNumber: "12a", addition: "hinterhaus" }
 * normalizeStreet("Mariahilfer Straße 12/Stiege 3/Tür 4"); // => { street: "mariahilfer strasse", houseNumber: "12/3/4" }
 * normalizeStreet("Postfach 10 01 23"); // => { postOfficeBox: "100123" }
 * normalizeStreet("Packstation 123"); // => { parcelLocker: "packstation 123" }
 * ```
 */
export function normalizeStreet(text: string): NormalizedStreet {
  assertText(text, ["text"]);
  if (text.trim().length > MAX_LENGTH) return withoutBlanks({ street: normalizeStreetName(text) });
  const prepared = prepareHouseNumbers(text);
  return readParcelLocker(prepared) ?? readPostOfficeBox(prepared) ?? readStreet(prepared);
}

function readParcelLocker(text: string): NormalizedStreet | undefined {
  const [found, kind, number] = /(packstation|postfiliale|paketbox) ?(?:nr\.?)? ?(\d{1,4})(?!\d)/.exec(text) ?? [];
  if (found === undefined) return undefined;
  return withoutBlanks({ parcelLocker: `${kind} ${number}`, addition: fold(text.replace(found, " ")) });
}

const POST_OFFICE_BOX =
  /(?:^|[ ,;/])(?:postfach|postf|pf|p\.? ?o\.? ?box|case postale)[.:]? ?(?:nr\.? ?)?(\d(?:[ -]?\d){0,9})?(?![\p{L}\d])/u;

function readPostOfficeBox(text: string): NormalizedStreet | undefined {
  const [found, number = ""] = POST_OFFICE_BOX.exec(text) ?? [];
  if (found === undefined) return undefined;
  const postOfficeBox = number.replace(/\D/g, "");
  return withoutBlanks({ ...readStreet(text.replace(found, " ").trim()), postOfficeBox });
}

function readStreet(text: string): NormalizedStreet {
  const [, block, square, number] = /^([a-u]) ?(\d{1,2})[, ] ?(\d[^,]*)$/.exec(text) ?? [];
  const inMannheim = number === undefined ? undefined : matchHouseNumber(number, 0);
  if (inMannheim !== undefined) return toStreet(`${block}${square}`, inMannheim.houseNumber, inMannheim.rest);

  const behind = findNumberBehind(text);
  if (behind !== undefined) return behind;
  const [, first, name] = /^(\d{1,5} ?[a-z]?(?:-\d{1,5} ?[a-z]?)?),? (\p{L}{2}.*)$/u.exec(text) ?? [];
  const before = first === undefined ? undefined : matchHouseNumber(first, 0);
  return before === undefined || monthOf(/^\p{L}+/u.exec(name ?? "")?.[0] ?? "") !== undefined
    ? toStreet(text, "", "")
    : toStreet(name ?? "", before.houseNumber, "");
}

/** Behind which words a number may stand without a blank. */
const KIND = /(?:str|straße|strasse|weg|platz|pl|allee|gasse|ring|damm|ufer)\.?$/;
const NUMBER_SIGN = /[ ,](?:haus)?(?:nr|no|nummer)[.:]? ?$/;

function findNumberBehind(text: string): NormalizedStreet | undefined {
  let found: NormalizedStreet | undefined;
  for (const { index } of text.matchAll(/\d+/g)) {
    const before = text.slice(0, index);
    if (!/\p{L}/u.test(before) || !(/[ ,.]$/.test(before) || KIND.test(before))) continue;
    const match = matchHouseNumber(text, index);
    if (match === undefined) continue;
    const hasSign = NUMBER_SIGN.test(before);
    if (found !== undefined && !hasSign) continue;
    found = toStreet(before.replace(NUMBER_SIGN, ""), match.houseNumber, match.rest);
    if (hasSign) break;
  }
  return found;
}

function toStreet(name: string, houseNumber: string, rest: string): NormalizedStreet {
  return withoutBlanks({ street: normalizeStreetName(name), houseNumber, addition: fold(rest) });
}

/** What is empty is absent. */
function withoutBlanks(street: NormalizedStreet): NormalizedStreet {
  return Object.fromEntries(Object.entries(street).filter(([, value]) => value !== ""));
}
