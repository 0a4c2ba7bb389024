import type { DocumentStore, Store, Versioned } from "../../repositories/model.js";
import { definePromise } from "./define.js";
import { expectReason, expectSame, expectThat, hold, settle, winnersOf } from "./expect.js";
import type { StorePromise } from "./model.js";
import { createEvent, createFact, letOthersRun, openOne, openTwo, PARTIES, PARTY, saveAll } from "./samples.js";

const ATOMIC = { unitOfWork: "atomic" } as const;

/**
 * What units of work promise to others at the same time. An adapter may let others wait for a unit, so nothing here waits, within a
 * unit, for anything outside it.
 */
export const UNIT_CONCURRENCY_PROMISES: readonly StorePromise[] = [
  definePromise(
    "units/unseen-before-the-end",
    "Outside, nothing of a unit is seen before its end, and nothing ever of one that rejects.",
    async (open) => {
      const [store, other] = await openTwo(open);
      await saveAll(store.documents, { p2: { n: 2 } });
      const reason = new Error("changed my mind");
      const reading: Promise<unknown>[] = [];
      const unit = store.unitOfWork(async ({ documents, facts, events }) => {
        await documents.save(PARTIES, "p1", {}, "absent");
        await documents.remove(PARTIES, "p2", 1);
        await facts.append([createFact("f1")]);
        await events.append("s", [createEvent("s", 1)], 0);
        reading.push(...[store, other].map((outside) => hold(readBriefly(outside))));
        await letOthersRun(documents);
        throw reason;
      });
      await expectReason("the unit", unit, reason);
      const nothing = [undefined, { value: { n: 2 }, version: 1 }, 1, 0, 0, 0];
      expectSame("what was read meanwhile", await Promise.all(reading), [nothing, nothing]);
    },
    ATOMIC,
  ),
  definePromise(
    "units/seen-as-a-whole",
    "Outside, the writes of a unit are seen together.",
    async (open) => {
      const [store, other] = await openTwo(open);
      const read = async () =>
        (await other.documents.getMany(PARTIES, ["p1", "p2"])).map((found) => found?.version ?? 0);
      const unit = hold(
        store.unitOfWork(async ({ documents }) => {
          await documents.save(PARTIES, "p1", {}, "absent");
          await letOthersRun(documents);
          await documents.save(PARTIES, "p2", {}, "absent");
        }),
      );
      for (let turn = 0; turn < 50; turn += 1) {
        const versions = await read();
        expectThat("the versions of both", versions[0] === versions[1], "both or none", versions);
      }
      await unit;
      expectSame("the versions after", await read(), [1, 1]);
    },
    ATOMIC,
  ),
  definePromise(
    "units/lose-no-update",
    "Of units that read and write the same document, none undoes another: the later rejects with STALE_VERSION, or waits.",
    async (open) => {
      const writers = await openTwo(open);
      await saveAll(writers[0].documents, { counter: { n: 0 } });
      const units = [0, 1, 2, 3].map((n) =>
        writers[n % 2 === 0 ? 0 : 1].unitOfWork(({ documents }) => count(documents)),
      );
      const winners = await winnersOf("the later unit", units, "STALE_VERSION");
      expectThat("the units that happened", winners.length > 0, "at least one", winners.length);
      const kept = await writers[0].documents.get(PARTIES, "counter");
      expectSame("the count", kept, { value: { n: winners.length }, version: winners.length + 1 });
    },
    ATOMIC,
  ),
  definePromise(
    "units/lose-no-first-update",
    "Of units that find a document absent and save it, none undoes another: the later rejects with STALE_VERSION, or waits.",
    async (open) => {
      const writers = await openTwo(open);
      const units = writers.map((writer) => writer.unitOfWork(({ documents }) => count(documents)));
      const winners = await winnersOf("the later unit", units, "STALE_VERSION");
      expectThat("the units that happened", winners.length > 0, "at least one", winners.length);
      const kept = await writers[0].documents.get(PARTIES, "counter");
      expectSame("the count", kept, { value: { n: winners.length }, version: winners.length });
    },
    ATOMIC,
  ),
  definePromise(
    "units/lose-no-update-of-a-unit-within",
    "A unit that begins and ends while another is under way is not undone by it.",
    async (open) => {
      const [store, other] = await openTwo(open);
      await saveAll(store.documents, { counter: { n: 0 } });
      const within: Promise<void>[] = [];
      const unit = store.unitOfWork(async ({ documents }) => {
        await count(documents, async () => {
          within.push(hold(other.unitOfWork((parts) => count(parts.documents))));
          await letOthersRun(documents);
        });
      });
      await settle(unit);
      const winners = await winnersOf("the later unit", [unit, ...within], "STALE_VERSION");
      expectThat("the units that happened", winners.length > 0, "at least one", winners.length);
      expectSame("the count", (await store.documents.get(PARTIES, "counter"))?.value, { n: winners.length });
    },
    ATOMIC,
  ),
  definePromise(
    "units/one-of-two-appenders-wins",
    "Of units at once that add to the same stream with the same expected version, one happens; the others reject with STALE_VERSION.",
    async (open) => {
      const writers = await openTwo(open);
      const units = [1, 2, 3].map((by) =>
        writers[by % 2 === 0 ? 0 : 1].unitOfWork(async ({ documents, events }) => {
          await letOthersRun(documents);
          await events.append("s", [createEvent("s", 1, { id: `e${by}` })], 0);
          await letOthersRun(documents);
          return `e${by}`;
        }),
      );
      const winners = await winnersOf("the later unit", units, "STALE_VERSION");
      expectSame("the number of units that happened", winners.length, 1);
      expectSame(
        "what is kept",
        (await writers[0].events.readStream("s")).map(({ id }) => id),
        winners,
      );
    },
    ATOMIC,
  ),
  definePromise(
    "units/events-appear-behind",
    "Events of a unit do not appear in front of one that could be read before its end.",
    async (open) => {
      const [store, other] = await openTwo(open);
      const meanwhile: Promise<readonly number[]>[] = [];
      await store.unitOfWork(async ({ documents, events }) => {
        await events.append("s", [createEvent("s", 1)], 0);
        const appendAndRead = async () => {
          await other.events.append("t", [createEvent("t", 1)], 0);
          return (await other.events.readAll()).map(({ position }) => position);
        };
        meanwhile.push(hold(appendAndRead()));
        await letOthersRun(documents);
      });
      const positions = (await Promise.all(meanwhile)).flat();
      const rest = await other.events.readAll({ after: Math.max(...positions) });
      expectSame("the number of events that are read in all", positions.length + rest.length, 2);
    },
    ATOMIC,
  ),
  definePromise(
    "units/store-stays-outside",
    "What is written by the store itself, while a unit of it is under way, is no part of the unit.",
    async (open) => {
      const store = await openOne(open);
      const reason = new Error("changed my mind");
      const meanwhile: Promise<unknown>[] = [];
      const unit = store.unitOfWork(async ({ documents }) => {
        await documents.save(PARTIES, "inside", {}, "absent");
        meanwhile.push(hold(store.documents.save(PARTIES, "outside", {}, "absent")));
        await letOthersRun(documents);
        throw reason;
      });
      await expectReason("the unit", unit, reason);
      expectSame("the answer outside", await Promise.all(meanwhile), [1]);
      expectSame("what was saved outside", await store.documents.get(PARTIES, "outside"), { value: {}, version: 1 });
      expectSame("what was saved inside", await store.documents.get(PARTIES, "inside"), undefined);
    },
    ATOMIC,
  ),
  definePromise(
    "units/do-not-nest",
    "A unit that begins within another is no part of it: it rejects with NO_UNIT_OF_WORK, or happens by itself.",
    async (open) => {
      const store = await openOne(open);
      const reason = new Error("changed my mind");
      const within: Promise<number>[] = [];
      const unit = store.unitOfWork(async ({ documents }) => {
        within.push(hold(store.unitOfWork((inner) => inner.documents.save(PARTIES, "inner", {}, "absent"))));
        await letOthersRun(documents);
        throw reason;
      });
      await expectReason("the unit", unit, reason);
      const winners = await winnersOf("the unit within", within, "NO_UNIT_OF_WORK");
      expectSame("the version of what it saved", (await store.documents.get(PARTIES, "inner"))?.version, winners[0]);
    },
    ATOMIC,
  ),
  definePromise(
    "units/make-way",
    "Whatever became of a unit, the next one happens.",
    async (open) => {
      const [store, other] = await openTwo(open);
      const reason = new Error("changed my mind");
      const failing = store.unitOfWork(async ({ documents }) => {
        await documents.save(PARTIES, "p1", {}, "absent");
        throw reason;
      });
      await expectReason("the unit", failing, reason);
      const saving = (by: Store) => by.unitOfWork(({ documents }) => documents.save(PARTIES, "p1", {}, "any"));
      expectSame("the next unit's answer", await saving(store), 1);
      expectSame("another store's answer", await saving(other), 2);
    },
    ATOMIC,
  ),
];

/** Reads a number, none for zero, waits, and saves one more. */
async function count(documents: DocumentStore, wait = () => letOthersRun(documents)): Promise<void> {
  const found = (await documents.get(PARTIES, "counter")) as Versioned<{ readonly n: number }> | undefined;
  await wait();
  await documents.save(PARTIES, "counter", { n: (found?.value.n ?? 0) + 1 }, "any");
}

async function readBriefly({ documents, facts, events }: Store) {
  return [
    await documents.get(PARTIES, "p1"),
    await documents.get(PARTIES, "p2"),
    (await documents.query(PARTIES)).documents.length,
    (await facts.read(PARTY)).length,
    (await events.readStream("s")).length,
    (await events.readAll()).length,
  ];
}
