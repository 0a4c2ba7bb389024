import type { BlockingKey } from "../model.js";
import { hashPair } from "./code-table.js";

/** The keys of a rule: the records of a block agree in each of them. */
export type KeyParts = readonly [BlockingKey, ...BlockingKey[]];

/** From so many records on, the pairs of one in so many blocks are counted. */
const SAMPLED_FROM = 200_000;
const SAMPLED_SHARE = 16;

/**
 * How many pairs one key, or two together, lead to: counted by hash alone, since two blocks of one hash are rare enough for an
 * estimate. Of many records only a part of the blocks is counted.
 */
export function estimatePairs(parts: KeyParts, maxBlockSize: number): number {
  const sample = parts[0].codes.length > SAMPLED_FROM ? countBlocks(parts, SAMPLED_SHARE) : undefined;
  let pairs = 0;
  for (const size of sample ?? countAllBlocks(parts)) if (size <= maxBlockSize) pairs += (size * (size - 1)) / 2;
  return sample === undefined ? pairs : pairs * SAMPLED_SHARE;
}

const countAllBlocks = (parts: KeyParts) => countBlocks(parts, 1) as Int32Array;

/** The sizes of the blocks; undefined where the part that is counted has more of them than there is room for. All find room. */
function countBlocks([{ codes: first }, second]: KeyParts, share: number): Int32Array | undefined {
  const bits = Math.max(8, Math.ceil(Math.log2(first.length / share)) + 1);
  const counts = new Int32Array(2 ** bits);
  const hashes = new Int32Array(2 ** bits);
  const mask = counts.length - 1;
  let free = mask;
  for (let record = 0; record < first.length; record += 1) {
    const left = first[record] as number;
    const right = second === undefined ? 0 : (second.codes[record] as number);
    if (left < 0 || right < 0) continue;
    const hash = hashPair(left, right);
    if (hash % share !== 0) continue;
    let slot = (hash >>> 4) & mask;
    while (counts[slot] !== 0 && hashes[slot] !== (hash | 0)) slot = (slot + 1) & mask;
    if (counts[slot] === 0) {
      if (free === 0) return undefined;
      free -= 1;
    }
    hashes[slot] = hash;
    (counts[slot] as number) += 1;
  }
  return counts;
}
