import { definePromise } from "./define.js";
import { expectCode, expectSame, expectThat } from "./expect.js";
import type { StorePromise } from "./model.js";
import { READS, readState, UNIT, WRITES } from "./operations.js";
import { createEvent, createEvents, createFact, openOne, openTwo, PARTIES, saveAll } from "./samples.js";

const DURABLE = { durable: true } as const;

/** What closing a store promises, and opening it anew. */
export const CLOSING_PROMISES: readonly StorePromise[] = [
  definePromise(
    "closing/reads-are-rejected",
    "After a store was closed, reading rejects with STORE_CLOSED.",
    async (open) => {
      const store = await openOne(open);
      await store.close();
      for (const { name, run } of READS) await expectCode(name, run(store), "STORE_CLOSED");
    },
  ),
  definePromise(
    "closing/writes-are-rejected",
    "After a store was closed, writing rejects with STORE_CLOSED and changes nothing.",
    async (open) => {
      const [store, other] = await openTwo(open);
      await saveAll(store.documents, { p1: { n: 1 } });
      const before = await readState(other);
      await store.close();
      for (const { name, run } of WRITES) await expectCode(name, run(store), "STORE_CLOSED");
      expectSame("what another store finds", await readState(other), before);
    },
  ),
  definePromise(
    "closing/units-are-rejected",
    "After a store was closed, a unit of work rejects with STORE_CLOSED and changes nothing.",
    async (open) => {
      const [store, other] = await openTwo(open);
      const before = await readState(other);
      await store.close();
      await expectCode("a unit of work", UNIT.run(store), "STORE_CLOSED");
      expectSame("what another store finds", await readState(other), before);
    },
    { unitOfWork: "atomic" },
  ),
  definePromise("closing/twice-is-fine", "A store can be closed any number of times.", async (open) => {
    const store = await openOne(open);
    expectSame("the answer of the first closing", await store.close(), undefined);
    expectSame("the answer of the second closing", await store.close(), undefined);
    await Promise.all([store.close(), store.close()]);
    await expectCode("reading", store.documents.get(PARTIES, "p1"), "STORE_CLOSED");
  }),
  definePromise(
    "closing/leaves-others-open",
    "Closing a store leaves other stores open, of its tenant and of others.",
    async (open) => {
      const [store, second] = await openTwo(open);
      const other = await open("other");
      await store.close();
      for (const { documents } of [second, other]) {
        expectSame("the version of a save", await documents.save(PARTIES, "p1", {}, "absent"), 1);
      }
    },
  ),
  definePromise(
    "closing/keeps-what-was-written",
    "What was written is there after a store was closed and opened anew, as it was.",
    async (open) => {
      const store = await openOne(open);
      await saveAll(store.documents, { p1: { n: 1 }, p2: { n: 2 } });
      await saveAll(store.documents, { p2: { n: 3 } });
      await store.facts.append([createFact("f1"), createFact("f2")]);
      await store.events.append("s", createEvents("s", 3), 0);
      const [state, all] = [await readState(store), await store.events.readAll()];
      await store.close();
      const again = await openOne(open);
      expectSame("what the new store finds", await readState(again), state);
      expectSame("the events with their positions", await again.events.readAll(), all);
    },
    DURABLE,
  ),
  definePromise(
    "closing/goes-on-counting",
    "A store that is opened anew goes on counting versions and positions, and knows all ids.",
    async (open) => {
      const store = await openOne(open);
      await saveAll(store.documents, { p1: {}, p2: {} });
      await store.documents.remove(PARTIES, "p1", 1);
      await store.facts.append([createFact("f1")]);
      await store.events.append("s", createEvents("s", 3), 0);
      const last = (await store.events.readAll()).at(-1)?.position ?? 0;
      await store.close();
      const { documents, facts, events } = await openOne(open);
      await expectCode("a first save", documents.save(PARTIES, "p2", {}, "absent"), "STALE_VERSION");
      expectSame("the version after a removal", await documents.save(PARTIES, "p1", {}, "absent"), 2);
      expectSame("the fact", await facts.append([createFact("f1")]), { added: 0, repeated: 1 });
      const known = createEvent("t", 1, { id: "s/1" });
      await expectCode("a known event", events.append("t", [known], 0), "EVENT_EXISTS");
      await events.append("s", [createEvent("s", 4)], 3);
      const position = (await events.readAll()).at(-1)?.position ?? 0;
      expectThat("the next position", position > last, `to be above ${last}`, position);
    },
    DURABLE,
  ),
];
