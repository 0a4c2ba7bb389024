import { type CodedTexts, textOf, textsOf } from "./fields/coded-texts.js";
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
  const order = sortByHash(hashes);
  forEachRun(order, hashes, (run) => {
    run.sort((left, right) => compareTexts(columns, left, right) || left - right);
  });
  const sorted = Object.entries(texts).map(([field, column]) => [
    field,
    { ...column, codes: order.map((record) => column.codes[record] as number) },
  ]);
  return { order, texts: Object.fromEntries(sorted) };
}

/** FNV-1a over the UTF-16 code units of all fields. */
function hashRecords(columns: readonly CodedTexts[], count: number): Uint32Array {
  const hashes = new Uint32Array(count).fill(0x811c9dc5);
  for (const column of columns) {
    for (let record = 0; record < count; record += 1) {
      const text = column.lists === undefined ? (textOf(column, record) ?? "") : textsOf(column, record).join("\n");
      let hash = hashes[record] as number;
      for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      hashes[record] = Math.imul(hash ^ 0x1f, 0x01000193);
    }
  }
  return hashes;
}

const HALF_BITS = 16;

/** Sorts records by one half of the hash after the other, by counting: with many records a comparison of two costs most. */
function sortByHash(hashes: Uint32Array): Int32Array {
  let order = new Int32Array(hashes.length);
  for (let record = 0; record < order.length; record += 1) order[record] = record;
  for (const shift of [0, HALF_BITS]) {
    const halfOf = (record: number) => ((hashes[record] as number) >>> shift) & 0xffff;
    const places = new Int32Array(2 ** HALF_BITS + 1);
    for (const record of order) (places[halfOf(record) + 1] as number) += 1;
    for (let half = 0; half < 2 ** HALF_BITS; half += 1) (places[half + 1] as number) += places[half] as number;
    const sorted = new Int32Array(order.length);
    for (const record of order) {
      const half = halfOf(record);
      sorted[places[half] as number] = record;
      (places[half] as number) += 1;
    }
    order = sorted;
  }
  return order;
}

/** Hands over the records of one hash, where there are several. */
function forEachRun(order: Int32Array, hashes: Uint32Array, visit: (run: Int32Array) => void): void {
  let start = 0;
  for (let end = 1; end <= order.length; end += 1) {
    if (end < order.length && hashes[order[end] as number] === hashes[order[start] as number]) continue;
    if (end - start > 1) visit(order.subarray(start, end));
    start = end;
  }
}

function compareTexts(columns: readonly CodedTexts[], left: number, right: number): number {
  for (const column of columns) {
    const [ofLeft, ofRight] = [textsOf(column, left), textsOf(column, right)];
    for (let place = 0; place < Math.max(ofLeft.length, ofRight.length); place += 1) {
      const [one, other] = [ofLeft[place] ?? "", ofRight[place] ?? ""];
      if (one !== other) return one < other ? -1 : 1;
    }
  }
  return 0;
}
