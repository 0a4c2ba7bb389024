/**
 * Scorecards: made and checked; followed through time, with states instead of facts, the next change and the history; what would raise a lead;
 * overrides beside the score; and two models on the same leads. Scoring itself is `clientele/leads/scoring`.
 *
 * @module
 */
export type { ThresholdCrossing, ThresholdCrossingOptions } from "../model.js";
export type { ScoreChange } from "./assume.js";
export { checkScorecard, type ScorecardCode } from "./check.js";
export {
  type BandMigration,
  type ComparedScore,
  compareScores,
  type ScoreComparison,
  type ScoreComparisonOptions,
} from "./compare.js";
export { createScorecard, openScorecard, type ScorecardOptions } from "./create.js";
export { type ScoreHistoryOptions, scoreHistory } from "./history.js";
export { nextChangeAt, thresholdCrossing } from "./next-change.js";
export { type LeadScoreOverride, type LeadStanding, overrideLeadScore } from "./override.js";
export { type UpdateLeadScoreStateOptions, updateLeadScoreState } from "./update-state.js";
export { type BandRaise, type BandRaiseOptions, whatWouldRaise } from "./what-would-raise.js";
