/**
 * Duplicates: which records describe the same person or company, how sure that is, and why.
 *
 * @module
 */
export { DUPLICATE_JOBS } from "./compare-share.js";
export { type ExplainOptions, explainPair, type PairEvidence, type PairExplanation } from "./explain-pair.js";
export { DUPLICATE_FIELDS, type DuplicateField } from "./fields/roles.js";
export { findDuplicates, findDuplicatesWork } from "./find-duplicates.js";
export { findDuplicatesInParallel } from "./find-duplicates-in-parallel.js";
export {
  type LinkOptions,
  type LinkResult,
  linkRecords,
  linkRecordsInParallel,
  linkRecordsWork,
} from "./link-records.js";
export type { ParallelDuplicateOptions } from "./match-in-parallel.js";
export type {
  DuplicateEvidenceCode,
  DuplicateFindingCode,
  DuplicateOptions,
  DuplicatePreset,
  DuplicateRecord,
  DuplicateReport,
  DuplicateResult,
  ScoredPairs,
} from "./result.js";
