import type { Salutation } from "../../records/party/index.js";
import {
  BIRTH_WORDS,
  DEGREES_BEHIND,
  PREPOSITIONS,
  SALUTATION_WORDS,
  SHORT_TITLES,
  SUFFIX_WORDS,
  TITLE_FIELDS,
  TITLE_SPELLINGS,
  TITLE_WORDS,
} from "./person-words.js";
import { type NameWord, splitName } from "./split-name.js";

/** A name with everything taken out of it that is no name. */
export interface NameReading {
  salutation: Salutation | undefined;
  readonly titles: string[];
  suffix: string | undefined;
  readonly birthWords: NameWord[];
  isHousehold: boolean;
  /** What is left between the commas; none of it is empty. */
  readonly segments: (readonly NameWord[])[];
}

/** Reads a name word by word. */
export function readName(text: string): NameReading {
  const { segments, remarks } = splitName(text);
  const reading: NameReading = {
    salutation: undefined,
    titles: [],
    suffix: undefined,
    birthWords: [],
    isHousehold: false,
    segments: [],
  };
  const isMixedCase = /\p{Ll}/u.test(text);
  for (const words of segments) {
    const left = readSegment(words, reading, isMixedCase);
    if (left.length > 0) reading.segments.push(joinPrefixes(left));
  }
  for (const [first, ...words] of remarks) {
    if (BIRTH_WORDS.has(first?.letters ?? "")) reading.birthWords.push(...words);
  }
  return reading;
}

/** What is left of the words between two commas. Each taker answers how many words it takes. */
function readSegment(words: readonly NameWord[], reading: NameReading, isMixedCase: boolean): readonly NameWord[] {
  const left: NameWord[] = [];
  for (let index = 0; index < words.length; ) {
    const isBehindName = left.length > 0 || reading.segments.length > 0;
    const taken =
      (left.length === 0 && takeSalutation(words, index, reading)) ||
      takeTitle(words, index, reading, { isMixedCase, isBehindName }) ||
      (isBehindName && takeSuffix(words, index, reading)) ||
      takeBirthName(words, index, reading) ||
      takeAnd(words, index, left.at(-1), reading) ||
      0;
    if (taken === 0) left.push(words[index] as NameWord);
    index += taken === 0 ? 1 : taken;
  }
  return left;
}

/** "Herr" alone is somebody's name. */
function takeSalutation(words: readonly NameWord[], index: number, reading: NameReading): number {
  const salutation = SALUTATION_WORDS.get(words[index]?.letters ?? "");
  if (salutation === undefined) return 0;
  if (index + 1 === words.length && reading.segments.length === 0) return 0;
  if (salutation === "household") reading.isHousehold = true;
  else reading.salutation ??= salutation;
  return 1;
}

interface TitlePlace {
  readonly isMixedCase: boolean;
  readonly isBehindName: boolean;
}

function takeTitle(words: readonly NameWord[], index: number, reading: NameReading, place: TitlePlace): number {
  const length = lengthOfTitle(words, index, place);
  if (length === 0) return 0;
  let end = index + length;
  const parts = length === 1 ? [...(words[index]?.parts ?? [])] : [joined(words, index)];
  for (;;) {
    const [one, two] = [words[end]?.letters ?? "", isDottedPair(words, end) ? joined(words, end) : ""];
    // Phil with a capital and no dot is somebody's given name.
    if (TITLE_FIELDS.has(one) && words[end]?.raw !== "Phil") {
      parts.push(one);
      end += 1;
    } else if (TITLE_FIELDS.has(two)) {
      parts.push(two);
      end += 2;
    } else break;
  }
  reading.titles.push(parts.map((part) => TITLE_SPELLINGS.get(part) ?? part).join(" "));
  return end - index;
}

function lengthOfTitle(words: readonly NameWord[], index: number, { isMixedCase, isBehindName }: TitlePlace): number {
  const { raw, parts } = words[index] as NameWord;
  const [first = ""] = parts;
  if (TITLE_WORDS.has(first)) return 1;
  if (isDottedPair(words, index)) {
    const pair = joined(words, index);
    // D. R. are somebody's initials.
    if (pair.length > 2 && TITLE_WORDS.has(pair)) return 2;
    if (DEGREES_BEHIND.has(pair) && isBehindName && index + 2 === words.length) return 2;
  }
  const isShort = parts.length === 1 && SHORT_TITLES.has(first) && (isBehindName || !DEGREES_BEHIND.has(first));
  return isShort && (raw.includes(".") || (isMixedCase && raw === raw.toUpperCase())) ? 1 : 0;
}

function takeSuffix(words: readonly NameWord[], index: number, reading: NameReading): number {
  const one = words[index]?.letters ?? "";
  const single = SUFFIX_WORDS.get(one);
  const pair = one === "d" || one === "der" || one === "die" ? SUFFIX_WORDS.get(joined(words, index)) : undefined;
  reading.suffix = single ?? pair ?? reading.suffix;
  return single !== undefined ? 1 : pair !== undefined ? 2 : 0;
}

/** Takes the rest of the segment. "Born" at the end is somebody's name. */
function takeBirthName(words: readonly NameWord[], index: number, reading: NameReading): number {
  if (!BIRTH_WORDS.has(words[index]?.letters ?? "") || index + 1 === words.length) return 0;
  reading.birthWords.push(...words.slice(index + 1));
  return words.length - index;
}

/** "von und zu" is one person. A small "u." is an "und", a capital one an initial. */
function takeAnd(
  words: readonly NameWord[],
  index: number,
  previous: NameWord | undefined,
  reading: NameReading,
): number {
  const [word, next] = [words[index], words[index + 1]];
  if (word?.letters !== "und" && word?.letters !== "and" && word?.raw !== "u.") return 0;
  if (PREPOSITIONS.has(previous?.letters ?? "") && PREPOSITIONS.has(next?.letters ?? "")) return 0;
  reading.isHousehold = true;
  return 1;
}

/** Mc Donald and O' Brien are one word. */
function joinPrefixes(words: readonly NameWord[]): readonly NameWord[] {
  const joinedWords: NameWord[] = [];
  for (const word of words) {
    const previous = joinedWords.at(-1);
    if (previous === undefined || !isPrefix(previous)) joinedWords.push(word);
    else {
      const [first = "", ...others] = word.parts;
      const parts = [previous.letters + first, ...others];
      joinedWords[joinedWords.length - 1] = { raw: word.raw, letters: parts.join(""), parts };
    }
  }
  return joinedWords;
}

const isPrefix = ({ raw, letters }: NameWord) =>
  letters === "mc" || letters === "mac" || (raw.length === 2 && /^[odl]['’`´]$/i.test(raw));

const isDotted = (word: NameWord | undefined) => word?.raw.endsWith(".") === true;

const isDottedPair = (words: readonly NameWord[], index: number) =>
  isDotted(words[index]) && isDotted(words[index + 1]);

const joined = (words: readonly NameWord[], index: number) =>
  (words[index]?.letters ?? "") + (words[index + 1]?.letters ?? "");
