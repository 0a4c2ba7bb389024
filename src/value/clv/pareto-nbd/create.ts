import { createModelWithCovariates } from "../covariates/create.js";
import type { CovariateModelOptions, ParetoNbdModel, ParetoNbdParameterName } from "../model.js";
import { PARETO_NBD_FAMILY } from "./family.js";

/**
 * A Pareto/NBD model from parameters that are known: published ones, or those of another program. It has no standard errors, so its
 * estimates have no intervals.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` and a path such as `["parameters", "s"]` for a parameter that is no finite number
 * above zero, `["timeUnit"]` for an unknown unit, and `["covariates", 0, "name"]` for a covariate without a name of its own, or a center or
 * coefficient that is no finite number.
 *
 * @example
 * ```ts
 * import { createParetoNbdModel, estimateAlive } from "clientele/value/clv";
 *
 * const model = createParetoNbdModel({
 *   parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
 *   timeUnit: "weeks",
 * });
 * const customer = { repeats: 2, firstToLast: 30.43, firstToEnd: 38.86 };
 * estimateAlive(customer, model).value?.toFixed(4); // => "0.8692"
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting Your Customers the Easy Way: An Alternative to the Pareto/NBD Model",
 * Marketing Science 24 (2005), pp. 275–284: the parameters of the example.
 */
export function createParetoNbdModel(options: CovariateModelOptions<ParetoNbdParameterName>): ParetoNbdModel {
  return createModelWithCovariates("pareto-nbd", PARETO_NBD_FAMILY, options);
}
