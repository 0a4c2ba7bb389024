/**
 * Models: the envelope in which everything stored, fitted or configured is kept, and its hash.
 *
 * @module
 */
export { canonicalJson } from "./canonical-json.js";
export { createModel, type ModelParts, openModel } from "./create.js";
export type { FittedOn, ModelEnvelope } from "./model.js";
