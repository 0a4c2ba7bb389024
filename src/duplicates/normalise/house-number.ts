import { assertText } from "./assert-text.js";
import { fold } from "./fold.js";
import { matchHouseNumber, prepareHouseNumbers } from "./match-house-number.js";

/** More than that is no house number. */
const MAX_LENGTH = 60;

/**
 * A house number without blanks and leading zeros: `"12a"`, `"12a-14"`, `"12+14"`, `"12½"`. What follows it, such as "Hinterhaus",
 * is left out. Stiege and Tür in Vienna are slashes: "12/Stiege 3/Tür 4" is `"12/3/4"`. Any other text is folded and
 * written without blanks, and so is one of more than 60 characters. The empty text where there is neither letter nor digit. Normalising again changes nothing.
 *
 * @throws `ClienteleError` with code `INVALID_TEXT` for what is no string.
 *
 * @example
 * ```ts
 * import { normalizeHouseNumber } from "clientele/duplicates/normalise";
 *
 * normalizeHouseNumber("Nr. 12 A – 14"); // => "12a-14"
 * normalizeHouseNumber("12, Hinterhaus"); // => "12"
 * ```
 */
export function normalizeHouseNumber(text: string): string {
  assertText(text, ["text"]);
  const letters = fold(text).replaceAll(" ", "");
  return readNumber(text) ?? readNumber(letters) ?? letters;
}

function readNumber(text: string): string | undefined {
  if (text.trim().length > MAX_LENGTH) return undefined;
  const prepared = prepareHouseNumbers(text).replace(/^(?:haus)?(?:nr|no|nummer)\b[.:]{0,2} ?/, "");
  return matchHouseNumber(prepared, 0)?.houseNumber;
}
