import { type CodedLists, codeList } from "./code-lists.js";
import { type CodedTexts, codeParts } from "./coded-texts.js";
import { TextTable } from "./text-table.js";

/** The values of one field in the form in which they are compared: each distinct one once, and its number for every record, or several. */
export interface Column extends CodedLists {
  readonly name: string;
  readonly values: readonly string[];
}

/**
 * Brings texts into a column. Each distinct text is normalised once; what normalises to nothing says nothing. Values are numbered in the
 * order in which records say them.
 */
export function createColumn(name: string, coded: CodedTexts, normalize: (text: string) => string): Column {
  const { texts } = coded;
  // Texts lie in memory in their own order: going from record to record would look for each of them anew.
  const table = new TextTable(texts.length);
  const found = Int32Array.from(texts, (text) => {
    const value = normalize(text).replace(HALF_PAIR, "\ufffd");
    return value === "" ? -1 : table.codeOf(value);
  });
  const numbers = new Int32Array(table.texts.length).fill(-1);
  const values: string[] = [];
  const codeOf = (text: number) => {
    const place = found[text] as number;
    if (place === -1) return -1;
    if (numbers[place] === -1) numbers[place] = values.push(table.texts[place] as string) - 1;
    return numbers[place] as number;
  };
  return { name, values, ...mapCodes(coded, codeOf) };
}

/** Half of a surrogate pair, which no model could keep as JSON. */
const HALF_PAIR = /\p{Surrogate}/gu;

/** A column whose values are made of those of another one; an empty text says nothing. */
export function deriveColumn(name: string, column: Column, derive: (value: string) => string): Column {
  const { codes, texts: values } = codeParts(column.values, derive);
  return { name, values, ...mapCodes(column, (code) => codes[code] as number) };
}

/** Other numbers for what records say, −1 for nothing. They are asked for in the order of the records. */
function mapCodes({ codes, lists = [] }: CodedLists, codeOf: (code: number) => number): CodedLists {
  const mapped = new Int32Array(codes.length);
  const mappedLists: (readonly number[])[] = [];
  for (let record = 0; record < codes.length; record += 1) {
    const code = codes[record] as number;
    if (code >= 0) mapped[record] = codeOf(code);
    else mapped[record] = code === -1 ? -1 : codeList((lists[-2 - code] as readonly number[]).map(codeOf), mappedLists);
  }
  return mappedLists.length === 0 ? { codes: mapped } : { codes: mapped, lists: mappedLists };
}
