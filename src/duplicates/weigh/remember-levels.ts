import type { PairComparison } from "../model.js";

/** So many pairs there is room for at first, and at most. */
const FIRST_ROOM = 2 ** 12;
const MOST_ROOM = 2 ** 22;

/**
 * The same comparisons, which remember the levels of the pairs that they were asked about: records are put together several times, and
 * mostly the same pairs are looked at. So many pairs are remembered as there is room for; others are compared each time.
 *
 * @param mostRoom - A power of two, from 4096 on.
 */
export function rememberLevels(
  comparisons: readonly PairComparison[],
  mostRoom = MOST_ROOM,
): readonly PairComparison[] {
  const memory = new PairMemory(comparisons, mostRoom);
  return comparisons.map((comparison, index) => ({
    ...comparison,
    levelOf: (left, right) => memory.levelOf(index, left, right),
  }));
}

/** A hash table with open addressing; half of its slots at least stay empty. */
class PairMemory {
  readonly #comparisons: readonly PairComparison[];
  readonly #mostRoom: number;
  #room = FIRST_ROOM;
  #size = 0;
  /** Left and right record by slot, −1 where it is empty. */
  #lefts = new Int32Array(2 * FIRST_ROOM).fill(-1);
  #rights = new Int32Array(2 * FIRST_ROOM);
  /** The levels by slot, and behind all slots those of a pair that found no room. */
  #levels: Uint8Array;
  /** The pair that was asked about before: its comparisons mostly follow each other. */
  #left = -1;
  #right = -1;
  #slot = 0;

  constructor(comparisons: readonly PairComparison[], mostRoom: number) {
    this.#comparisons = comparisons;
    this.#mostRoom = mostRoom;
    this.#levels = new Uint8Array((2 * FIRST_ROOM + 1) * comparisons.length);
  }

  levelOf(comparison: number, left: number, right: number): number {
    if (left !== this.#left || right !== this.#right) this.#turnTo(left, right);
    return this.#levels[this.#slot * this.#comparisons.length + comparison] as number;
  }

  #turnTo(left: number, right: number): void {
    this.#left = left;
    this.#right = right;
    this.#slot = this.#find(left, right);
    if (this.#lefts[this.#slot] === left) return;
    if (this.#size === this.#room) this.#grow();
    if (this.#size < this.#room) {
      this.#slot = this.#find(left, right);
      this.#lefts[this.#slot] = left;
      this.#rights[this.#slot] = right;
      this.#size += 1;
    } else {
      this.#slot = this.#lefts.length;
    }
    const start = this.#slot * this.#comparisons.length;
    this.#comparisons.forEach(({ levelOf }, index) => {
      this.#levels[start + index] = levelOf(left, right);
    });
  }

  /** The slot of a pair, or the empty one where it belongs. */
  #find(left: number, right: number): number {
    const [lefts, rights] = [this.#lefts, this.#rights];
    const mask = lefts.length - 1;
    let slot = hashPair(left, right) & mask;
    while (lefts[slot] !== -1 && (lefts[slot] !== left || rights[slot] !== right)) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    if (this.#room === this.#mostRoom) return;
    this.#room *= 2;
    const width = this.#comparisons.length;
    const [lefts, rights, levels] = [this.#lefts, this.#rights, this.#levels];
    this.#lefts = new Int32Array(2 * this.#room).fill(-1);
    this.#rights = new Int32Array(2 * this.#room);
    this.#levels = new Uint8Array((2 * this.#room + 1) * width);
    lefts.forEach((left, old) => {
      if (left === -1) return;
      const right = rights[old] as number;
      const slot = this.#find(left, right);
      this.#lefts[slot] = left;
      this.#rights[slot] = right;
      this.#levels.set(levels.subarray(old * width, (old + 1) * width), slot * width);
    });
  }
}

/**
 * Spreads a pair over all 32 bits: records of one cluster have neighbouring numbers, whose slots would form long rows.
 *
 * @see Austin Appleby, MurmurHash3 (public domain), whose last steps these are.
 */
function hashPair(left: number, right: number): number {
  let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
