import { ClienteleError } from "../errors.js";
import type { Progress, StopSignal, Work } from "./model.js";

/**
 * Does long work at once.
 *
 * @throws whatever the work throws.
 *
 * @example
 * ```ts
 * import { runWork, type Work } from "clientele";
 *
 * function* addUp(numbers: readonly number[]): Work<number> {
 *   let sum = 0;
 *   for (const [index, number] of numbers.entries()) {
 *     sum += number;
 *     if (index % 1000 === 0) yield { done: index, total: numbers.length };
 *   }
 *   return sum;
 * }
 *
 * runWork(addUp([1, 2, 3])); // => 6
 * ```
 */
export function runWork<Result>(work: Work<Result>): Result {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** How to run {@link runWorkAsync}. */
export interface AsyncWorkOptions {
  /** Called after every step. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Stops the work between two steps. */
  readonly signal?: StopSignal | undefined;
  /**
   * A clock in milliseconds, such as `performance.now`. With it, steps are done in a row until `maxBlockMillis` are used up;
   * without it the event loop gets its turn after every step.
   */
  readonly now?: (() => number) | undefined;
  /** How long the event loop may wait, one step's length apart. @defaultValue 40 */
  readonly maxBlockMillis?: number | undefined;
}

/**
 * Does long work bit by bit, so that timers, input and drawing get their turn in between.
 *
 * @returns The result; rejected with what the work throws, with what `onProgress` throws, or with the signal's reason. In the last
 * two cases the work is ended first, so that its `finally` blocks run.
 * @throws `ClienteleError`, as a rejection, with code `INVALID_OPTION` for a `maxBlockMillis` that is not above zero.
 *
 * @example
 * ```ts
 * import { runWorkAsync, type Work } from "clientele";
 *
 * function* countTo(total: number): Work<string> {
 *   for (let done = 1; done <= total; done += 1) yield { done, total };
 *   return "finished";
 * }
 *
 * const seen: number[] = [];
 * await runWorkAsync(countTo(3), { onProgress: ({ done }) => seen.push(done) }); // => "finished"
 * seen; // => [1, 2, 3]
 * ```
 */
export async function runWorkAsync<Result>(work: Work<Result>, options: AsyncWorkOptions = {}): Promise<Result> {
  const { onProgress, signal, now, maxBlockMillis = 40 } = options;
  if (!(maxBlockMillis > 0)) {
    throw new ClienteleError("INVALID_OPTION", `expected more than zero, got ${maxBlockMillis}`, ["maxBlockMillis"]);
  }
  let finished = false;
  try {
    let resumedAt = now?.() ?? 0;
    for (;;) {
      if (signal?.aborted) throw signal.reason;
      const step = work.next();
      if (step.done) {
        finished = true;
        return step.value;
      }
      onProgress?.(step.value);
      if (now === undefined || now() - resumedAt >= maxBlockMillis) {
        await turnOfTheEventLoop();
        resumedAt = now?.() ?? 0;
      }
    }
  } finally {
    // Ends work that was stopped. Work that threw has ended already, and ending it again does nothing.
    if (!finished) work.return(undefined as Result);
  }
}

const turnOfTheEventLoop = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
