/**
 * Where data is kept: the contracts that every adapter keeps, repositories of parties, purchases and models over them, the loop that
 * carries commands out, and what writers of adapters need.
 *
 * @module
 */
export { compareCodePoints } from "./checks/code-points.js";
export { copyJson } from "./checks/copy-json.js";
export { copyEvents, copyFacts, createConflictingFactError, createEventExistsError } from "./checks/copy-records.js";
export { assertDocumentCondition } from "./checks/document-condition.js";
export { assertExpectedVersion, createStaleVersionError, meetsExpectedVersion } from "./checks/expected-version.js";
export { createStoreGate, type StoreGate, untilAborted } from "./checks/gate.js";
export {
  type DocumentPlan,
  type FactPlan,
  readAllEventsQuery,
  readDocumentQuery,
  readFactQuery,
  readStreamQuery,
} from "./checks/queries.js";
export { assertStoreId, assertStoreIds, isStorableText } from "./checks/store-id.js";
export { type HandleOptions, handle } from "./handle.js";
export {
  type AllEventsQuery,
  type DocumentCondition,
  type DocumentPage,
  type DocumentQuery,
  type DocumentStore,
  type EventStore,
  type ExpectedVersion,
  type FactAppendResult,
  type FactLog,
  type FactQuery,
  MAX_PAGE_SIZE,
  type OpenStore,
  type PositionedEvent,
  type Store,
  type StoreCapabilities,
  type StoreCode,
  type StoredDocument,
  type StoreOptions,
  type StoreParts,
  type StreamQuery,
  type Versioned,
} from "./model.js";
export { createModelRepository, type ModelRepository } from "./model-repository.js";
export { createPartyRepository, type PartyRepository } from "./party-repository.js";
export type { PurchasesCode } from "./purchases-check.js";
export {
  createPurchasesRepository,
  type PurchasesRepository,
  type PurchasesRepositoryOptions,
} from "./purchases-repository.js";
export type { RecordPage, Repository, StoredRecord } from "./repository.js";
