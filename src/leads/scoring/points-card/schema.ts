import * as z from "zod";
import { fittedOnSchema } from "../../../shared/model/schema.js";
import type { PointsCard } from "../model.js";

const bin = { points: z.int(), share: z.number().min(0).max(1) };

const anyField = {
  name: z.string().min(1),
  missing: z.strictObject(bin).readonly(),
  missingTexts: z.array(z.string()).readonly().optional(),
};

const numberField = z
  .strictObject({
    kind: z.literal("number"),
    ...anyField,
    borders: z.array(z.number()).readonly(),
    bins: z.array(z.strictObject(bin).readonly()).readonly(),
  })
  .readonly()
  .refine(({ borders, bins }) => bins.length === borders.length + 1, {
    path: ["bins"],
    message: "expected one bin more than borders",
  });

const categoryField = z
  .strictObject({
    kind: z.literal("category"),
    ...anyField,
    levels: z.array(z.strictObject({ value: z.string(), ...bin }).readonly()).readonly(),
    others: z.strictObject(bin).readonly(),
  })
  .readonly();

const interaction = z
  .strictObject({
    fields: z.tuple([z.string().min(1), z.string().min(1)]).readonly(),
    points: z.array(z.array(z.int()).readonly()).readonly(),
  })
  .readonly();

/**
 * Guards a {@link PointsCard} that comes from outside: a file, a database, a request. Whether hash, version, names, borders and
 * the size of interactions are right is found out when the card is used.
 */
export const pointsCardSchema = z
  .strictObject({
    kind: z.literal("points-card"),
    schemaVersion: z.number(),
    hash: z.string(),
    fittedOn: fittedOnSchema.optional(),
    body: z
      .strictObject({
        scale: z
          .strictObject({ baseScore: z.number(), baseOdds: z.number().gt(0), pointsToDoubleOdds: z.number().gt(0) })
          .readonly(),
        basePoints: z.int(),
        fields: z.array(z.union([numberField, categoryField])).readonly(),
        interactions: z.array(interaction).readonly().optional(),
        baseRate: z.number().min(0).max(1),
      })
      .readonly(),
  })
  .readonly() satisfies z.ZodType<PointsCard>;
