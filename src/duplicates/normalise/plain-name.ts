import { fold } from "./fold.js";
import {
  BIRTH_WORDS,
  NOBLE_TITLES,
  PARTICLES_BEHIND,
  PREPOSITIONS,
  SALUTATION_WORDS,
  SHORT_TITLES,
  SUFFIX_WORDS,
  TITLE_WORDS,
} from "./person-words.js";

/** Letters of ASCII and Latin-1 in words with blanks or hyphens between them: most names are no more. */
const PLAIN = /^[A-Za-zÀ-ÖØ-öø-ÿ]+(?:[ -][A-Za-zÀ-ÖØ-öø-ÿ]+)*$/;

let known: ReadonlySet<string> | undefined;

/** Words that may be something else than a name, by themselves or before another one. */
function listSpecialWords(): ReadonlySet<string> {
  known ??= new Set([
    ...[BIRTH_WORDS, NOBLE_TITLES, PARTICLES_BEHIND, PREPOSITIONS, SHORT_TITLES, TITLE_WORDS].flatMap((words) => [
      ...words,
    ]),
    ...[...SALUTATION_WORDS.keys(), ...SUFFIX_WORDS.keys(), "d", "der", "die", "und", "and", "mc", "mac"],
  ]);
  return known;
}

/**
 * The words of a given or family name of which every one is just a name, folded: reading it word by word would find the same. Undefined
 * where that has to be found out.
 */
export function readPlainName(text: string): readonly string[] | undefined {
  if (!PLAIN.test(text)) return undefined;
  const special = listSpecialWords();
  const folded = fold(text);
  if (!folded.includes(" ")) return special.has(folded) ? undefined : [folded];
  const words = folded.split(" ");
  // Words with a hyphen between them count in one as well: "U-nd".
  const isJoinedSpecial = text.includes("-") && (text.includes(" ") || special.has(words.join("")));
  return isJoinedSpecial || words.some((word) => special.has(word)) ? undefined : words;
}
