/**
 * Long work, written once as a generator: done at once, bit by bit with progress and a way to stop it, or in a worker.
 *
 * @module
 */
export { type ClientWorkOptions, createWorkClient, type WorkClient } from "./client.js";
export type { Progress, StopSignal, Work } from "./model.js";
export {
  createWorkPort,
  type NodeEndpoint,
  type WebEndpoint,
  type WorkFailure,
  type WorkPort,
  type WorkRequest,
  type WorkResponse,
} from "./protocol.js";
export { type AsyncWorkOptions, runWork, runWorkAsync } from "./run.js";
export { type ServeWorkOptions, serveWork, type WorkJobs } from "./serve.js";
export { runWorkTogether, type TogetherOptions, type TogetherResult, type WorkShare } from "./together.js";
