import type { UmlautSpelling } from "./model.js";

const DIGIT_0 = 48;
const DIGIT_9 = 57;
const LETTER_A = 97;
const LETTER_Z = 122;
const APOSTROPHE = 39;
const GRAVE = 96;

/** Below it a character says by itself what it becomes. */
const FIRST_COMBINING = 0x300;

/** What single characters become, found out once. */
const FOLDED: Readonly<Record<UmlautSpelling, (string | undefined)[]>> = { ae: [], a: [] };

/**
 * `foldLetters` without its checks. One pass over the lower-case text takes over what is a letter of ASCII or a digit in whole
 * runs; only texts with characters from U+0300 on take the long way.
 */
export function fold(text: string, umlauts: UmlautSpelling = "ae"): string {
  const lower = text.toLowerCase();
  const known = FOLDED[umlauts];
  let folded = "";
  let run = 0; // where the letters begin that are not yet taken over
  let gap = ""; // the blank that the next letter needs before it
  for (let index = 0; index < lower.length; index += 1) {
    const code = lower.charCodeAt(index);
    if ((code >= LETTER_A && code <= LETTER_Z) || (code >= DIGIT_0 && code <= DIGIT_9)) continue;
    if (code >= FIRST_COMBINING) return foldAnything(text, umlauts).trim();

    if (index > run) {
      folded += gap + lower.slice(run, index);
      gap = "";
    }
    run = index + 1;
    if (code === APOSTROPHE || code === GRAVE) continue;
    if (code < 0x80) {
      gap = folded === "" ? "" : " ";
      continue;
    }
    known[code] ??= foldAnything(lower.charAt(index), umlauts);
    const letters = known[code];
    if (letters === " ") gap = folded === "" ? "" : " ";
    else if (letters !== "") {
      folded += gap + letters;
      gap = "";
    }
  }
  return run < lower.length ? folded + gap + lower.slice(run) : folded;
}

const LETTERS: Readonly<Record<UmlautSpelling, Readonly<Record<string, string>>>> = {
  ae: { ß: "ss", ø: "oe" },
  a: { ß: "s", ø: "o" },
};
const LETTERS_IN_BOTH: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  þ: "th",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ł: "l",
  ŋ: "n",
  ŧ: "t",
  ς: "σ",
};

/** Spacing accents have a blank in their compatibility form, so they go first. */
const INVISIBLE = /[´`'’‘‛′＇\p{Cf}]/gu;
const ACCENTS =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u{e0100}-\u{e01ef}ʼʻ·]/gu;

/** Folds character by character, but for accents that follow their letter. It may answer a blank at either end. */
function foldAnything(text: string, umlauts: UmlautSpelling): string {
  let letters = text.replace(INVISIBLE, "").normalize("NFKD").toLowerCase();
  if (umlauts === "ae")
    letters = letters.replace(/([aou][\u0300-\u0307\u0309-\u036f]*)\u0308/g, "$1e").replace(/a\u030a/g, "aa");
  return letters
    .replace(ACCENTS, "")
    .replace(/[ßøæœþđðħıłŋŧς]/g, (letter) => LETTERS[umlauts][letter] ?? LETTERS_IN_BOTH[letter] ?? "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .normalize("NFC");
}
