import { createModel } from "../../../shared/model/index.js";
import { bgNbdFamily } from "../bg-nbd/family.js";
import { createProcessModel } from "../create-process-model.js";
import type { BgCnbdKModel, BgNbdParameterName, PurchaseModelOptions, PurchaseRegularity } from "../model.js";
import { assertK } from "./check-k.js";

/**
 * A BG/CNBD-k or MBG/CNBD-k model from parameters that are known: published ones, or those of another program. It has no standard errors,
 * so its estimates have no intervals.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` and a path such as `["parameters", "r"]` for a parameter that is no finite number
 * above zero, `["k"]` for a k that is no whole number from 1 to 12, and `["timeUnit"]` for an unknown unit.
 *
 * @example
 * ```ts
 * import { createBgCnbdKModel, estimateAlive } from "clientele/value/clv";
 *
 * const customer = { repeats: 4, firstToLast: 20, firstToEnd: 39 };
 * const aliveFor = (k: number) => {
 *   const parameters = { r: 0.5, alpha: 4 / k, a: 0.8, b: 2.5 };
 *   const model = createBgCnbdKModel({ parameters, timeUnit: "weeks", k, dropoutAtStart: true });
 *   return estimateAlive(customer, model).value?.toFixed(2);
 * };
 * [1, 2, 4].map(aliveFor); // => ["0.37", "0.17", "0.03"]
 * ```
 *
 * @see T. Reutterer, M. Platzer, N. Schröder, "Leveraging Purchase Regularity for Predicting Customer Behavior the Easy Way",
 * International Journal of Research in Marketing 38 (2021), pp. 194–215.
 */
export function createBgCnbdKModel(
  options: PurchaseModelOptions<BgNbdParameterName> & PurchaseRegularity,
): BgCnbdKModel {
  const { k, dropoutAtStart } = options;
  assertK(k);
  const { schemaVersion, body } = createProcessModel("bg-cnbd-k", bgNbdFamily.parameters, options);
  return createModel({ kind: "bg-cnbd-k", schemaVersion, body: { ...body, k, dropoutAtStart } });
}
