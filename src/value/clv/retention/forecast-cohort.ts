import type { Estimate, Interval } from "../../../shared/estimate.js";
import { logCovarianceOf, varianceByDelta } from "../delta.js";
import { readLevel } from "../level.js";
import type { EstimateQuestion } from "../predict/open.js";
import { assertPeriods } from "./check.js";
import { estimateByDelta, type UncertainParameters } from "./delta-interval.js";
import type { RetentionEstimateStatus, RetentionModel } from "./model.js";
import { openRetentionModel } from "./parameters.js";
import { stayingInterval } from "./staying-interval.js";
import { survivalCurveOf } from "./survival-curve.js";

/** Customers of one age whose future is wanted. */
export interface CohortOutlook {
  /** How many there are now, a whole number from 0 on. */
  readonly customers: number;
  /**
   * How often they have renewed so far.
   *
   * @defaultValue 0, customers in their first period
   */
  readonly tenure?: number | undefined;
  /** How many periods to look ahead. */
  readonly periods: number;
}

/** What is expected of a cohort at the end of one period. */
export interface CohortForecastRow {
  /** Which period of a customer's life it is, from 1 on: the first one after the tenure, the next one, … */
  readonly period: number;
  /** Of those who are customers in the period, the share that renews at its end. */
  readonly retentionRate: Estimate<RetentionEstimateStatus>;
  /** How many are still customers after the renewal. The interval holds what is unsure about the parameters. */
  readonly customers: Estimate<RetentionEstimateStatus>;
  /** What chance does to that number, were the parameters known: its standard deviation. Absent where there is no value. */
  readonly chanceDeviation?: number | undefined;
  /**
   * Between which whole numbers it will lie, by chance and by what is not known of the parameters. Absent without a
   * covariance.
   */
  readonly interval?: Interval | undefined;
}

/**
 * How many customers of a cohort will still be there after each of the next periods, and at which rates they renew.
 *
 * Two kinds of uncertainty are kept apart: the intervals of the estimates hold that of the parameters (see {@link estimateRetentionRate}),
 * `chanceDeviation` that of a number of people who each stay or leave, √(N·S·(1 − S)). `interval` holds both: that of a beta
 * distribution with the right mean and variance, rounded to whole numbers. Not rounded. No periods: no rows.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path `["customers"]`, `["tenure"]` or `["periods"]` for what is no whole
 * number from 0 on; otherwise as {@link estimateRetentionRate}.
 *
 * @example
 * ```ts
 * import { fitBetaDiscreteWeibull, forecastCohort } from "clientele/value/clv";
 *
 * const model = fitBetaDiscreteWeibull({ cohorts: [{ survivors: [1000, 869, 743, 653, 593] }] });
 * const [next, , , fourth] = forecastCohort({ customers: 593, tenure: 4, periods: 4 }, model);
 *
 * next?.customers.value?.toFixed(0); // => "547"
 * fourth?.period; // => 8
 * fourth?.customers.value?.toFixed(0); // => "457"
 * next?.interval; // => { low: 531, high: 560, level: 0.9 }
 * ```
 */
export function forecastCohort(
  { customers, tenure = 0, periods }: CohortOutlook,
  model: RetentionModel,
  options: Pick<EstimateQuestion, "level"> = {},
): readonly CohortForecastRow[] {
  assertPeriods(customers, 0, ["customers"]);
  assertPeriods(tenure, 0, ["tenure"]);
  assertPeriods(periods, 0, ["periods"], tenure);
  const level = readLevel(options);
  const opened = openRetentionModel(model);
  const share = { unit: "share", level, isShare: true };
  return Array.from({ length: periods }, (_, index) => {
    const period = tenure + index + 1;
    const survival = estimateByDelta(opened, (values) => survivalCurveOf(values)(tenure, period), share);
    return {
      period,
      retentionRate: estimateByDelta(opened, (values) => survivalCurveOf(values)(period - 1, period), share),
      customers: timesCustomers(survival, customers),
      ...chanceOf(survival.value, customers),
      ...intervalOf(opened, { customers, tenure, period, level }),
    };
  });
}

function timesCustomers<Status extends string>(survival: Estimate<Status>, customers: number): Estimate<Status> {
  const { value, interval, ...rest } = survival;
  return {
    ...rest,
    unit: "customers",
    ...(value === undefined ? {} : { value: value * customers }),
    ...(interval && { interval: { ...interval, low: interval.low * customers, high: interval.high * customers } }),
  };
}

const chanceOf = (survival: number | undefined, customers: number) =>
  survival === undefined ? {} : { chanceDeviation: Math.sqrt(customers * survival * (1 - survival)) };

interface CohortQuestion {
  readonly customers: number;
  readonly tenure: number;
  readonly period: number;
  readonly level: number;
}

function intervalOf(
  { values, covariance }: UncertainParameters<string>,
  { customers, tenure, period, level }: CohortQuestion,
): { readonly interval?: Interval } {
  if (values === undefined || covariance === undefined) return {};
  const shareAt = (places: readonly number[]) => Math.exp(survivalCurveOf(places)(tenure, period));
  const variance = varianceByDelta(shareAt, values, logCovarianceOf(values, covariance));
  return { interval: stayingInterval(customers, shareAt(values), variance, level) };
}
