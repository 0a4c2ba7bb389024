import * as z from "zod";
import { fittedOnSchema } from "../../shared/model/schema.js";
import { CLV_TIME_UNITS, checkRepeatHistory } from "./check.js";
import type {
  BgCnbdKModel,
  BgCnbdKModelBody,
  BgNbdModel,
  ClvFit,
  CovariateModelBody,
  MbgNbdModel,
  NbdModel,
  ParetoNbdModel,
  PurchaseModelBody,
  RepeatHistory,
} from "./model.js";

export { bgBbModelSchema } from "./bg-bb/schema.js";
export { gammaGammaModelSchema } from "./gamma-gamma/schema.js";
export { betaDiscreteWeibullModelSchema, shiftedBetaGeometricModelSchema } from "./retention/schema.js";

/** Guards a {@link RepeatHistory} that comes from outside. Further properties are left out of what it answers. */
export const repeatHistorySchema = z
  .object({
    repeats: z.number(),
    firstToLast: z.number(),
    firstToEnd: z.number(),
    covariates: z.record(z.string(), z.number()).readonly().optional(),
  })
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
      "CONSTANT_COVARIATE",
      "COLLINEAR_COVARIATE",
      "COVARIATE_WITHOUT_END",
    ]),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).readonly(),
    contribution: z.number().optional(),
    factIds: z.array(z.string()).readonly().optional(),
  })
  .readonly();

/** The covariates of a model, and the test of all of them. */
function covariatesOf<Name extends string>(moved: readonly [Name, ...Name[]]) {
  const perParameter = z.partialRecord(z.enum(moved), z.number()).readonly();
  const covariate = z
    .strictObject({
      name: z.string().min(1),
      center: z.number(),
      coefficients: perParameter,
      standardErrors: perParameter.optional(),
    })
    .readonly();
  const test = z
    .strictObject({
      plainLogLikelihood: z.number(),
      statistic: z.number().nonnegative(),
      degreesOfFreedom: z.int().positive(),
      pValue: z.number().min(0).max(1),
    })
    .readonly();
  return { covariates: z.array(covariate).readonly().optional(), covariateTest: test.optional() };
}

/** Whether a covariance has a row and a column for each parameter and each coefficient. */
function isCovarianceWhole<Name extends string>(
  { fit, covariates = [] }: CovariateModelBody<Name>,
  count: number,
): boolean {
  const size = covariates.reduce((sum, { coefficients }) => sum + Object.keys(coefficients).length, count);
  const { covariance } = fit ?? {};
  return covariance === undefined || (covariance.length === size && covariance.every((row) => row.length === size));
}

/** The body of a model whose parameters have these names. */
function bodyOf<Name extends string>(names: readonly [Name, ...Name[]]): z.ZodType<PurchaseModelBody<Name>> {
  return bodyWith(names, {}) as unknown as z.ZodType<PurchaseModelBody<Name>>;
}

/** The same, where covariates may move some of them. */
function covariateBodyOf<Name extends string>(
  names: readonly [Name, ...Name[]],
  moved: readonly [Name, ...Name[]],
): z.ZodType<CovariateModelBody<Name>> {
  return bodyWith(names, covariatesOf(moved)) as unknown as z.ZodType<CovariateModelBody<Name>>;
}

function bodyWith<Name extends string>(names: readonly [Name, ...Name[]], further: z.ZodRawShape) {
  const perParameter = z.record(z.enum(names), z.number().positive()).readonly();
  const fit: z.ZodType<ClvFit<Name>> = z
    .strictObject({
      status: z.enum(["converged", "boundary", "not-identified", "too-little-data"]),
      reasons: z.array(reason).readonly(),
      logLikelihood: z.number().optional(),
      n: z.int().positive(),
      standardErrors: perParameter.optional(),
      covariance: z.array(z.array(z.number()).readonly()).readonly().optional(),
      regularization: z.number().nonnegative(),
    })
    .readonly() as unknown as z.ZodType<ClvFit<Name>>;
  return z
    .strictObject({
      parameters: perParameter.optional(),
      timeUnit: z.enum(CLV_TIME_UNITS),
      fit: fit.optional(),
      ...further,
    })
    .refine((body) => isCovarianceWhole(body as CovariateModelBody<Name>, names.length), {
      path: ["fit", "covariance"],
    })
    .readonly();
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
    body: covariateBodyOf(["r", "alpha", "a", "b"], ["alpha", "a", "b"]),
  })
  .readonly() satisfies z.ZodType<BgNbdModel>;

/** Guards an {@link MbgNbdModel} that comes from outside, like {@link bgNbdModelSchema}. */
export const mbgNbdModelSchema = z
  .strictObject({
    kind: z.literal("mbg-nbd"),
    schemaVersion: z.number(),
    hash: z.string(),
    fittedOn: fittedOnSchema.optional(),
    body: bodyOf(["r", "alpha", "a", "b"]),
  })
  .readonly() satisfies z.ZodType<MbgNbdModel>;

/** Guards a {@link BgCnbdKModel} that comes from outside, like {@link bgNbdModelSchema}. */
export const bgCnbdKModelSchema = z
  .strictObject({
    kind: z.literal("bg-cnbd-k"),
    schemaVersion: z.number(),
    hash: z.string(),
    fittedOn: fittedOnSchema.optional(),
    body: bodyWith(["r", "alpha", "a", "b"], {
      k: z.int().min(1).max(12),
      dropoutAtStart: z.boolean(),
    }) as unknown as z.ZodType<BgCnbdKModelBody>,
  })
  .readonly() satisfies z.ZodType<BgCnbdKModel>;

/** Guards a {@link ParetoNbdModel} that comes from outside, like {@link bgNbdModelSchema}. */
export const paretoNbdModelSchema = z
  .strictObject({
    kind: z.literal("pareto-nbd"),
    schemaVersion: z.number(),
    hash: z.string(),
    fittedOn: fittedOnSchema.optional(),
    body: covariateBodyOf(["r", "alpha", "s", "beta"], ["alpha", "beta"]),
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
