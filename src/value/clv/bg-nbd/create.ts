import { createProcessModel } from "../create-process-model.js";
import type { BgNbdModel, BgNbdParameterName, PurchaseModelOptions } from "../model.js";
import { bgNbdFamily } from "./family.js";

/**
 * A BG/NBD model from parameters that are known: published ones, or those of another program. It has no standard errors, so its
 * estimates have no intervals.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` and a path such as `["parameters", "r"]` for a parameter that is no finite number
 * above zero, and `["timeUnit"]` for an unknown unit.
 *
 * @example
 * ```ts
 * import { createBgNbdModel, estimatePurchases } from "clientele/value/clv";
 *
 * const model = createBgNbdModel({
 *   parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
 *   timeUnit: "weeks",
 * });
 * const customer = { repeats: 2, firstToLast: 30.43, firstToEnd: 38.86 };
 * estimatePurchases(customer, model, { horizon: 39 }).value?.toFixed(3); // => "1.226"
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting Your Customers the Easy Way: An Alternative to the Pareto/NBD Model",
 * Marketing Science 24 (2005), pp. 275–284: the parameters and the customer of the example.
 */
export function createBgNbdModel(options: PurchaseModelOptions<BgNbdParameterName>): BgNbdModel {
  return createProcessModel("bg-nbd", bgNbdFamily.parameters, options);
}
