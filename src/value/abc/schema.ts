import * as z from "zod";
import type { Finding } from "../../shared/finding.js";
import { checkAbcPolicy, checkXyzPolicy } from "./check.js";
import type { AbcPolicy, XyzPolicy } from "./model.js";

const rules = {
  crossing: z.enum(["better", "worse"]).optional(),
  negatives: z.enum(["net", "zero", "refuse"]).optional(),
  separateNoRevenue: z.boolean().optional(),
};

const classesUpTo = z.array(z.strictObject({ name: z.string(), upTo: z.number().optional() }).readonly()).readonly();
const classesFrom = z
  .array(z.strictObject({ name: z.string(), from: z.union([z.string(), z.number()]).optional() }).readonly())
  .readonly();

/** Guards an {@link AbcPolicy} that comes from outside: a settings form, a file, a request. */
export const abcPolicySchema = z
  .discriminatedUnion("by", [
    z.strictObject({ by: z.literal("share"), classes: classesUpTo, ...rules }).readonly(),
    z.strictObject({ by: z.literal("count"), classes: classesUpTo, ...rules }).readonly(),
    z.strictObject({ by: z.literal("amount"), classes: classesFrom, ...rules }).readonly(),
    z.strictObject({ by: z.literal("computed"), grid: z.number().optional(), ...rules }).readonly(),
  ])
  .superRefine((policy, context) => report(checkAbcPolicy(policy), context)) satisfies z.ZodType<AbcPolicy>;

/** Guards an {@link XyzPolicy} that comes from outside. */
export const xyzPolicySchema = z
  .strictObject({ classes: classesUpTo })
  .readonly()
  .superRefine((policy, context) => report(checkXyzPolicy(policy), context)) satisfies z.ZodType<XyzPolicy>;

function report(findings: readonly Finding[], context: z.RefinementCtx): void {
  for (const { code, path } of findings) context.addIssue({ code: "custom", message: code, path: [...path] });
}
