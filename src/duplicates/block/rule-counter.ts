import type { BlockingKey } from "../model.js";
import { type Blocks, countBlocks, sortIntoBlocks } from "./blocks.js";
import { combineKeys } from "./key.js";
import type { KeyCount } from "./model.js";
import { countTogether, numberTogether } from "./together.js";
import { walkKey } from "./walk-key.js";

/** The keys of a rule: the records of a block agree in each of them. */
export type KeyParts = readonly [BlockingKey] | readonly [BlockingKey, BlockingKey];

/** Whether records have several codes of one of the keys: then agreement in both is counted by pairs, and not by blocks. */
const hasLists = (parts: KeyParts) => parts.some(({ starts }) => starts !== undefined);

/** What a rule costs, or about so much where only a part of its blocks was counted. */
export interface RuleCount extends KeyCount {
  readonly isExact: boolean;
}

/** From so many records on, one in so many blocks is counted, where there are enough blocks. */
const SAMPLED_FROM = 200_000;
const SAMPLED_STEP = 16;
const LEAST_BLOCKS = 4096;

/**
 * Counts what rules cost that are made of the same few keys: each key is sorted into blocks once. A rule of two keys, or of one of
 * which records have several codes, that costs more than `maxPairs` is not counted to the end.
 */
export class RuleCounter {
  readonly #blocks = new Map<BlockingKey, Blocks>();
  readonly #maxBlockSize: number;
  readonly #maxPairs: number;

  constructor(maxBlockSize: number, maxPairs: number) {
    this.#maxBlockSize = maxBlockSize;
    this.#maxPairs = maxPairs;
  }

  /** What a rule costs, by a part of its blocks where there are many. */
  estimate(parts: KeyParts): RuleCount {
    return this.#countEvery(SAMPLED_STEP, parts);
  }

  /** What a rule costs. */
  count(parts: KeyParts): RuleCount {
    return this.#countEvery(1, parts);
  }

  /** The key of a rule: that of `combineKeys` with other numbers for the same blocks. */
  keyOf([first, second]: KeyParts): BlockingKey {
    if (second === undefined) return first;
    if (hasLists([first, second])) return combineKeys([first, second]);
    const [finer, coarser] = this.#inOrder(first, second);
    return {
      name: `${first.name} + ${second.name}`,
      fields: [...new Set([...first.fields, ...second.fields])],
      codes: numberTogether(finer, coarser),
    };
  }

  #countEvery(wantedStep: number, [first, second]: KeyParts): RuleCount {
    const maxBlockSize = this.#maxBlockSize;
    const parts: KeyParts = second === undefined ? [first] : [first, second];
    if (hasLists(parts)) return { ...walkKey(combineKeys(parts), maxBlockSize, this.#maxPairs).count, isExact: true };
    if (second === undefined) return { ...countBlocks(this.#blocksOf(first), maxBlockSize), isExact: true };
    const [finer, coarser] = this.#inOrder(first, second);
    const isLong = finer.codes.length > SAMPLED_FROM && finer.starts.length > LEAST_BLOCKS;
    const step = isLong ? wantedStep : 1;
    const count = countTogether(finer, coarser, { maxBlockSize, maxPairs: this.#maxPairs / step, step });
    return { ...count, pairs: count.pairs * step, isExact: step === 1 };
  }

  /** The key with fewer records in blocks of several, and smaller ones, goes first. */
  #inOrder(first: BlockingKey, second: BlockingKey): readonly [Blocks, Blocks] {
    const [one, other] = [this.#blocksOf(first), this.#blocksOf(second)];
    const isFiner = one.members.length - one.starts.length < other.members.length - other.starts.length;
    return isFiner ? [one, other] : [other, one];
  }

  #blocksOf(key: BlockingKey): Blocks {
    const known = this.#blocks.get(key);
    if (known !== undefined) return known;
    const blocks = sortIntoBlocks(key);
    this.#blocks.set(key, blocks);
    return blocks;
  }
}
