import { ClienteleError } from "../../shared/errors.js";
import type { PairComparison, RecordPairs } from "../model.js";
import { assertData, assertLevels, EXPECTED_LEVELS } from "./check.js";
import { HOUSEHOLD_LIMIT, type MatchBody, type PairLevels } from "./model.js";
import type { FittedShares } from "./shares.js";
import { termWeightAt } from "./term-weights.js";
import { toWeight } from "./weight-units.js";
import { addWeights, type WeightedComparison, weighByModel, weighByShares } from "./weighted-comparisons.js";

/** What one comparison's part of a pair's weight is made of. */
export interface LevelEvidence {
  /** From 1, the best; 0 where something is missing. */
  readonly level: number;
  /** The weight of the level: 0 for level 0. */
  readonly weight: number;
  /** What the frequency of the values adds to it. */
  readonly termWeight: number;
}

/** Weighs pairs by a model. */
export interface PairWeigher {
  /** log₂ of the odds of two records taken at random. */
  readonly prior: number;
  /** The evidence of one comparison for a pair whose level is known. */
  readonly evidenceOf: (comparison: number, level: number, left: number, right: number) => LevelEvidence;
  /** What has to be taken off a pair where the prior and the weights of what is shared come to more than a household can say. */
  readonly correctionOf: (shared: number) => number;
  /** log₂ of the odds that the pair is the same: the prior, the weights of all comparisons and the correction. */
  readonly weightOf: (left: number, right: number) => number;
  /** The weights of pairs whose levels are known. */
  readonly weigh: (pairs: RecordPairs, levels: PairLevels) => Float64Array;
}

/**
 * Makes a model ready to weigh the pairs of some records.
 *
 * A pair weighs the prior and, of each comparison, the weight of its level and what the frequency of the value adds; all of it adds up
 * exactly, in any order. What is missing weighs nothing: a pair that says nothing at all weighs the prior. A rarer value never
 * weighs less than a more frequent one at the same level. The frequency counts up to the last level that the comparison's
 * `terms` name; where values are alike only, that of the more frequent one counts. It adds from −6 to 12 bits, and 6 at most where
 * values are alike only. So of two levels that are ordered and that frequencies reach, the better one never weighs less for values of one
 * frequency; beyond, it may: to agree in a very common name can say less than to have a rare one that is similar.
 *
 * Where a record may have several values, those of both records count that agree best, and of these the rarest.
 *
 * What is shared (`isShared`) brings a pair from the prior up to the model's `sharedLimit` at most, half as likely as not where it has none: the
 * rest is taken off by a correction, which takes off no more than what is shared says for the pair.
 *
 * An imported model counts to the last digit: nothing is rounded, no frequency is bounded, and a value without a frequency says nothing
 * of its own; so its weights add up but for the last digits.
 *
 * @throws `ClienteleError` with code `COMPARISON_MISMATCH` where the model has other comparisons or other levels of them, or frequencies
 * of values for a comparison without `terms`; `INVALID_VALUE` where its limit is no number. With code `INVALID_VALUE` `weigh` refuses
 * levels of other pairs or other comparisons, and `weightOf` what is no level of its comparison.
 *
 * @example
 * ```ts
 * import { createPairWeigher, type MatchBody } from "clientele/duplicates/weigh";
 *
 * const towns = ["Ulm", "Ulm", "Bonn"];
 * const town = {
 *   name: "town",
 *   fields: ["town"],
 *   levels: ["same", "different"],
 *   levelOf: (left: number, right: number) => (towns[left] === towns[right] ? 1 : 2),
 *   expert: { m: [0.875, 0.125], same: 0.25 },
 * };
 * const levels = [
 *   { name: "same", m: 0.8, u: 0.2, weight: 2 },
 *   { name: "different", m: 0.2, u: 0.8, weight: -2 },
 * ];
 * const body: MatchBody = { fit: "expert", prior: -3, comparisons: [{ name: "town", fields: ["town"], levels }] };
 * const weigher = createPairWeigher([town], body);
 * weigher.weightOf(0, 1); // => -1
 * weigher.weightOf(0, 2); // => -5
 * weigher.evidenceOf(0, 1, 0, 1); // => { level: 1, weight: 2, termWeight: 0 }
 * ```
 *
 * @see Fellegi and Sunter (1969), "A Theory for Record Linkage", JASA 64; Winkler (2000), "Frequency-Based Matching in
 * Fellegi-Sunter Model of Record Linkage", for the frequencies.
 */
export function createPairWeigher(comparisons: readonly PairComparison[], model: MatchBody): PairWeigher {
  assertFits(comparisons, model);
  const { sharedLimit } = model;
  assertData(sharedLimit === undefined || Number.isFinite(sharedLimit), "a number of bits", ["model", "sharedLimit"]);
  return weighBy(model, weighByModel(comparisons, model));
}

/** The weigher of the model that would be made of these shares, without making it. */
export function createFittedWeigher(comparisons: readonly PairComparison[], shares: FittedShares): PairWeigher {
  const { prior, sharedLimit } = shares;
  return weighBy({ prior: toWeight(prior), sharedLimit }, weighByShares(comparisons, shares));
}

function weighBy(
  { prior, sharedLimit = HOUSEHOLD_LIMIT }: Pick<MatchBody, "prior" | "sharedLimit">,
  parts: readonly WeightedComparison[],
): PairWeigher {
  /** The most that what is shared says for a pair. */
  const most = Math.max(0, sharedLimit - prior);
  return {
    prior,
    evidenceOf: (index, level, left, right) => {
      const { ofLevels, ofTerms } = parts[index] as WeightedComparison;
      return { level, weight: ofLevels[level] as number, termWeight: termWeightAt(ofTerms, level, left, right) };
    },
    correctionOf: (shared) => Math.min(0, most - shared),
    weightOf: (left, right) => {
      let own = 0;
      let shared = 0;
      for (let index = 0; index < parts.length; index += 1) {
        const { levelOf, ofLevels, ofTerms, isShared } = parts[index] as WeightedComparison;
        const level = levelOf(left, right);
        if (level === 0) continue;
        const ofLevel = ofLevels[level];
        if (ofLevel === undefined) assertData(false, EXPECTED_LEVELS, ["comparisons", index, "levelOf"]);
        const weight = (ofLevel as number) + termWeightAt(ofTerms, level, left, right);
        if (isShared) shared += weight;
        else own += weight;
      }
      return prior + own + Math.min(shared, most);
    },
    weigh: (pairs, levels) => {
      assertLevels(levels, parts, pairs);
      const weights = new Float64Array(pairs.left.length);
      const shared = new Float64Array(PAIRS_AT_A_TIME);
      for (let start = 0; start < weights.length; start += PAIRS_AT_A_TIME) {
        const end = start + PAIRS_AT_A_TIME;
        const own = weights.subarray(start, end);
        const some = { left: pairs.left.subarray(start, end), right: pairs.right.subarray(start, end) };
        shared.fill(0);
        parts.forEach((part, index) => {
          addWeights(part.isShared ? shared : own, part, (levels[index] as Uint8Array).subarray(start, end), some);
        });
        for (let pair = 0; pair < own.length; pair += 1) {
          (own[pair] as number) += prior + Math.min(shared[pair] as number, most);
        }
      }
      return weights;
    },
  };
}

/** So many sums stay near the processor while one comparison after the other adds to them. */
const PAIRS_AT_A_TIME = 4096;

function assertFits(comparisons: readonly PairComparison[], model: MatchBody): void {
  const ofData = comparisons.map(({ name, levels }) => [name, levels]);
  const ofModel = model.comparisons.map(({ name, levels }) => [name, levels.map((level) => level.name)]);
  const hasTerms = model.comparisons.every(({ terms }, index) => !terms || comparisons[index]?.terms);
  if (hasTerms && JSON.stringify(ofData) === JSON.stringify(ofModel)) return;
  throw new ClienteleError("COMPARISON_MISMATCH", "expected a model of the same comparisons", ["model", "comparisons"]);
}
