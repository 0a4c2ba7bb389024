import { fold } from "./fold.js";
import { LEGAL_FORMS, LEGAL_WORDS } from "./legal-forms.js";
import { createWordMap } from "./word-tables.js";

/** A legal form, as it is usually written. */
interface LegalForm {
  readonly name: string;
  /** Whether it is one in the middle of a name as well. */
  readonly isUnmistakable: boolean;
}

/** Where a legal form stands among the words of a name. */
export interface LegalFormPlace extends LegalForm {
  /** Its first word. */
  readonly start: number;
  /** Its words, abbreviated and without blanks. */
  readonly letters: string;
}

const SHORT_WORDS = /* @__PURE__ */ createWordMap(LEGAL_WORDS);

/** "reg. Gen. m. b. H." has five words, and so has "S. A. de C. V.". */
const MAX_WORDS = 5;

let known: ReadonlyMap<string, LegalForm> | undefined;

/** The longest legal form that ends before a word, unless it is the whole name. */
export function findLegalFormBefore(words: readonly string[], end: number): LegalFormPlace | undefined {
  let found: LegalFormPlace | undefined;
  let letters = "";
  for (let start = end - 1; start >= 1 && start >= end - MAX_WORDS; start -= 1) {
    const word = words[start] as string;
    letters = (SHORT_WORDS.get(word) ?? word) + letters;
    const form = listForms().get(letters);
    if (form !== undefined) found = { ...form, start, letters };
  }
  return found;
}

function listForms(): ReadonlyMap<string, LegalForm> {
  known ??= new Map(
    LEGAL_FORMS.trim()
      .split("\n")
      .flatMap((line) => {
        const [title = "", ...spellings] = line.split(" ");
        const name = title.replace("!", "").replaceAll("@", " ");
        const form = { name, isUnmistakable: title.startsWith("!") };
        return [fold(name).replaceAll(" ", ""), ...spellings].map((spelling) => [spelling, form] as const);
      }),
  );
  return known;
}
