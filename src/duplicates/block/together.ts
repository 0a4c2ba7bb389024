import { addBlock, type Blocks, createCount } from "./blocks.js";
import type { KeyCount } from "./model.js";

/*
 * Two keys together, without a table of all pairs of their codes: records are gone through block by block of the `finer` key, the one
 * of smaller blocks, and in each it is looked at how they agree in the `coarser` one.
 */

/** How two keys are looked at together. */
export interface TogetherOptions {
  readonly maxBlockSize: number;
  /** It stops where there are more pairs. */
  readonly maxPairs: number;
  /** A zero for each code of the coarser key, which are left as zeros: one memory for all keys spares the garbage collector. */
  readonly sizes: Int32Array;
}

/** How many pairs two keys lead to together: blocks of the finer one, and the codes of the coarser one. */
export function countTogether(
  finer: Blocks,
  codes: Int32Array,
  { maxBlockSize, maxPairs, sizes }: TogetherOptions,
): KeyCount {
  const { members, starts } = finer;
  const count = createCount();
  for (let block = 0; block < starts.length - 1 && count.pairs <= maxPairs; block += 1) {
    const start = starts[block] as number;
    const end = starts[block + 1] as number;
    // Most blocks have two records.
    if (end - start === 2) {
      const code = codes[members[start] as number] as number;
      if (code >= 0 && code === codes[members[start + 1] as number]) count.pairs += 1;
      continue;
    }
    countSizes(members, start, end, codes, sizes);
    for (let place = start; place < end; place += 1) {
      const code = codes[members[place] as number] as number;
      if (code < 0) continue;
      const size = sizes[code] as number;
      if (size > 1) addBlock(count, size, maxBlockSize);
      sizes[code] = 0;
    }
  }
  return count;
}

function countSizes(members: Int32Array, start: number, end: number, codes: Int32Array, sizes: Int32Array): void {
  for (let place = start; place < end; place += 1) {
    const code = codes[members[place] as number] as number;
    if (code >= 0) sizes[code] = (sizes[code] as number) + 1;
  }
}

/** Where the blocks are put together, with room for all records and the blocks of all of them. */
export interface TogetherRoom {
  readonly members: Int32Array;
  readonly starts: Int32Array;
}

/** Two keys as one. */
export interface JoinedBlocks {
  readonly count: KeyCount;
  /** The blocks of several records; undefined where there are too many pairs. */
  readonly blocks?: Blocks | undefined;
}

/** Puts the blocks of two keys together, and counts what they lead to. */
export function joinBlocks(
  finer: Blocks,
  codes: Int32Array,
  { maxBlockSize, maxPairs, sizes, members, starts }: TogetherOptions & TogetherRoom,
): JoinedBlocks {
  const count = createCount();
  let blocks = 0;
  let total = 0;
  for (let block = 0; block < finer.starts.length - 1; block += 1) {
    if (count.pairs > maxPairs) return { count };
    const start = finer.starts[block] as number;
    const end = finer.starts[block + 1] as number;
    countSizes(finer.members, start, end, codes, sizes);
    for (let place = start; place < end; place += 1) {
      const record = finer.members[place] as number;
      const code = codes[record] as number;
      if (code < 0) continue;
      let size = sizes[code] as number; // once the block has its place, the place of its next record less than −1
      if (size === 1) continue;
      if (size > 1) {
        addBlock(count, size, maxBlockSize);
        starts[blocks++] = total;
        total += size;
        size = -1 - (starts[blocks - 1] as number);
      }
      members[-1 - size] = record;
      sizes[code] = size - 1;
    }
    for (let place = start; place < end; place += 1) {
      const code = codes[finer.members[place] as number] as number;
      if (code >= 0) sizes[code] = 0;
    }
  }
  starts[blocks] = total;
  if (count.pairs > maxPairs) return { count };
  return { count, blocks: { members: members.slice(0, total), starts: starts.slice(0, blocks + 1) } };
}

/** The same code for the records of each block, and one of its own for any other that both keys have a code for. */
export function numberJoined({ members, starts }: Blocks, one: Int32Array, other: Int32Array): Int32Array {
  const numbers = new Int32Array(one.length).fill(-1);
  for (let block = 0; block < starts.length - 1; block += 1) {
    const end = starts[block + 1] as number;
    for (let place = starts[block] as number; place < end; place += 1) numbers[members[place] as number] = block;
  }
  let next = starts.length - 1;
  for (let record = 0; record < numbers.length; record += 1) {
    const isAlone = numbers[record] === -1 && (one[record] as number) >= 0 && (other[record] as number) >= 0;
    if (isAlone) numbers[record] = next++;
  }
  return numbers;
}
