/**
 * Lead scoring to be embedded: what a lead is worth by the rules of a stored scorecard, and where each point comes from. Scorecards are
 * made, checked, compared and followed through time by `clientele/leads/scoring/scorecard`. Points cards are fitted by
 * `clientele/leads/scoring/fit` and applied by `clientele/leads/scoring/points-card`.
 *
 * @module
 */
export {
  type CompiledScorecard,
  type LeadHistory,
  type LeadScore,
  type LeadScoreOptions,
  type LeadScoreReasonCode,
  type LeadScoreState,
  SCORECARD_SCHEMA_VERSION,
  type ScoreBand,
  type ScoreConditionRule,
  type ScoreContribution,
  type ScoreContributionCode,
  type Scorecard,
  type ScorecardModel,
  type ScoreDecay,
  type ScoreDisqualifier,
  type ScoreFactRule,
  type ScoreFactSelection,
  type ScoreGrade,
  type ScoreGradeAxis,
  type ScoreGrades,
  type ScoreGroup,
  type ScoreRange,
  type ScoreRounding,
  type ScoreRule,
  type ScoreSum,
} from "./model.js";
export { compileScorecard, scoreLead } from "./scorecard/score-lead.js";
export { type LeadScoresOptions, type ScoredLead, scoreLeads } from "./scorecard/score-leads.js";
