import type { MatchingScores, PairwiseScores } from "./model.js";

/** How many pairs so many records make. */
export function countPairs(records: number): number {
  return (records * (records - 1)) / 2;
}

/** The scores of pairs that were claimed, are true, and both. */
export function scorePairs(claimedPairs: number, truePairs: number, foundPairs: number): PairwiseScores {
  return {
    claimedPairs,
    truePairs,
    foundPairs,
    ...(claimedPairs > 0 && { precision: foundPairs / claimedPairs }),
    ...(truePairs > 0 && { recall: foundPairs / truePairs }),
    ...(claimedPairs + truePairs > 0 && { f1: (2 * foundPairs) / (claimedPairs + truePairs) }),
  };
}

/** The scores of a precision and a recall above 0. */
export function scoreMeans(precision: number, recall: number): MatchingScores {
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
