/** Numbers pairs of whole numbers from 0 in the order in which they come. */
export interface CodeTable {
  codeOf(left: number, right: number): number;
  readonly size: number;
}

/** A hash table with open addressing for at most `capacity` different pairs; half of it stays empty. */
export function createCodeTable(capacity: number): CodeTable {
  const bits = Math.max(4, Math.ceil(Math.log2(capacity + 1)) + 1);
  const slots = new Int32Array(2 ** bits).fill(-1);
  const pairs = new Int32Array(2 * capacity);
  const mask = slots.length - 1;
  let size = 0;
  return {
    codeOf(left, right) {
      let slot = hashPair(left, right) & mask;
      for (let code = slots[slot] as number; code >= 0; code = slots[slot] as number) {
        if (pairs[2 * code] === left && pairs[2 * code + 1] === right) return code;
        slot = (slot + 1) & mask;
      }
      pairs[2 * size] = left;
      pairs[2 * size + 1] = right;
      slots[slot] = size;
      size += 1;
      return size - 1;
    },
    get size() {
      return size;
    },
  };
}

/**
 * Spreads a pair over all 32 bits.
 *
 * @see Austin Appleby, MurmurHash3 (public domain), whose last steps these are.
 */
export function hashPair(left: number, right: number): number {
  let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
