/**
 * How well duplicates are found, measured against the truth: for pairs, for clusters, and for probabilities.
 *
 * @module
 */
export { evaluateCalibration } from "./evaluate-calibration.js";
export { evaluateMatching } from "./evaluate-matching.js";
export { evaluatePairs } from "./evaluate-pairs.js";
export type {
  CalibrationBin,
  CalibrationEvaluation,
  CalibrationOptions,
  MatchingEvaluation,
  MatchingScores,
  PairwiseScores,
} from "./model.js";
