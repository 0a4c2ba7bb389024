import type { ConditionTextDifference } from "./model.js";

const UMLAUTS: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
  ß: "ss",
  ẞ: "SS",
};

/**
 * What makes texts the same that differ only in what is ignored. It takes time in proportion to the text.
 *
 * @see Unicode Standard Annex 15, "Unicode Normalization Forms"; DIN 5007-2 for the umlauts.
 */
export function createFold(ignore: readonly ConditionTextDifference[]): (text: string) => string {
  const ignoresCase = ignore.includes("case");
  const ignoresAccents = ignore.includes("accents");
  const ignoresUmlauts = ignore.includes("umlauts");
  return (text) => {
    let folded = text;
    if (/[\u0080-\uffff]/.test(text)) {
      // What is below U+0300 is in normal form C already.
      if (/[\u0300-\uffff]/.test(text)) folded = folded.normalize("NFC");
      if (ignoresUmlauts) folded = folded.replace(/[\u0080-\uffff]/g, (letter) => UMLAUTS[letter] ?? letter);
      if (ignoresAccents) folded = stripMarks(folded);
    }
    return ignoresCase ? folded.toLowerCase() : folded;
  };
}

function stripMarks(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
}
