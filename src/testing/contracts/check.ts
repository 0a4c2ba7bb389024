import type { Store, StoreCapabilities } from "../../repositories/model.js";
import { ClienteleError } from "../../shared/errors.js";
import { BrokenExpectation, describeReason } from "./expect.js";
import type {
  BrokenStorePromise,
  CreateStoreHarness,
  SkippedStorePromise,
  StorePromise,
  StorePromiseAnswer,
  StorePromiseOptions,
  StorePromiseReport,
} from "./model.js";
import { STORE_PROMISES } from "./promises.js";

/**
 * Checks one promise on a fresh database. It is made for test runners: a broken promise is a rejection, with an error that begins
 * with the id of the promise. One that does not concern the adapter is not checked, and the answer says so.
 *
 * There is no limit of time, since nothing here reads a clock: where an adapter waits for ever, the runner's limit ends the test.
 *
 * @example
 * ```ts no-run
 * import { createMemoryStores } from "clientele/adapters/memory";
 * import { checkPromise, STORE_PROMISES } from "clientele/testing/contracts";
 * import { describe, it } from "vitest";
 *
 * describe("my adapter", () => {
 *   for (const promise of STORE_PROMISES) {
 *     it(promise.sentence, async (test) => {
 *       const answer = await checkPromise(promise, async () => createMemoryStores());
 *       if (answer.status === "skipped") test.skip(answer.reason);
 *     });
 *   }
 * });
 * ```
 */
export async function checkPromise(promise: StorePromise, create: CreateStoreHarness): Promise<StorePromiseAnswer> {
  const outcome = await tryPromise(promise, create);
  if (outcome.status === "broken") throw new Error(outcome.message, { cause: outcome.cause });
  return outcome;
}

/**
 * Checks all promises, one after the other, each on a fresh database, and answers which are kept. It needs no test runner.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` for an id in `skip` that no promise has. What `create` and `dispose` reject with
 * is passed on.
 *
 * @example
 * ```ts
 * import { createMemoryStores } from "clientele/adapters/memory";
 * import { checkStorePromises } from "clientele/testing/contracts";
 *
 * const { failed } = await checkStorePromises({ create: async () => createMemoryStores() });
 * failed; // => []
 * ```
 */
export async function checkStorePromises(options: StorePromiseOptions): Promise<StorePromiseReport> {
  const { create, skip = {}, timeUp } = options;
  for (const id of Object.keys(skip)) {
    if (STORE_PROMISES.every((promise) => promise.id !== id)) {
      throw new ClienteleError("INVALID_OPTION", "expected the id of a promise", ["skip", id]);
    }
  }

  const passed: string[] = [];
  const failed: BrokenStorePromise[] = [];
  const skipped: SkippedStorePromise[] = [];
  for (const promise of STORE_PROMISES) {
    const { id, sentence } = promise;
    const reason = Object.hasOwn(skip, id) ? skip[id] : undefined;
    const outcome: PromiseOutcome =
      reason === undefined ? await tryInTime(promise, create, timeUp) : { status: "skipped", reason };
    if (outcome.status === "kept") passed.push(id);
    else if (outcome.status === "skipped") skipped.push({ id, reason: outcome.reason });
    else failed.push({ id, sentence, message: outcome.message });
  }
  return { passed, failed, skipped };
}

type PromiseOutcome =
  | StorePromiseAnswer
  | { readonly status: "broken"; readonly message: string; readonly cause?: unknown };

async function tryPromise(promise: StorePromise, create: CreateStoreHarness): Promise<PromiseOutcome> {
  const harness = await create();
  const opened: Store[] = [];
  const open = async (tenant: string) => {
    const store = await harness.open(tenant);
    opened.push(store);
    return store;
  };

  let outcome: PromiseOutcome;
  try {
    const reason = promise.needs && findLack(promise.needs, (await open("capabilities")).capabilities);
    if (reason === undefined) await promise.check(open);
    outcome = reason === undefined ? { status: "kept" } : { status: "skipped", reason };
  } catch (cause) {
    const found = cause instanceof BrokenExpectation ? cause.message : `unexpectedly ${describeReason(cause)}`;
    outcome = { status: "broken", message: `${promise.id}: ${found}`, cause };
  }
  // Whether closing works is a promise of its own.
  await Promise.allSettled(opened.map((store) => store.close()));
  await harness.dispose?.();
  return outcome;
}

function findLack(needs: Partial<StoreCapabilities>, capabilities: StoreCapabilities): string | undefined {
  const lack = (Object.keys(needs) as (keyof StoreCapabilities)[]).find((name) => needs[name] !== capabilities[name]);
  return lack && `${lack} is ${capabilities[lack]}`;
}

async function tryInTime(
  promise: StorePromise,
  create: CreateStoreHarness,
  timeUp: StorePromiseOptions["timeUp"],
): Promise<PromiseOutcome> {
  const work = tryPromise(promise, create);
  if (timeUp === undefined) return work;
  const end = new AbortController();
  const message = `${promise.id}: expected an answer in time, found none`;
  const late = timeUp(end.signal).then((): PromiseOutcome => ({ status: "broken", message }));
  try {
    return await Promise.race([work, late]);
  } finally {
    end.abort();
  }
}
