import { sortIntoBlocks } from "./blocks.js";
import { assertCodes, assertKeys } from "./check.js";
import { countKeyPairs } from "./count-pairs.js";
import { type BlockingRule, type CandidatePairs, type CandidatePairsOptions, DEFAULT_MAX_BLOCK_SIZE } from "./model.js";
import { createPairList } from "./pair-list.js";

/**
 * All pairs of records that agree in one of the keys at least: each once, the smaller record to the left, in the order of the left
 * record and then of the rules.
 *
 * Which pairs come out does not depend on the order of the rules; which rule they are counted for does. A block of more than
 * `maxBlockSize` records is left out and counted in `oversized`; its pairs come out only where another rule leads to them. Records
 * of one source are no pair, but count for the size of a block and in `pairs` of its rule. No rule, no pair. It takes time in
 * proportion to the pairs of all rules, which are half of `maxBlockSize` for each record and rule at most, and space for those that
 * come out.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` unless the codes of all keys, and the sources, are an Int32Array with an entry for
 * each record; `INVALID_OPTION` unless `maxBlockSize` is a whole number from 2 on.
 *
 * @example
 * ```ts
 * import { listCandidatePairs } from "clientele/duplicates/block";
 *
 * const family = { name: "family", fields: ["family"], codes: Int32Array.of(0, 0, 1, 1) };
 * const born = { name: "born", fields: ["born"], codes: Int32Array.of(0, 0, 0, -1) };
 * const pairs = listCandidatePairs([{ key: family }, { key: born }]);
 * [...pairs.left]; // => [0, 0, 1, 2]
 * [...pairs.right]; // => [1, 2, 2, 3]
 * pairs.rules.map(({ name, pairs, added }) => [name, pairs, added]); // => [["family", 2, 2], ["born", 3, 2]]
 * ```
 */
export function listCandidatePairs(
  rules: readonly Pick<BlockingRule, "key">[],
  options: CandidatePairsOptions = {},
): CandidatePairs {
  const { maxBlockSize = DEFAULT_MAX_BLOCK_SIZE, sources } = options;
  const keys = rules.map(({ key }) => key);
  const count = assertKeys(keys, (index) => ["rules", index, "key"]);
  if (sources !== undefined) assertCodes(sources, rules.length === 0 ? undefined : count, ["sources"]);
  const counts = keys.map((key) => countKeyPairs(key, { maxBlockSize }));
  const blocks = keys.map((key) => sortIntoBlocks(key, maxBlockSize));
  const seen = new Int32Array(count).fill(-1);
  const added = new Float64Array(rules.length);
  const pairs = createPairList();
  for (let left = 0; left < count; left += 1) {
    for (let rule = 0; rule < blocks.length; rule += 1) {
      const { members, next, end } = blocks[rule] as (typeof blocks)[number];
      for (let place = next[left] as number; place < (end[left] as number); place += 1) {
        const right = members[place] as number;
        if (seen[right] === left) continue;
        seen[right] = left;
        if (sources !== undefined && sources[left] === sources[right]) continue;
        pairs.add(left, right);
        (added[rule] as number) += 1;
      }
    }
  }
  const uses = counts.map((of, rule) => ({ name: keys[rule]?.name as string, ...of, added: added[rule] as number }));
  return { ...pairs.take(), rules: uses };
}
