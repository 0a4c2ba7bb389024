import type { ExpertShares, PairComparison } from "../model.js";
import type { MatchFit } from "./model.js";
import { EXPERT_DIFFERENT_PAIRS } from "./model.js";
import type { PairPatterns } from "./patterns.js";

/** How often values occur among entities: by number of the value, and in common for all rare ones. */
export interface TermFrequencies {
  /** One per value: its share, or `rareShare` where fewer than {@link LISTED_TERM_ENTITIES} entities have it. */
  readonly shares: Float64Array;
  /** In how many entities each value occurs. */
  readonly entities: Float64Array;
  readonly rareShare: number;
}

/** Shares of levels and values, before they become weights. */
export interface FittedShares {
  readonly fit: MatchFit;
  readonly m: readonly Float64Array[];
  readonly u: readonly Float64Array[];
  readonly frequencies: readonly (TermFrequencies | undefined)[];
  readonly prior: number;
  /** As in the model. */
  readonly sharedLimit?: number | undefined;
}

/** How often pairs have each level, 0 for missing included. */
export type LevelCounts = readonly Float64Array[];

/** Counts the levels of the pairs that a test lets through. */
export function countLevels(
  comparisons: readonly PairComparison[],
  patterns: PairPatterns,
  isCounted: (pair: number) => boolean,
): LevelCounts {
  const { numbers, size } = patterns;
  const ofPatterns = new Int32Array(size);
  for (let pair = 0; pair < numbers.length; pair += 1) {
    if (isCounted(pair)) (ofPatterns[numbers[pair] as number] as number) += 1;
  }
  const none = comparisons.map(({ levels }) => new Float64Array(levels.length + 1));
  return addPatterns(none, patterns, ofPatterns);
}

/** Adds the levels of the pairs at these places to what was counted. */
export function addLevels(counts: LevelCounts, patterns: PairPatterns, places: Int32Array): LevelCounts {
  const { numbers, size } = patterns;
  const ofPatterns = new Int32Array(size);
  for (const pair of places) (ofPatterns[numbers[pair] as number] as number) += 1;
  return addPatterns(counts, patterns, ofPatterns);
}

/** Adds the levels of patterns, each of which so many pairs have. */
function addPatterns(counts: LevelCounts, { levels }: PairPatterns, ofPatterns: Int32Array): LevelCounts {
  return counts.map((before, index) => {
    const sums = before.slice();
    ofPatterns.forEach((count, pattern) => {
      (sums[(levels[index] as Uint8Array)[pattern] as number] as number) += count;
    });
    return sums;
  });
}

/**
 * Shares of the levels, missing ones left aside, drawn towards what was expected before: `expected` counts as so many
 * pairs more.
 */
export function toShares(counts: Float64Array, expected: readonly number[], weight: number): Float64Array {
  let total = weight;
  for (let level = 1; level < counts.length; level += 1) total += counts[level] as number;
  return counts.map((count, level) => (level === 0 ? 0 : (count + weight * (expected[level - 1] as number)) / total));
}

/** Cuts shares to bounds and gives what was cut off to the levels without one, of which there has to be one. */
export function boundShares(shares: Float64Array, most: readonly number[] | undefined): void {
  if (most === undefined) return;
  let cut = 0;
  let free = 0;
  for (let level = 1; level < shares.length; level += 1) {
    const bound = most[level - 1] as number;
    const share = shares[level] as number;
    if (bound === 1) free += share;
    else if (share > bound) {
      cut += share - bound;
      shares[level] = bound;
    }
  }
  for (let level = 1; level < shares.length; level += 1) {
    if (most[level - 1] === 1) shares[level] = (shares[level] as number) * (1 + cut / free);
  }
}

/** The expert's shares count as so many pairs. */
export const EXPERT_PAIRS = 20;

/** Shares of the levels among pairs of the same, drawn towards the expert's and bounded. */
export function measureM(comparisons: readonly PairComparison[], counts: LevelCounts): readonly Float64Array[] {
  return comparisons.map(({ expert }, index) => {
    const shares = toShares(counts[index] as Float64Array, expert.m, EXPERT_PAIRS);
    boundShares(shares, expert.most);
    return shares;
  });
}

/** Shares of the levels among pairs of different ones, drawn towards the expert's; no level is impossible. */
export function measureU(comparisons: readonly PairComparison[], counts: LevelCounts): readonly Float64Array[] {
  return comparisons.map(({ expert, levels }, index) => {
    const smoothed = (counts[index] as Float64Array).map((count, level) => (level === 0 ? 0 : count + 0.5));
    return toShares(smoothed, expectU(expert, levels.length), EXPERT_DIFFERENT_PAIRS);
  });
}

/** Every level but the last is as rare among different ones as the very same value. */
function expectU({ same }: ExpertShares, levels: number): readonly number[] {
  return Array.from({ length: levels }, (_, index) => (index < levels - 1 ? same : 1 - same * (levels - 1)));
}

/** What the expert expects of pairs of the same. */
export const expertM = (comparisons: readonly PairComparison[]): readonly Float64Array[] =>
  comparisons.map(({ expert }) => Float64Array.of(0, ...expert.m));
