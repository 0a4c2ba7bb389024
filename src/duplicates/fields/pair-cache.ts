/** More than any level. */
const ANSWERS = 16;

/**
 * Remembers the answers, from 0 to 15, for pairs of different numbers below `size`, the newest in each slot: what is forgotten is found
 * out again. `find` is asked with the smaller number first. The table is small enough for a processor's own memory.
 */
export function cachePairs(
  size: number,
  find: (first: number, second: number) => number,
): (first: number, second: number) => number {
  const bits = Math.min(16, Math.max(8, Math.ceil(Math.log2(size + 1)) + 4));
  const shift = 32 - bits;
  // The number of the pair and behind it, as the last digit, the answer.
  const slots = new Float64Array(2 ** bits).fill(-1);
  return (first, second) => {
    const low = first < second ? first : second;
    const high = first < second ? second : first;
    const key = (low * size + high) * ANSWERS;
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> shift;
    const known = (slots[slot] as number) - key;
    if (known >= 0 && known < ANSWERS) return known;
    const answer = find(low, high);
    slots[slot] = key + answer;
    return answer;
  };
}
