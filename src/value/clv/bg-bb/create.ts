import { createModel } from "../../../shared/model/index.js";
import { BG_BB_SCHEMA_VERSION, type BgBbModel, type BgBbParameterName } from "./model.js";
import { assertBgBbParameters } from "./parameters.js";

/** How to make a BG/BB model from known parameters. */
export interface BgBbModelOptions {
  /** All from 1e-15 to 1e15. */
  readonly parameters: Readonly<Record<BgBbParameterName, number>>;
}

/**
 * A BG/BB model from known parameters: those of a paper, or of another program. Its answers have no intervals.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` and a path such as `["parameters", "alpha"]` for a parameter that is no number
 * from 1e-15 to 1e15.
 *
 * @example
 * ```ts
 * import { createBgBbModel, estimateAliveAtNextOpportunity } from "clientele/value/clv";
 *
 * const model = createBgBbModel({ parameters: { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 } });
 * const donor = { repeats: 4, lastRepeat: 5, opportunities: 6 };
 * estimateAliveAtNextOpportunity(donor, model).value?.toFixed(2); // => "0.70"
 * ```
 */
export function createBgBbModel({ parameters }: BgBbModelOptions): BgBbModel {
  assertBgBbParameters(parameters);
  return createModel({ kind: "bg-bb", schemaVersion: BG_BB_SCHEMA_VERSION, body: { parameters: { ...parameters } } });
}
