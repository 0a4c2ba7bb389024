import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { Condition, StoredCondition } from "../../../src/shared/condition/index.js";
import type { conditionSchema, storedConditionSchema } from "../../../src/shared/condition/schema.js";

test("the schemas and the interfaces say the same", () => {
  expectTypeOf<z.output<typeof conditionSchema>>().toEqualTypeOf<Condition>();
  expectTypeOf<z.output<typeof storedConditionSchema>>().toEqualTypeOf<StoredCondition>();
});
