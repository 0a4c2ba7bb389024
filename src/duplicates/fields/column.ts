import { type CodedLists, codeList } from "./code-lists.js";
import type { CodedTexts } from "./coded-texts.js";
import { TextTable } from "./text-table.js";

/** The values of one field in the form in which they are compared: each distinct one once, and its number for every record, or several. */
export interface Column extends CodedLists {
  readonly name: string;
  readonly values: readonly string[];
}

/** Brings texts into a column. Each distinct text is normalised once; what normalises to nothing says nothing. */
export function createColumn(
  name: string,
  { codes: textCodes, texts, lists: textLists = [] }: CodedTexts,
  normalize: (text: string) => string,
): Column {
  const codeOfText = new Int32Array(texts.length).fill(UNKNOWN);
  const table = new TextTable();
  const lists: (readonly number[])[] = [];
  const codes = new Int32Array(textCodes.length).fill(-1);
  const codeOf = (text: number): number => {
    if (codeOfText[text] === UNKNOWN) {
      const value = normalize(texts[text] as string);
      codeOfText[text] = value === "" ? -1 : table.codeOf(value);
    }
    return codeOfText[text] as number;
  };
  for (let record = 0; record < codes.length; record += 1) {
    const text = textCodes[record] as number;
    if (text >= 0) codes[record] = codeOf(text);
    else if (text < -1) codes[record] = codeList((textLists[-2 - text] as readonly number[]).map(codeOf), lists);
  }
  const { texts: values } = table;
  return lists.length === 0 ? { name, codes, values } : { name, codes, values, lists };
}

const UNKNOWN = -2;

/** A column whose values are made of those of another one; an empty text says nothing. */
export function deriveColumn(name: string, column: Column, derive: (value: string) => string): Column {
  const texts = column.values;
  const derived = createColumn(name, { codes: new Int32Array(texts.length).map((_, code) => code), texts }, derive);
  const codeOf = (code: number) => derived.codes[code] as number;
  if (column.lists === undefined)
    return { ...derived, codes: column.codes.map((code) => (code < 0 ? -1 : codeOf(code))) };
  const { lists: valueLists } = column;
  const lists: (readonly number[])[] = [];
  const codes = column.codes.map((code) =>
    code < -1
      ? codeList((valueLists[-2 - code] as readonly number[]).map(codeOf), lists)
      : code < 0
        ? -1
        : codeOf(code),
  );
  return { ...derived, codes, lists };
}
