import { fold } from "./fold.js";
import { SHORT_TITLES, SUFFIX_WORDS, TITLE_FIELDS, TITLE_WORDS } from "./person-words.js";

/** A word of a name: `Hans-Peter` has the parts `["hans", "peter"]` and the letters `"hanspeter"`. */
export interface NameWord {
  /** As it was written. */
  readonly raw: string;
  readonly letters: string;
  readonly parts: readonly string[];
}

/** The words of a name, by the commas between them, and those in brackets. */
export interface SplitName {
  readonly segments: readonly (readonly NameWord[])[];
  readonly remarks: readonly (readonly NameWord[])[];
}

const HYPHENS = /[\u2010-\u2015\u2212]/g;

const BRACKETS = /[([]([^()[\]]*)[)\]]?/g;

/** Cuts a name into words. Where all of it stands in brackets, they do not count. */
export function splitName(text: string): SplitName {
  const plain = /[&+/|_\u2010-\u2015\u2212]/.test(text) ? writePlainly(text) : text;
  if (!/[()[\]]/.test(plain)) return { segments: splitSegments(plain), remarks: [] };

  const segments = splitSegments(plain.replace(BRACKETS, " "));
  if (segments.length === 0) return { segments: splitSegments(plain.replace(/[()[\]]/g, " ")), remarks: [] };
  return { segments, remarks: [...plain.matchAll(BRACKETS)].map(([, remark = ""]) => splitWords(remark)) };
}

function writePlainly(text: string): string {
  return text.replace(HYPHENS, "-").replace(/[&+]/g, " und ").replace(/[/|_]/g, " ");
}

function splitSegments(text: string): readonly (readonly NameWord[])[] {
  return text
    .split(/[,;]/)
    .map(splitWords)
    .filter((words) => words.length > 0);
}

function splitWords(text: string): readonly NameWord[] {
  return text.split(/\s+/).flatMap((raw) => (raw.includes(".") ? readDottedWord(raw) : readWord(raw)));
}

/** `M.Sc.` is one word, `Dr.med.` two. */
function readDottedWord(raw: string): readonly NameWord[] {
  const pieces = raw.match(/[^.]*\.|[^.]+/g) ?? [];
  if (pieces.length < 2) return readWord(raw);
  const letters = fold(raw).replaceAll(" ", "");
  const isOneWord =
    TITLE_WORDS.has(letters) || SHORT_TITLES.has(letters) || TITLE_FIELDS.has(letters) || SUFFIX_WORDS.has(letters);
  return isOneWord
    ? [{ raw, letters, parts: [letters] }]
    : pieces.flatMap((piece) => readWord(piece.replace(/^-/, "")));
}

function readWord(raw: string): readonly NameWord[] {
  if (raw === "v.") return [{ raw, letters: "von", parts: ["von"] }]; // a small one; V. is an initial
  const folded = fold(raw);
  if (!folded.includes(" ")) return folded === "" ? [] : [{ raw, letters: folded, parts: [folded] }];
  const parts = folded.split(" ");
  return raw.includes("-")
    ? [{ raw, letters: parts.join(""), parts }]
    : parts.map((part) => ({ raw: part, letters: part, parts: [part] }));
}
