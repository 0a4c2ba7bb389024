import { accepted, type Result, refused } from "../../shared/result.js";
import { assertIdentityRecord } from "./check.js";
import { addMerge, findClash } from "./groups.js";
import type { Identity, MergeRecord, MergeRefusalCode } from "./model.js";
import { LoggedIdentity } from "./state.js";

/**
 * Merges parties into one. The identity given stays as it is; the answer is a new one, with one more record.
 *
 * Parties that were merged before bring all their members along. The golden party is the one that `into` belongs to.
 *
 * It is refused with `MERGE_ID_TAKEN` where a merge of this id exists, undone or not; and with `ALREADY_MERGED` where one of `from`
 * (`partyId`) already belongs to the same golden party as `into` or as one before it: so nobody is merged into himself, and
 * merges never run in a circle.
 *
 * @throws `ClienteleError` with a code of `checkIdentityRecords` and the path, for a merge without ids or time, or with an empty `from`.
 *
 * @example
 * ```ts
 * import { createIdentity, mergeIdentities } from "clientele/records/identity";
 *
 * const merge = { id: "m1", into: "anna", from: ["a.mueller"], at: "2026-11-20T09:00:00Z", by: "clara" };
 * const result = mergeIdentities(createIdentity(), merge);
 * result.ok && result.value.resolve("a.mueller"); // => "anna"
 *
 * const circle = { id: "m2", into: "a.mueller", from: ["anna"], at: "2026-11-20T09:05:00Z" };
 * result.ok && mergeIdentities(result.value, circle); // => { ok: false, refusal: { code: "ALREADY_MERGED", params: { partyId: "anna" } } }
 * ```
 */
export function mergeIdentities(
  identity: Identity,
  merge: Omit<MergeRecord, "type">,
): Result<Identity, MergeRefusalCode> {
  const record: MergeRecord = { ...merge, type: "merged" };
  assertIdentityRecord(record);
  const current = LoggedIdentity.from(identity);
  if (current.groups.merges.has(record.id)) return refused("MERGE_ID_TAKEN", { mergeId: record.id });
  const clash = record.from[findClash(current.groups, record)];
  if (clash !== undefined) return refused("ALREADY_MERGED", { partyId: clash });
  return accepted(current.next(record, (groups) => addMerge(groups, record)));
}
