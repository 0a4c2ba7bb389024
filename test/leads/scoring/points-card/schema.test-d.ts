import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { PointsCard } from "../../../../src/leads/scoring/model.js";
import type { pointsCardSchema } from "../../../../src/leads/scoring/points-card/schema.js";

test("the schema and the interface say the same", () => {
  expectTypeOf<z.output<typeof pointsCardSchema>>().toExtend<PointsCard>();
  expectTypeOf<PointsCard>().toExtend<z.output<typeof pointsCardSchema>>();
});
