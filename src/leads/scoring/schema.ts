import * as z from "zod";
import { fittedOnSchema } from "../../shared/model/schema.js";
import type { Scorecard, ScorecardModel } from "./model.js";
import { checkScorecard } from "./scorecard/check.js";

/** Guards a {@link Scorecard} that comes from outside, such as a form. It refuses what `checkScorecard` finds, with the code as message. */
export const scorecardSchema = z.custom<Scorecard>().superRefine((card, context) => {
  for (const { code, path } of checkScorecard(card))
    context.addIssue({ code: "custom", message: code, path: [...path] });
}) satisfies z.ZodType<Scorecard>;

/**
 * Guards a {@link ScorecardModel} that comes from outside: a file, a database, a request. Whether the hash is right is found out by
 * `openScorecard`.
 */
export const scorecardModelSchema = z
  .strictObject({
    kind: z.literal("scorecard"),
    schemaVersion: z.literal(1),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    fittedOn: fittedOnSchema.optional(),
    body: scorecardSchema,
  })
  .readonly() satisfies z.ZodType<ScorecardModel>;
