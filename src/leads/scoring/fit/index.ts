/**
 * Fitting lead scores on what became of earlier leads, telling whether the result is any good, and whether it still is.
 *
 * @module
 */
export { type BuildLeadFrequenciesOptions, buildLeadFrequencies } from "./bayes/build.js";
export type { LeadFrequencyDeclaration } from "./bayes/complete-settings.js";
export {
  type FitLeadFrequenciesOptions,
  fitLeadFrequencies,
  type LeadFrequencyFit,
  type LeadFrequencyGate,
} from "./bayes/fit.js";
export {
  LEAD_FREQUENCY_PSEUDO_COUNT,
  LEAD_FREQUENCY_SCHEMA_VERSION,
  type LeadFrequency,
  type LeadFrequencyBody,
  type LeadFrequencyCalibration,
  type LeadFrequencyField,
  type LeadFrequencyModel,
  type LeadFrequencyReasonCode,
  type LeadFrequencyScore,
  type LeadFrequencySettings,
  type LeadFrequencyStages,
  type LeadFrequencyTable,
  type LeadValueFrequency,
  ODOO_LEAD_FREQUENCY_FIELDS,
  type StoredLeadFrequencyField,
  type StoredLeadFrequencyStages,
} from "./bayes/model.js";
export { openLeadFrequencies } from "./bayes/open.js";
export { scoreByLeadFrequencies } from "./bayes/score.js";
export { type LeadAtOutcome, type LeadFrequencyChange, updateLeadFrequencies } from "./bayes/update.js";
export { correctPointsCardPrior } from "./correct-prior.js";
export { measurePointsCardDrift, type PointsCardDriftOptions } from "./drift.js";
export type {
  CalibrationInTheLarge,
  CardScoredLead,
  PointsCardDrift,
  PointsCardDriftCode,
  PointsCardFieldDrift,
} from "./drift-report.js";
export { evaluateLeadProbabilities } from "./evaluate.js";
export type {
  LeadEvaluation,
  LeadEvaluationStatus,
  LeadGain,
  PointsCardGate,
  ReliabilityBin,
} from "./evaluation.js";
export { fitPointsCard } from "./fit.js";
export type { LeadField, LeadFieldKind, LeadFieldTime } from "./lead-field.js";
export type {
  FitPointsCardOptions,
  FitWindow,
  LeadFieldFit,
  LeadFitDropCode,
  LeadFitFindingCode,
  LeadFitReasonCode,
  LeadInteractionFit,
  PointsCardFit,
  TooFewLeadOutcomes,
} from "./model.js";
export { openPointsCard } from "./open-card.js";
