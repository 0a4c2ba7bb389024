import type { Identity, IdentityRecord, MergeRecord } from "../../../src/records/identity/index.js";
import type { Result } from "../../../src/shared/result.js";

export const AT = "2026-11-20T09:00:00Z";

/** `merged("m1", "a", "b c")`: b and c are merged into a. */
export const merged = (id: string, into: string, from: string): MergeRecord =>
  Object.freeze({ type: "merged", id, into, from: Object.freeze(from.split(" ")), at: AT });

export const unmerged = (mergeId: string): IdentityRecord => Object.freeze({ type: "unmerged", mergeId, at: AT });

/** The value of an answer that has to be a yes. */
export function answerOf(result: Result<Identity>): Identity {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

/** The golden id of each of some ids: `"a b"` answers `"a a"` where b belongs to a. */
export const resolveAll = (identity: Identity, ids: string) => ids.split(" ").map(identity.resolve).join(" ");
