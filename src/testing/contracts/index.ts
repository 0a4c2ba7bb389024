/**
 * What every storage adapter promises, as data: a list of sentences, each with a check that runs under any test runner.
 *
 * @module
 */
export { checkPromise, checkStorePromises } from "./check.js";
export type {
  BrokenStorePromise,
  CreateStoreHarness,
  SkippedStorePromise,
  StoreHarness,
  StorePromise,
  StorePromiseAnswer,
  StorePromiseArea,
  StorePromiseOptions,
  StorePromiseReport,
} from "./model.js";
export { STORE_PROMISES } from "./promises.js";
