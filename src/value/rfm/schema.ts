import * as z from "zod";
import type { Finding } from "../../shared/finding.js";
import { fittedOnSchema } from "../../shared/model/schema.js";
import { checkRfmBody, checkRfmSegmentTable } from "./check.js";
import type { RfmBody, RfmModel, RfmSegmentTable } from "./model.js";
import { BORDER_RULES, QUANTILE_TYPES } from "./settings.js";

const perDimension = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject({ recency: schema, frequency: schema, monetary: schema }).readonly();

const scoreRange = z.tuple([z.number(), z.number()]).readonly();

const block = z
  .strictObject({ recency: scoreRange.optional(), frequency: scoreRange.optional(), monetary: scoreRange.optional() })
  .readonly();

const segment = z.strictObject({ name: z.string(), where: z.array(block).readonly() }).readonly();

const segmentTable = z
  .strictObject({ bins: perDimension(z.number()), segments: z.array(segment).readonly() })
  .readonly();

/** Guards an {@link RfmSegmentTable} that comes from outside: every code has exactly one segment. */
export const rfmSegmentTableSchema = segmentTable.superRefine((table, context) =>
  report(checkRfmSegmentTable(table), context),
) satisfies z.ZodType<RfmSegmentTable>;

const onBorder = z.enum(BORDER_RULES);

const binning = z.discriminatedUnion("by", [
  z
    .strictObject({ by: z.literal("quantile"), quantileType: z.enum(QUANTILE_TYPES), shift: z.number(), onBorder })
    .readonly(),
  z.strictObject({ by: z.literal("fixed"), onBorder }).readonly(),
]);

const borders = z.array(z.string()).readonly();

const body = z
  .discriminatedUnion("scoring", [
    z
      .strictObject({
        scoring: z.literal("independent"),
        binning,
        borders: perDimension(borders),
        segments: segmentTable,
      })
      .readonly(),
    z
      .strictObject({
        scoring: z.literal("nested"),
        binning,
        borders: z
          .strictObject({
            recency: borders,
            frequency: z.array(borders).readonly(),
            monetary: z.array(z.array(borders).readonly()).readonly(),
          })
          .readonly(),
        segments: segmentTable,
      })
      .readonly(),
  ])
  .superRefine((value, context) => report(checkRfmBody(value), context)) satisfies z.ZodType<RfmBody>;

/**
 * Guards an {@link RfmModel} that comes from outside: a file, a database, a request. Whether hash and version are right is
 * found out when the model is used.
 */
export const rfmModelSchema = z
  .strictObject({
    kind: z.literal("rfm"),
    schemaVersion: z.number(),
    hash: z.string(),
    fittedOn: fittedOnSchema.optional(),
    body,
  })
  .readonly() satisfies z.ZodType<RfmModel>;

function report(findings: readonly Finding[], context: z.RefinementCtx): void {
  for (const { code, path } of findings) context.addIssue({ code: "custom", message: code, path: [...path] });
}
