import { type CodedTexts, textsOf } from "./fields/coded-texts.js";
import type { FieldTexts } from "./fields/roles.js";

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
    { ...column, codes: takeInOrder(column.codes, order) },
  ]);
  return { order, texts: Object.fromEntries(sorted) };
}

function takeInOrder(codes: Int32Array, order: Int32Array): Int32Array {
  const taken = new Int32Array(order.length);
  for (let place = 0; place < taken.length; place += 1) taken[place] = codes[order[place] as number] as number;
  return taken;
}

const PRIME = 0x01000193;

/** FNV-1a over the UTF-16 code units of all fields. */
function hashRecords(columns: readonly CodedTexts[], count: number): Uint32Array {
  const hashes = new Uint32Array(count).fill(0x811c9dc5);
  for (const column of columns) {
    if (column.lists === undefined) hashTexts(column, hashes);
    else hashLists(column, hashes);
  }
  return hashes;
}

/**
 * Goes on with what each record says in a field. Texts that come again are written out one behind the other, as typed arrays are read
 * faster than texts.
 */
function hashTexts({ codes, texts }: CodedTexts, hashes: Uint32Array): void {
  const isMostlyUnique = 2 * texts.length > hashes.length;
  const { units, starts } = writeOut(isMostlyUnique ? [] : texts);
  for (let record = 0; record < hashes.length; record += 1) {
    const code = codes[record] as number;
    let hash = hashes[record] as number;
    if (code >= 0 && isMostlyUnique) hash = hashText(hash, texts[code] as string);
    else if (code >= 0) {
      const end = starts[code + 1] as number;
      for (let index = starts[code] as number; index < end; index += 1) {
        hash = Math.imul(hash ^ (units[index] as number), PRIME);
      }
    }
    hashes[record] = Math.imul(hash ^ 0x1f, PRIME);
  }
}

function hashText(before: number, text: string): number {
  let hash = before;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash;
}

function writeOut(texts: readonly string[]): { readonly units: Uint16Array; readonly starts: Float64Array } {
  const starts = new Float64Array(texts.length + 1);
  texts.forEach((text, code) => {
    starts[code + 1] = (starts[code] as number) + text.length;
  });
  const units = new Uint16Array(starts[texts.length] as number);
  let next = 0;
  for (const text of texts) {
    for (let index = 0; index < text.length; index += 1) units[next++] = text.charCodeAt(index);
  }
  return { units, starts };
}

function hashLists(column: CodedTexts, hashes: Uint32Array): void {
  for (let record = 0; record < hashes.length; record += 1) {
    const hash = hashText(hashes[record] as number, textsOf(column, record).join("\n"));
    hashes[record] = Math.imul(hash ^ 0x1f, PRIME);
  }
}

const HALF_BITS = 16;

/** Sorts records by one half of the hash after the other, by counting: with many records a comparison of two costs most. */
function sortByHash(hashes: Uint32Array): Int32Array {
  let order = new Int32Array(hashes.length);
  for (let record = 0; record < order.length; record += 1) order[record] = record;
  for (const shift of [0, HALF_BITS]) {
    const halfOf = (record: number) => ((hashes[record] as number) >>> shift) & 0xffff;
    const places = new Int32Array(2 ** HALF_BITS + 1);
    for (let record = 0; record < hashes.length; record += 1) {
      places[halfOf(record) + 1] = (places[halfOf(record) + 1] as number) + 1;
    }
    for (let half = 0; half < 2 ** HALF_BITS; half += 1) {
      places[half + 1] = (places[half + 1] as number) + (places[half] as number);
    }
    const sorted = new Int32Array(order.length);
    for (let index = 0; index < order.length; index += 1) {
      const record = order[index] as number;
      const half = halfOf(record);
      sorted[places[half] as number] = record;
      places[half] = (places[half] as number) + 1;
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
    if (column.codes[left] === column.codes[right]) continue;
    const [ofLeft, ofRight] = [textsOf(column, left), textsOf(column, right)];
    for (let place = 0; place < Math.max(ofLeft.length, ofRight.length); place += 1) {
      const [one, other] = [ofLeft[place] ?? "", ofRight[place] ?? ""];
      if (one !== other) return one < other ? -1 : 1;
    }
  }
  return 0;
}
