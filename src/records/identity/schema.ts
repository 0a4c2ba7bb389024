import * as z from "zod";
import { checkIdentityRecords } from "./check.js";
import type { IdentityRecord } from "./model.js";

const record = z.discriminatedUnion("type", [
  z
    .strictObject({
      type: z.literal("merged"),
      id: z.string(),
      into: z.string(),
      from: z.array(z.string()).readonly(),
      at: z.string(),
      by: z.string().optional(),
    })
    .readonly(),
  z
    .strictObject({ type: z.literal("unmerged"), mergeId: z.string(), at: z.string(), by: z.string().optional() })
    .readonly(),
]);

/**
 * Guards the records of an identity that come from outside. It refuses what {@link checkIdentityRecords} finds, with the code as
 * message: what passes, `createIdentity` takes.
 */
export const identityRecordsSchema = z
  .array(record)
  .readonly()
  .superRefine((records, context) => {
    for (const { code, path } of checkIdentityRecords(records)) {
      context.addIssue({ code: "custom", message: code, path: [...path] });
    }
  }) satisfies z.ZodType<readonly IdentityRecord[]>;
