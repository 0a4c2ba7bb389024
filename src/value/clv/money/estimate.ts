import { ClienteleError, type Path } from "../../../shared/errors.js";
import type { Estimate } from "../../../shared/estimate.js";
import { quantileOf, varianceAlong } from "../delta.js";
import { expectSpend, logSpendSlopes, spendStatus } from "../gamma-gamma/estimate.js";
import { readSpender, type Spender } from "../gamma-gamma/read-spenders.js";
import { forCustomer } from "../predict/customer.js";
import { propagate, type Uncertain } from "../predict/delta.js";
import { assertHistory } from "../predict/open.js";
import type { LifetimeCustomer, LifetimeModels, LifetimeValueOptions, LifetimeValueStatus } from "./model.js";
import { type LifetimeTerms, readTerms } from "./terms.js";

/**
 * What a customer is still worth: discounted expected purchases × expected spend per purchase × margin − acquisition cost, counted from
 * the end of his observation.
 *
 * Purchases are discounted continuously, each at its time: up to the horizon ∫ e^(−rate·t) dH(t), where H(t) is the number of purchases
 * expected up to t; for ever, the discounted expected residual transactions. The longer the horizon, the nearer the first comes
 * to the second. Spend and purchases are taken for independent. The acquisition cost is not discounted. Not rounded.
 *
 * The interval is about the expectation, given that the parameters of both models were estimated; what a single customer really brings
 * scatters much more. It is made on the logarithm of the value before the acquisition cost; where one of the models has no covariance,
 * there is none. `n` is the smaller of the numbers of customers that the two models were fitted on. A model that did not converge
 * passes its status on, that of the purchases first; without parameters, or where the expected spend is infinite, there is no value.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` and the path, for a margin that is not above 0 and up to 1; for no discount rate,
 * or two (`["annualDiscountRate"]`), or one that is none; for a horizon not above 0, or for ever at a rate of 0 (`["horizon"]`);
 * for an acquisition cost below 0, and a level that is not between 0 and 1. `UNKNOWN_CURRENCY` and `CURRENCY_MISMATCH` with the path
 * `["currency"]`; `UNIT_MISMATCH`; `INVALID_VALUE` with the path `["meanRepeatSpend"]` for a customer with repeats whose mean spend is
 * no amount from 0 on; for his history as {@link checkRepeatHistory} finds it; `MISSING_COVARIATE` and `INVALID_VALUE` for covariates
 * that the model of purchases asks for; and as `openModel`.
 *
 * @example
 * ```ts
 * import { createBgNbdModel, createGammaGammaModel, estimateLifetimeValue } from "clientele/value/clv";
 *
 * const models = {
 *   purchases: createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" }),
 *   spend: createGammaGammaModel({ parameters: { p: 6.25, q: 3.74, gamma: 15.44 }, currency: "USD" }),
 * };
 * const customer = { repeats: 2, firstToLast: 30.43, firstToEnd: 38.86, meanRepeatSpend: 22.35 };
 * const terms = { currency: "USD", margin: 0.3, annualDiscountRate: 0.15 };
 *
 * estimateLifetimeValue(customer, models, { ...terms, horizon: 52 }).value?.toFixed(2); // => "10.82"
 * estimateLifetimeValue(customer, models, terms).value?.toFixed(2); // => "38.32"
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee, "RFM and CLV: Using Iso-Value Curves for Customer Base Analysis", Journal of
 * Marketing Research 42 (2005), pp. 415–430.
 */
export function estimateLifetimeValue(
  customer: LifetimeCustomer,
  models: LifetimeModels,
  options: LifetimeValueOptions,
): Estimate<LifetimeValueStatus> {
  const terms = readTerms(models, options);
  assertHistory(customer);
  const spender = readSpender(customer, []);
  if (spender.spend < 0) throw new ClienteleError("INVALID_VALUE", "expected an amount from 0 on", ["meanRepeatSpend"]);
  return evaluate(customer, spender, terms, [])?.value ?? statusOf(terms);
}

/** A customer's value and its factors. */
export interface Evaluation {
  readonly value: Estimate<LifetimeValueStatus>;
  /** Expected and discounted. */
  readonly purchases: number;
  readonly spend: number;
}

/** None where there are no parameters, or the expected spend is infinite. */
export function evaluate(
  customer: LifetimeCustomer,
  spender: Spender,
  terms: LifetimeTerms,
  path: Path,
): Evaluation | undefined {
  const { parameters, fit } = terms.spend;
  if (terms.purchases.values.length === 0 || parameters === undefined) return undefined;
  const spend = expectSpend(spender, parameters);
  if (spend === Number.POSITIVE_INFINITY) return undefined;

  const opened = forCustomer(terms.purchases, customer, path);
  const purchases = propagate(opened, (process) => terms.discount(process, customer));
  const value = purchases.value * spend * terms.margin;
  if (purchases.variance === undefined || fit?.covariance === undefined) {
    return { value: asEstimate({ value }, terms), purchases: purchases.value, spend };
  }
  const ofPurchases = purchases.variance * (spend * terms.margin) ** 2;
  const ofSpend = varianceAlong(logSpendSlopes(spender, parameters), fit.covariance) * value ** 2;
  return {
    value: asEstimate({ value, variance: ofPurchases + ofSpend }, terms),
    purchases: purchases.value,
    spend,
  };
}

/** A present value as an estimate, less the cost; for several customers the cost of all of them. */
export function asEstimate(
  { value, variance }: Uncertain,
  terms: LifetimeTerms,
  cost: number = terms.acquisitionCost,
): Estimate<LifetimeValueStatus> {
  const base = { ...baseOf(terms), status: fitStatusOf(terms), value: value - cost };
  if (variance === undefined) return base;
  const factor = value === 0 ? 1 : Math.exp((quantileOf(terms.level) * Math.sqrt(variance)) / value);
  return { ...base, interval: { low: value / factor - cost, high: value * factor - cost, level: terms.level } };
}

/** What is said where there is no value. */
function statusOf(terms: LifetimeTerms): Estimate<LifetimeValueStatus> {
  const hasParameters = terms.purchases.values.length > 0 && terms.spend.parameters !== undefined;
  return { ...baseOf(terms), status: hasParameters ? "infinite-mean" : fitStatusOf(terms) };
}

const baseOf = ({ purchases, spend, currency }: LifetimeTerms) => ({
  n: Math.min(purchases.base.n, spend.fit?.n ?? 0),
  unit: currency,
});

const fitStatusOf = ({ purchases, spend }: LifetimeTerms): LifetimeValueStatus | "ok" =>
  purchases.base.status === "ok" ? spendStatus(spend) : purchases.base.status;
