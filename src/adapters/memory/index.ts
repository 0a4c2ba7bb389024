/**
 * Stores in memory: every promise of the contracts kept, for tests, examples and programs that keep nothing for long.
 *
 * @module
 */
export { createMemoryStores, type MemoryStores } from "./create.js";
