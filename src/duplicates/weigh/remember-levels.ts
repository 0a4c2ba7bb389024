import type { PairComparison } from "../model.js";
import { assertData, EXPECTED_LEVELS } from "./check.js";

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

/**
 * A hash table with open addressing; half of its slots at least stay empty. What belongs to a pair stands side by side, so that it is
 * fetched from memory at once: the left record, −1 in an empty slot, the right one, and behind them a byte for each level.
 */
class PairMemory {
  readonly #comparisons: readonly PairComparison[];
  readonly #mostRoom: number;
  /** Of a slot, in numbers of four bytes. */
  readonly #width: number;
  #room = FIRST_ROOM;
  #size = 0;
  /** The slots, and behind them one for a pair that found no room. */
  #slots: Int32Array;
  #bytes: Uint8Array;
  /** The pair that was asked about before: its comparisons mostly follow each other. */
  #left = -1;
  #right = -1;
  /** Where its levels stand. */
  #levels = 0;

  constructor(comparisons: readonly PairComparison[], mostRoom: number) {
    this.#comparisons = comparisons;
    this.#mostRoom = mostRoom;
    this.#width = 2 + Math.ceil(comparisons.length / 4);
    this.#slots = this.#makeSlots();
    this.#bytes = new Uint8Array(this.#slots.buffer);
  }

  levelOf(comparison: number, left: number, right: number): number {
    if (left !== this.#left || right !== this.#right) this.#turnTo(left, right);
    return this.#bytes[this.#levels + comparison] as number;
  }

  #turnTo(left: number, right: number): void {
    let place = this.#find(left, right);
    if (this.#slots[place] !== left) {
      if (this.#size === this.#room && this.#grow()) place = this.#find(left, right);
      const hasRoom = this.#size < this.#room;
      if (!hasRoom) place = this.#slots.length - this.#width;
      this.#compare(left, right, 4 * (place + 2));
      if (hasRoom) {
        this.#size += 1;
        this.#slots[place] = left;
        this.#slots[place + 1] = right;
      }
    }
    this.#left = left;
    this.#right = right;
    this.#levels = 4 * (place + 2);
  }

  #compare(left: number, right: number, at: number): void {
    for (let index = 0; index < this.#comparisons.length; index += 1) {
      const level = (this.#comparisons[index] as PairComparison).levelOf(left, right);
      this.#bytes[at + index] = level;
      if (this.#bytes[at + index] !== level) assertData(false, EXPECTED_LEVELS, ["comparisons", index, "levelOf"]);
    }
  }

  /** Where the slot of a pair begins, or the empty one where it belongs. */
  #find(left: number, right: number): number {
    const [slots, width] = [this.#slots, this.#width];
    const mask = 2 * this.#room - 1;
    let slot = hashPair(left, right) & mask;
    for (;;) {
      const place = slot * width;
      const known = slots[place];
      if (known === -1 || (known === left && slots[place + 1] === right)) return place;
      slot = (slot + 1) & mask;
    }
  }

  /** Whether there is more room now. */
  #grow(): boolean {
    if (this.#room === this.#mostRoom) return false;
    const [slots, width] = [this.#slots, this.#width];
    this.#room *= 2;
    this.#slots = this.#makeSlots();
    this.#bytes = new Uint8Array(this.#slots.buffer);
    for (let place = 0; place < slots.length - width; place += width) {
      if (slots[place] === -1) continue;
      const moved = this.#find(slots[place] as number, slots[place + 1] as number);
      for (let index = 0; index < width; index += 1) this.#slots[moved + index] = slots[place + index] as number;
    }
    return true;
  }

  #makeSlots(): Int32Array {
    return new Int32Array((2 * this.#room + 1) * this.#width).fill(-1);
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
