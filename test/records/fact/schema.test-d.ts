import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { Fact } from "../../../src/records/fact/index.js";
import type { factSchema } from "../../../src/records/fact/schema.js";
import type { ConditionFact } from "../../../src/shared/condition/model.js";

test("the schema and the interface say the same", () => {
  expectTypeOf<z.output<typeof factSchema>>().toEqualTypeOf<Fact>();
});

test("conditions can look at facts", () => {
  expectTypeOf<Fact>().toExtend<ConditionFact>();
});
