import * as z from "zod";
import { fittedOnSchema } from "../../shared/model/schema.js";
import type { MatchModel } from "./model.js";

const share = z.number().gt(0).lte(1);

const level = z.strictObject({ name: z.string(), m: share, u: share, weight: z.number() }).readonly();

const terms = z
  .strictObject({
    lastLevel: z.int().min(1),
    rareShare: z.number().gt(0).optional(),
    shares: z.record(z.string(), z.number().gt(0)).readonly(),
  })
  .readonly();

const comparison = z
  .strictObject({
    name: z.string(),
    fields: z.array(z.string()).readonly(),
    levels: z.array(level).min(2).readonly(),
    terms: terms.optional(),
  })
  .readonly()
  .refine((value) => value.terms === undefined || value.terms.lastLevel <= value.levels.length, {
    path: ["terms", "lastLevel"],
    message: "expected one of the levels",
  });

/**
 * Guards a {@link MatchModel} that comes from outside: a file, a database, a request. Whether hash and version are right is
 * found out when the model is used.
 */
export const matchModelSchema = z
  .strictObject({
    kind: z.literal("match"),
    schemaVersion: z.number(),
    hash: z.string(),
    fittedOn: fittedOnSchema.optional(),
    body: z
      .strictObject({
        fit: z.enum(["estimated", "labelled", "expert", "imported"]),
        prior: z.number(),
        sharedLimit: z.number().optional(),
        comparisons: z.array(comparison).readonly(),
      })
      .readonly(),
  })
  .readonly() satisfies z.ZodType<MatchModel>;
