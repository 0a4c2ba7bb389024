import { schemaOfModel } from "../fitted-model/schema.js";
import type { BgBbFitReasonCode, BgBbModel } from "./model.js";

/** Guards a {@link BgBbModel} that comes from outside. Whether hash and version are right is found out when the model is used. */
export const bgBbModelSchema = schemaOfModel<BgBbModel>({
  kind: "bg-bb",
  names: ["alpha", "beta", "gamma", "delta"],
  reasons: [
    "NO_DROPOUT",
    "NEVER_OR_ALWAYS",
    "EQUAL_DROPOUT",
    "EQUAL_RATES",
    "EVERY_OPPORTUNITY",
    "ALL_OR_NOTHING",
    "FEW_REPEATERS",
    "FEW_OPPORTUNITIES",
    "NO_MAXIMUM",
  ] satisfies readonly [BgBbFitReasonCode, ...BgBbFitReasonCode[]],
});
