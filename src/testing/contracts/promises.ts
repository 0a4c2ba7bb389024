import { CLOSING_PROMISES } from "./closing.js";
import { DOCUMENT_CONCURRENCY_PROMISES } from "./documents-at-once.js";
import { DOCUMENT_CHECK_PROMISES } from "./documents-checks.js";
import { DOCUMENT_PAGE_PROMISES } from "./documents-pages.js";
import { DOCUMENT_QUERY_PROMISES } from "./documents-query.js";
import { DOCUMENT_SAVE_PROMISES } from "./documents-save.js";
import { DOCUMENT_VALUE_PROMISES } from "./documents-values.js";
import { EVENT_APPEND_PROMISES } from "./events-append.js";
import { EVENT_READ_PROMISES } from "./events-read.js";
import { FACT_APPEND_PROMISES } from "./facts-append.js";
import { FACT_READ_PROMISES } from "./facts-read.js";
import type { StorePromise } from "./model.js";
import { SIGNAL_PROMISES } from "./signals.js";
import { TENANT_PROMISES } from "./tenants.js";
import { UNIT_PROMISES } from "./units.js";
import { UNIT_CONCURRENCY_PROMISES } from "./units-at-once.js";

/**
 * What every adapter promises: the contract of the stores, sentence by sentence. What is checked is kept on a database of its own, so
 * the promises depend on nothing but the store, and their order plays no part. {@link checkStorePromises} checks all of them.
 *
 * @example
 * ```ts
 * import { STORE_PROMISES } from "clientele/testing/contracts";
 *
 * STORE_PROMISES.find(({ id }) => id === "closing/twice-is-fine")?.sentence;
 * // => "A store can be closed any number of times."
 * ```
 */
export const STORE_PROMISES: readonly StorePromise[] = Object.freeze([
  ...DOCUMENT_SAVE_PROMISES,
  ...DOCUMENT_CONCURRENCY_PROMISES,
  ...DOCUMENT_VALUE_PROMISES,
  ...DOCUMENT_CHECK_PROMISES,
  ...DOCUMENT_QUERY_PROMISES,
  ...DOCUMENT_PAGE_PROMISES,
  ...FACT_APPEND_PROMISES,
  ...FACT_READ_PROMISES,
  ...EVENT_APPEND_PROMISES,
  ...EVENT_READ_PROMISES,
  ...UNIT_PROMISES,
  ...UNIT_CONCURRENCY_PROMISES,
  ...TENANT_PROMISES,
  ...SIGNAL_PROMISES,
  ...CLOSING_PROMISES,
]);
