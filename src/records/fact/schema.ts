import * as z from "zod";
import { isPlainObject } from "../plain-object.js";
import { checkFact } from "./check.js";
import type { Fact, FactData } from "./model.js";
import { FACT_CHANNELS, FACT_DIRECTIONS } from "./settings.js";

/**
 * Guards a {@link Fact} that comes from outside. It refuses what {@link checkFact} finds, with the code as message: unknown
 * properties, and `__proto__`, `constructor` and `prototype` anywhere in `data`. What it lets pass, it does not change.
 */
export const factSchema = z
  .strictObject({
    id: z.string(),
    partyId: z.string(),
    at: z.string(),
    recordedAt: z.string().optional(),
    type: z.string(),
    channel: z.enum(FACT_CHANNELS).optional(),
    direction: z.enum(FACT_DIRECTIONS).optional(),
    author: z.string().optional(),
    contactPerson: z.string().optional(),
    durationSeconds: z.number().optional(),
    source: z.string().optional(),
    data: z.custom<FactData>(isPlainObject),
  })
  .readonly()
  .superRefine((fact, context) => {
    for (const { code, path } of checkFact(fact)) {
      context.addIssue({ code: "custom", message: code, path: [...path] });
    }
  }) satisfies z.ZodType<Fact>;
