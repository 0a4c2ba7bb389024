import { DUPLICATE_JOBS } from "../../src/duplicates/index.js";
import { createWorkClient, createWorkPort, serveWork, type WorkJobs } from "../../src/shared/work/index.js";

/** A worker at the other end of a line: all that is said is cloned, as it is between threads. */
export function openWorker(jobs: WorkJobs = DUPLICATE_JOBS) {
  const line = new MessageChannel();
  serveWork(jobs, createWorkPort(line.port1));
  return { client: createWorkClient(createWorkPort(line.port2)), close: () => line.port1.close() };
}
