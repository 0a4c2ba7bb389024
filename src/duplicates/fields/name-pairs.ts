import { createCodeTable } from "../block/code-table.js";
import { type CodedLists, codesOf } from "./code-lists.js";
import { codeTexts } from "./coded-texts.js";
import type { Column } from "./column.js";
import { TextTable } from "./text-table.js";

/** Numbers what given and family name of a record say together, whichever of them stands in which field. */
export function codeNamePairs(given: Column, family: Column): CodedLists {
  const nameOf = (one: number, other: number) => {
    const [first, second] = [given.values[one] as string, family.values[other] as string];
    return first < second ? `${first} ${second}` : `${second} ${first}`;
  };
  if (given.lists === undefined && family.lists === undefined) return { codes: codeSinglePairs(given, family, nameOf) };
  return codeTexts(given.codes.length, (record) => {
    const others = codesOf(family, record);
    return codesOf(given, record).flatMap((one) => others.map((other) => nameOf(one, other)));
  });
}

/** As texts, but that each two names are put together once, however many records have them. */
function codeSinglePairs(given: Column, family: Column, nameOf: (one: number, other: number) => string): Int32Array {
  const pairs = createCodeTable(given.codes.length);
  const names = new TextTable();
  const codeOfPair: number[] = [];
  return given.codes.map((one, record) => {
    const other = family.codes[record] as number;
    if (one < 0 || other < 0) return -1;
    const pair = pairs.codeOf(one, other);
    if (pair === codeOfPair.length) codeOfPair.push(names.codeOf(nameOf(one, other)));
    return codeOfPair[pair] as number;
  });
}
