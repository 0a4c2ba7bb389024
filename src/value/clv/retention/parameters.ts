import { ClienteleError } from "../../../shared/errors.js";
import { openModel } from "../../../shared/model/index.js";
import type { UncertainParameters } from "./delta-interval.js";
import {
  type BetaDiscreteWeibullParameterName,
  RETENTION_SCHEMA_VERSION,
  type RetentionBody,
  type RetentionEstimateStatus,
  type RetentionModel,
  type ShiftedBetaGeometricParameterName,
} from "./model.js";

/** The parameters of each kind, in the order of all vectors. */
export const PARAMETER_NAMES: {
  readonly "shifted-beta-geometric": readonly ShiftedBetaGeometricParameterName[];
  readonly "beta-discrete-weibull": readonly BetaDiscreteWeibullParameterName[];
} = { "shifted-beta-geometric": ["alpha", "beta"], "beta-discrete-weibull": ["alpha", "beta", "c"] };

/** Beyond this, or below one part in so much, no data could tell a parameter from a limit. */
const LARGEST = 1e15;

/** Refuses parameters that the curves cannot be computed with. */
export function assertParameters<Name extends string>(
  parameters: Readonly<Record<Name, number>>,
  names: readonly Name[],
): void {
  for (const name of names) {
    const value = parameters[name];
    if (!(typeof value === "number" && value >= 1 / LARGEST && value <= LARGEST)) {
      throw new ClienteleError("INVALID_OPTION", "expected a number from 1e-15 to 1e15", ["parameters", name]);
    }
  }
}

/** What the functions need of a model of either kind: its parameters in order, and what is known of how sure they are. */
export function openRetentionModel(model: RetentionModel): UncertainParameters<RetentionEstimateStatus> {
  const kind = model.kind === "beta-discrete-weibull" ? model.kind : "shifted-beta-geometric";
  const names: readonly BetaDiscreteWeibullParameterName[] = PARAMETER_NAMES[kind];
  const body = openModel<string, RetentionBody>(model, kind, RETENTION_SCHEMA_VERSION);
  const status = body.fit?.status ?? "converged";
  const { parameters } = body;
  if (parameters !== undefined) assertParameters(parameters, names);
  return {
    values: parameters && names.map((name) => parameters[name] as number),
    covariance: body.fit?.covariance,
    status: status === "converged" ? "ok" : status,
    n: body.fit?.n ?? 0,
  };
}
