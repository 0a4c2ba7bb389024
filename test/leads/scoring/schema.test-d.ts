import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { Scorecard, ScorecardModel } from "../../../src/leads/scoring/index.js";
import type { scorecardModelSchema, scorecardSchema } from "../../../src/leads/scoring/schema.js";

test("the schemas and the interfaces say the same", () => {
  expectTypeOf<z.output<typeof scorecardSchema>>().toEqualTypeOf<Scorecard>();
  expectTypeOf<z.output<typeof scorecardModelSchema>["body"]>().toEqualTypeOf<ScorecardModel["body"]>();
});
