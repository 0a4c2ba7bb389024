import { ClienteleError } from "../../../shared/errors.js";
import type { Estimate } from "../../../shared/estimate.js";
import { readLevel } from "../level.js";
import type { EstimateQuestion } from "../predict/open.js";
import { assertPeriods } from "../retention/check.js";
import { estimateByDelta } from "../retention/delta-interval.js";
import { discountedSurvival } from "../retention/discounted-survival.js";
import { createSurvivalCurve, type SurvivalCurve } from "../retention/survival-curve.js";
import type { BgBbEstimateStatus, BgBbModel, OpportunityCell, OpportunityHistory } from "./model.js";
import { openBgBbModel } from "./parameters.js";
import { assertHistory, type MergedCell, mergeCells } from "./read-cells.js";
import { weighHistory } from "./weigh-history.js";

/** How many opportunities to look ahead. */
export interface OpportunityOutlook extends Pick<EstimateQuestion, "level"> {
  /** The next so many, a whole number from 0 on. */
  readonly nextOpportunities: number;
}

/** How to discount what is bought later. */
export interface OpportunityDiscountOptions extends Pick<EstimateQuestion, "level"> {
  /** The effective rate from one opportunity to the next, from 0 to 1: 0.1 for 10 %. There is no default. */
  readonly discountRate: number;
  /**
   * How many opportunities count at most, a whole number from 0 on.
   *
   * @defaultValue all of them, for ever
   */
  readonly nextOpportunities?: number | undefined;
}

/**
 * The probability that a customer will still be there at the next opportunity, the one after those in the history.
 *
 * Intervals hold what is unsure about the parameters (delta method on their logarithms). A model on the boundary, or made from known
 * parameters, gives no interval; a model without parameters no value.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` and a path such as `["lastRepeat"]` for a history that cannot be, as
 * {@link fitBgBb}; `INVALID_OPTION` for a level that is not between 0 and 1; and as `openModel` for what is no BG/BB model.
 *
 * @example
 * ```ts
 * import { createBgBbModel, estimateAliveAtNextOpportunity } from "clientele/value/clv";
 *
 * const model = createBgBbModel({ parameters: { alpha: 1.2035, beta: 0.7497, gamma: 0.6567, delta: 2.7834 } });
 * const alive = estimateAliveAtNextOpportunity({ repeats: 2, lastRepeat: 4, opportunities: 6 }, model);
 * alive.value?.toFixed(4); // => "0.5897"
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, J. Shang, "Customer-Base Analysis in a Discrete-Time Noncontractual Setting", Marketing Science
 * 29 (2010), 1086–1108, equation 8.
 */
export function estimateAliveAtNextOpportunity(
  history: OpportunityHistory,
  model: BgBbModel,
  options: Pick<EstimateQuestion, "level"> = {},
): Estimate<BgBbEstimateStatus> {
  assertHistory(history, []);
  const { opportunities } = history;
  const logAlive = (values: readonly number[]) =>
    weighHistory(history, values).logAlive + leavingCurve(values)(opportunities, opportunities + 1);
  const settings = { unit: "share", level: readLevel(options), isShare: true };
  return estimateByDelta(openBgBbModel(model), logAlive, settings);
}

/**
 * How often a customer is expected to buy at the next opportunities.
 *
 * The value is not rounded and not above their number; with none it is 0. Intervals as with {@link estimateAliveAtNextOpportunity}.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path `["nextOpportunities"]` for what is no whole number from 0 on;
 * otherwise as {@link estimateAliveAtNextOpportunity}.
 *
 * @example
 * ```ts
 * import { createBgBbModel, estimateOpportunityPurchases } from "clientele/value/clv";
 *
 * const model = createBgBbModel({ parameters: { alpha: 1.2035, beta: 0.7497, gamma: 0.6567, delta: 2.7834 } });
 * const donor = { repeats: 4, lastRepeat: 5, opportunities: 6 };
 * estimateOpportunityPurchases(donor, model, { nextOpportunities: 5 }).value?.toFixed(4); // => "2.0300"
 * ```
 *
 * @see the same paper, equation 14.
 */
export function estimateOpportunityPurchases(
  history: OpportunityHistory,
  model: BgBbModel,
  options: OpportunityOutlook,
): Estimate<BgBbEstimateStatus> {
  assertHistory(history, []);
  return estimateSum([{ ...history, customers: 1 }], model, { ...readOutlook(options, history), discountRate: 0 });
}

/**
 * How often all these customers together are expected to buy at the next opportunities. The interval is that of the sum: what is
 * unsure about the parameters concerns all of them at once. No customers: 0.
 *
 * @throws `ClienteleError` as {@link estimateOpportunityPurchases}, with paths such as `[index, "lastRepeat"]` for the histories.
 *
 * @example
 * ```ts
 * import { createBgBbModel, estimateTotalOpportunityPurchases } from "clientele/value/clv";
 *
 * const model = createBgBbModel({ parameters: { alpha: 1.2035, beta: 0.7497, gamma: 0.6567, delta: 2.7834 } });
 * const donors = [
 *   { repeats: 6, lastRepeat: 6, opportunities: 6, customers: 1203 },
 *   { repeats: 0, lastRepeat: 0, opportunities: 6, customers: 3464 },
 * ];
 * estimateTotalOpportunityPurchases(donors, model, { nextOpportunities: 5 }).value?.toFixed(1); // => "4766.7"
 * ```
 */
export function estimateTotalOpportunityPurchases(
  cells: readonly OpportunityCell[],
  model: BgBbModel,
  options: OpportunityOutlook,
): Estimate<BgBbEstimateStatus> {
  const merged = mergeCells(cells);
  return estimateSum(merged, model, { ...readOutlook(options, merged.at(-1)), discountRate: 0 });
}

/**
 * How often a customer is expected to buy from now on, purchases that lie further away counting less (DERT): those at the next
 * opportunity 1/(1 + rate), at the one after it 1/(1 + rate)², and so on. Times the margin of a purchase it is his residual value.
 *
 * Relative error of the value at most 1e-11. Intervals as with {@link estimateAliveAtNextOpportunity}.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` and the path `["discountRate"]` for a rate outside 0 to 1, or of 0 where the
 * opportunities are not limited; otherwise as {@link estimateOpportunityPurchases}.
 *
 * @example
 * ```ts
 * import { createBgBbModel, estimateDiscountedOpportunityPurchases } from "clientele/value/clv";
 *
 * const model = createBgBbModel({ parameters: { alpha: 1.2035, beta: 0.7497, gamma: 0.6567, delta: 2.7834 } });
 * const donor = { repeats: 6, lastRepeat: 6, opportunities: 6 };
 * estimateDiscountedOpportunityPurchases(donor, model, { discountRate: 0.1 }).value?.toFixed(4); // => "5.9100"
 * ```
 *
 * @see the same paper, equation 15.
 */
export function estimateDiscountedOpportunityPurchases(
  history: OpportunityHistory,
  model: BgBbModel,
  options: OpportunityDiscountOptions,
): Estimate<BgBbEstimateStatus> {
  assertHistory(history, []);
  const { discountRate, nextOpportunities, ...rest } = options;
  if (!(typeof discountRate === "number" && discountRate >= 0 && discountRate <= 1)) {
    throw invalidRate("a share from 0 to 1, as 0.1 for 10 %");
  }
  const cells = [{ ...history, customers: 1 }];
  if (nextOpportunities !== undefined) {
    return estimateSum(cells, model, { ...readOutlook({ ...rest, nextOpportunities }, history), discountRate });
  }
  if (discountRate === 0) throw invalidRate("a rate above 0 where opportunities are not limited");
  return estimateSum(cells, model, { periods: Number.POSITIVE_INFINITY, level: readLevel(rest), discountRate });
}

const invalidRate = (expected: string) =>
  new ClienteleError("INVALID_OPTION", `expected ${expected}`, ["discountRate"]);

function readOutlook(options: OpportunityOutlook, { opportunities }: { readonly opportunities: number } = NEVER) {
  assertPeriods(options.nextOpportunities, 0, ["nextOpportunities"], opportunities);
  return { periods: options.nextOpportunities, level: readLevel(options) };
}

const NEVER = { opportunities: 0 };

interface SumSettings {
  readonly periods: number;
  readonly discountRate: number;
  readonly level: number;
}

/** Whoever is there at n buys at n + j with his expected probability, if he has not left until then. */
function estimateSum(
  cells: readonly MergedCell[],
  model: BgBbModel,
  { periods, discountRate, level }: SumSettings,
): Estimate<BgBbEstimateStatus> {
  const logSum = (values: readonly number[]) => {
    const [alpha = 0, beta = 0] = values;
    const curve = leavingCurve(values);
    const stays = new Map<number, number>();
    let sum = 0;
    for (const cell of cells) {
      const { repeats, opportunities, customers } = cell;
      const stay =
        stays.get(opportunities) ?? discountedSurvival(curve, { from: opportunities, periods, discountRate });
      stays.set(opportunities, stay);
      const rate = (alpha + repeats) / (alpha + beta + opportunities);
      sum += customers * Math.exp(weighHistory(cell, values).logAlive) * rate * stay;
    }
    return Math.log(sum / (1 + discountRate));
  };
  return estimateByDelta(openBgBbModel(model), logSum, { unit: "purchases", level, isShare: false });
}

/** Leaving before an opportunity is the shifted beta-geometric model, at γ and δ. */
function leavingCurve([, , gamma = 0, delta = 0]: readonly number[]): SurvivalCurve {
  return createSurvivalCurve({ alpha: gamma, beta: delta, c: 1 });
}
