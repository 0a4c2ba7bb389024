/**
 * Remembers the answers for pairs of numbers below `size`, the newest in each slot: what is forgotten is found out again. `find` is
 * asked with the smaller number first.
 */
export function cachePairs(
  size: number,
  find: (first: number, second: number) => number,
): (first: number, second: number) => number {
  const bits = Math.min(20, Math.max(8, Math.ceil(Math.log2(size + 1)) + 4));
  const shift = 32 - bits;
  const keys = new Float64Array(2 ** bits).fill(-1);
  const answers = new Uint8Array(2 ** bits);
  return (first, second) => {
    const low = first < second ? first : second;
    const high = first < second ? second : first;
    const key = low * size + high;
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> shift;
    if (keys[slot] === key) return answers[slot] as number;
    const answer = find(low, high);
    keys[slot] = key;
    answers[slot] = answer;
    return answer;
  };
}
