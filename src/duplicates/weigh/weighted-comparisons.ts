import type { PairComparison, RecordPairs } from "../model.js";
import type { MatchBody } from "./model.js";
import type { FittedShares } from "./shares.js";
import { type TermWeights, termWeightAt, weighFrequencies, weighTerms } from "./term-weights.js";
import { weighLevel } from "./weight-units.js";

/** A comparison and what it weighs: by level, 0 for a missing one, and by value. */
export interface WeightedComparison extends PairComparison {
  readonly ofLevels: Float64Array;
  readonly ofTerms: TermWeights | undefined;
}

/** By a model. */
export function weighByModel(comparisons: readonly PairComparison[], model: MatchBody): readonly WeightedComparison[] {
  const isExact = model.fit === "imported";
  return model.comparisons.map(({ levels, terms }, index): WeightedComparison => {
    const comparison = comparisons[index] as PairComparison;
    const ofLevels = Float64Array.of(0, ...levels.map(({ weight }) => weight));
    return { ...comparison, ofLevels, ofTerms: weighTerms(comparison.terms, terms, levels[0]?.u as number, isExact) };
  });
}

/** By what was learned, before it is a model. */
export function weighByShares(
  comparisons: readonly PairComparison[],
  { m, u, frequencies }: FittedShares,
): readonly WeightedComparison[] {
  return comparisons.map((comparison, index): WeightedComparison => {
    const [same, different] = [m[index] as Float64Array, u[index] as Float64Array];
    const ofLevels = same.map((share, level) => (level === 0 ? 0 : weighLevel(share, different[level] as number)));
    return {
      ...comparison,
      ofLevels,
      ofTerms: weighFrequencies(comparison, frequencies[index], different[1] as number),
    };
  });
}

/** Adds what one comparison says of each pair. */
export function addWeights(
  sums: Float64Array,
  { ofLevels, ofTerms }: WeightedComparison,
  ofPairs: Uint8Array,
  { left, right }: RecordPairs,
): void {
  const lastTermLevel = ofTerms?.lastLevel ?? 0;
  for (let pair = 0; pair < ofPairs.length; pair += 1) {
    const level = ofPairs[pair] as number;
    let weight = ofLevels[level] as number;
    if (level <= lastTermLevel) weight += termWeightAt(ofTerms, level, left[pair] as number, right[pair] as number);
    (sums[pair] as number) += weight;
  }
}
