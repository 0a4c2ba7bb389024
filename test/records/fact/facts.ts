import type { Fact } from "../../../src/records/fact/index.js";

/** A call of which nothing is known but what is given. */
export const fact = (details: Partial<Fact> = {}): Fact =>
  Object.freeze({ id: "f1", partyId: "p1", at: "2026-11-20T09:00:00Z", type: "call", data: {}, ...details });
