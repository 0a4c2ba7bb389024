import type { FieldTexts } from "./fields/read-fields.js";

/** Records in an order that depends on what they say and not on where they stand. */
export interface OrderedTexts {
  /** The records' own numbers, in that order. */
  readonly order: Int32Array;
  /** Their fields in that order. */
  readonly texts: FieldTexts;
}

/**
 * Sorts records by content, so that all that follows (random pairs, ties) comes out the same for records in any order. Equal
 * records are interchangeable.
 */
export function sortByContent(texts: FieldTexts, count: number): OrderedTexts {
  const columns = Object.values(texts);
  const hashes = hashRecords(columns, count);
  const order = Int32Array.from({ length: count }, (_, record) => record).sort(
    (left, right) =>
      (hashes[left] as number) - (hashes[right] as number) || compareTexts(columns, left, right) || left - right,
  );
  const sorted = Object.entries(texts).map(([field, column]) => [field, Array.from(order, (record) => column[record])]);
  return { order, texts: Object.fromEntries(sorted) };
}

/** FNV-1a over the UTF-16 code units of all fields. */
function hashRecords(columns: FieldColumns, count: number): Uint32Array {
  const hashes = new Uint32Array(count).fill(0x811c9dc5);
  for (const column of columns) {
    for (let record = 0; record < count; record += 1) {
      const text = column[record] ?? "";
      let hash = hashes[record] as number;
      for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      hashes[record] = Math.imul(hash ^ 0x1f, 0x01000193);
    }
  }
  return hashes;
}

type FieldColumns = readonly (readonly (string | undefined)[])[];

function compareTexts(columns: FieldColumns, left: number, right: number): number {
  for (const column of columns) {
    const [one, other] = [column[left] ?? "", column[right] ?? ""];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
