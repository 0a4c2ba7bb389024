import type { BlockingKey } from "../model.js";
import { createCodeTable } from "./code-table.js";

/** The records of a key, block after block and in each in ascending order. */
export interface Blocks {
  readonly members: Int32Array;
  /** Where the block of a record goes on after it in `members`, and where it ends; both 0 for a record without a block. */
  readonly next: Int32Array;
  readonly end: Int32Array;
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

/** Sorts records into blocks, by counting. Blocks of more than `maxBlockSize` records, and of one, are left out. */
export function sortIntoBlocks(key: BlockingKey, maxBlockSize: number): Blocks {
  const codes = toDenseCodes(key.codes);
  const counts = countCodes(codes);
  const starts = new Int32Array(counts.length);
  let total = 0;
  for (let code = 0; code < counts.length; code += 1) {
    starts[code] = total;
    const count = counts[code] as number;
    if (count < 2 || count > maxBlockSize) counts[code] = 0;
    total += counts[code] as number;
  }
  const members = new Int32Array(total);
  const next = new Int32Array(codes.length);
  const end = new Int32Array(codes.length);
  const filled = starts.slice();
  for (let record = 0; record < codes.length; record += 1) {
    const code = codes[record] as number;
    if (code < 0 || counts[code] === 0) continue;
    const place = filled[code] as number;
    members[place] = record;
    filled[code] = place + 1;
    next[record] = place + 1;
    end[record] = (starts[code] as number) + (counts[code] as number);
  }
  return { members, next, end };
}
