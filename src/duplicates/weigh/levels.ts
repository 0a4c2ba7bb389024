import type { Work } from "../../shared/work/model.js";
import type { PairComparison, RecordPairs } from "../model.js";
import { assertData, EXPECTED_LEVELS } from "./check.js";
import type { PairLevels } from "./model.js";
import type { LevelCounts } from "./shares.js";

/** Between two pauses. */
const PAIRS_PER_STEP = 16_384;

/**
 * Compares all pairs, as long work: the level of each pair by each comparison.
 *
 * @param stage - What the progress is called.
 * @throws `ClienteleError` with code `INVALID_VALUE` for what is no level of its comparison.
 *
 * @example
 * ```ts
 * import { comparePairs } from "clientele/duplicates/weigh";
 * import { runWork } from "clientele/work";
 *
 * const towns = ["Ulm", "Ulm", "Bonn"];
 * const town = {
 *   name: "town",
 *   fields: ["town"],
 *   levels: ["same", "different"],
 *   levelOf: (left: number, right: number) => (towns[left] === towns[right] ? 1 : 2),
 *   expert: { m: [0.9, 0.1], same: 0.05 },
 * };
 * const pairs = { left: Int32Array.of(0, 0, 1), right: Int32Array.of(1, 2, 2) };
 * const [levels = []] = runWork(comparePairs(pairs, [town]));
 * [...levels]; // => [1, 2, 2]
 * ```
 */
export function* comparePairs(
  { left, right }: RecordPairs,
  comparisons: readonly PairComparison[],
  stage = "pairs",
): Work<PairLevels> {
  const all = comparisons.map(() => new Uint8Array(left.length));
  for (let start = 0; start < left.length; start += PAIRS_PER_STEP) {
    yield { done: start, total: left.length, stage };
    const end = Math.min(left.length, start + PAIRS_PER_STEP);
    for (let index = 0; index < comparisons.length; index += 1) {
      const { levelOf, levels: names } = comparisons[index] as PairComparison;
      const levels = all[index] as Uint8Array;
      const last = names.length;
      let areLevels = true;
      for (let pair = start; pair < end; pair += 1) {
        const level = levelOf(left[pair] as number, right[pair] as number);
        levels[pair] = level;
        if (levels[pair] !== level || level > last) areLevels = false;
      }
      assertData(areLevels, EXPECTED_LEVELS, ["comparisons", index, "levelOf"]);
    }
  }
  return all;
}

/**
 * Counts the levels of all pairs, as long work. It goes from pair to pair and not from comparison to comparison, so that what is
 * remembered of a pair is looked up once.
 */
export function* countPairLevels(
  { left, right }: RecordPairs,
  comparisons: readonly PairComparison[],
  stage: string,
): Work<LevelCounts> {
  const counts = comparisons.map(({ levels }) => new Float64Array(levels.length + 1));
  for (let pair = 0; pair < left.length; pair += 1) {
    if (pair % PAIRS_PER_STEP === 0) yield { done: pair, total: left.length, stage };
    for (let index = 0; index < counts.length; index += 1) {
      const level = (comparisons[index] as PairComparison).levelOf(left[pair] as number, right[pair] as number);
      const ofLevels = counts[index] as Float64Array;
      if (ofLevels[level] === undefined) assertData(false, EXPECTED_LEVELS, ["comparisons", index, "levelOf"]);
      (ofLevels[level] as number) += 1;
    }
  }
  return counts;
}
