/** What records say in a field, by number: one per record, −1 for nothing. A record that says several has −2 less the place of its list. */
export interface CodedLists {
  readonly codes: Int32Array;
  /** Two different numbers at least in each. @defaultValue no record says several */
  readonly lists?: readonly (readonly number[])[] | undefined;
}

/** All numbers of a record. */
export function codesOf({ codes, lists = [] }: CodedLists, record: number): readonly number[] {
  const code = codes[record] as number;
  if (code >= 0) return [code];
  return code === -1 ? [] : (lists[-2 - code] as readonly number[]);
}

/** The code of a record that says these numbers, −1 among them for nothing. Several are added to the lists. */
export function codeList(numbers: readonly number[], lists: (readonly number[])[]): number {
  const different = [...new Set(numbers)].filter((number) => number >= 0);
  if (different.length < 2) return different[0] ?? -1;
  lists.push(different);
  return -1 - lists.length;
}

/** The numbers of all records, one record after the other, and where those of each begin. */
export function toRows(coded: CodedLists): { readonly codes: Int32Array; readonly starts: Int32Array } {
  const starts = new Int32Array(coded.codes.length + 1);
  const codes: number[] = [];
  for (let record = 0; record < coded.codes.length; record += 1) {
    for (const code of codesOf(coded, record)) codes.push(code);
    starts[record + 1] = codes.length;
  }
  return { codes: Int32Array.from(codes), starts };
}
