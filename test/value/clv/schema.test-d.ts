import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { BgNbdModel, NbdModel, ParetoNbdModel, RepeatHistory } from "../../../src/value/clv/index.js";
import type {
  bgNbdModelSchema,
  nbdModelSchema,
  paretoNbdModelSchema,
  repeatHistorySchema,
} from "../../../src/value/clv/schema.js";

test("the schemas and the interfaces say the same", () => {
  expectTypeOf<z.output<typeof repeatHistorySchema>>().toEqualTypeOf<RepeatHistory>();
  expectTypeOf<z.output<typeof bgNbdModelSchema>>().toEqualTypeOf<BgNbdModel>();
  expectTypeOf<z.output<typeof paretoNbdModelSchema>>().toEqualTypeOf<ParetoNbdModel>();
  expectTypeOf<z.output<typeof nbdModelSchema>>().toEqualTypeOf<NbdModel>();
});
