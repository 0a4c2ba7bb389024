import type { Estimate } from "../../../shared/estimate.js";
import { readLevel } from "../level.js";
import type { EstimateQuestion } from "../predict/open.js";
import { assertPeriods } from "./check.js";
import { estimateByDelta } from "./delta-interval.js";
import type { RetentionEstimateStatus, RetentionModel } from "./model.js";
import { openRetentionModel } from "./parameters.js";
import { survivalCurveOf } from "./survival-curve.js";

/**
 * The retention rate of one period: of those who are customers in it, the share that renews at its end. The first period is 1.
 *
 * The interval holds what is unsure about the parameters (delta method on their logarithms), not what chance does to a group of customers.
 * A model on the boundary, or made from known parameters, gives no interval; a model without parameters no value.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path `["period"]` for what is no whole number from 1 on; `INVALID_OPTION`
 * for a level that is not between 0 and 1; and as `openModel` for what is no retention model of this release.
 *
 * @example
 * ```ts
 * import { estimateRetentionRate, fitShiftedBetaGeometric } from "clientele/value/clv";
 *
 * const model = fitShiftedBetaGeometric({ cohorts: [{ survivors: [1000, 869, 743, 653, 593, 551, 517, 491] }] });
 * const rate = estimateRetentionRate({ period: 8 }, model);
 *
 * rate.value?.toFixed(3); // => "0.942"
 * rate.interval?.low.toFixed(3); // => "0.933"
 * rate.interval?.high.toFixed(3); // => "0.949"
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, "How to Project Customer Retention", Journal of Interactive Marketing 21 (2007), 76–90.
 */
export function estimateRetentionRate(
  { period }: { readonly period: number },
  model: RetentionModel,
  options: Pick<EstimateQuestion, "level"> = {},
): Estimate<RetentionEstimateStatus> {
  assertPeriods(period, 1, ["period"]);
  return estimateKept(period - 1, period, model, readLevel(options));
}

/**
 * The probability that a customer renews at least so many times more.
 *
 * The tenure is how often he has renewed so far, 0 in the first period. No further period: 1, whatever the model; a model without
 * parameters has no value even so. Intervals as with {@link estimateRetentionRate}.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path `["tenure"]` or `["periods"]` for what is no whole number from 0 on, or so
 * large that their sum is none; otherwise as {@link estimateRetentionRate}.
 *
 * @example
 * ```ts
 * import { createShiftedBetaGeometricModel, estimateSurvival } from "clientele/value/clv";
 *
 * const model = createShiftedBetaGeometricModel({ parameters: { alpha: 1, beta: 1 } });
 * estimateSurvival({ tenure: 0, periods: 1 }, model); // => { value: 0.5, n: 0, status: "ok", unit: "share" }
 * estimateSurvival({ tenure: 0, periods: 3 }, model).value?.toFixed(4); // => "0.2500"
 * estimateSurvival({ tenure: 3, periods: 1 }, model).value?.toFixed(4); // => "0.8000"
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, "How to Project Customer Retention", Journal of Interactive Marketing 21 (2007), 76–90.
 */
export function estimateSurvival(
  { tenure, periods }: { readonly tenure: number; readonly periods: number },
  model: RetentionModel,
  options: Pick<EstimateQuestion, "level"> = {},
): Estimate<RetentionEstimateStatus> {
  assertPeriods(tenure, 0, ["tenure"]);
  assertPeriods(periods, 0, ["periods"], tenure);
  return estimateKept(tenure, tenure + periods, model, readLevel(options));
}

function estimateKept(from: number, to: number, model: RetentionModel, level: number) {
  return estimateByDelta(openRetentionModel(model), (values) => survivalCurveOf(values)(from, to), {
    unit: "share",
    level,
    isShare: true,
  });
}
