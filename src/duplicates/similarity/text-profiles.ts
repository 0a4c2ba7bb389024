import type { TextArena } from "./model.js";

/**
 * What is known of each text at a glance, side by side, so that it is fetched from memory at once: its length; which characters it has; which
 * it has twice at least; and how it begins.
 *
 * Characters are one bit for each remainder of the code by 32: letters have bits of their own, a letter and a digit may share one. What
 * is missing in a set is missing in the text; the reverse need not hold.
 */
export function createTextProfiles({ codes, starts }: TextArena): Int32Array {
  const profiles = new Int32Array(PROFILE * (starts.length - 1));
  for (let index = 0; index < starts.length - 1; index++) {
    const start = starts[index] as number;
    const end = starts[index + 1] as number;
    let once = 0;
    let twice = 0;
    for (let at = start; at < end; at++) {
      const bit = 1 << (codes[at] as number);
      twice |= once & bit;
      once |= bit;
    }
    let beginning = 0;
    for (let at = Math.min(end, start + 4) - 1; at >= start; at--)
      beginning = (beginning << 8) | ((codes[at] as number) & 255);
    profiles.set([end - start, once, twice, beginning], PROFILE * index);
  }
  return profiles;
}

/** So many numbers make a profile. */
const PROFILE = 4;

/** The length of a text, by its profile; no number for a text that there is not. */
export const lengthIn = (profiles: Int32Array, index: number): number =>
  Number.isInteger(index) ? (profiles[PROFILE * index] as number) : Number.NaN;

/** How many characters of the first text at least have no counterpart in the second. */
export function countMissing(profiles: Int32Array, first: number, second: number): number {
  const [one, other] = [PROFILE * first, PROFILE * second];
  const once = (profiles[one + 1] as number) & ~(profiles[other + 1] as number);
  const twice = (profiles[one + 2] as number) & ~(profiles[other + 2] as number);
  return countBits(once) + countBits(twice);
}

/** How many of the first four characters at most are the same. */
export function countSameBeginning(profiles: Int32Array, first: number, second: number): number {
  const different = (profiles[PROFILE * first + 3] as number) ^ (profiles[PROFILE * second + 3] as number);
  return different === 0 ? 4 : (31 - Math.clz32(different & -different)) >> 3;
}

function countBits(bits: number): number {
  const inTwos = bits - ((bits >>> 1) & 0x55555555);
  const inFours = (inTwos & 0x33333333) + ((inTwos >>> 2) & 0x33333333);
  return Math.imul((inFours + (inFours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
