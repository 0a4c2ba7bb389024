/**
 * Weighing: how sure is it that two records are the same, by what they agree in? What each agreement says is learned from the records
 * themselves, counted from labels or brought along from another tool; all of it adds up to one number.
 *
 * @module
 */
export type { BlockingKey, ExpertShares, PairComparison, PairTerms, RecordPairs, SeveralValues } from "../model.js";
export { fitMatchModel, type MatchFitInput, type MatchFitResult } from "./fit.js";
export { fitMatchModelFromLabels, type LabelledFitOptions, type LabelledPairs } from "./fit-from-labels.js";
export { importSplinkSettings } from "./import-splink.js";
export { comparePairs } from "./levels.js";
export type { PairLevels } from "./model.js";
export {
  LISTED_TERM_ENTITIES,
  MATCH_SCHEMA_VERSION,
  type MatchBody,
  type MatchComparison,
  type MatchFindingCode,
  type MatchFit,
  type MatchLevel,
  type MatchModel,
  type TermShares,
} from "./model.js";
export { expectQuality, matchProbability, type ThresholdQuality } from "./quality.js";
export type { MatchSessionInput } from "./sessions.js";
export type {
  SplinkComparison,
  SplinkComparisonLevel,
  SplinkImportOptions,
  SplinkSettings,
} from "./splink-settings.js";
export { createPairWeigher, type LevelEvidence, type PairWeigher } from "./weights.js";
