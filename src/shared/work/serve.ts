import { ClienteleError } from "../errors.js";
import type { Work } from "./model.js";
import type { WorkFailure, WorkPort, WorkRequest, WorkResponse } from "./protocol.js";
import { type AsyncWorkOptions, runWorkAsync } from "./run.js";

/** The work a worker can do, by name. Input and result survive the structured clone. */
export type WorkJobs = Readonly<Record<string, (input: never) => Work<unknown>>>;

/** How a worker runs its jobs. */
export type ServeWorkOptions = Pick<AsyncWorkOptions, "now" | "maxBlockMillis">;

/**
 * Answers requests for work: the inside of a worker. Several requests may be under way at once; each is answered under its id.
 *
 * A job that is unknown fails with the code `UNKNOWN_JOB`. A cancelled one is ended between two steps; cancelling what is not
 * under way does nothing. Messages that are no requests are passed over: others may use the same line.
 *
 * @example
 * ```ts no-run
 * import { createWorkPort, serveWork, type Work } from "clientele";
 * import { parentPort } from "node:worker_threads";
 *
 * function* double(numbers: readonly number[]): Work<number[]> {
 *   yield { done: 0, total: numbers.length };
 *   return numbers.map((number) => number * 2);
 * }
 *
 * if (parentPort !== null) serveWork({ double }, createWorkPort(parentPort));
 * ```
 */
export function serveWork(
  jobs: WorkJobs,
  port: WorkPort<WorkResponse, WorkRequest>,
  options: ServeWorkOptions = {},
): void {
  const underWay = new Map<number, AbortController>();

  async function start(id: number, name: string, input: unknown): Promise<void> {
    const controller = new AbortController();
    underWay.set(id, controller);
    try {
      const job = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
      if (job === undefined) throw new ClienteleError("UNKNOWN_JOB", "expected a job that this worker knows", ["job"]);
      const result = await runWorkAsync(job(input as never), {
        ...options,
        signal: controller.signal,
        onProgress: (progress) => port.send({ type: "progress", id, progress }),
      });
      port.send({ type: "done", id, result });
    } catch (error) {
      if (controller.signal.aborted) port.send({ type: "cancelled", id });
      else port.send({ type: "failed", id, failure: describeFailure(error) });
    } finally {
      underWay.delete(id);
    }
  }

  port.onMessage((request) => {
    if (request?.type === "start") void start(request.id, request.job, request.input);
    if (request?.type === "cancel") underWay.get(request.id)?.abort();
  });
}

function describeFailure(error: unknown): WorkFailure {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  const { name, message } = error;
  return error instanceof ClienteleError ? { name, message, code: error.code, path: error.path } : { name, message };
}
