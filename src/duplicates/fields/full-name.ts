import { foldLetters } from "../normalise/fold-letters.js";

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
