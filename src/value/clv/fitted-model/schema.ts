import * as z from "zod";
import { fittedOnSchema } from "../../../shared/model/schema.js";
import type { ClvFitStatus } from "../model.js";

const STATUSES = [
  "converged",
  "boundary",
  "not-identified",
  "too-little-data",
] as const satisfies readonly ClvFitStatus[];

interface AnyModel {
  readonly kind: string;
  readonly body: { readonly parameters?: Readonly<Record<string, number>> | undefined };
}

type ParameterName<Model extends AnyModel> = keyof NonNullable<Model["body"]["parameters"]> & string;

/** What a kind of model is made of. */
interface ModelParts<Model extends AnyModel> {
  readonly kind: Model["kind"];
  /** The names of the parameters, all above zero. */
  readonly names: readonly [ParameterName<Model>, ...ParameterName<Model>[]];
  /** Why a fit may not have converged. */
  readonly reasons: readonly [string, ...string[]];
  /** What else is in the body. */
  readonly further?: z.ZodRawShape | undefined;
}

/** Guards a model of spend, retention or opportunities: its parameters, and how they were fitted. */
export function schemaOfModel<Model extends AnyModel>({
  kind,
  names,
  reasons,
  further,
}: ModelParts<Model>): z.ZodType<Model> {
  const perParameter = z.record(z.enum(names), z.number().positive()).readonly();
  const reason = z
    .strictObject({
      code: z.enum(reasons),
      params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).readonly(),
      contribution: z.number().optional(),
      factIds: z.array(z.string()).readonly().optional(),
    })
    .readonly();
  const row = z.array(z.number()).length(names.length).readonly();
  const fit = z
    .strictObject({
      status: z.enum(STATUSES),
      reasons: z.array(reason).readonly(),
      logLikelihood: z.number().optional(),
      n: z.int().nonnegative(),
      standardErrors: perParameter.optional(),
      covariance: z.array(row).length(names.length).readonly().optional(),
    })
    .readonly();
  const body = z.strictObject({ parameters: perParameter.optional(), fit: fit.optional(), ...further }).readonly();
  return z
    .strictObject({
      kind: z.literal(kind),
      schemaVersion: z.number(),
      hash: z.string(),
      fittedOn: fittedOnSchema.optional(),
      body,
    })
    .readonly() as unknown as z.ZodType<Model>;
}
