/** A house number in a text. */
export interface HouseNumberMatch {
  /** In its normal form. */
  readonly houseNumber: string;
  /** What follows it. */
  readonly rest: string;
}

const UNIT = String.raw`\d{1,5}(?!\d)½?(?: ?[a-z](?!\p{L}|/o|\. ?[\p{L}\d]))?(?!\. ?\p{L})`;
const NUMBER = new RegExp(`${UNIT}(?: ?(?:-|/|\\+|&|bis|u\\.|und) ?(?:${UNIT}|[a-z](?!\\p{L}))){0,4}`, "uy");

/** What a house number may be followed by: nothing, a sign, or a part of a house. */
const BEHIND =
  /^(?:\.?$| ?[,;(/-]| (?:anbau|app|appartement|apartment|aufgang|block|c\/o|dg|eg|etage|geb|gebäude|gebaeude|hh|hinterhaus|hinterhof|hof|haus|hs|li|links|mitte|nebengebäude|og|re|rechts|rgb|rückgebäude|rueckgebaeude|seitenflügel|seitenfluegel|sf|stock|ug|vh|vorderhaus|whg|wohnung|zimmer)(?!\p{L}))/u;

/** Lower case, one kind of dash, single blanks, halves as one character, and Stiege and Tür as the slashes they stand for. */
export function prepareHouseNumbers(text: string): string {
  return text
    .replace(/½/g, " 1/2") // its compatibility form joins it to the number
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(\d) 1\/2(?!\d)/g, "$1½")
    .replace(/(\d ?[a-z]?)[ ,/]{1,3}(?:stiege|stg\.?|tür|tuer|top) ?(?:nr\.?)? ?(?=\d)/g, "$1/");
}

/** The house number that begins at an index of a prepared text. */
export function matchHouseNumber(text: string, index: number): HouseNumberMatch | undefined {
  NUMBER.lastIndex = index;
  const [number] = NUMBER.exec(text) ?? [];
  if (number === undefined) return undefined;
  const rest = text.slice(index + number.length);
  return BEHIND.test(rest) ? { houseNumber: writeNumber(number), rest } : undefined;
}

function writeNumber(number: string): string {
  return number
    .replace(/ ?bis ?/g, "-")
    .replace(/ ?(?:u\.|und|&) ?/g, "+")
    .replaceAll(" ", "")
    .replace(/(?<!\d)0+(?=\d)/g, "");
}
