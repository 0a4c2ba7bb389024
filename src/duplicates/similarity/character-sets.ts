import type { TextArena } from "./model.js";

/**
 * For each text which characters it has, as one bit for each remainder of the code by 32: letters have bits of their own, a letter and
 * a digit may share one. What is missing in a set is missing in the text; the reverse need not hold.
 */
export function createCharacterSets({ codes, starts }: TextArena): Int32Array {
  const sets = new Int32Array(starts.length - 1);
  for (let index = 0; index < sets.length; index++) {
    const end = starts[index + 1] as number;
    let set = 0;
    for (let at = starts[index] as number; at < end; at++) set |= 1 << (codes[at] as number);
    sets[index] = set;
  }
  return sets;
}

/** How many characters of a text with the first set at least have no counterpart in one with the second. */
export function countMissing(set: number, other: number): number {
  const missing = set & ~other;
  const inTwos = missing - ((missing >>> 1) & 0x55555555);
  const inFours = (inTwos & 0x33333333) + ((inTwos >>> 2) & 0x33333333);
  return Math.imul((inFours + (inFours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
