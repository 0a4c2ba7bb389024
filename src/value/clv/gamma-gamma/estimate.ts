import { ClienteleError } from "../../../shared/errors.js";
import type { Estimate } from "../../../shared/estimate.js";
import { openModel } from "../../../shared/model/index.js";
import { quantileOf, varianceAlong } from "../delta.js";
import { readLevel } from "../level.js";
import type { ClvFitStatus } from "../model.js";
import {
  GAMMA_GAMMA_SCHEMA_VERSION,
  type GammaGammaBody,
  type GammaGammaModel,
  type GammaGammaParameters,
  type SpendHistory,
} from "./model.js";
import { readSpender, type Spender } from "./read-spenders.js";

/** What there is to know about an expected spend: the fit did not converge, or the mean is infinite (p·x + q is not above 1). */
export type SpendEstimateStatus = ClvFitStatus | "infinite-mean";

/** How to run {@link estimateSpend}. */
export interface SpendQuestion {
  /**
   * The level of the interval, between 0 and 1.
   *
   * @defaultValue 0.9
   */
  readonly level?: number | undefined;
}

/**
 * What a customer is expected to spend per purchase: his own mean, drawn towards the mean of all customers, the more so the fewer
 * repeats it rests on. Without a repeat it is the mean of all, p·γ/(q − 1).
 *
 * The interval says how sure the expectation is, given that the parameters were estimated; it does not say how far single purchases
 * scatter. It is made by the delta method on the logarithms, so it is above zero; a model that has no covariance gives none.
 * `n` is the number of customers the model was fitted on, 0 for known parameters. A model whose fit has parameters but did not converge
 * answers with that status and a value without an interval; one without parameters, without a value. Not rounded.
 *
 * @param customer - A mean of 0 is taken as it is.
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path `["repeats"]` or `["meanRepeatSpend"]` for what is no number of
 * repeats, or no finite amount from 0 on; `INVALID_OPTION` with the path `["level"]` for a level that is not between 0 and 1; and as
 * `openModel` for a model of another kind or version, or one that was changed after its hash was made.
 *
 * @example
 * ```ts
 * import { createGammaGammaModel, estimateSpend } from "clientele/value/clv";
 *
 * const model = createGammaGammaModel({ parameters: { p: 6.25, q: 3.74, gamma: 15.44 }, currency: "USD" });
 * estimateSpend({ repeats: 0 }, model).value?.toFixed(4); // => "35.2190"
 * estimateSpend({ repeats: 7, meanRepeatSpend: 73.74 }, model).value?.toFixed(4); // => "71.4697"
 * estimateSpend({ repeats: 0 }, model).unit; // => "USD"
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, "The Gamma-Gamma Model of Monetary Value" (2013), equations 2 and 5.
 */
export function estimateSpend(
  customer: SpendHistory,
  model: GammaGammaModel,
  options: SpendQuestion = {},
): Estimate<SpendEstimateStatus> {
  const level = readLevel(options);
  const spender = readSpender(customer, []);
  if (spender.spend < 0) throw new ClienteleError("INVALID_VALUE", "expected an amount from 0 on", ["meanRepeatSpend"]);

  const body = openModel(model, "gamma-gamma", GAMMA_GAMMA_SCHEMA_VERSION);
  const { parameters, currency, fit } = body;
  const base = { n: fit?.n ?? 0, status: spendStatus(body), unit: currency };
  if (parameters === undefined) return base;
  const value = expectSpend(spender, parameters);
  if (value === Number.POSITIVE_INFINITY) return { ...base, status: "infinite-mean" };
  if (fit?.covariance === undefined) return { ...base, value };
  const slopes = logSpendSlopes(spender, parameters);
  const factor = Math.exp(quantileOf(level) * Math.sqrt(varianceAlong(slopes, fit.covariance)));
  return { ...base, value, interval: { low: value / factor, high: value * factor, level } };
}

/** What every estimate of a model says of its fit. */
export function spendStatus({ fit }: GammaGammaBody): "ok" | Exclude<ClvFitStatus, "converged"> {
  return fit === undefined || fit.status === "converged" ? "ok" : fit.status;
}

/** p·(γ + x·m)/(p·x + q − 1), infinite where the denominator is not above zero. */
export function expectSpend({ repeats, spend }: Spender, { p, q, gamma }: GammaGammaParameters): number {
  const weight = p * repeats + (q - 1);
  return weight > 0 ? (p * gamma + p * repeats * spend) / weight : Number.POSITIVE_INFINITY;
}

/** The derivatives of the logarithm of the expected spend by p, q and γ. */
export function logSpendSlopes(
  { repeats, spend }: Spender,
  { p, q, gamma }: GammaGammaParameters,
): readonly [number, number, number] {
  const weight = p * repeats + (q - 1);
  return [(q - 1) / (weight * p), -1 / weight, 1 / (gamma + repeats * spend)];
}
