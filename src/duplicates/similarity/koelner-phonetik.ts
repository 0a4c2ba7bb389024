/** Letters that are no base letter with a mark, by the base letters they are read as. */
const READ_AS: Readonly<Record<string, string>> = {
  Æ: "AE",
  Œ: "OE",
  Ø: "O",
  Ə: "E",
  ẞ: "SS",
  Ł: "L",
  Đ: "D",
  Ð: "D",
  Þ: "TH",
  Ħ: "H",
  Ŧ: "T",
  Ŋ: "NG",
};

const EDGE = "-"; // stands before the first and behind the last letter

/**
 * The Kölner Phonetik code of a text: digits that are the same for German names that sound alike. The text is taken as one
 * word; see {@link koelnerPhonetikParts} for one code for each part of a name.
 *
 * Letters are coded by their neighbours (D and T before C, S and Z are 8, C at the beginning before A, H, K, L, O, Q, R, U
 * and X is 4, and so on), digits that repeat are written once, and zeros, the vowels, are kept at the beginning only. H has
 * no digit and keeps none apart. Accents and umlauts are read as their base letter, so Müller, Mueller and Muller are
 * equal; ß as SS, Æ as AE, Ł as L, Ø as O and so on. Whatever is no letter, or none of the Latin script, is left out; a
 * text without a digit has the code `""`. Case does not count.
 *
 * @example
 * ```ts
 * import { koelnerPhonetik } from "clientele/duplicates/similarity";
 *
 * koelnerPhonetik("Müller-Lüdenscheidt"); // => "65752682"
 * koelnerPhonetik("Mueller") === koelnerPhonetik("Muller"); // => true
 * ```
 *
 * @see H. J. Postel, "Die Kölner Phonetik. Ein Verfahren zur Identifizierung von Personennamen auf der Grundlage der
 * Gestaltanalyse", IBM-Nachrichten 19 (1969), pp. 925–931.
 */
export function koelnerPhonetik(text: string): string {
  return encode(readLetters(text));
}

/**
 * The {@link koelnerPhonetik} codes of the parts of a name, in their order. Parts are separated by white space, hyphens
 * and whatever else is neither letter nor apostrophe; those without a code are left out.
 *
 * @example
 * ```ts
 * import { koelnerPhonetik, koelnerPhonetikParts } from "clientele/duplicates/similarity";
 *
 * koelnerPhonetikParts("Müller-Lüdenscheidt"); // => ["657", "52682"]
 * koelnerPhonetikParts("Heinz Classen"); // => ["068", "4586"]
 * koelnerPhonetik("Heinz Classen"); // => "068586"
 * ```
 */
export function koelnerPhonetikParts(text: string): readonly string[] {
  return readLetters(text)
    .split(/[^\p{L}\p{M}'’]+/u)
    .map(encode)
    .filter((code) => code !== "");
}

/** The text in capitals without accents, foreign letters spelt out. */
function readLetters(text: string): string {
  const capitals = text.normalize("NFKD").toUpperCase();
  return capitals.replace(/[^ -~]/g, (letter) => READ_AS[letter] ?? letter);
}

function encode(text: string): string {
  const letters = text.replace(/[^A-Z]/g, "");
  let code = "";
  let last = "";
  for (let index = 0; index < letters.length; index++) {
    const previous = letters[index - 1] ?? EDGE;
    const next = letters[index + 1] ?? EDGE;
    for (const digit of digitsOf(letters[index] as string, previous, next)) {
      if (digit !== last && (digit !== "0" || last === "")) code += digit;
      last = digit;
    }
  }
  return code;
}

function digitsOf(letter: string, previous: string, next: string): string {
  switch (letter) {
    case "H":
      return "";
    case "B":
      return "1";
    case "P":
      return next === "H" ? "3" : "1";
    case "D":
    case "T":
      return "CSZ".includes(next) ? "8" : "2";
    case "F":
    case "V":
    case "W":
      return "3";
    case "G":
    case "K":
    case "Q":
      return "4";
    case "C":
      return digitOfC(previous, next);
    case "X":
      return "CKQ".includes(previous) ? "8" : "48";
    case "L":
      return "5";
    case "M":
    case "N":
      return "6";
    case "R":
      return "7";
    case "S":
    case "Z":
      return "8";
    default:
      return "0";
  }
}

function digitOfC(previous: string, next: string): string {
  if (previous === EDGE) return "AHKLOQRUX".includes(next) ? "4" : "8";
  if (previous === "S" || previous === "Z") return "8";
  return "AHKOQUX".includes(next) ? "4" : "8";
}
