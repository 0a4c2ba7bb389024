import { createProcessModel } from "../create-process-model.js";
import type { NbdModel, NbdParameterName, PurchaseModelOptions } from "../model.js";
import { NBD_FAMILY } from "./family.js";

/**
 * An NBD model from parameters that are known: published ones, or those of another program. It has no standard errors, so its estimates
 * have no intervals.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` and a path such as `["parameters", "r"]` for a parameter that is no finite number
 * above zero, and `["timeUnit"]` for an unknown unit.
 *
 * @example
 * ```ts
 * import { createNbdModel, estimatePurchases } from "clientele/value/clv";
 *
 * const model = createNbdModel({ parameters: { r: 0.385, alpha: 12.072 }, timeUnit: "weeks" });
 * const customer = { repeats: 2, firstToLast: 30.43, firstToEnd: 38.86 };
 * estimatePurchases(customer, model, { horizon: 39 }).value?.toFixed(4); // => "1.8263"
 * ```
 */
export function createNbdModel(options: PurchaseModelOptions<NbdParameterName>): NbdModel {
  return createProcessModel("nbd", NBD_FAMILY.parameters, options);
}
