/**
 * Duplicates: which records describe the same person or company, how sure that is, and why.
 *
 * @module
 */
export { type ExplainOptions, explainPair, type PairEvidence, type PairExplanation } from "./explain-pair.js";
export { DUPLICATE_FIELDS, type DuplicateField } from "./fields/roles.js";
export { findDuplicates, findDuplicatesWork } from "./find-duplicates.js";
export { type LinkOptions, type LinkResult, linkRecords, linkRecordsWork } from "./link-records.js";
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
