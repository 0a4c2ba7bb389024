import { schemaOfModel } from "../fitted-model/schema.js";
import type { BetaDiscreteWeibullModel, RetentionFitReasonCode, ShiftedBetaGeometricModel } from "./model.js";

const REASONS: readonly [RetentionFitReasonCode, ...RetentionFitReasonCode[]] = [
  "NO_DROPOUT",
  "DROPOUT_AT_ONCE",
  "EQUAL_DROPOUT",
  "FEW_PERIODS",
  "NO_MAXIMUM",
];

/**
 * Guards a {@link ShiftedBetaGeometricModel} that comes from outside. Whether hash and version are right is found out when the model is
 * used.
 */
export const shiftedBetaGeometricModelSchema = schemaOfModel<ShiftedBetaGeometricModel>({
  kind: "shifted-beta-geometric",
  names: ["alpha", "beta"],
  reasons: REASONS,
});

/** Guards a {@link BetaDiscreteWeibullModel} that comes from outside, like {@link shiftedBetaGeometricModelSchema}. */
export const betaDiscreteWeibullModelSchema = schemaOfModel<BetaDiscreteWeibullModel>({
  kind: "beta-discrete-weibull",
  names: ["alpha", "beta", "c"],
  reasons: REASONS,
});
