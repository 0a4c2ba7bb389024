import { agreeInKey, type BlockingKey, type RecordPairs } from "../model.js";
import { assertData, assertKeys } from "./check.js";
import type { BlockingRecall } from "./model.js";

/**
 * Estimates how many duplicates no rule led to, from how many rules each of the others met: if many were met by one rule only, many
 * were probably met by none. The rules catch duplicates as traps catch animals; the estimate is a lower bound, since records
 * with many errors evade all rules at once.
 *
 * A pair counts with its probability from 0.5 on, included, and not at all below. With `once` and `twice` for those that one rule and two
 * rules led to, `missed` is once · (once − 1) ÷ (2 · (twice + 1)), and 0 up to one of `once`; never more than there are pairs that
 * no rule led to. With a single rule the estimate says nothing: everything was met once. Several codes that two records have in common
 * under one rule are one meeting.
 *
 * @param keys - The keys of the rules that the pairs come from.
 * @param probabilities - For each pair, how probable it is that both are the same, from 0 to 1.
 * @throws `ClienteleError` with code `INVALID_VALUE` unless the codes of all keys are an Int32Array with an entry for each record, or
 * `starts` divide the codes among them, and there is a probability for each pair.
 *
 * @example
 * ```ts
 * import { estimateBlockingRecall } from "clientele/duplicates/block";
 *
 * const family = { name: "family", fields: ["family"], codes: Int32Array.of(0, 0, 1, 1, 2, 3) };
 * const born = { name: "born", fields: ["born"], codes: Int32Array.of(0, 0, 1, 2, 3, 3) };
 * const pairs = { left: Int32Array.of(0, 2, 4), right: Int32Array.of(1, 3, 5) };
 * estimateBlockingRecall([family, born], pairs, Float64Array.of(1, 1, 1));
 * // => { found: 3, missed: 0.5, recall: 3 / 3.5 }
 * ```
 *
 * @see A. Chao, "Estimating the Population Size for Capture-Recapture Data with Unequal Catchability", Biometrics 43 (1987), pp.
 * 783–791, with the correction for small numbers.
 */
export function estimateBlockingRecall(
  keys: readonly BlockingKey[],
  { left, right }: RecordPairs,
  probabilities: Float64Array,
): BlockingRecall {
  const count = assertKeys(keys, (index) => ["keys", index]);
  assertData(right.length === left.length, "as many right as left records", ["pairs", "right"]);
  assertData(probabilities.length === left.length, "a probability for each pair", ["probabilities"]);
  let found = 0;
  let once = 0;
  let twice = 0;
  for (let pair = 0; pair < left.length; pair += 1) {
    const probability = probabilities[pair] as number;
    if (probability < 0.5) continue;
    found += probability;
    const met = countMet(keys, left[pair] as number, right[pair] as number);
    if (met === 1) once += probability;
    if (met === 2) twice += probability;
  }
  const others = Math.max(0, (count * (count - 1)) / 2 - left.length);
  const missed = Math.min(others, (once * Math.max(0, once - 1)) / (2 * (twice + 1)));
  return { found, missed, recall: found === 0 ? 1 : found / (found + missed) };
}

/** How many keys agree; three stand for more. The last keys lead to most pairs, so that three are mostly found soon. */
function countMet(keys: readonly BlockingKey[], left: number, right: number): number {
  let met = 0;
  for (let index = keys.length - 1; index >= 0 && met <= 2; index -= 1) {
    if (agreeInKey(keys[index] as BlockingKey, left, right)) met += 1;
  }
  return met;
}
