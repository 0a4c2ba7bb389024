import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type {
  BetaDiscreteWeibullModel,
  BgBbModel,
  BgCnbdKModel,
  BgNbdModel,
  GammaGammaModel,
  MbgNbdModel,
  NbdModel,
  ParetoNbdModel,
  RepeatHistory,
  ShiftedBetaGeometricModel,
} from "../../../src/value/clv/index.js";
import type {
  betaDiscreteWeibullModelSchema,
  bgBbModelSchema,
  bgCnbdKModelSchema,
  bgNbdModelSchema,
  gammaGammaModelSchema,
  mbgNbdModelSchema,
  nbdModelSchema,
  paretoNbdModelSchema,
  repeatHistorySchema,
  shiftedBetaGeometricModelSchema,
} from "../../../src/value/clv/schema.js";

test("the schemas and the interfaces say the same", () => {
  expectTypeOf<z.output<typeof repeatHistorySchema>>().toEqualTypeOf<RepeatHistory>();
  expectTypeOf<z.output<typeof bgNbdModelSchema>>().toEqualTypeOf<BgNbdModel>();
  expectTypeOf<z.output<typeof bgCnbdKModelSchema>>().toEqualTypeOf<BgCnbdKModel>();
  expectTypeOf<z.output<typeof mbgNbdModelSchema>>().toEqualTypeOf<MbgNbdModel>();
  expectTypeOf<z.output<typeof paretoNbdModelSchema>>().toEqualTypeOf<ParetoNbdModel>();
  expectTypeOf<z.output<typeof nbdModelSchema>>().toEqualTypeOf<NbdModel>();
  expectTypeOf<z.output<typeof gammaGammaModelSchema>>().toEqualTypeOf<GammaGammaModel>();
  expectTypeOf<z.output<typeof shiftedBetaGeometricModelSchema>>().toEqualTypeOf<ShiftedBetaGeometricModel>();
  expectTypeOf<z.output<typeof betaDiscreteWeibullModelSchema>>().toEqualTypeOf<BetaDiscreteWeibullModel>();
  expectTypeOf<z.output<typeof bgBbModelSchema>>().toEqualTypeOf<BgBbModel>();
});
