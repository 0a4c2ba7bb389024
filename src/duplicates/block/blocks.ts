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
  for (let record = 0; record < codes.length; record += 1) {
    const code = codes[record] as number;
    if (code >= 0) counts[code] = (counts[code] as number) + 1;
  }
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
  for (let record = 0; record < codes.length; record += 1) largest = Math.max(largest, codes[record] as number);
  return largest;
}

/** The records of a key, block after block and in each in ascending order. Those that are alone in theirs are left out. */
export interface Blocks {
  readonly members: Int32Array;
  /** Where each block begins in `members`, and behind the last one where it ends. */
  readonly starts: Int32Array;
}

/**
 * Sorts records into blocks, by counting.
 *
 * @param codes - They have to be dense.
 * @param step - One in so many of the blocks of several records is made.
 */
export function sortIntoBlocks(codes: Int32Array, step = 1): Blocks {
  const places = countCodes(codes); // first how many there are of a code, then where the next one goes, −1 for nowhere
  const starts = placeBlocks(places, step);
  const members = new Int32Array(starts.at(-1) as number);
  for (let record = 0; record < codes.length; record += 1) {
    const code = codes[record] as number;
    if (code < 0) continue;
    const place = places[code] as number;
    if (place < 0) continue;
    members[place] = record;
    places[code] = place + 1;
  }
  return { members, starts };
}

/** Where blocks begin, and behind the last one where it ends; the counts become the places of their first members. */
function placeBlocks(counts: Int32Array, step: number): Int32Array {
  const starts = new Int32Array(Math.ceil(countSeveral(counts) / step) + 1);
  let several = 0;
  let block = 0;
  for (let code = 0; code < counts.length; code += 1) {
    const count = counts[code] as number;
    const isMade = count > 1 && several++ % step === 0;
    counts[code] = isMade ? (starts[block] as number) : -1;
    if (!isMade) continue;
    starts[block + 1] = (starts[block] as number) + count;
    block += 1;
  }
  return starts;
}

/** How many blocks have several records. */
export function countSeveral(counts: Int32Array): number {
  let blocks = 0;
  for (let code = 0; code < counts.length; code += 1) if ((counts[code] as number) > 1) blocks += 1;
  return blocks;
}

/** The blocks of a key, which may be known already. */
export const blocksOf = (key: BlockingKey): Blocks => knownBlocks.get(key) ?? sortIntoBlocks(toDenseCodes(key.codes));

/** Keeps the blocks of a key that was made of them, as long as there is the key. */
export function rememberBlocks(key: BlockingKey, blocks: Blocks): void {
  knownBlocks.set(key, blocks);
}

const knownBlocks = new WeakMap<BlockingKey, Blocks>();

/** How many pairs blocks hold. */
export function countBlocks({ starts }: Blocks, maxBlockSize: number): KeyCount {
  const count = createCount();
  for (let block = 1; block < starts.length; block += 1) {
    addBlock(count, (starts[block] as number) - (starts[block - 1] as number), maxBlockSize);
  }
  return count;
}
