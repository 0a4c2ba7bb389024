import { foldLetters } from "../normalise/fold-letters.js";
import { normalizePersonName } from "../normalise/person-name.js";
import { codeTexts, textsOf } from "./coded-texts.js";
import type { FieldTexts } from "./roles.js";

/** Full names are taken apart into given and family names where neither stands beside them: half of a couple's names is the same. */
export function splitFullNames(texts: FieldTexts): FieldTexts {
  const { fullName, ...others } = texts;
  if (fullName === undefined || texts.givenName !== undefined || texts.familyName !== undefined) return texts;
  const names = new Map(fullName.texts.map((text) => [text, normalizePersonName(text)]));
  const codePart = (part: "given" | "family", separator: string) =>
    codeTexts(fullName.codes.length, (record) =>
      textsOf(fullName, record).map((text) => names.get(text)?.[part].join(separator) as string),
    );
  return { ...others, givenName: codePart("given", " "), familyName: codePart("family", "-") };
}

/**
 * What a full name says beyond given and family name: middle names, titles of nobility. Where both stand beside it, they have been
 * compared already.
 */
export function readFurtherNames(full: string, given: string, family: string): string {
  const words = foldLetters(full).split(" ");
  for (const word of foldLetters(`${given} ${family}`).split(" ")) {
    const place = words.indexOf(word);
    if (place >= 0) words.splice(place, 1);
  }
  return words.join(" ");
}
