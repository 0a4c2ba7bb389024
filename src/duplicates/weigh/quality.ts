import { assertData } from "./check.js";

/** What is to be expected of taking all pairs from a threshold on for duplicates. */
export interface ThresholdQuality {
  /** The least probability of a pair that is taken. */
  readonly probability: number;
  /** How many pairs are taken. */
  readonly pairs: number;
  /** The expected share of duplicates among them; absent where there is none. */
  readonly precision?: number | undefined;
  /** The expected share that they are of all duplicates, those included that no rule led to; 0 where there are none. */
  readonly recall: number;
}

/**
 * The probability that a pair is the same, by its weight in bits: 0.5 at 0 bits, 0.8 at 2 bits.
 *
 * @example
 * ```ts
 * import { matchProbability } from "clientele/duplicates/weigh";
 *
 * [-2, 0, 2].map(matchProbability); // => [0.2, 0.5, 0.8]
 * ```
 */
export const matchProbability = (weight: number): number => 1 / (1 + 2 ** -weight);

/**
 * Precision and recall that the weights themselves lead to expect, one row per threshold in the order given: as good as the model is. A
 * pair is taken from the threshold on, included. The expected number of duplicates among pairs is the sum of their probabilities.
 *
 * @param weights - The weights of all pairs that were compared, in bits.
 * @param matches - How many pairs are the same, those that were never compared included. Where the pairs taken hold more of
 * them, the recall is 1.
 * @throws `ClienteleError` with code `INVALID_VALUE` for a number of matches below 0 and for a threshold that is no probability.
 *
 * @example
 * ```ts
 * import { expectQuality } from "clientele/duplicates/weigh";
 *
 * expectQuality(Float64Array.of(2, 0, -2), 2, [0.5, 0.8]);
 * // => [{ probability: 0.5, pairs: 2, precision: 0.65, recall: 0.65 }, { probability: 0.8, pairs: 1, precision: 0.8, recall: 0.4 }]
 * ```
 */
export function expectQuality(
  weights: Float64Array,
  matches: number,
  thresholds: readonly number[] = THRESHOLDS,
): readonly ThresholdQuality[] {
  assertData(matches >= 0, "a number from 0 on", ["matches"]);
  thresholds.forEach((threshold, index) => {
    assertData(threshold >= 0 && threshold <= 1, "a probability", ["thresholds", index]);
  });
  return measureThresholds(weights.map(matchProbability), matches, thresholds);
}

/** The thresholds that a report names. */
const THRESHOLDS = [0.5, 0.8, 0.95, 0.99];

/** {@link expectQuality} of pairs whose probabilities are known. */
export function measureThresholds(
  probabilities: Float64Array,
  matches: number,
  thresholds: readonly number[] = THRESHOLDS,
): readonly ThresholdQuality[] {
  return thresholds.map((threshold) => {
    let pairs = 0;
    let same = 0;
    for (const probability of probabilities) {
      if (probability < threshold) continue;
      pairs += 1;
      same += probability;
    }
    const recall = matches === 0 ? 0 : Math.min(1, same / matches);
    return { probability: threshold, pairs, ...(pairs > 0 && { precision: same / pairs }), recall };
  });
}
