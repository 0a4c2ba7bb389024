import { createModel } from "../../../shared/model/index.js";
import {
  type BetaDiscreteWeibullModel,
  type BetaDiscreteWeibullParameterName,
  RETENTION_SCHEMA_VERSION,
  type ShiftedBetaGeometricModel,
  type ShiftedBetaGeometricParameterName,
} from "./model.js";
import { assertParameters, PARAMETER_NAMES } from "./parameters.js";

/** How to make a retention model from known parameters. */
export interface RetentionModelOptions<Name extends string> {
  /** All from 1e-15 to 1e15. */
  readonly parameters: Readonly<Record<Name, number>>;
}

/**
 * A shifted beta-geometric model from known parameters: those of a paper, or of another program. Its answers have no intervals.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` and a path such as `["parameters", "alpha"]` for a parameter that is no number
 * from 1e-15 to 1e15.
 *
 * @example
 * ```ts
 * import { createShiftedBetaGeometricModel, estimateRetentionRate } from "clientele/value/clv";
 *
 * const model = createShiftedBetaGeometricModel({ parameters: { alpha: 0.668, beta: 3.806 } });
 * estimateRetentionRate({ period: 1 }, model).value?.toFixed(4); // => "0.8507"
 * ```
 */
export function createShiftedBetaGeometricModel(
  options: RetentionModelOptions<ShiftedBetaGeometricParameterName>,
): ShiftedBetaGeometricModel {
  return create("shifted-beta-geometric", options);
}

/**
 * A beta-discrete-Weibull model from known parameters. Its answers have no intervals.
 *
 * @throws `ClienteleError` as {@link createShiftedBetaGeometricModel}.
 *
 * @example
 * ```ts
 * import { createBetaDiscreteWeibullModel, estimateRetentionRate } from "clientele/value/clv";
 *
 * const model = createBetaDiscreteWeibullModel({ parameters: { alpha: 0.259, beta: 1.723, c: 1.584 } });
 * estimateRetentionRate({ period: 1 }, model).value?.toFixed(4); // => "0.8693"
 * ```
 */
export function createBetaDiscreteWeibullModel(
  options: RetentionModelOptions<BetaDiscreteWeibullParameterName>,
): BetaDiscreteWeibullModel {
  return create("beta-discrete-weibull", options);
}

function create<Kind extends keyof typeof PARAMETER_NAMES>(
  kind: Kind,
  { parameters }: RetentionModelOptions<(typeof PARAMETER_NAMES)[Kind][number]>,
) {
  const names: readonly (typeof PARAMETER_NAMES)[Kind][number][] = PARAMETER_NAMES[kind];
  assertParameters(parameters, names);
  const body = { parameters: { ...parameters } };
  return createModel({ kind, schemaVersion: RETENTION_SCHEMA_VERSION, body });
}
