import { decimal } from "../../../shared/decimal.js";
import { ClienteleError } from "../../../shared/errors.js";
import { openModel } from "../../../shared/model/index.js";
import { expectSpend } from "../gamma-gamma/estimate.js";
import { GAMMA_GAMMA_SCHEMA_VERSION, type GammaGammaModel, type GammaGammaParameters } from "../gamma-gamma/model.js";
import { readSpender } from "../gamma-gamma/read-spenders.js";
import type { LifetimeModels } from "../money/model.js";
import { expectPurchases } from "../process.js";
import { atSamePace, compareForecasts, openModels, readBacktest } from "./compare-forecasts.js";
import type { Forecast } from "./measure.js";
import type { BacktestOptions, SpendBacktest, SpendBacktestCustomer } from "./model.js";

/** How to run {@link backtestSpend}. */
export interface SpendBacktestOptions extends BacktestOptions {
  /** The currency of the customers' amounts and of all models of spend, an ISO 4217 code. There is no default. */
  readonly currency: string;
}

/**
 * As {@link backtestPurchases}, for money: expected purchases × expected spend per purchase beside what customers really spent. The
 * naive forecasts are the past spend on repeats (`naive-past-spend`, x·m) and the same at the same pace (`naive-spend-rate`, x·m/T·horizon).
 *
 * @param models - Pairs of models by a name of the caller's.
 * @throws `ClienteleError` as {@link backtestPurchases}; with code `INVALID_VALUE` and a path such as `[index, "holdoutSpend"]` for what is
 * no amount, and `[index, "meanRepeatSpend"]` for a customer with repeats whose mean spend is no finite amount; `CURRENCY_MISMATCH` with
 * the path `["models", name]`; and `INFINITE_MEAN` with the path `[index]` where the expected spend is infinite.
 *
 * @example
 * ```ts
 * import { backtestSpend, createBgNbdModel, createGammaGammaModel } from "clientele/value/clv";
 *
 * const models = {
 *   purchases: createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" }),
 *   spend: createGammaGammaModel({ parameters: { p: 6.25, q: 3.74, gamma: 15.44 }, currency: "USD" }),
 * };
 * const customers = [
 *   { repeats: 2, firstToLast: 30.43, firstToEnd: 38.86, meanRepeatSpend: 22.35, holdoutSpend: "26.48" },
 *   { repeats: 0, firstToLast: 0, firstToEnd: 38.86, holdoutSpend: "0.00" },
 * ];
 * const { forecasts } = backtestSpend(customers, { model: models }, { horizon: 39, currency: "USD" });
 *
 * forecasts.map(({ name, total }) => `${name} ${total.toFixed(2)}`);
 * // => ["model 37.11", "naive-past-spend 44.70", "naive-spend-rate 44.86"]
 * ```
 */
export function backtestSpend(
  customers: readonly SpendBacktestCustomer[],
  models: Readonly<Record<string, LifetimeModels>>,
  options: SpendBacktestOptions,
): SpendBacktest {
  const { horizon, currency } = options;
  const top = readBacktest(customers, options);
  const actual = Float64Array.from(customers, readOutcome);
  const spenders = customers.map((customer, index) => readSpender(customer, [index]));
  const purchaseModels = Object.fromEntries(Object.entries(models).map(([name, { purchases }]) => [name, purchases]));
  const { processes, timeUnit } = openModels(purchaseModels, options);
  const forecasts = Object.entries(models).map(([name, { spend }]): Forecast => {
    const parameters = openSpend(spend, currency, name);
    const process = processes.get(name) as NonNullable<ReturnType<typeof processes.get>>;
    const values = Float64Array.from(customers, ({ repeats, firstToLast, firstToEnd }, index) => {
      const each = expectSpend(spenders[index] as (typeof spenders)[number], parameters);
      if (each === Number.POSITIVE_INFINITY) {
        throw new ClienteleError("INFINITE_MEAN", "expected a model with a mean spend", [index]);
      }
      return expectPurchases(process, repeats, firstToLast, firstToEnd, horizon) * each;
    });
    return { name, kind: "model", values };
  });
  const past = Float64Array.from(spenders, ({ repeats, spend }) => repeats * spend);
  const pace = Float64Array.from(customers, (customer, index) => atSamePace(past[index] as number, customer, horizon));
  const naive: readonly Forecast[] = [
    { name: "naive-past-spend", kind: "naive", values: past },
    { name: "naive-spend-rate", kind: "naive", values: pace },
  ];
  return { ...compareForecasts(customers, [...forecasts, ...naive], actual, top), horizon, timeUnit, currency };
}

function openSpend(model: GammaGammaModel, currency: string, name: string): GammaGammaParameters {
  const body = openModel(model, "gamma-gamma", GAMMA_GAMMA_SCHEMA_VERSION);
  const path = ["models", name];
  if (body.currency !== currency) {
    throw new ClienteleError("CURRENCY_MISMATCH", `expected a model in ${currency}`, path);
  }
  if (body.parameters === undefined) {
    throw new ClienteleError("MODEL_WITHOUT_PARAMETERS", "expected a model that has parameters", path);
  }
  return body.parameters;
}

function readOutcome({ holdoutSpend }: SpendBacktestCustomer, index: number): number {
  return decimal(holdoutSpend as string, [index, "holdoutSpend"]).toNumber();
}
