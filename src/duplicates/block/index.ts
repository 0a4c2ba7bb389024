/**
 * Blocking: which pairs of records are worth comparing. All pairs of a million records are too many; those that agree in something
 * rare are few, and nearly all duplicates are among them.
 *
 * @module
 */
export type { BlockingKey, RecordPairs } from "../model.js";
export { listCandidatePairs } from "./candidate-pairs.js";
export { countKeyPairs } from "./count-pairs.js";
export { createBlockingKey } from "./create-key.js";
export { estimateBlockingRecall } from "./estimate-recall.js";
export { combineKeys } from "./key.js";
export { createMinHashKeys } from "./min-hash-keys.js";
export {
  type BlockingExpression,
  type BlockingFields,
  type BlockingFieldValue,
  type BlockingRecall,
  type BlockingRule,
  type BlockSizeOptions,
  type CandidatePairs,
  type CandidatePairsOptions,
  DEFAULT_MAX_BLOCK_SIZE,
  type KeyCount,
  type MinHashOptions,
  type NeighbourPairs,
  type NeighbourPairsOptions,
  type NgramExpression,
  type OversizedBlocks,
  type ProposeRulesOptions,
  type RuleUse,
  type SourceOptions,
} from "./model.js";
export { listNeighbourPairs } from "./neighbour-pairs.js";
export { proposeBlockingRules } from "./propose-rules.js";
