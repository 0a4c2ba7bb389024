import { ClienteleError } from "../../../shared/errors.js";
import type { Estimate } from "../../../shared/estimate.js";
import { readLevel } from "../level.js";
import type { EstimateQuestion } from "../predict/open.js";
import { assertPeriods } from "./check.js";
import { estimateByDelta } from "./delta-interval.js";
import { discountedSurvival } from "./discounted-survival.js";
import type { RetentionEstimateStatus, RetentionModel } from "./model.js";
import { openRetentionModel } from "./parameters.js";
import { survivalCurveOf } from "./survival-curve.js";

/** How to add up the periods to come. */
export interface ResidualLifetimeOptions extends Pick<EstimateQuestion, "level"> {
  /** The effective rate per period, from 0 to 1: 0.1 for 10 %. There is no default. */
  readonly discountRate: number;
  /**
   * `"due"`: the customer is about to decide on the next renewal, whose payment would be made now and counts in full. `"made"`: he
   * has just paid, and the next payment is one period away.
   */
  readonly renewal: "due" | "made";
  /**
   * How many renewals count at most, a whole number from 0 on.
   *
   * @defaultValue all of them, for ever
   */
  readonly periods?: number | undefined;
}

/**
 * The discounted expected residual lifetime (DERL): how many periods a customer is going to pay for, those that lie further away
 * counting less. Times the margin of a period it is his residual value.
 *
 * The tenure is how often he has renewed so far. So a customer "just before his n-th renewal" has the tenure n − 1 and `renewal: "due"`,
 * one "just after his n-th renewal" the tenure n and `renewal: "made"`. Not rounded. Relative error of the value at most 1e-12.
 * Intervals as with {@link estimateRetentionRate}.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path `["tenure"]` for what is no whole number from 0 on; `INVALID_OPTION`
 * with the paths `["discountRate"]` for a rate outside 0 to 1, or of 0 where periods are not limited, `["renewal"]`, and `["level"]`;
 * `INVALID_VALUE` with the path `["periods"]`; and as `openModel` for what is no retention model of this release.
 *
 * @example
 * ```ts
 * import { createShiftedBetaGeometricModel, estimateResidualLifetime } from "clientele/value/clv";
 *
 * const model = createShiftedBetaGeometricModel({ parameters: { alpha: 0.668, beta: 3.806 } });
 * const periods = estimateResidualLifetime({ tenure: 0 }, model, { discountRate: 0.1, renewal: "due" });
 *
 * periods.value?.toFixed(4); // => "5.4149"
 * periods.unit; // => "periods"
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, "Customer-Base Valuation in a Contractual Setting: The Perils of Ignoring Heterogeneity",
 * Marketing Science 29 (2010), 85–93.
 */
export function estimateResidualLifetime(
  { tenure }: { readonly tenure: number },
  model: RetentionModel,
  options: ResidualLifetimeOptions,
): Estimate<RetentionEstimateStatus> {
  assertPeriods(tenure, 0, ["tenure"]);
  assertOptions(options, tenure);
  const { discountRate, renewal, periods = Number.POSITIVE_INFINITY } = options;
  const first = renewal === "due" ? 1 : 1 + discountRate;
  const lifetime = { from: tenure, periods, discountRate };
  const logValueAt = (values: readonly number[]) =>
    Math.log(discountedSurvival(survivalCurveOf(values), lifetime) / first);
  const settings = { unit: "periods", level: readLevel(options), isShare: false };
  return estimateByDelta(openRetentionModel(model), logValueAt, settings);
}

function assertOptions({ discountRate, renewal, periods }: ResidualLifetimeOptions, tenure: number): void {
  if (!(typeof discountRate === "number" && discountRate >= 0 && discountRate <= 1)) {
    throw invalid("a share from 0 to 1, as 0.1 for 10 %", "discountRate");
  }
  if (renewal !== "due" && renewal !== "made") throw invalid('"due" or "made"', "renewal");
  if (periods !== undefined) assertPeriods(periods, 0, ["periods"], tenure);
  else if (discountRate === 0) throw invalid("a rate above 0 where periods are not limited", "discountRate");
}

const invalid = (expected: string, name: keyof ResidualLifetimeOptions) =>
  new ClienteleError("INVALID_OPTION", `expected ${expected}`, [name]);
