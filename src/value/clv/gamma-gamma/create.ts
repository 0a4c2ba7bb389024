import { ClienteleError } from "../../../shared/errors.js";
import { createModel } from "../../../shared/model/index.js";
import { currencyExponent } from "../../../shared/money/index.js";
import {
  GAMMA_GAMMA_PARAMETERS,
  GAMMA_GAMMA_SCHEMA_VERSION,
  type GammaGammaModel,
  type GammaGammaModelOptions,
} from "./model.js";

/**
 * A Gamma-Gamma model from parameters that are known: published ones, or those of another program.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` and a path such as `["parameters", "q"]` for a parameter that is no finite number
 * above zero; `UNKNOWN_CURRENCY` with the path `["currency"]`.
 *
 * @example
 * ```ts
 * import { createGammaGammaModel, estimateSpend } from "clientele/value/clv";
 *
 * const model = createGammaGammaModel({ parameters: { p: 6.25, q: 3.74, gamma: 15.44 }, currency: "USD" });
 * estimateSpend({ repeats: 2, meanRepeatSpend: 22.345 }, model).value?.toFixed(4); // => "24.6596"
 * ```
 */
export function createGammaGammaModel({ parameters, currency }: GammaGammaModelOptions): GammaGammaModel {
  currencyExponent(currency, ["currency"]);
  for (const name of GAMMA_GAMMA_PARAMETERS) {
    if (!(Number.isFinite(parameters[name]) && parameters[name] > 0)) {
      throw new ClienteleError("INVALID_OPTION", "expected a finite number above zero", ["parameters", name]);
    }
  }
  const { p, q, gamma } = parameters;
  return createModel({
    kind: "gamma-gamma",
    schemaVersion: GAMMA_GAMMA_SCHEMA_VERSION,
    body: { parameters: { p, q, gamma }, currency },
  });
}
