import { ClienteleError } from "../../../shared/errors.js";
import { openModel } from "../../../shared/model/index.js";
import type { UncertainParameters } from "../retention/delta-interval.js";
import { BG_BB_SCHEMA_VERSION, type BgBbEstimateStatus, type BgBbModel, type BgBbParameterName } from "./model.js";

/** The parameters, in the order of all vectors. */
export const BG_BB_PARAMETERS: readonly BgBbParameterName[] = ["alpha", "beta", "gamma", "delta"];

/** Beyond this, or below one part in so much, no data could tell a parameter from a limit. */
const LARGEST = 1e15;

/** The number as near to a parameter as the model can be computed with. */
export const holdComputable = (value: number): number => Math.min(Math.max(value, 1 / LARGEST), LARGEST);

/** Refuses parameters that the model cannot be computed with. */
export function assertBgBbParameters(parameters: Readonly<Record<BgBbParameterName, number>>): void {
  for (const name of BG_BB_PARAMETERS) {
    const value = parameters[name];
    if (!(typeof value === "number" && value >= 1 / LARGEST && value <= LARGEST)) {
      throw new ClienteleError("INVALID_OPTION", "expected a number from 1e-15 to 1e15", ["parameters", name]);
    }
  }
}

/** What the functions need of a model. */
export function openBgBbModel(model: BgBbModel): UncertainParameters<BgBbEstimateStatus> {
  const { parameters, fit } = openModel(model, "bg-bb", BG_BB_SCHEMA_VERSION);
  if (parameters !== undefined) assertBgBbParameters(parameters);
  const status = fit?.status ?? "converged";
  return {
    values: parameters && BG_BB_PARAMETERS.map((name) => parameters[name]),
    covariance: fit?.covariance,
    status: status === "converged" ? "ok" : status,
    n: fit?.n ?? 0,
  };
}
