import * as z from "zod";
import { createModel } from "./create.js";
import type { FittedOn, ModelEnvelope } from "./model.js";
import type { StagedModel } from "./stages.js";

/** Guards a {@link FittedOn} that comes from outside. */
export const fittedOnSchema = z
  .strictObject({
    n: z.int().nonnegative(),
    asOf: z.string().optional(),
    from: z.string().optional(),
    to: z.string().optional(),
    source: z.string().optional(),
  })
  .readonly() satisfies z.ZodType<FittedOn>;

/** Guards a {@link ModelEnvelope} that comes from outside, its hash included. What its body should look like is not asked. */
export const modelEnvelopeSchema = z
  .strictObject({
    kind: z.string().min(1),
    schemaVersion: z.int().positive(),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    fittedOn: fittedOnSchema.optional(),
    body: z.custom<unknown>((body) => body !== undefined, { message: "expected a body" }),
  })
  .refine(isIntact, { path: ["hash"], message: "expected the content that the hash was made of" })
  .readonly() satisfies z.ZodType<ModelEnvelope>;

/** Guards a {@link StagedModel} that comes from outside. */
export const stagedModelSchema = z
  .strictObject({
    slot: z.string(),
    modelHash: z.string().min(1),
    stage: z.enum(["draft", "shadow", "published", "retired"]),
    since: z.iso.datetime(),
  })
  .readonly() satisfies z.ZodType<StagedModel>;

function isIntact(model: ModelEnvelope): boolean {
  try {
    return createModel(model).hash === model.hash;
  } catch {
    return false; // a body that JSON cannot hold
  }
}
