import * as z from "zod";
import { checkCondition } from "./check.js";
import type { Condition, StoredCondition } from "./model.js";
import { CONDITION_SCHEMA_VERSION } from "./stored.js";

/**
 * Guards a {@link Condition} that comes from outside, as part of a larger form. The rules are those of `checkCondition`, whose codes
 * are the messages; it stops at the 32nd level, however deep the input is.
 */
export const conditionSchema = z.custom<Condition>().superRefine((condition, context) => {
  for (const { code, path } of checkCondition(condition)) {
    context.addIssue({ code: "custom", message: code, path: [...path] });
  }
}) satisfies z.ZodType<Condition>;

/** Guards a {@link StoredCondition}. */
export const storedConditionSchema = z
  .strictObject({
    kind: z.literal("condition"),
    schemaVersion: z.literal(CONDITION_SCHEMA_VERSION),
    condition: conditionSchema,
  })
  .readonly() satisfies z.ZodType<StoredCondition>;
