/** How far long work has come. Plain data, so that it can leave a worker. */
export interface Progress {
  /** How much is done, in units that the work chooses: records, pairs, iterations. */
  readonly done: number;
  /** How much there is to do, where that is known. */
  readonly total?: number | undefined;
  /** What is being done, as a code. */
  readonly stage?: string | undefined;
}

/** What a driver needs of an `AbortSignal`, which it is in every runtime. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  /** Called once when work is to stop. */
  addEventListener(type: "abort", listener: () => void): void;
  /** The listener is no longer called. */
  removeEventListener(type: "abort", listener: () => void): void;
}

/**
 * Long work, written once: a generator that pauses between small steps to say how far it has come, and returns its result. A
 * step should take a few milliseconds; that is how long a page stands still, and how long stopping takes.
 *
 * The generator is driven by {@link runWork}, {@link runWorkAsync} or, in a worker, {@link serveWork}. Where it is stopped, its
 * `finally` blocks run.
 */
export type Work<Result> = Generator<Progress, Result, void>;
