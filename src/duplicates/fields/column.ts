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
  texts: readonly (string | undefined)[],
  normalize: (text: string) => string,
): Column {
  const codeOfText = new Map<string, number>();
  const codeOfValue = new Map<string, number>();
  const values: string[] = [];
  const codes = new Int32Array(texts.length);
  for (let record = 0; record < texts.length; record += 1) {
    const text = texts[record];
    let code = text === undefined ? -1 : codeOfText.get(text);
    if (code === undefined) {
      const value = normalize(text as string);
      code = value === "" ? -1 : codeOfValue.get(value);
      if (code === undefined) {
        code = values.length;
        values.push(value);
        codeOfValue.set(value, code);
      }
      codeOfText.set(text as string, code);
    }
    codes[record] = code;
  }
  return { name, codes, values };
}

/** A column whose values are made of those of another one; an empty text says nothing. */
export function deriveColumn(name: string, column: Column, derive: (value: string) => string): Column {
  const derived = createColumn(name, column.values, derive);
  return { ...derived, codes: column.codes.map((code) => (code < 0 ? -1 : (derived.codes[code] as number))) };
}
