import { accepted, type Result, refused } from "../../shared/result.js";
import { assertIdentityRecord } from "./check.js";
import { undoMerge } from "./groups.js";
import type { Identity, UnmergeRecord, UnmergeRefusalCode } from "./model.js";
import { LoggedIdentity } from "./state.js";

/**
 * Undoes a merge, as if it had never been. The identity given stays as it is; the answer is a new one, with one more record.
 *
 * Later merges stay, and go where they would have gone without it: who was merged into a party that is free again belongs to that
 * party. So the answer is the identity that the other merges make, carried out in their order.
 *
 * It is refused with `UNKNOWN_MERGE` where there is no merge of this id, and with `ALREADY_UNMERGED` where it is undone already.
 *
 * @throws `ClienteleError` with a code of `checkIdentityRecords` and the path, for an unmerge without the id of a merge or without
 * time.
 *
 * @example
 * ```ts
 * import { createIdentity, unmergeIdentity } from "clientele/records/identity";
 *
 * const identity = createIdentity([
 *   { type: "merged", id: "m1", into: "a", from: ["b"], at: "2026-11-20T09:00:00Z" },
 *   { type: "merged", id: "m2", into: "b", from: ["c"], at: "2026-11-20T09:05:00Z" },
 * ]);
 * identity.membersOf("a"); // => ["a", "b", "c"]
 *
 * const result = unmergeIdentity(identity, { mergeId: "m1", at: "2026-11-21T12:00:00Z" });
 * result.ok && ["a", "b", "c"].map(result.value.resolve); // => ["a", "b", "b"]
 * ```
 */
export function unmergeIdentity(
  identity: Identity,
  unmerge: Omit<UnmergeRecord, "type">,
): Result<Identity, UnmergeRefusalCode> {
  const record: UnmergeRecord = { ...unmerge, type: "unmerged" };
  assertIdentityRecord(record);
  const { mergeId } = record;
  const current = LoggedIdentity.from(identity);
  const entry = current.groups.merges.get(mergeId);
  if (entry === undefined) return refused("UNKNOWN_MERGE", { mergeId });
  if (entry.isUndone) return refused("ALREADY_UNMERGED", { mergeId });
  return accepted(current.next(record, (groups) => undoMerge(groups, entry)));
}
