/**
 * Customer lifetime value: who is still a customer, what he will buy, and what that is worth.
 *
 * @module
 */

export { checkPurchaseAssumptions } from "./assumptions/check-assumptions.js";
export type {
  AssumptionStatus,
  MeasuredRegularity,
  MonthActivity,
  PurchaseAssumptionCode,
  PurchaseAssumptions,
  PurchaseSeasonality,
  RegularityOptions,
} from "./assumptions/model.js";
export { measurePurchaseRegularity } from "./assumptions/regularity.js";
export { measurePurchaseSeasonality } from "./assumptions/seasonality.js";
export {
  type ComparedModel,
  compareModels,
  type ModelComparison,
  type ModelComparisonOptions,
} from "./backtest/compare-models.js";
export type {
  Backtest,
  BacktestOptions,
  BacktestReasonCode,
  ForecastCalibrationBin,
  ForecastMeasure,
  ForecastQuality,
  FrequencyRow,
  ModelCalibration,
  NaiveForecastName,
  PurchaseBacktest,
  PurchaseBacktestCustomer,
  SpendBacktest,
  SpendBacktestCustomer,
} from "./backtest/model.js";
export { backtestPurchases } from "./backtest/purchases.js";
export { backtestSpend, type SpendBacktestOptions } from "./backtest/spend.js";
export { trackPurchases } from "./backtest/track-purchases.js";
export type { PurchaseTracking, TrackingOptions, TrackingPeriod } from "./backtest/tracking-model.js";
export { type BgBbModelOptions, createBgBbModel } from "./bg-bb/create.js";
export {
  estimateAliveAtNextOpportunity,
  estimateDiscountedOpportunityPurchases,
  estimateOpportunityPurchases,
  estimateTotalOpportunityPurchases,
  type OpportunityDiscountOptions,
  type OpportunityOutlook,
} from "./bg-bb/estimate.js";
export { fitBgBb } from "./bg-bb/fit.js";
export { forecastOpportunityPurchases, forecastTotalOpportunityPurchases } from "./bg-bb/forecast.js";
export {
  BG_BB_SCHEMA_VERSION,
  type BgBbBody,
  type BgBbEstimateStatus,
  type BgBbFit,
  type BgBbFitOptions,
  type BgBbFitReasonCode,
  type BgBbModel,
  type BgBbParameterName,
  type OpportunityCell,
  type OpportunityHistory,
} from "./bg-bb/model.js";
export { createBgCnbdKModel } from "./bg-cnbd-k/create.js";
export { fitBgCnbdK, type RegularFitOptions } from "./bg-cnbd-k/fit.js";
export { createRegularHistory, type RegularHistory } from "./bg-cnbd-k/history.js";
export { createBgNbdModel } from "./bg-nbd/create.js";
export { fitBgNbd } from "./bg-nbd/fit.js";
export { checkRepeatHistory, type RepeatHistoryCode } from "./check.js";
export { type CovariateEffect, estimateCovariateEffects } from "./covariates/effects.js";
export type { CovariateChoice, CovariateProcess, LikelihoodRatioTest, ModelCovariate } from "./covariates/model.js";
export type {
  EndangermentCustomer,
  EndangermentOptions,
  EndangermentReasonCode,
  EndangermentRow,
} from "./endangerment/model.js";
export { rankByEndangerment } from "./endangerment/rank.js";
export { createGammaGammaModel } from "./gamma-gamma/create.js";
export { measureSpendDependence, type SpendDependence } from "./gamma-gamma/dependence.js";
export { estimateSpend, type SpendEstimateStatus, type SpendQuestion } from "./gamma-gamma/estimate.js";
export { fitGammaGamma } from "./gamma-gamma/fit.js";
export { forecastSpend, type SpendForecast, type SpendOutlook } from "./gamma-gamma/forecast.js";
export {
  GAMMA_GAMMA_SCHEMA_VERSION,
  type GammaGammaBody,
  type GammaGammaFit,
  type GammaGammaFitOptions,
  type GammaGammaModel,
  type GammaGammaModelOptions,
  type GammaGammaParameterName,
  type GammaGammaParameters,
  type SpendDropCode,
  type SpendFindingCode,
  type SpendFitQuality,
  type SpendFitReasonCode,
  type SpendHistory,
} from "./gamma-gamma/model.js";
export { createMbgNbdModel } from "./mbg-nbd/create.js";
export { fitMbgNbd } from "./mbg-nbd/fit.js";
export type {
  BgCnbdKModel,
  BgCnbdKModelBody,
  BgNbdModel,
  BgNbdParameterName,
  ClvFindingCode,
  ClvFit,
  ClvFitReasonCode,
  ClvFitStatus,
  ClvTimeUnit,
  CovariateFitOptions,
  CovariateModelBody,
  CovariateModelOptions,
  MbgNbdModel,
  MbgNbdParameterName,
  NbdModel,
  NbdParameterName,
  ParetoNbdModel,
  ParetoNbdParameterName,
  PurchaseFit,
  PurchaseFitOptions,
  PurchaseModel,
  PurchaseModelBody,
  PurchaseModelOptions,
  PurchaseRegularity,
  RepeatHistory,
  RepeatHistoryColumns,
} from "./model.js";
export { PURCHASE_MODEL_SCHEMA_VERSION } from "./model.js";
export { type ConstantRetentionOptions, lifetimeValueAtConstantRetention } from "./money/constant-retention.js";
export { discountRatePerUnit } from "./money/discount.js";
export { estimateLifetimeValue } from "./money/estimate.js";
export type {
  LifetimeCustomer,
  LifetimeDropCode,
  LifetimeModels,
  LifetimeRanking,
  LifetimeRankingOptions,
  LifetimeReasonCode,
  LifetimeRow,
  LifetimeValueOptions,
  LifetimeValueStatus,
} from "./money/model.js";
export { rankByLifetimeValue } from "./money/rank.js";
export { createNbdModel } from "./nbd/create.js";
export { fitNbd } from "./nbd/fit.js";
export { createParetoNbdModel } from "./pareto-nbd/create.js";
export { fitParetoNbd } from "./pareto-nbd/fit.js";
export { type CountQuestion, purchaseCountProbabilities } from "./predict/counts.js";
export {
  type DiscountedQuestion,
  estimateAlive,
  estimateDiscountedPurchases,
  estimateNewCustomerPurchases,
  estimateNoPurchase,
  estimatePurchases,
} from "./predict/estimate.js";
export { type CustomerForecast, type ForecastQuestion, forecastCustomers } from "./predict/forecast-customers.js";
export { forecastPurchases, forecastTotalPurchases, type PurchaseForecast } from "./predict/forecast-purchases.js";
export type { EstimateQuestion, HorizonQuestion, ModelQuestion, NewCustomerQuestion } from "./predict/open.js";
export type { DatedPurchase, DatedPurchases } from "./purchase-days.js";
export {
  createBetaDiscreteWeibullModel,
  createShiftedBetaGeometricModel,
  type RetentionModelOptions,
} from "./retention/create.js";
export { estimateRetentionRate, estimateSurvival } from "./retention/estimate-retention.js";
export { fitBetaDiscreteWeibull, fitShiftedBetaGeometric } from "./retention/fit.js";
export { type CohortForecastRow, type CohortOutlook, forecastCohort } from "./retention/forecast-cohort.js";
export {
  type BetaDiscreteWeibullModel,
  type BetaDiscreteWeibullParameterName,
  type CohortTable,
  type ContractTenure,
  type DepartureTable,
  RETENTION_SCHEMA_VERSION,
  type RetentionBody,
  type RetentionData,
  type RetentionEstimateStatus,
  type RetentionFit,
  type RetentionFitOptions,
  type RetentionFitReasonCode,
  type RetentionModel,
  type ShiftedBetaGeometricModel,
  type ShiftedBetaGeometricParameterName,
  type SurvivorTable,
} from "./retention/model.js";
export { estimateResidualLifetime, type ResidualLifetimeOptions } from "./retention/residual-lifetime.js";
