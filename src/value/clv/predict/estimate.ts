import { ClienteleError } from "../../../shared/errors.js";
import type { Estimate } from "../../../shared/estimate.js";
import { readLevel } from "../level.js";
import type { ClvFitStatus, PurchaseModel, RepeatHistory } from "../model.js";
import { expectPurchases, type PurchaseProcess } from "../process.js";
import { openForCustomer } from "./customer.js";
import { estimateCount, estimateShare } from "./delta.js";
import {
  assertHistory,
  assertHorizon,
  type EstimateQuestion,
  type HorizonQuestion,
  type NewCustomerQuestion,
} from "./open.js";

/**
 * How likely a customer is still alive at the end of his observation: that he has not left for good.
 *
 * BG/NBD lets nobody leave before his first repeat, so without one it answers 1. The interval says how sure that is, given that the
 * parameters were estimated; it lies between 0 and 1, and a model that has no covariance gives none. `n` is the number of
 * customers the model was fitted on, 0 for known parameters. A model whose fit has parameters but did not converge answers with
 * that status and a value without an interval; one without parameters, without a value.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE`, `TIME_WITHOUT_REPEAT` or `LAST_AFTER_END` and the path for a history as
 * {@link checkRepeatHistory} finds it; `MISSING_COVARIATE` for a customer without a covariate of the model, and `INVALID_VALUE` for one
 * that is no finite number; `INVALID_OPTION` for a level that is not between 0 and 1 or an unknown unit of time;
 * `UNIT_MISMATCH` where that is not the model's; and as `openModel` for a model of another kind or version, or one that was changed.
 *
 * @example
 * ```ts
 * import { createBgNbdModel, estimateAlive } from "clientele/value/clv";
 *
 * const model = createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" });
 * estimateAlive({ repeats: 2, firstToLast: 30.43, firstToEnd: 38.86 }, model).value?.toFixed(4); // => "0.7266"
 * estimateAlive({ repeats: 2, firstToLast: 5, firstToEnd: 38.86 }, model).value?.toFixed(4); // => "0.1237"
 * ```
 */
export function estimateAlive(
  history: RepeatHistory,
  model: PurchaseModel,
  options: EstimateQuestion = {},
): Estimate<ClvFitStatus> {
  return estimateFor({ history, model, options }, estimateShare, (process, x, tx, T) => process.alive(x, tx, T));
}

/**
 * How many purchases a customer is expected to make in the time from the end of his observation to the horizon, with the risk
 * that he has left, or will. Not rounded; 0 for a horizon of 0. The interval is about the expectation, not about the purchases
 * themselves: those scatter much more, see {@link forecastPurchases}.
 *
 * @throws `ClienteleError` as {@link estimateAlive}, and `INVALID_OPTION` for a horizon that is no finite time from 0 on.
 *
 * @example
 * ```ts
 * import { createBgNbdModel, estimatePurchases } from "clientele/value/clv";
 *
 * const model = createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" });
 * const customer = { repeats: 2, firstToLast: 30.43, firstToEnd: 38.86 };
 *
 * estimatePurchases(customer, model, { horizon: 39 }).value?.toFixed(4); // => "1.2260"
 * estimatePurchases(customer, model, { horizon: 39, timeUnit: "days" }); // => throws UNIT_MISMATCH
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting Your Customers the Easy Way: An Alternative to the Pareto/NBD Model",
 * Marketing Science 24 (2005), pp. 275–284, equation 10; D. C. Schmittlein, D. G. Morrison, R. Colombo, "Counting Your Customers: Who
 * Are They and What Will They Do Next?", Management Science 33 (1987), pp. 1–24.
 */
export function estimatePurchases(
  history: RepeatHistory,
  model: PurchaseModel,
  options: HorizonQuestion,
): Estimate<ClvFitStatus> {
  const { horizon } = options;
  assertHorizon(horizon);
  return estimateFor({ history, model, options }, estimateCount, (process, x, tx, T) =>
    expectPurchases(process, x, tx, T, horizon),
  );
}

/**
 * How likely a customer makes no purchase at all in the time from the end of his observation to the horizon: because he has
 * left, or because he does not buy that soon. 1 for a horizon of 0.
 *
 * @throws `ClienteleError` as {@link estimatePurchases}.
 *
 * @example
 * ```ts
 * import { createBgNbdModel, estimateNoPurchase } from "clientele/value/clv";
 *
 * const model = createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" });
 * const customer = { repeats: 2, firstToLast: 30.43, firstToEnd: 38.86 };
 *
 * estimateNoPurchase(customer, model, { horizon: 13 }).value?.toFixed(4); // => "0.6765"
 * ```
 */
export function estimateNoPurchase(
  history: RepeatHistory,
  model: PurchaseModel,
  options: HorizonQuestion,
): Estimate<ClvFitStatus> {
  const { horizon } = options;
  assertHorizon(horizon);
  return estimateFor({ history, model, options }, estimateShare, (process, x, tx, T) =>
    process.noneProbability(x, tx, T, horizon),
  );
}

/** How to ask {@link estimateDiscountedPurchases}. */
export interface DiscountedQuestion extends EstimateQuestion {
  /**
   * The continuous discount rate for a unit of the model's time, above 0: a purchase after t units counts e^(−rate·t).
   * `discountRatePerUnit` makes it of an annual rate.
   */
  readonly ratePerUnit: number;
}

/**
 * How many purchases a customer will make for ever after the end of his observation, each discounted by how late it comes: the
 * discounted expected residual transactions, DERT. Times the margin of a purchase it is what the customer is still worth.
 *
 * @throws `ClienteleError` as {@link estimateAlive}, and `INVALID_OPTION` for a rate that is no finite number above 0: without
 * discount the number may have no end.
 *
 * @example
 * ```ts
 * import { createBgNbdModel, estimateDiscountedPurchases } from "clientele/value/clv";
 *
 * const model = createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" });
 * const customer = { repeats: 2, firstToLast: 30.43, firstToEnd: 38.86 };
 *
 * estimateDiscountedPurchases(customer, model, { ratePerUnit: 0.0027 }).value?.toFixed(4); // => "5.1564"
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee, "RFM and CLV: Using Iso-Value Curves for Customer Base Analysis", Journal of
 * Marketing Research 42 (2005), pp. 415–430.
 */
export function estimateDiscountedPurchases(
  history: RepeatHistory,
  model: PurchaseModel,
  options: DiscountedQuestion,
): Estimate<ClvFitStatus> {
  const { ratePerUnit } = options;
  if (!(Number.isFinite(ratePerUnit) && ratePerUnit > 0)) {
    throw new ClienteleError("INVALID_OPTION", "expected a finite rate above 0", ["ratePerUnit"]);
  }
  return estimateFor({ history, model, options }, estimateCount, (process, x, tx, T) =>
    process.discounted(x, tx, T, ratePerUnit),
  );
}

interface CustomerQuestion {
  readonly history: RepeatHistory;
  readonly model: PurchaseModel;
  readonly options: EstimateQuestion;
}

function estimateFor(
  { history, model, options }: CustomerQuestion,
  estimate: typeof estimateCount,
  quantityOf: (process: PurchaseProcess, x: number, tx: number, T: number) => number,
): Estimate<ClvFitStatus> {
  assertHistory(history);
  const level = readLevel(options);
  const { repeats, firstToLast, firstToEnd } = history;
  return estimate(openForCustomer(model, options, history), level, (process) =>
    quantityOf(process, repeats, firstToLast, firstToEnd),
  );
}

/**
 * How many repeat purchases somebody who buys for the first time now is expected to make up to the horizon. A model with covariates
 * asks for his.
 *
 * @throws `ClienteleError` as {@link estimatePurchases}, but for the history.
 *
 * @example
 * ```ts
 * import { createBgNbdModel, estimateNewCustomerPurchases } from "clientele/value/clv";
 *
 * const model = createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" });
 * estimateNewCustomerPurchases(model, { horizon: 52 }).value?.toFixed(4); // => "1.4461"
 * ```
 */
export function estimateNewCustomerPurchases(
  model: PurchaseModel,
  options: HorizonQuestion & NewCustomerQuestion,
): Estimate<ClvFitStatus> {
  const { horizon } = options;
  assertHorizon(horizon);
  const level = readLevel(options);
  return estimateCount(openForCustomer(model, options, options), level, (process) => process.expectedOfNew(horizon));
}
