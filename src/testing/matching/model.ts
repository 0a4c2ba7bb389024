/** How much of what was claimed is true, and how much of what is true was claimed. */
export interface MatchingScores {
  /** The true part of what was claimed, 0 to 1. Absent where nothing was. */
  readonly precision?: number | undefined;
  /** The claimed part of what is true, 0 to 1. Absent where nothing is. */
  readonly recall?: number | undefined;
  /** The harmonic mean of both, 0 where they have nothing in common. Absent where nothing was claimed and nothing is true. */
  readonly f1?: number | undefined;
}

/** {@link MatchingScores} over pairs of records. */
export interface PairwiseScores extends MatchingScores {
  /** Pairs that were claimed to be the same. */
  readonly claimedPairs: number;
  /** Pairs that are the same, whether anything looked at them or not. */
  readonly truePairs: number;
  /** Pairs that were claimed and are. */
  readonly foundPairs: number;
}

/** What {@link evaluateMatching} finds. */
export interface MatchingEvaluation {
  /** How many records were looked at. */
  readonly records: number;
  /** How many clusters they were put in. */
  readonly clusterCount: number;
  /** How many there should be. */
  readonly entityCount: number;
  /** How many records the largest cluster has; 0 without records. */
  readonly largestCluster: number;
  /** How many it should have at most. */
  readonly largestEntity: number;
  /** Each pair of records counts once: a cluster of 20 weighs 190 times as much as one of two. */
  readonly pairwise: PairwiseScores;
  /** Each record counts once: B-cubed. Absent scores where there are no records. */
  readonly bCubed: MatchingScores;
}

/** How to run {@link evaluateCalibration}. */
export interface CalibrationOptions {
  /** Into how many groups of equally many the probabilities are divided, a whole number from 1. @defaultValue 10 */
  readonly bins?: number | undefined;
}

/** A group of neighbouring probabilities. */
export interface CalibrationBin {
  /** How many there are. */
  readonly count: number;
  /** The smallest of them. */
  readonly lowest: number;
  /** The largest of them. */
  readonly highest: number;
  /** What they claim on average. */
  readonly meanProbability: number;
  /** The share of them that came true. */
  readonly trueShare: number;
}

/** What {@link evaluateCalibration} finds. */
export interface CalibrationEvaluation {
  /** How far claim and truth lie apart, 0 to 1: the mean over all probabilities of the difference in their bin. */
  readonly error?: number | undefined;
  /** The bins, the smallest probabilities first; never an empty one. */
  readonly bins: readonly CalibrationBin[];
}
