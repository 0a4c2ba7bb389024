/**
 * Fitting lead scores on what became of earlier leads, telling whether the result is any good, and whether it still is.
 *
 * @module
 */
export { correctPointsCardPrior } from "./correct-prior.js";
export { measurePointsCardDrift, type PointsCardDriftOptions } from "./drift.js";
export { evaluateLeadProbabilities } from "./evaluate.js";
export { fitPointsCard } from "./fit.js";
export type {
  CalibrationInTheLarge,
  CardScoredLead,
  FitPointsCardOptions,
  FitWindow,
  LeadEvaluation,
  LeadEvaluationStatus,
  LeadField,
  LeadFieldFit,
  LeadFieldKind,
  LeadFieldTime,
  LeadFitDropCode,
  LeadFitFindingCode,
  LeadFitReasonCode,
  PointsCardDrift,
  PointsCardDriftCode,
  PointsCardFieldDrift,
  PointsCardFit,
  PointsCardGate,
  ReliabilityBin,
} from "./model.js";
export { openPointsCard } from "./open-card.js";
