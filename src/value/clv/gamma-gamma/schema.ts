import * as z from "zod";
import { schemaOfModel } from "../fitted-model/schema.js";
import type { GammaGammaModel, SpendFitReasonCode } from "./model.js";

/** Guards a {@link GammaGammaModel} that comes from outside. Whether hash and version are right is found out when the model is used. */
export const gammaGammaModelSchema = schemaOfModel<GammaGammaModel>({
  kind: "gamma-gamma",
  names: ["p", "q", "gamma"],
  reasons: ["EQUAL_SPEND", "STEADY_SPEND", "FEW_REPEATERS", "NO_MAXIMUM"] satisfies readonly [
    SpendFitReasonCode,
    ...SpendFitReasonCode[],
  ],
  further: { currency: z.string().regex(/^[A-Z]{3}$/) },
});
