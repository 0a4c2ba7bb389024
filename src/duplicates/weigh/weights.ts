import { ClienteleError } from "../../shared/errors.js";
import type { PairComparison, RecordPairs } from "../model.js";
import { assertLevels } from "./check.js";
import type { MatchBody, MatchComparison, PairLevels } from "./model.js";

/** Weights are whole multiples of 1/1024 bit: sums of them are exact, in whatever order they are added. */
const UNIT = 1024;

/** Rounds bits to the unit in which weights are counted. */
export const toWeight = (bits: number) => Math.round(bits * UNIT) / UNIT;

/** The most bits that the frequency of a value adds to a level, or takes from it. */
const MOST_BITS = { lower: -6, upper: 12, upperIfAlike: 6 };

/**
 * Who lives under one roof shares family name, address and telephone, so that these say one and the same thing: the same household. That
 * two records of one household are the same person is taken to be half as likely as not, in bits.
 */
const SHARED_LIMIT = -1;

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
 * What is shared (`isShared`) never comes to more than half as likely as not together with the prior: the rest is taken off by a
 * correction, which takes off no more than what is shared says for the pair.
 *
 * An imported model counts to the last digit: nothing is rounded, no frequency is bounded, and a value without a frequency says nothing
 * of its own; so its weights add up but for the last digits.
 *
 * @throws `ClienteleError` with code `COMPARISON_MISMATCH` where the model has other comparisons or other levels of them, or frequencies
 * of values for a comparison without `terms`; `weigh` throws `INVALID_VALUE` for levels of other pairs.
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
  const isExact = model.fit === "imported";
  const levels = model.comparisons.map((comparison) =>
    Float64Array.of(0, ...comparison.levels.map(({ weight }) => weight)),
  );
  const termWeights = comparisons.map((comparison, index) =>
    prepareTerms(comparison, model.comparisons[index] as MatchComparison, isExact),
  );
  const evidenceOf = (index: number, level: number, left: number, right: number): LevelEvidence => ({
    level,
    weight: (levels[index] as Float64Array)[level] as number,
    termWeight: termWeights[index]?.(level, left, right) ?? 0,
  });
  const weightAt = (index: number, level: number, left: number, right: number) =>
    ((levels[index] as Float64Array)[level] as number) + (termWeights[index]?.(level, left, right) ?? 0);
  const isShared = comparisons.map((comparison) => comparison.isShared === true);
  const correctionOf = (shared: number) => Math.min(0, Math.max(0 - shared, SHARED_LIMIT - model.prior - shared));
  const total = (own: number, shared: number) => model.prior + own + shared + correctionOf(shared);
  return {
    prior: model.prior,
    evidenceOf,
    correctionOf,
    weightOf: (left, right) => {
      let own = 0;
      let shared = 0;
      for (let index = 0; index < comparisons.length; index += 1) {
        const level = (comparisons[index] as PairComparison).levelOf(left, right);
        if (level === 0) continue;
        if (isShared[index]) shared += weightAt(index, level, left, right);
        else own += weightAt(index, level, left, right);
      }
      return total(own, shared);
    },
    weigh: (pairs, ofPairs) => {
      assertLevels(ofPairs, comparisons, pairs);
      const { left, right } = pairs;
      const own = new Float64Array(left.length);
      const shared = new Float64Array(left.length);
      for (let index = 0; index < comparisons.length; index += 1) {
        const ofPair = ofPairs[index] as Uint8Array;
        const sums = isShared[index] ? shared : own;
        for (let pair = 0; pair < sums.length; pair += 1) {
          const level = ofPair[pair] as number;
          if (level === 0) continue;
          (sums[pair] as number) += weightAt(index, level, left[pair] as number, right[pair] as number);
        }
      }
      return own.map((weight, pair) => total(weight, shared[pair] as number));
    },
  };
}

function assertFits(comparisons: readonly PairComparison[], model: MatchBody): void {
  const ofData = comparisons.map(({ name, levels }) => [name, levels]);
  const ofModel = model.comparisons.map(({ name, levels }) => [name, levels.map((level) => level.name)]);
  const hasTerms = model.comparisons.every(({ terms }, index) => !terms || comparisons[index]?.terms);
  if (hasTerms && JSON.stringify(ofData) === JSON.stringify(ofModel)) return;
  throw new ClienteleError("COMPARISON_MISMATCH", "expected a model of the same comparisons", ["model", "comparisons"]);
}

/** What the frequency of the values adds at a level: by value, what it adds where the very value agrees. */
function prepareTerms(
  { terms }: PairComparison,
  { terms: known, levels }: MatchComparison,
  isExact: boolean,
): ((level: number, left: number, right: number) => number) | undefined {
  if (terms === undefined || known === undefined) return undefined;
  const { codes, values } = terms;
  const usual = levels[0]?.u as number;
  const toBits = (share: number) => {
    const bits = Math.log2(usual / share);
    return isExact ? bits : toWeight(Math.min(MOST_BITS.upper, Math.max(MOST_BITS.lower, bits)));
  };
  const rare = known.rareShare === undefined ? UNKNOWN : toBits(known.rareShare);
  const shares = new Map(Object.entries(known.shares));
  const weights = Float64Array.from(values, (value) => {
    const share = shares.get(value);
    return share === undefined ? rare : toBits(share);
  });
  const none = isExact ? UNKNOWN : 0;
  const upperIfAlike = isExact ? UNKNOWN : MOST_BITS.upperIfAlike;
  return (level, left, right) => {
    if (level === 0 || level > known.lastLevel) return 0;
    const first = weights[codes[left] as number] ?? none;
    const weight = level === 1 ? first : Math.min(first, weights[codes[right] as number] ?? none, upperIfAlike);
    return weight === UNKNOWN ? 0 : weight;
  };
}

/** The weight of a frequency that is not known: of two, the other one counts. */
const UNKNOWN = Number.POSITIVE_INFINITY;
