import { createCodeTable } from "../block/code-table.js";
import { type CodedLists, codesOf } from "./code-lists.js";
import { codeTexts } from "./coded-texts.js";
import type { Column } from "./column.js";
import { TextTable } from "./text-table.js";

/** Numbers what given and family name of a record say together, whichever of them stands in which field. */
export function codeNamePairs(given: Column, family: Column): CodedLists {
  if (given.lists === undefined && family.lists === undefined) return { codes: codeSinglePairs(given, family) };
  return codeTexts(given.codes.length, (record) => {
    const others = codesOf(family, record).map((code) => family.values[code] as string);
    return codesOf(given, record).flatMap((one) => others.map((other) => join(given.values[one] as string, other)));
  });
}

const join = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);

/**
 * As texts, but for the numbers of both names where these are one word each: there are as many pairs of names as records, and no other two
 * words make the same text.
 */
function codeSinglePairs(given: Column, family: Column): Int32Array {
  const names = new TextTable();
  const ofGiven = Int32Array.from(given.values, (name) => names.codeOf(name));
  const ofFamily = Int32Array.from(family.values, (name) => names.codeOf(name));
  const isOneWord = Uint8Array.from(names.texts, (name) => Number(!name.includes(" ")));
  const pairs = createCodeTable(given.codes.length);
  const joined = new Map<string, number>();
  const codeOfPair: number[] = [];
  let next = 0;
  const numberPair = (one: number, other: number): number => {
    if (isOneWord[one] === 1 && isOneWord[other] === 1) return next++;
    const text = join(names.texts[one] as string, names.texts[other] as string);
    if (!joined.has(text)) joined.set(text, next++);
    return joined.get(text) as number;
  };
  const codes = new Int32Array(given.codes.length).fill(-1);
  for (let record = 0; record < codes.length; record += 1) {
    const [givenCode, familyCode] = [given.codes[record] as number, family.codes[record] as number];
    if (givenCode < 0 || familyCode < 0) continue;
    const [one, other] = [ofGiven[givenCode] as number, ofFamily[familyCode] as number];
    const pair = one < other ? pairs.codeOf(one, other) : pairs.codeOf(other, one);
    if (pair === codeOfPair.length) codeOfPair.push(numberPair(one, other));
    codes[record] = codeOfPair[pair] as number;
  }
  return codes;
}
