import type { ConditionFact, PreparedFacts } from "./model.js";
import { orderFacts } from "./order-facts.js";

/**
 * Makes the facts of one record ready for compiled conditions: reads when they happened and sorts them by it, those of one
 * instant by id. The order they are given in plays no part.
 *
 * Facts with one id count once: the earliest of them, and of those at one instant the one given first.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path, for a fact whose `id` is no text or whose `at` is no instant
 * of the years 0001 to 9999: ISO text with `Z` or an offset, whole epoch milliseconds or a `Date`.
 *
 * @example
 * ```ts
 * import { prepareFacts } from "clientele/condition";
 *
 * const call = { id: "c1", type: "call", at: "2026-03-02T09:00:00Z" };
 * const visit = { id: "v1", type: "visit", at: "2026-03-01T09:00:00Z" };
 * const prepared = prepareFacts([call, visit, call]);
 * prepared.facts.map(({ id }) => id); // => ["v1", "c1"]
 * prepared.repeated; // => 1
 * prepareFacts([{ id: "x", type: "call", at: "yesterday" }]); // => throws INVALID_VALUE
 * ```
 */
export function prepareFacts(facts: readonly ConditionFact[]): PreparedFacts {
  const ordered = [...facts];
  const millis = orderFacts(ordered);
  return { facts: ordered, millis, repeated: facts.length - ordered.length };
}
