import type { BlockingKey } from "../model.js";
import {
  addBlock,
  type Blocks,
  countCodes,
  countSeveral,
  createCount,
  rememberBlocks,
  sortIntoBlocks,
  toDenseCodes,
} from "./blocks.js";
import { combineKeys } from "./key.js";
import type { KeyCount } from "./model.js";
import {
  countTogether,
  type JoinedBlocks,
  joinBlocks,
  numberJoined,
  type TogetherOptions,
  type TogetherRoom,
} from "./together.js";
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
 * Counts what rules cost that are made of the same few keys: each key is sorted into blocks once at most. A rule of two keys, or of one of
 * which records have several codes, that costs more than `maxPairs` is not counted to the end.
 */
export class RuleCounter {
  readonly #shapes = new Map<BlockingKey, KeyShape>();
  readonly #blocks = new Map<BlockingKey, Blocks>();
  readonly #samples = new Map<BlockingKey, Blocks>();
  readonly #joined = new Map<KeyParts, Blocks>();
  #room: TogetherRoom | undefined;
  #sizes = new Int32Array(0);
  readonly #maxBlockSize: number;
  readonly #maxPairs: number;

  constructor(maxBlockSize: number, maxPairs: number) {
    this.#maxBlockSize = maxBlockSize;
    this.#maxPairs = maxPairs;
  }

  /** What a rule costs, by a part of its blocks where there are many. */
  estimate(parts: KeyParts): RuleCount {
    const [first, second] = parts;
    const maxBlockSize = this.#maxBlockSize;
    if (hasLists(parts)) {
      const key = second === undefined ? first : combineKeys([first, second]);
      return { ...walkKey(key, maxBlockSize, { mostPairs: this.#maxPairs }).count, isExact: true };
    }
    if (second === undefined) return { ...this.#shapeOf(first).count, isExact: true };
    const [finer, coarser] = this.#inOrder(first, second);
    const { codes, blocks } = this.#shapeOf(finer);
    const step = codes.length > SAMPLED_FROM && blocks >= LEAST_BLOCKS ? SAMPLED_STEP : 1;
    const looked = sortOnce(step === 1 ? this.#blocks : this.#samples, finer, codes, step);
    const options = this.#optionsWith(this.#maxPairs / step);
    const count = countTogether(looked, this.#shapeOf(coarser).codes, options);
    return { ...count, pairs: count.pairs * step, isExact: step === 1 };
  }

  /** What a rule costs. */
  count(parts: KeyParts): RuleCount {
    const [first, second] = parts;
    if (second === undefined || hasLists(parts)) return this.estimate(parts);
    const { count, blocks } = this.#join(first, second);
    if (blocks !== undefined) this.#joined.set(parts, blocks);
    return { ...count, isExact: true };
  }

  /** The key of a rule that `maxPairs` allows: that of `combineKeys` with other numbers for the same blocks. */
  keyOf(parts: KeyParts): BlockingKey {
    const [first, second] = parts;
    if (second === undefined) return first;
    if (hasLists(parts)) return combineKeys([first, second]);
    const blocks = this.#joined.get(parts) ?? (this.#join(first, second).blocks as JoinedBlocks["blocks"] & object);
    const key = {
      name: `${first.name} + ${second.name}`,
      fields: [...new Set([...first.fields, ...second.fields])],
      codes: numberJoined(blocks, first.codes, second.codes),
    };
    rememberBlocks(key, blocks);
    return key;
  }

  #join(first: BlockingKey, second: BlockingKey): JoinedBlocks {
    const { members, starts } = this.#room ?? {
      members: new Int32Array(first.codes.length),
      starts: new Int32Array((first.codes.length >> 1) + 1),
    };
    this.#room = { members, starts };
    const [finer, coarser] = this.#inOrder(first, second);
    const blocks = sortOnce(this.#blocks, finer, this.#shapeOf(finer).codes, 1);
    const options = { ...this.#optionsWith(this.#maxPairs), members, starts };
    return joinBlocks(blocks, this.#shapeOf(coarser).codes, options);
  }

  #optionsWith(maxPairs: number): TogetherOptions {
    return { maxBlockSize: this.#maxBlockSize, maxPairs, sizes: this.#sizes };
  }

  /** The key with fewer records in blocks of several, and smaller ones, goes first. */
  #inOrder(first: BlockingKey, second: BlockingKey): readonly [BlockingKey, BlockingKey] {
    const [one, other] = [this.#shapeOf(first), this.#shapeOf(second)];
    return one.records - one.blocks < other.records - other.blocks ? [first, second] : [second, first];
  }

  #shapeOf(key: BlockingKey): KeyShape {
    const known = this.#shapes.get(key);
    if (known !== undefined) return known;
    const shape = measureKey(toDenseCodes(key.codes), this.#maxBlockSize);
    this.#shapes.set(key, shape);
    if (shape.codeCount > this.#sizes.length) this.#sizes = new Int32Array(shape.codeCount);
    return shape;
  }
}

/** What is known of a key before its records are sorted into blocks, which not all keys need. */
interface KeyShape {
  /** The codes of all records, dense. */
  readonly codes: Int32Array;
  readonly codeCount: number;
  /** How many blocks have several records, and how many records they have. */
  readonly blocks: number;
  readonly records: number;
  readonly count: KeyCount;
}

function measureKey(codes: Int32Array, maxBlockSize: number): KeyShape {
  const sizes = countCodes(codes);
  const count = createCount();
  let records = 0;
  for (let code = 0; code < sizes.length; code += 1) {
    const size = sizes[code] as number;
    if (size < 2) continue;
    records += size;
    addBlock(count, size, maxBlockSize);
  }
  return { codes, codeCount: sizes.length, blocks: countSeveral(sizes), records, count };
}

function sortOnce(known: Map<BlockingKey, Blocks>, key: BlockingKey, codes: Int32Array, step: number): Blocks {
  const blocks = known.get(key) ?? sortIntoBlocks(codes, step);
  known.set(key, blocks);
  return blocks;
}
