import { createModelWithCovariates } from "../covariates/create.js";
import type { BgNbdModel, BgNbdParameterName, CovariateModelOptions } from "../model.js";
import { bgNbdFamily } from "./family.js";

/**
 * A BG/NBD model from parameters that are known: published ones, or those of another program. It has no standard errors, so its
 * estimates have no intervals.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` and a path such as `["parameters", "r"]` for a parameter that is no finite number
 * above zero, `["timeUnit"]` for an unknown unit, and `["covariates", 0, "name"]` for a covariate without a name of its own, or a center or
 * coefficient that is no finite number.
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
export function createBgNbdModel(options: CovariateModelOptions<BgNbdParameterName>): BgNbdModel {
  return createModelWithCovariates("bg-nbd", bgNbdFamily, options);
}
