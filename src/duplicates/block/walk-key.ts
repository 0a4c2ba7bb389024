import type { BlockingKey } from "../model.js";
import { type Blocks, blocksOf, countBlocks } from "./blocks.js";
import { type ListBlocks, sortListsIntoBlocks } from "./list-blocks.js";
import type { KeyCount } from "./model.js";

/**
 * The records of blocks that are small enough, in ascending order, −1 behind the last one; once for each block in which others may follow
 * them.
 */
export interface BlockWalk extends Pick<Blocks, "members"> {
  readonly records: Int32Array;
  /** Where each of these stands in `members`, and where its block ends there. */
  readonly places: Int32Array;
  readonly ends: Int32Array;
  readonly count: KeyCount;
}

/** Where each record stands in the blocks, and where its block ends there: one memory for all keys spares the garbage collector. */
export interface WalkRoom {
  readonly placeOf: Int32Array;
  readonly endOf: Int32Array;
}

/** Room for walks through so many records. */
export const createWalkRoom = (count: number): WalkRoom => ({
  placeOf: new Int32Array(count),
  endOf: new Int32Array(count),
});

/**
 * Goes through the blocks of a key by record.
 *
 * @param mostPairs - Where records have several codes, pairs are counted up to the first one beyond.
 */
export function walkKey(
  key: BlockingKey,
  maxBlockSize: number,
  { mostPairs = Number.POSITIVE_INFINITY, room }: { readonly mostPairs?: number; readonly room?: WalkRoom } = {},
): BlockWalk {
  if (key.starts === undefined)
    return walkBlocks(blocksOf(key), maxBlockSize, room ?? createWalkRoom(key.codes.length));
  const blocks = sortListsIntoBlocks(key.codes, key.starts);
  const walk = walkLists(blocks, key.starts.length - 1, maxBlockSize);
  const { oversized } = countBlocks(blocks, maxBlockSize);
  return { ...walk, count: { pairs: countDistinctPairs(walk, key.starts.length - 1, mostPairs), oversized } };
}

function walkBlocks(blocks: Blocks, maxBlockSize: number, { placeOf, endOf }: WalkRoom): BlockWalk {
  const { members, starts } = blocks;
  placeOf.fill(-1);
  let total = 0;
  for (let block = 1; block < starts.length; block += 1) {
    const [start, end] = [starts[block - 1] as number, starts[block] as number];
    if (end - start > maxBlockSize) continue;
    // Nobody stands behind the last one.
    for (let place = start; place < end - 1; place += 1) {
      const record = members[place] as number;
      placeOf[record] = place;
      endOf[record] = end;
    }
    total += end - start - 1;
  }
  const records = new Int32Array(total + 1);
  const places = new Int32Array(total);
  const ends = new Int32Array(total);
  let step = 0;
  for (let record = 0; record < placeOf.length; record += 1) {
    const place = placeOf[record] as number;
    if (place < 0) continue;
    records[step] = record;
    places[step] = place;
    ends[step++] = endOf[record] as number;
  }
  records[step] = -1;
  return { members, records, places, ends, count: countBlocks(blocks, maxBlockSize) };
}

/** As {@link walkBlocks}, where a record stands in several blocks: sorted by record, by counting. */
function walkLists({ members, starts }: ListBlocks, count: number, maxBlockSize: number): Omit<BlockWalk, "count"> {
  const endOf = new Int32Array(members.length); // 0 in a block that is too large
  const steps = new Int32Array(count + 1); // where the steps of each record begin, later where its next one goes
  for (let block = 1; block < starts.length; block += 1) {
    const [start, end] = [starts[block - 1] as number, starts[block] as number];
    if (end - start > maxBlockSize) continue;
    for (let place = start; place < end; place += 1) {
      endOf[place] = end;
      (steps[(members[place] as number) + 1] as number) += 1;
    }
  }
  for (let record = 1; record <= count; record += 1) (steps[record] as number) += steps[record - 1] as number;
  const total = steps[count] as number;
  const records = new Int32Array(total + 1).fill(-1);
  const places = new Int32Array(total);
  for (let place = 0; place < members.length; place += 1) {
    if (endOf[place] === 0) continue;
    const record = members[place] as number;
    const step = steps[record] as number;
    records[step] = record;
    places[step] = place;
    steps[record] = step + 1;
  }
  return { members, records, places, ends: places.map((place) => endOf[place] as number) };
}

/** How many pairs a walk leads to: two records that share several blocks are one pair. */
function countDistinctPairs(
  { members, records, places, ends }: Omit<BlockWalk, "count">,
  count: number,
  mostPairs: number,
): number {
  const seen = new Int32Array(count).fill(-1);
  let pairs = 0;
  for (let step = 0; step < places.length && pairs <= mostPairs; step += 1) {
    const left = records[step] as number;
    const end = ends[step] as number;
    for (let place = (places[step] as number) + 1; place < end; place += 1) {
      const right = members[place] as number;
      if (seen[right] === left) continue;
      seen[right] = left;
      pairs += 1;
    }
  }
  return pairs;
}
