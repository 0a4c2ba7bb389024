import { ClienteleError } from "../../../shared/errors.js";
import type { PurchaseModel } from "../model.js";
import type { PurchaseProcess } from "../process.js";
import { calibrate } from "./calibration.js";
import { atSamePace, compareForecasts, openModels, readBacktest } from "./compare-forecasts.js";
import type { Forecast } from "./measure.js";
import type { BacktestOptions, PurchaseBacktest, PurchaseBacktestCustomer } from "./model.js";

/**
 * Asks how good models of purchases are on what they have not seen: they are fitted on the time up to a day, and forecast the time after
 * it. `summarizeRepeats` with `holdoutEnd` divides the histories.
 *
 * Beside the models always stand two forecasts that need none: as many purchases again as there were repeats (`naive-count`), and
 * repeats at the same pace (`naive-rate`, x/T·horizon; 0 where T is 0). The verdicts say for each model and measure whether it beats the
 * better of them; for the bias, nearer to 0 is better. Often it does not: to choose the best customers, counting may be enough.
 *
 * @param customers - In any order. Not changed.
 * @param models - By a name of the caller's, such as `"bg-nbd"`.
 * @throws `ClienteleError` with code `EMPTY_DATA` where there is no customer; `INVALID_VALUE` with the path
 * `[index, "holdoutPurchases"]` for what is no whole number from 0 on, and for a history as {@link checkRepeatHistory} finds it;
 * `INVALID_OPTION` for settings outside their range, or no model; `UNIT_MISMATCH` where units of time differ;
 * `MODEL_WITHOUT_PARAMETERS`; and as `openModel`.
 *
 * @example
 * ```ts
 * import { backtestPurchases, createBgNbdModel } from "clientele/value/clv";
 *
 * const model = createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" });
 * const customers = [
 *   { partyId: "Ada", repeats: 2, firstToLast: 30.43, firstToEnd: 38.86, holdoutPurchases: 1 },
 *   { partyId: "Bob", repeats: 1, firstToLast: 1.71, firstToEnd: 38.86, holdoutPurchases: 0 },
 *   { partyId: "Cyd", repeats: 7, firstToLast: 29.43, firstToEnd: 38.86, holdoutPurchases: 4 },
 * ];
 * const { forecasts, verdicts } = backtestPurchases(customers, { "bg-nbd": model }, { horizon: 39 });
 *
 * forecasts.map(({ name, meanAbsoluteError }) => `${name} ${meanAbsoluteError.toFixed(2)}`);
 * // => ["bg-nbd 0.36", "naive-count 1.67", "naive-rate 1.68"]
 * verdicts[0]?.code; // => "MODEL_WINS"
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting Your Customers the Easy Way: An Alternative to the Pareto/NBD Model",
 * Marketing Science 24 (2005), pp. 275–284: the table by calibration frequency. M. Wübben, F. v. Wangenheim, "Instant Customer Base
 * Analysis: Managerial Heuristics Often 'Get It Right'", Journal of Marketing 72 (2008), pp. 82–93: the naive forecasts.
 */
export function backtestPurchases(
  customers: readonly PurchaseBacktestCustomer[],
  models: Readonly<Record<string, PurchaseModel>>,
  options: BacktestOptions,
): PurchaseBacktest {
  const { horizon } = options;
  const top = readBacktest(customers, options);
  const actual = Float64Array.from(customers, readOutcome);
  const { processes, timeUnit } = openModels(models, options);
  const asked = [...processes].map(([name, process]) => ({ name, ...askAbout(customers, process, horizon) }));
  const forecasts = asked.map(({ name, purchases }): Forecast => ({ name, kind: "model", values: purchases }));
  const naive: readonly Forecast[] = [
    { name: "naive-count", kind: "naive", values: Float64Array.from(customers, ({ repeats }) => repeats) },
    {
      name: "naive-rate",
      kind: "naive",
      values: Float64Array.from(customers, (c) => atSamePace(c.repeats, c, horizon)),
    },
  ];
  const calibration = asked.map(({ name, none, alive }) => ({
    name,
    noPurchase: calibrate(none, (index) => actual[index] === 0),
    alive: calibrate(alive, (index) => actual[index] !== 0),
  }));
  return { ...compareForecasts(customers, [...forecasts, ...naive], actual, top), horizon, timeUnit, calibration };
}

function askAbout(customers: readonly PurchaseBacktestCustomer[], process: PurchaseProcess, horizon: number) {
  const empty = () => new Float64Array(customers.length);
  const [alive, purchases, none] = [empty(), empty(), empty()];
  customers.forEach(({ repeats: x, firstToLast: tx, firstToEnd: T }, index) => {
    const share = process.alive(x, tx, T);
    alive[index] = share;
    purchases[index] = share * process.expectedIfAlive(x, tx, T, horizon);
    none[index] = process.noneProbability(x, tx, T, horizon);
  });
  return { alive, purchases, none };
}

function readOutcome({ holdoutPurchases }: PurchaseBacktestCustomer, index: number): number {
  if (!(Number.isSafeInteger(holdoutPurchases) && (holdoutPurchases as number) >= 0)) {
    throw new ClienteleError("INVALID_VALUE", "expected a whole number from 0 on", [index, "holdoutPurchases"]);
  }
  return holdoutPurchases as number;
}
