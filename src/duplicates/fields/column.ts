import type { CodedTexts } from "./coded-texts.js";

/** The values of one field in the form in which they are compared: each distinct one once, and its number for every record. */
export interface Column {
  readonly name: string;
  /** One per record, −1 where nothing is said. */
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

/** Brings texts into a column. Each distinct text is normalised once; what normalises to nothing says nothing. */
export function createColumn(
  name: string,
  { codes: textCodes, texts }: CodedTexts,
  normalize: (text: string) => string,
): Column {
  const codeOfText = new Int32Array(texts.length).fill(UNKNOWN);
  const codeOfValue = new Map<string, number>();
  const values: string[] = [];
  const codes = new Int32Array(textCodes.length).fill(-1);
  for (let record = 0; record < codes.length; record += 1) {
    const text = textCodes[record] as number;
    if (text < 0) continue;
    if (codeOfText[text] === UNKNOWN) {
      const value = normalize(texts[text] as string);
      const known = value === "" ? -1 : (codeOfValue.get(value) ?? values.length);
      if (known === values.length) {
        values.push(value);
        codeOfValue.set(value, known);
      }
      codeOfText[text] = known;
    }
    codes[record] = codeOfText[text] as number;
  }
  return { name, codes, values };
}

const UNKNOWN = -2;

/** A column whose values are made of those of another one; an empty text says nothing. */
export function deriveColumn(name: string, column: Column, derive: (value: string) => string): Column {
  const texts = column.values;
  const derived = createColumn(name, { codes: new Int32Array(texts.length).map((_, code) => code), texts }, derive);
  return { ...derived, codes: column.codes.map((code) => (code < 0 ? -1 : (derived.codes[code] as number))) };
}
