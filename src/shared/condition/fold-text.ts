import type { TextDifference } from "./model.js";

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
export function createFold(ignore: readonly TextDifference[]): (text: string) => string {
  const [ignoresCase, ignoresAccents, ignoresUmlauts] = (["case", "accents", "umlauts"] as const).map((difference) =>
    ignore.includes(difference),
  );
  return (text) => {
    let folded = text;
    // Printable ASCII is the frequent case, and has nothing to normalise.
    if (/[^ -~]/.test(text)) {
      folded = folded.normalize("NFC");
      if (ignoresUmlauts) folded = folded.replace(/[äöüÄÖÜßẞ]/g, (letter) => UMLAUTS[letter] as string);
      if (ignoresAccents) folded = folded.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
    }
    return ignoresCase ? folded.toLowerCase() : folded;
  };
}
