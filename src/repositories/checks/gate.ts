import { ClienteleError } from "../../shared/errors.js";
import type { StopSignal } from "../../shared/work/model.js";
import type { StoreOptions } from "../model.js";

/** What every operation of a store passes first. */
export interface StoreGate {
  /** Throws `STORE_CLOSED` once it is closed, and the signal's reason where it is aborted. */
  readonly enter: (options?: StoreOptions) => void;
  /** Lets nothing through any more. */
  readonly close: () => void;
}

/**
 * A gate that is open. A store has one, and so has a unit of work, which ends when its work does.
 *
 * @example
 * ```ts
 * import { createStoreGate } from "clientele/repositories";
 *
 * const gate = createStoreGate();
 * gate.enter();
 * gate.close();
 * gate.enter(); // => throws STORE_CLOSED
 * ```
 */
export function createStoreGate(): StoreGate {
  let isClosed = false;
  return {
    enter(options) {
      if (isClosed) throw new ClienteleError("STORE_CLOSED", "expected a store or unit of work that is open");
      if (options?.signal?.aborted) throw options.signal.reason;
    },
    close() {
      isClosed = true;
    },
  };
}

/**
 * The same promise, but rejected with the signal's reason as soon as it is aborted. What the promise stands for goes on unseen.
 *
 * @example
 * ```ts
 * import { untilAborted } from "clientele/repositories";
 *
 * await untilAborted(Promise.resolve(42), undefined); // => 42
 * ```
 */
export async function untilAborted<Answer>(promise: Promise<Answer>, signal: StopSignal | undefined): Promise<Answer> {
  if (signal === undefined) return promise;
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort);
    if (signal.aborted) abort();
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
