import * as z from "zod";
import { fittedOnSchema } from "../../shared/model/schema.js";
import { CLV_TIME_UNITS, checkRepeatHistory } from "./check.js";
import type { BgNbdModel, ClvFit, NbdModel, ParetoNbdModel, PurchaseModelBody, RepeatHistory } from "./model.js";

/** Guards a {@link RepeatHistory} that comes from outside. Further properties are left out of what it answers. */
export const repeatHistorySchema = z
  .object({ repeats: z.number(), firstToLast: z.number(), firstToEnd: z.number() })
  .superRefine((history, context) => {
    for (const { code, severity, path } of checkRepeatHistory(history)) {
      if (severity === "error") context.addIssue({ code: "custom", message: code, path: [...path] });
    }
  })
  .readonly() satisfies z.ZodType<RepeatHistory>;

const reason = z
  .strictObject({
    code: z.enum([
      "NO_DROPOUT",
      "DROPOUT_AT_ONCE",
      "EQUAL_DROPOUT",
      "EQUAL_RATES",
      "NEVER_OR_ALWAYS",
      "FEW_REPEATERS",
      "NO_MAXIMUM",
    ]),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).readonly(),
    contribution: z.number().optional(),
    factIds: z.array(z.string()).readonly().optional(),
  })
  .readonly();

/** The body of a model whose parameters have these names. */
function bodyOf<Name extends string>(names: readonly [Name, ...Name[]]): z.ZodType<PurchaseModelBody<Name>> {
  const perParameter = z.record(z.enum(names), z.number().positive()).readonly();
  const fit: z.ZodType<ClvFit<Name>> = z
    .strictObject({
      status: z.enum(["converged", "boundary", "not-identified", "too-little-data"]),
      reasons: z.array(reason).readonly(),
      logLikelihood: z.number().optional(),
      n: z.int().positive(),
      standardErrors: perParameter.optional(),
      covariance: z
        .array(z.array(z.number()).length(names.length).readonly())
        .length(names.length)
        .readonly()
        .optional(),
      regularization: z.number().nonnegative(),
    })
    .readonly() as unknown as z.ZodType<ClvFit<Name>>;
  return z
    .strictObject({ parameters: perParameter.optional(), timeUnit: z.enum(CLV_TIME_UNITS), fit: fit.optional() })
    .readonly() as unknown as z.ZodType<PurchaseModelBody<Name>>;
}

/**
 * Guards a {@link BgNbdModel} that comes from outside: a file, a database, a request. Whether hash and version are right is
 * found out when the model is used.
 */
export const bgNbdModelSchema = z
  .strictObject({
    kind: z.literal("bg-nbd"),
    schemaVersion: z.number(),
    hash: z.string(),
    fittedOn: fittedOnSchema.optional(),
    body: bodyOf(["r", "alpha", "a", "b"]),
  })
  .readonly() satisfies z.ZodType<BgNbdModel>;

/** Guards a {@link ParetoNbdModel} that comes from outside, like {@link bgNbdModelSchema}. */
export const paretoNbdModelSchema = z
  .strictObject({
    kind: z.literal("pareto-nbd"),
    schemaVersion: z.number(),
    hash: z.string(),
    fittedOn: fittedOnSchema.optional(),
    body: bodyOf(["r", "alpha", "s", "beta"]),
  })
  .readonly() satisfies z.ZodType<ParetoNbdModel>;

/** Guards an {@link NbdModel} that comes from outside, like {@link bgNbdModelSchema}. */
export const nbdModelSchema = z
  .strictObject({
    kind: z.literal("nbd"),
    schemaVersion: z.number(),
    hash: z.string(),
    fittedOn: fittedOnSchema.optional(),
    body: bodyOf(["r", "alpha"]),
  })
  .readonly() satisfies z.ZodType<NbdModel>;
