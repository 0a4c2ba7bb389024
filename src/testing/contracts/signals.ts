import type { OpenStore, Store } from "../../repositories/model.js";
import { definePromise } from "./define.js";
import { expectReason, expectSame, settle } from "./expect.js";
import type { StorePromise } from "./model.js";
import { type Operation, READS, readState, UNIT, WRITES } from "./operations.js";
import { createFact, letOthersRun, openOne, PARTIES, PARTY, saveAll } from "./samples.js";

const ATOMIC = { unitOfWork: "atomic" } as const;

/** What operations promise that are given a signal. */
export const SIGNAL_PROMISES: readonly StorePromise[] = [
  definePromise(
    "signals/aborted-reads-are-rejected",
    "Reading with a signal that is aborted already rejects with its reason, whatever that is.",
    (open) => rejectAborted(open, READS),
  ),
  definePromise(
    "signals/aborted-writes-are-rejected",
    "Writing with a signal that is aborted already rejects with its reason and changes nothing.",
    (open) => rejectAborted(open, WRITES),
  ),
  definePromise(
    "signals/aborted-units-are-rejected",
    "A unit of work with a signal that is aborted already rejects with its reason and changes nothing.",
    (open) => rejectAborted(open, [UNIT]),
    ATOMIC,
  ),
  definePromise(
    "signals/reading-can-be-given-up",
    "Reading that is aborted on its way answers all the same, or rejects with the reason.",
    async (open) => {
      const store = await openOne(open);
      await saveAll(store.documents, { p1: { n: 1 } });
      for (const { name, run } of READS) {
        const expected = await run(store);
        const controller = new AbortController();
        const reading = run(store, { signal: controller.signal });
        controller.abort(REASON);
        const outcome = await settle(reading);
        if (outcome.isDone) expectSame(`the answer of ${name}`, outcome.answer, expected);
        else await expectReason(name, reading, REASON);
      }
    },
  ),
  definePromise(
    "signals/writing-can-be-given-up",
    "Writing that is aborted on its way has happened as a whole, or rejects with the reason and has changed nothing.",
    async (open) => {
      for (const { name, run } of WRITES) {
        const [store, plain] = [await open(name), await open(`plain ${name}`)];
        for (const { documents } of [store, plain]) await saveAll(documents, { p1: { n: 1 } });
        const controller = new AbortController();
        const writing = run(store, { signal: controller.signal });
        controller.abort(REASON);
        const outcome = await settle(writing);
        if (outcome.isDone) expectSame(`the answer of ${name}`, outcome.answer, await run(plain));
        else await expectReason(name, writing, REASON);
        await letOthersRun(store.documents);
        expectSame(`what the store finds after ${name}`, await readState(store), await readState(plain));
      }
    },
  ),
  definePromise(
    "signals/units-can-be-given-up",
    "A unit of work that is aborted on its way has happened as a whole, or rejects with the reason and has changed nothing.",
    async (open) => {
      const store = await openOne(open);
      const controller = new AbortController();
      const unit = store.unitOfWork(
        async ({ documents, facts }) => {
          await documents.save(PARTIES, "p1", {}, "absent");
          controller.abort(REASON);
          await letOthersRun(documents);
          await facts.append([createFact("f1")]);
        },
        { signal: controller.signal },
      );
      const outcome = await settle(unit);
      if (!outcome.isDone) await expectReason("the unit", unit, REASON);
      // What was rejected must not go on in secret.
      await letOthersRun(store.documents);
      const found = [await store.documents.get(PARTIES, "p1"), await store.facts.read(PARTY)];
      const whole = [{ value: {}, version: 1 }, [createFact("f1")]];
      expectSame("what the store finds", found, outcome.isDone ? whole : [undefined, []]);
    },
    ATOMIC,
  ),
  definePromise(
    "signals/unused-signals-do-no-harm",
    "A signal that is not aborted changes nothing, and one that is aborted after the end changes nothing any more.",
    async (open) => {
      const [store, plain] = [await open("signalled"), await open("plain")];
      for (const { documents } of [store, plain]) await saveAll(documents, { p1: { n: 1 } });
      for (const { name, run } of [...WRITES, ...READS]) {
        const controller = new AbortController();
        const answer = await run(store, { signal: controller.signal });
        controller.abort(REASON);
        expectSame(`the answer of ${name}`, answer, await run(plain));
      }
      expectSame("what the store finds", await readState(store), await readState(plain));
    },
  ),
];

const REASON = { because: "the user went away" };

async function rejectAborted(open: OpenStore, operations: readonly Operation<Store>[]): Promise<void> {
  const store = await openOne(open);
  await saveAll(store.documents, { p1: { n: 1 } });
  const before = await readState(store);
  for (const { name, run } of operations) {
    for (const signal of [AbortSignal.abort(REASON), AbortSignal.abort()]) {
      await expectReason(name, run(store, { signal }), signal.reason);
      expectSame(`what the store finds after ${name}`, await readState(store), before);
    }
  }
}
