import type { WorkClient } from "./client.js";
import type { Progress, Work } from "./model.js";
import { type AsyncWorkOptions, runWorkAsync } from "./run.js";

/** A job for a worker. */
export interface WorkShare {
  readonly worker: WorkClient;
  /** What the worker is asked for. */
  readonly job: string;
  /** What it is given: it survives the structured clone. */
  readonly input: unknown;
}

/** How to run {@link runWorkTogether}. */
export interface TogetherOptions extends Omit<AsyncWorkOptions, "onProgress"> {
  /** Called with every step, and which share it is of: `undefined` for the work done here. */
  readonly onProgress?: ((progress: Progress, share: number | undefined) => void) | undefined;
}

/** What {@link runWorkTogether} answers. */
export interface TogetherResult<Own, Share> {
  /** The result of the work done here. */
  readonly own: Own;
  /** Those of the workers, in the order of the shares. */
  readonly shares: readonly Share[];
}

/**
 * Does long work here, bit by bit, while workers do their shares of it.
 *
 * Where one fails all others are stopped: it is rejected with the first failure, once the work done here has ended.
 *
 * @returns The results; rejected with what the work or `onProgress` throws, with the error that a share failed with, with the reason why
 * a worker broke down, or with the signal's reason. Where the signal is aborted already, nothing is begun.
 * @throws `ClienteleError`, as a rejection, as {@link runWorkAsync} does.
 *
 * @example
 * ```ts
 * import { createWorkClient, createWorkPort, runWorkTogether, serveWork, type Work } from "clientele";
 *
 * function* addUp(numbers: readonly number[]): Work<number> {
 *   yield { done: 0, total: numbers.length };
 *   return numbers.reduce((sum, number) => sum + number, 0);
 * }
 *
 * const line = new MessageChannel(); // elsewhere a worker, and what is inside of it
 * serveWork({ addUp }, createWorkPort(line.port1));
 *
 * const worker = createWorkClient(createWorkPort(line.port2));
 * await runWorkTogether(addUp([1, 2]), [{ worker, job: "addUp", input: [3, 4] }]); // => { own: 3, shares: [7] }
 * line.port1.close();
 * ```
 */
export async function runWorkTogether<Own, Share>(
  work: Work<Own>,
  shares: readonly WorkShare[],
  { onProgress, signal, ...pace }: TogetherOptions = {},
): Promise<TogetherResult<Own, Share>> {
  const stop = new AbortController();
  const failures: unknown[] = [];
  const fail = (error: unknown) => {
    failures.push(error);
    stop.abort(error);
  };
  const cancel = () => stop.abort(signal?.reason);
  if (signal?.aborted) cancel();
  signal?.addEventListener("abort", cancel);
  const reportOf = (share: number | undefined) => ({
    signal: stop.signal,
    onProgress: onProgress && ((progress: Progress) => onProgress(progress, share)),
  });
  const ofWorkers = shares.map(({ worker, job, input }, share) => worker.run<Share>(job, input, reportOf(share)));
  const own = runWorkAsync(work, { ...pace, ...reportOf(undefined) });
  for (const result of [own, ...ofWorkers]) result.catch(fail);
  await Promise.allSettled([own, ...ofWorkers]);
  signal?.removeEventListener("abort", cancel);
  if (failures.length > 0) throw failures[0];
  return { own: await own, shares: await Promise.all(ofWorkers) };
}
