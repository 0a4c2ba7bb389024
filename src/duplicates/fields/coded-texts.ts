import { type CodedLists, codeList, codesOf } from "./code-lists.js";
import { TextTable } from "./text-table.js";

/** The texts of one field: each distinct one once, and its number for every record, or its list of numbers. */
export interface CodedTexts extends CodedLists {
  readonly texts: readonly string[];
}

/**
 * Numbers texts. It is done once, in the order in which records stand in memory: whatever follows only moves numbers about.
 *
 * @param readText - The text of a record, or its texts: their order plays no part.
 */
export function codeTexts(
  count: number,
  readText: (record: number) => string | readonly string[] | undefined,
): CodedTexts {
  const table = new TextTable();
  const lists: (readonly number[])[] = [];
  const codes = new Int32Array(count);
  const codeAll = (all: readonly string[]) => [...all].sort().map((text) => table.codeOf(text));
  for (let record = 0; record < count; record += 1) {
    const said = readText(record);
    if (said === undefined) codes[record] = -1;
    else codes[record] = typeof said === "string" ? table.codeOf(said) : codeList(codeAll(said), lists);
  }
  const { texts } = table;
  return lists.length === 0 ? { codes, texts } : { codes, texts, lists };
}

/** The text of a record that says one at most. */
export function textOf({ codes, texts }: CodedTexts, record: number): string | undefined {
  const code = codes[record] as number;
  return code < 0 ? undefined : texts[code];
}

/** All texts of a record. */
export const textsOf = (coded: CodedTexts, record: number): readonly string[] =>
  codesOf(coded, record).map((code) => coded.texts[code] as string);

/** Numbers what values have in common, to be compared more quickly than texts; −1 for an empty text. */
export function codeValues(values: readonly string[], readPart: (value: string) => string): Int32Array {
  return codeParts(values, readPart).codes;
}

/** As {@link codeValues}, with the parts by number. The same part of the same values is numbered once: it is blocked and compared by. */
export function codeParts(values: readonly string[], readPart: (value: string) => string): CodedTexts {
  const known = partsOfValues.get(values) ?? new Map<typeof readPart, CodedTexts>();
  partsOfValues.set(values, known);
  const parts =
    known.get(readPart) ?? codeTexts(values.length, (index) => readPart(values[index] as string) || undefined);
  known.set(readPart, parts);
  return parts;
}

const partsOfValues = new WeakMap<readonly string[], Map<(value: string) => string, CodedTexts>>();
