import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { MatchModel } from "../../../src/duplicates/weigh/index.js";
import type { matchModelSchema } from "../../../src/duplicates/weigh/schema.js";

test("the schema and the interface say the same", () => {
  expectTypeOf<z.output<typeof matchModelSchema>>().toEqualTypeOf<MatchModel>();
});
