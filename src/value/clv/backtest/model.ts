import type { Estimate } from "../../../shared/estimate.js";
import type { Reason } from "../../../shared/reasons.js";
import type { IntervalStatus } from "../../../shared/statistics/index.js";
import type { ClvTimeUnit, RepeatHistory } from "../model.js";
import type { LifetimeCustomer } from "../money/model.js";
import type { ModelQuestion } from "../predict/open.js";

/** A customer up to the end of the calibration, and what he bought after it: a `RepeatSummary` that was made with a holdout. */
export interface PurchaseBacktestCustomer extends RepeatHistory {
  /** Decides ties, see {@link BacktestOptions.topTies}. */
  readonly partyId?: string | undefined;
  /** Purchases in the holdout, a whole number from 0 on. */
  readonly holdoutPurchases?: number | undefined;
}

/** A customer up to the end of the calibration, and what he spent after it: a `RepeatSummary` that was made with a holdout. */
export interface SpendBacktestCustomer extends LifetimeCustomer {
  /** Net revenue of the holdout, as decimal text or a number. */
  readonly holdoutSpend?: string | number | undefined;
}

/** How to compare forecasts with what came. */
export interface BacktestOptions extends ModelQuestion {
  /** How long the holdout is, in the models' unit of time, above 0. */
  readonly horizon: number;
  /**
   * The share of customers, those expected to be the best, whose share in what came is measured; between 0 and 1. It is rounded to
   * whole customers, to one at least.
   *
   * @defaultValue 0.2
   */
  readonly topShare?: number | undefined;
  /**
   * Where customers with equal forecasts are on both sides of the border of the top: each counts with the share of them that is within,
   * or those with the lower `partyId` (without one, the earlier ones) are within.
   *
   * @defaultValue `"shared"`
   */
  readonly topTies?: "shared" | "by-id" | undefined;
}

/** The simple forecasts that stand beside the models. */
export type NaiveForecastName = "naive-count" | "naive-rate" | "naive-past-spend" | "naive-spend-rate";

/** How near a forecast came, over all customers. */
export interface ForecastQuality {
  /** A model's name as it was given, or a {@link NaiveForecastName}. */
  readonly name: string;
  readonly kind: "model" | "naive";
  /** What all customers together were expected to do. */
  readonly total: number;
  /** The mean absolute error. */
  readonly meanAbsoluteError: number;
  /** The root of the mean squared error. */
  readonly rootMeanSquaredError: number;
  /** How much too high the total is, as a share of what came; absent where nothing came. */
  readonly bias?: number | undefined;
  /** Spearman's rank correlation, equal values sharing the mean of their ranks; absent where all forecasts or all outcomes are equal. */
  readonly rankCorrelation?: number | undefined;
  /** The share of what came that came from the top customers by forecast; absent where nothing came. */
  readonly topCapture?: number | undefined;
}

/** What forecasts are compared by. */
export type ForecastMeasure = "meanAbsoluteError" | "rootMeanSquaredError" | "bias" | "rankCorrelation" | "topCapture";

/** Whether a model was better than the best naive forecast, by one measure, or not. Equal is not better. */
export type BacktestReasonCode = "MODEL_WINS" | "NAIVE_WINS";

/** Customers with the same number of repeats: what came, and what was expected, each on average. */
export interface FrequencyRow {
  readonly repeats: number;
  /** The last row holds all who have as many repeats, or more. */
  readonly orMore: boolean;
  readonly n: number;
  readonly actual: number;
  /** By name. */
  readonly forecasts: Readonly<Record<string, number>>;
}

/** Customers whose forecast probability is in one of ten ranges, and what share of them really did it. */
export interface ForecastCalibrationBin {
  /** The range is from here … */
  readonly from: number;
  /** … to below here, in the last bin up to 1. */
  readonly below: number;
  /** The mean of the forecasts. */
  readonly forecast: number;
  /** The share of customers, with its Wilson interval; `n` is how many there are. */
  readonly observed: Estimate<IntervalStatus>;
}

/** How well a model's probabilities hold. Bins that nobody is in are left out. */
export interface ModelCalibration {
  readonly name: string;
  /** The probability of no purchase in the holdout, and who bought nothing. */
  readonly noPurchase: readonly ForecastCalibrationBin[];
  /** The probability of being alive, and who bought something: that share is lower, since who is alive need not buy. */
  readonly alive: readonly ForecastCalibrationBin[];
}

/** Forecasts beside what came. */
export interface Backtest {
  /** How many customers. */
  readonly n: number;
  readonly horizon: number;
  readonly timeUnit: ClvTimeUnit;
  /** What came, over all customers. */
  readonly actual: number;
  /** The models as they were given, and then the naive ones. */
  readonly forecasts: readonly ForecastQuality[];
  /** For each model and measure, who won. */
  readonly verdicts: readonly Reason<BacktestReasonCode>[];
  /** From 0 repeats to 7 and more; numbers that nobody has are left out. */
  readonly byFrequency: readonly FrequencyRow[];
}

/** Forecasts of purchases beside what came. */
export interface PurchaseBacktest extends Backtest {
  readonly calibration: readonly ModelCalibration[];
}

/** Forecasts of spend beside what came. */
export interface SpendBacktest extends Backtest {
  readonly currency: string;
}
