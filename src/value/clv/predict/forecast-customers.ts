import type { PurchaseModel, RepeatHistory, RepeatHistoryColumns } from "../model.js";
import { readHistories } from "../read-histories.js";
import { groupByCovariates } from "./customer.js";
import { assertHorizon, type ModelQuestion, openPurchaseModel, processOf } from "./open.js";

/** How to run {@link forecastCustomers}. */
export interface ForecastQuestion extends ModelQuestion {
  /** How long the time to come is, from 0 on, in the model's unit. */
  readonly horizon: number;
}

/** What is to be expected of many customers, in columns, in the order of the input. */
export interface CustomerForecast {
  /** As {@link estimateAlive}. */
  readonly alive: Float64Array;
  /** As {@link estimatePurchases}. */
  readonly purchases: Float64Array;
}

/**
 * For each of many customers, how likely he is alive and how many purchases he is expected to make up to the horizon, without
 * intervals. Made for whole customer bases: columns are faster than rows, typed ones fastest.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE`, `TIME_WITHOUT_REPEAT` or `LAST_AFTER_END` and a path such as
 * `[index, "repeats"]`, for columns `["repeats", index]`; `INVALID_VALUE` for columns of different lengths; `MISSING_COVARIATE` and
 * `INVALID_VALUE` with the path `[index, "covariates", name]`, for columns `["covariates", name, index]`; `INVALID_OPTION` for a
 * horizon that is no finite time from 0 on, or an unknown unit of time; `UNIT_MISMATCH` where that is not the model's;
 * `MODEL_WITHOUT_PARAMETERS`; and as `openModel`.
 *
 * @example
 * ```ts
 * import { createBgNbdModel, forecastCustomers } from "clientele/value/clv";
 *
 * const model = createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" });
 * const { alive, purchases } = forecastCustomers(
 *   { repeats: [2, 0], firstToLast: [30.43, 0], firstToEnd: [38.86, 38.86] },
 *   model,
 *   { horizon: 39 },
 * );
 *
 * Array.from(alive, (share) => share.toFixed(4)); // => ["0.7266", "1.0000"]
 * Array.from(purchases, (count) => count.toFixed(4)); // => ["1.2260", "0.1951"]
 * ```
 */
export function forecastCustomers(
  histories: readonly RepeatHistory[] | RepeatHistoryColumns,
  model: PurchaseModel,
  options: ForecastQuestion,
): CustomerForecast {
  const { horizon } = options;
  assertHorizon(horizon);
  const opened = openPurchaseModel(model, options);
  const { repeats, firstToLast, firstToEnd } = readHistories(histories).columns;
  const alive = new Float64Array(repeats.length);
  const purchases = new Float64Array(repeats.length);
  for (const group of groupByCovariates(opened, histories)) {
    const process = processOf(group.opened);
    const { places } = group;
    const count = places?.length ?? repeats.length;
    for (let i = 0; i < count; i++) {
      const row = places === undefined ? i : (places[i] as number);
      const x = repeats[row] as number;
      const tx = firstToLast[row] as number;
      const T = firstToEnd[row] as number;
      const share = process.alive(x, tx, T);
      alive[row] = share;
      purchases[row] = share * process.expectedIfAlive(x, tx, T, horizon);
    }
  }
  return { alive, purchases };
}
