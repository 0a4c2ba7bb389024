/** The texts of one field: each distinct one once, and its number for every record. */
export interface CodedTexts {
  /** One per record, −1 where nothing is said. */
  readonly codes: Int32Array;
  readonly texts: readonly string[];
}

/**
 * Numbers texts. It is done once, in the order in which records stand in memory: whatever follows only moves numbers about.
 *
 * @param readText - The text of a record.
 */
export function codeTexts(count: number, readText: (record: number) => string | undefined): CodedTexts {
  const codeOfText = new Map<string, number>();
  const texts: string[] = [];
  const codes = new Int32Array(count);
  for (let record = 0; record < count; record += 1) {
    const text = readText(record);
    let code = text === undefined ? -1 : codeOfText.get(text);
    if (code === undefined) {
      code = texts.length;
      texts.push(text as string);
      codeOfText.set(text as string, code);
    }
    codes[record] = code;
  }
  return { codes, texts };
}

/** The text of a record. */
export function textOf({ codes, texts }: CodedTexts, record: number): string | undefined {
  const code = codes[record] as number;
  return code < 0 ? undefined : texts[code];
}
