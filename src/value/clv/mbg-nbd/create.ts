import { createProcessModel } from "../create-process-model.js";
import type { MbgNbdModel, MbgNbdParameterName, PurchaseModelOptions } from "../model.js";
import { mbgNbdFamily } from "./family.js";

/**
 * An MBG/NBD model from parameters that are known: published ones, or those of another program. It has no standard errors, so its
 * estimates have no intervals.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` and a path such as `["parameters", "r"]` for a parameter that is no finite number
 * above zero, and `["timeUnit"]` for an unknown unit.
 *
 * @example
 * ```ts
 * import { createMbgNbdModel, estimateAlive, estimatePurchases } from "clientele/value/clv";
 *
 * const model = createMbgNbdModel({
 *   parameters: { r: 0.5248436, alpha: 6.1830928, a: 0.8913878, b: 1.6140483 },
 *   timeUnit: "weeks",
 * });
 * const neverBack = { repeats: 0, firstToLast: 0, firstToEnd: 38.86 };
 * estimateAlive(neverBack, model).value?.toFixed(4); // => "0.3897"
 * estimatePurchases(neverBack, model, { horizon: 39 }).value?.toFixed(4); // => "0.1540"
 * ```
 *
 * @see E. P. Batislam, M. Denizel, A. Filiztekin, "Empirical Validation and Comparison of Models for Customer Base Analysis",
 * International Journal of Research in Marketing 24 (2007), pp. 201–209.
 */
export function createMbgNbdModel(options: PurchaseModelOptions<MbgNbdParameterName>): MbgNbdModel {
  return createProcessModel("mbg-nbd", mbgNbdFamily.parameters, options);
}
