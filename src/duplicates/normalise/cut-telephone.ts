/** The digits of a telephone number as they were written. */
export interface CutTelephone {
  /** Without the zeros or the plus before a calling code, and without an extension that words name. */
  readonly digits: string;
  /** Whether the digits begin with a calling code. */
  readonly isInternational: boolean;
  /** What follows words such as "Durchwahl". */
  readonly namedExtension: string;
  /** How many of the digits stand behind a hyphen that sets an extension off; 0 where none does. */
  readonly hyphened: number;
}

const MAX_LENGTH = 60;
const SHORTEST = 3;

/** Cuts a text into the digits of its first number. Undefined where there is none. */
export function cutTelephone(text: string): CutTelephone | undefined {
  if (text.trim().length > MAX_LENGTH) return undefined;
  const plain = takeFirstNumber(
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/\s+/g, " "),
  );
  const [named = "", namedExtension = ""] = NAMED_EXTENSION.exec(plain) ?? [];
  const number = (named === "" ? plain : plain.slice(0, plain.length - named.length))
    .replace(/^[^+\d(]+/, "")
    .replace(/\D+$/, "");
  const isInternational = /^\(?(?:\+|00)/.test(number);
  const bare = isInternational ? number.replace(/^\(?\+?\s?0*/, "").replace(/\(0\)/, " ") : number;
  const digits = bare.replace(isInternational ? /^\D*0+|\D/g : /\D/g, "");
  if (digits.length < SHORTEST) return undefined;
  return { digits, isInternational, namedExtension, hyphened: countHyphened(bare, isInternational) };
}

const NAMED_EXTENSION =
  /(?:ext|extension|x|dw|durchwahl|app|apparat|nst|nebenstelle|kl|klappe|#)[ .:]*-? ?(\d{1,6})\D*$/;

/** Of several numbers, and of the extensions "-78/79", the first. */
function takeFirstNumber(text: string): string {
  const lines = text.split(/[;,]| oder | od\. | und (?=[+0(])/);
  const line = lines.find((each) => countDigits(each) >= SHORTEST) ?? text;
  const next = [...line.matchAll(/\/ ?(?=\+|\(?0\d)/g)].find(({ index }) => countDigits(line.slice(0, index)) >= 6);
  return line
    .slice(0, next?.index)
    .trim()
    .replace(/-(\d{1,3}) ?(?:\/|bis|\.{2,3}) ?-?(\d{1,3})$/, (all: string, first: string, second: string) =>
      first.length === second.length ? `-${first}` : all,
    );
}

const countDigits = (text: string) => text.replace(/\D/g, "").length;

/**
 * The digits behind the last hyphen, if at least three digits stand right before it, and others, which are no calling code, set apart
 * before those. A zero needs none of this but one digit.
 */
function countHyphened(number: string, isInternational: boolean): number {
  const [, before = "", behind = ""] = /^(.*\d) ?- ?(\d{1,5})$/.exec(number) ?? [];
  if (behind === "") return 0;
  const groups = before.split(/\D+/).filter((group) => group !== "");
  if (isInternational && (groups[0]?.length ?? 0) <= 3) groups.shift();
  const isLongEnough = (groups.at(-1)?.length ?? 0) >= 3;
  const isZero = /^0+$/.test(behind) && groups.join("").length >= 4;
  return isZero || (isLongEnough && groups.length >= 2) ? behind.length : 0;
}
