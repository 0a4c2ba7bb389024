import type { BlockingKey } from "../model.js";
import { addBlock, countCodes, createCount, toDenseCodes } from "./blocks.js";
import { assertKey, assertWholeNumber } from "./check.js";
import { type BlockSizeOptions, DEFAULT_MAX_BLOCK_SIZE, type KeyCount } from "./model.js";
import { walkKey } from "./walk-key.js";

/**
 * How many pairs a key leads to, without making them. A block of exactly `maxBlockSize` records is used, a larger one is left out
 * and counted apart: both together are all pairs that agree in the key.
 *
 * Where records have several codes, a pair counts once however many of them it has in common, which takes time in proportion to the
 * pairs. What is too large is counted block by block: a record or pair of two such blocks counts in both.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for codes that are no Int32Array, and for `starts` that do not divide them among the
 * records; `INVALID_OPTION` unless `maxBlockSize` is a
 * whole number from 2 on.
 *
 * @example
 * ```ts
 * import { countKeyPairs } from "clientele/duplicates/block";
 *
 * const town = { name: "town", fields: ["town"], codes: Int32Array.of(0, 0, 0, 1, 1, -1) };
 * countKeyPairs(town).pairs; // => 4
 * countKeyPairs(town, { maxBlockSize: 2 }); // => { pairs: 1, oversized: { blocks: 1, records: 3, pairs: 3 } }
 * ```
 */
export function countKeyPairs(key: BlockingKey, options: BlockSizeOptions = {}): KeyCount {
  const { maxBlockSize = DEFAULT_MAX_BLOCK_SIZE } = options;
  assertKey(key, ["key"]);
  assertWholeNumber(maxBlockSize, 2, "maxBlockSize");
  if (key.starts !== undefined) return walkKey(key, maxBlockSize).count;
  const count = createCount();
  for (const size of countCodes(toDenseCodes(key.codes))) addBlock(count, size, maxBlockSize);
  return count;
}
