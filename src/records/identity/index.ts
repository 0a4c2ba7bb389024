/**
 * Identity: which golden party an id belongs to after merges, and how a merge is undone.
 *
 * @module
 */
export type { RecordCode } from "../shape.js";
export { checkIdentityRecords, type IdentityCode } from "./check.js";
export { createIdentity } from "./create.js";
export { mergeIdentities } from "./merge.js";
export type {
  Identity,
  IdentityRecord,
  MergeRecord,
  MergeRefusalCode,
  UnmergeRecord,
  UnmergeRefusalCode,
} from "./model.js";
export { unmergeIdentity } from "./unmerge.js";
