import { ClienteleError } from "../errors.js";
import type { Progress, StopSignal } from "./model.js";
import type { WorkFailure, WorkPort, WorkRequest, WorkResponse } from "./protocol.js";

/** How to run a job in a worker. */
export interface ClientWorkOptions {
  /** Called with every step that the worker reports. What it throws rejects the job, which is stopped. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Stops waiting at once, and the job between two steps. */
  readonly signal?: StopSignal | undefined;
}

/** The outside of a worker. */
export interface WorkClient {
  /**
   * Has a job done.
   *
   * @returns The job's result; rejected with the error that the job failed with (a `ClienteleError` keeps code and path), with what
   * `onProgress` throws, with the signal's reason, or with the reason why the worker broke down.
   */
  run<Result>(job: string, input: unknown, options?: ClientWorkOptions): Promise<Result>;
}

interface Pending {
  readonly report: (progress: Progress) => void;
  readonly settle: (outcome: () => unknown) => void;
}

/**
 * Asks a worker for work: the other end of {@link serveWork}. Many jobs may be under way at once. After a breakdown of the worker
 * every job is rejected with its reason, those to come as well.
 *
 * @example
 * ```ts
 * import { createWorkClient, createWorkPort, serveWork, type Work } from "clientele";
 *
 * function* double(numbers: readonly number[]): Work<number[]> {
 *   yield { done: 0, total: numbers.length };
 *   return numbers.map((number) => number * 2);
 * }
 *
 * const line = new MessageChannel(); // elsewhere a worker, and what is inside of it
 * serveWork({ double }, createWorkPort(line.port1));
 *
 * const client = createWorkClient(createWorkPort(line.port2));
 * await client.run("double", [1, 2]); // => [2, 4]
 * line.port1.close();
 * ```
 */
export function createWorkClient(port: WorkPort<WorkRequest, WorkResponse>): WorkClient {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let breakdown: Error | undefined;

  port.onMessage((response) => {
    const job = pending.get(response?.id);
    if (job === undefined) return;
    if (response.type === "progress") job.report(response.progress);
    if (response.type === "done") job.settle(() => response.result);
    if (response.type === "failed") job.settle(() => fail(revive(response.failure)));
  });
  port.onBreakdown((reason) => {
    breakdown ??= reason;
    for (const job of [...pending.values()]) job.settle(() => fail(reason));
  });

  return {
    run<Result>(job: string, input: unknown, { onProgress, signal }: ClientWorkOptions = {}) {
      return new Promise<Result>((resolve, reject) => {
        if (breakdown !== undefined) return reject(breakdown);
        if (signal?.aborted) return reject(signal.reason);
        lastId += 1;
        const id = lastId;
        const stop = (reason: unknown) => {
          port.send({ type: "cancel", id });
          settle(() => fail(reason));
        };
        const cancel = () => stop(signal?.reason);
        const report = (progress: Progress) => {
          try {
            onProgress?.(progress);
          } catch (error) {
            stop(error);
          }
        };
        const settle = (outcome: () => unknown) => {
          pending.delete(id);
          signal?.removeEventListener("abort", cancel);
          try {
            resolve(outcome() as Result);
          } catch (error) {
            reject(error);
          }
        };
        signal?.addEventListener("abort", cancel);
        pending.set(id, { report, settle });
        port.send({ type: "start", id, job, input });
      });
    },
  };
}

function fail(error: unknown): never {
  throw error;
}

function revive({ name, message, code, path }: WorkFailure): Error {
  const error = code === undefined ? new Error(message) : new ClienteleError(code, "", path);
  return Object.assign(error, { name, message });
}
