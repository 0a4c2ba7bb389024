/** Several parties turn out to be one: those of `from` belong to `into` from now on. */
export interface MergeRecord {
  readonly type: "merged";
  /** The id of the merge, by which it can be undone. */
  readonly id: string;
  /** The party that remains: the golden record. */
  readonly into: string;
  /** The parties that are merged into it, one or more. */
  readonly from: readonly string[];
  /** ISO text with `Z` or an offset. For the file: the order of the records decides, not their time. */
  readonly at: string;
  /** The id of the colleague who decided it. */
  readonly by?: string | undefined;
}

/** A merge turns out to be wrong and is undone. */
export interface UnmergeRecord {
  readonly type: "unmerged";
  readonly mergeId: string;
  /** ISO text with `Z` or an offset. */
  readonly at: string;
  /** The id of the colleague who decided it. */
  readonly by?: string | undefined;
}

/** What an {@link Identity} is made of: what was decided, in the order in which it was decided. */
export type IdentityRecord = MergeRecord | UnmergeRecord;

/**
 * Which golden party an id belongs to, after merges and unmerges. It never changes: merging answers a new one. In JSON it is its
 * records, from which `createIdentity` makes it again.
 */
export interface Identity {
  readonly records: readonly IdentityRecord[];
  /** The golden party that an id belongs to. An id that was never merged belongs to itself. */
  readonly resolve: (id: string) => string;
  /** All ids that belong to the same golden party as this one, sorted by UTF-16 code units; itself and the golden id among them. */
  readonly membersOf: (id: string) => readonly string[];
}

/** Why parties are not merged: the id of the merge is taken, or a party already belongs to the same golden party. */
export type MergeRefusalCode = "MERGE_ID_TAKEN" | "ALREADY_MERGED";

/** Why a merge is not undone: there is none of this id, or it is undone already. */
export type UnmergeRefusalCode = "UNKNOWN_MERGE" | "ALREADY_UNMERGED";
