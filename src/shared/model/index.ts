/**
 * Models: the envelope in which everything stored, fitted or configured is kept, its hash, how older ones are read, and which one
 * is in use.
 *
 * @module
 */
export { canonicalJson } from "./canonical-json.js";
export { createModel, type ModelParts, openModel } from "./create.js";
export type { FittedOn, ModelEnvelope } from "./model.js";
export {
  createModelRegistry,
  type ModelKind,
  type ModelRegistry,
  type ModelUpcaster,
  type ReadModel,
  readModel,
} from "./registry.js";
export {
  MODEL_STAGE_MOVES,
  type ModelMove,
  type ModelMoveRefusalCode,
  type ModelStage,
  moveModel,
  type StagedModel,
} from "./stages.js";
