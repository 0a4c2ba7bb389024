import { assertCodes, assertKeys, assertWholeNumber } from "./check.js";
import { type BlockingRule, type CandidatePairs, type CandidatePairsOptions, DEFAULT_MAX_BLOCK_SIZE } from "./model.js";
import { createPairList } from "./pair-list.js";
import { type BlockWalk, createWalkRoom, walkKey } from "./walk-key.js";

/**
 * All pairs of records that agree in one of the keys at least: each once, the smaller record to the left, in the order of the left
 * record and then of the rules. Where records have several codes of a key, they agree in it with one in common.
 *
 * Which pairs come out does not depend on the order of the rules; which rule they are counted for does. A block of more than
 * `maxBlockSize` records is left out and counted in `oversized`; its pairs come out only where another rule leads to them. Records
 * of one source are no pair, but count for the size of a block and in `pairs` of its rule. No rule, no pair. It takes time in
 * proportion to the pairs of all rules, which are half of `maxBlockSize` for each record and rule at most, and space for those that
 * come out.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` unless the codes of all keys, and the sources, are an Int32Array with an entry for
 * each record, or `starts` divide the codes among them; `INVALID_OPTION` unless `maxBlockSize` is a whole number from 2 on.
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
  assertWholeNumber(maxBlockSize, 2, "maxBlockSize");
  const room = createWalkRoom(count);
  const walks = keys.map((key) => walkKey(key, maxBlockSize, { room }));
  // The next record of each walk that pairs begin with.
  const turns = Int32Array.from(walks, ({ records }) => records[0] as number);
  const steps = new Int32Array(walks.length);
  const seen = new Int32Array(count).fill(-1);
  const added = new Float64Array(rules.length);
  const pairs = createPairList();
  for (let left = 0; left < count; left += 1) {
    for (let rule = 0; rule < turns.length; rule += 1) {
      // Again where a record stands in several blocks of one key.
      while (turns[rule] === left) {
        const { records, members, places, ends } = walks[rule] as BlockWalk;
        const step = steps[rule] as number;
        const end = ends[step] as number;
        for (let place = (places[step] as number) + 1; place < end; place += 1) {
          const right = members[place] as number;
          if (seen[right] === left) continue;
          seen[right] = left;
          if (sources !== undefined && sources[left] === sources[right]) continue;
          pairs.add(left, right);
          (added[rule] as number) += 1;
        }
        steps[rule] = step + 1;
        turns[rule] = records[step + 1] as number;
      }
    }
  }
  const uses = walks.map(({ count: of }, rule) => ({
    name: keys[rule]?.name as string,
    ...of,
    added: added[rule] as number,
  }));
  return { ...pairs.take(), rules: uses };
}
