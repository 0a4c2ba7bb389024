import type { BlockingKey } from "../model.js";
import { createCodeTable } from "./code-table.js";
import type { KeyCount } from "./model.js";

/** A {@link KeyCount} that is still being counted. */
export interface RunningCount extends KeyCount {
  pairs: number;
  readonly oversized: { blocks: number; records: number; pairs: number };
}

/** No block yet. */
export const createCount = (): RunningCount => ({ pairs: 0, oversized: { blocks: 0, records: 0, pairs: 0 } });

/** Counts a block of so many records. */
export function addBlock(count: RunningCount, size: number, maxBlockSize: number): void {
  const pairs = (size * (size - 1)) / 2;
  if (size <= maxBlockSize) {
    count.pairs += pairs;
    return;
  }
  const { oversized } = count;
  oversized.blocks += 1;
  oversized.records += size;
  oversized.pairs += pairs;
}

/** How many records bear each code, by code from 0 on. The codes have to be dense. */
export function countCodes(codes: Int32Array): Int32Array {
  const counts = new Int32Array(largestCode(codes) + 1);
  for (const code of codes) if (code >= 0) (counts[code] as number) += 1;
  return counts;
}

/** Codes as they are, or numbered afresh where a counter for each up to the largest would be a waste of memory. */
export function toDenseCodes(codes: Int32Array): Int32Array {
  if (largestCode(codes) < DENSE_FROM + 8 * codes.length) return codes;
  const table = createCodeTable(codes.length);
  return codes.map((code) => (code < 0 ? -1 : table.codeOf(code, 0)));
}

const DENSE_FROM = 65_536;

function largestCode(codes: Int32Array): number {
  let largest = -1;
  for (const code of codes) if (code > largest) largest = code;
  return largest;
}

/** The records of a key, block after block and in each in ascending order. Those that are alone in theirs are left out. */
export interface Blocks {
  readonly members: Int32Array;
  /** Where each block begins in `members`, and behind the last one where it ends. */
  readonly starts: Int32Array;
  /** The codes of all records, dense. */
  readonly codes: Int32Array;
  readonly codeCount: number;
}

/** Sorts records into blocks, by counting. */
export function sortIntoBlocks(key: BlockingKey): Blocks {
  const codes = toDenseCodes(key.codes);
  const places = countCodes(codes); // first how many there are of a code, then where the next one goes, −1 for nowhere
  const codeCount = places.length;
  const starts = new Int32Array((codes.length >> 1) + 1);
  let blocks = 0;
  let total = 0;
  for (let code = 0; code < codeCount; code += 1) {
    const count = places[code] as number;
    places[code] = count < 2 ? -1 : total;
    if (count < 2) continue;
    total += count;
    blocks += 1;
    starts[blocks] = total;
  }
  const members = new Int32Array(total);
  for (let record = 0; record < codes.length; record += 1) {
    const code = codes[record] as number;
    if (code < 0) continue;
    const place = places[code] as number;
    if (place < 0) continue;
    members[place] = record;
    places[code] = place + 1;
  }
  return { members, starts: starts.slice(0, blocks + 1), codes, codeCount };
}

/** How many pairs blocks hold. */
export function countBlocks({ starts }: Pick<Blocks, "starts">, maxBlockSize: number): KeyCount {
  const count = createCount();
  for (let block = 1; block < starts.length; block += 1) {
    addBlock(count, (starts[block] as number) - (starts[block - 1] as number), maxBlockSize);
  }
  return count;
}
