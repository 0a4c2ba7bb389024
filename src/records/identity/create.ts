import { assertIdentityRecords } from "./check.js";
import type { Identity, IdentityRecord } from "./model.js";
import { append, LoggedIdentity } from "./state.js";

/**
 * The identity after merges and unmerges: it tells which golden party an id belongs to.
 *
 * Merges that were undone count as if they had never been; the others are carried out in the order of the records. Where a merge
 * names a party that was already merged away, the golden party it belongs to by then takes its place: `into` names who remains,
 * or who stands for it. Without records everybody belongs to himself.
 *
 * @throws `ClienteleError` with the code and the path of the first thing that `checkIdentityRecords` finds.
 *
 * @example
 * ```ts
 * import { createIdentity } from "clientele/records/identity";
 *
 * const identity = createIdentity([
 *   { type: "merged", id: "m1", into: "anna", from: ["a.mueller"], at: "2026-11-20T09:00:00Z" },
 *   { type: "merged", id: "m2", into: "a.mueller", from: ["anna-mueller"], at: "2026-11-20T09:05:00Z" },
 * ]);
 * identity.resolve("anna-mueller"); // => "anna"
 * identity.resolve("bernd"); // => "bernd"
 * identity.membersOf("anna"); // => ["a.mueller", "anna", "anna-mueller"]
 * ```
 */
export function createIdentity(records: readonly IdentityRecord[] = []): Identity {
  assertIdentityRecords(records);
  return new LoggedIdentity(records.reduce(append, undefined));
}
