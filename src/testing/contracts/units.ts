import type { Store, StoreParts } from "../../repositories/model.js";
import { definePromise } from "./define.js";
import { expectCode, expectReason, expectSame } from "./expect.js";
import type { StorePromise } from "./model.js";
import { READS, readState, WRITES } from "./operations.js";
import { createEvents, createFact, idsOf, openOne, openTwo, PARTIES, PARTY, saveAll } from "./samples.js";

const ATOMIC = { unitOfWork: "atomic" } as const;

/** What one unit of work promises. */
export const UNIT_PROMISES: readonly StorePromise[] = [
  definePromise(
    "units/none-is-refused",
    "A store without units of work rejects with NO_UNIT_OF_WORK, and does none of the work.",
    async (open) => {
      const store = await openOne(open);
      let hasBegun = false;
      const unit = store.unitOfWork(async () => {
        hasBegun = true;
      });
      await expectCode("a unit of work", unit, "NO_UNIT_OF_WORK");
      expectSame("whether the work has begun", hasBegun, false);
    },
    { unitOfWork: "none" },
  ),
  definePromise(
    "units/answer-what-their-work-does",
    "A unit of work answers what its work does.",
    async (open) => {
      const store = await openOne(open);
      expectSame("the answer", await store.unitOfWork(async () => ({ n: 1 })), { n: 1 });
    },
    ATOMIC,
  ),
  definePromise(
    "units/happen-as-a-whole",
    "When its work is done, all writes of a unit are there: documents, facts and events.",
    async (open) => {
      const [store, other] = await openTwo(open);
      await store.unitOfWork(writeEverything);
      expectSame("what another store finds", await readEverything(other), EVERYTHING);
    },
    ATOMIC,
  ),
  definePromise(
    "units/happen-not-at-all",
    "When its work rejects, a unit rejects with the same reason, and nothing of it is there.",
    async (open) => {
      const store = await openOne(open);
      const before = await readEverything(store);
      const reason = new Error("changed my mind");
      const unit = store.unitOfWork(async (parts) => {
        await writeEverything(parts);
        throw reason;
      });
      await expectReason("the unit", unit, reason);
      expectSame("what the store finds", await readEverything(store), before);
      const hasty = store.unitOfWork(() => {
        throw reason;
      });
      await expectReason("a unit whose work throws at once", hasty, reason);
    },
    ATOMIC,
  ),
  definePromise(
    "units/undone-leaves-no-trace",
    "After a unit that rejected, versions and ids are as free as before.",
    async (open) => {
      const store = await openOne(open);
      await saveAll(store.documents, { p1: {} });
      const reason = new Error("changed my mind");
      const unit = store.unitOfWork(async ({ documents, facts, events }) => {
        await documents.remove(PARTIES, "p1", 1);
        await documents.save(PARTIES, "p2", {}, "absent");
        await facts.append([createFact("f1", { type: "undone" })]);
        await events.append("s", createEvents("s", 2), 0);
        throw reason;
      });
      await expectReason("the unit", unit, reason);
      expectSame("the next version", await store.documents.save(PARTIES, "p1", {}, 1), 2);
      expectSame("the first version", await store.documents.save(PARTIES, "p2", {}, "absent"), 1);
      expectSame("the fact", await store.facts.append([createFact("f1")]), { added: 1, repeated: 0 });
      expectSame("the events", await store.events.append("s", createEvents("s", 1), 0), 1);
    },
    ATOMIC,
  ),
  definePromise(
    "units/read-their-own-writes",
    "Inside, a unit reads what it wrote itself, in every way of reading.",
    async (open) => {
      const store = await openOne(open);
      await saveAll(store.documents, { p2: { n: 2 }, p3: { n: 3 } });
      await store.unitOfWork(async (unit) => {
        await writeEverything(unit);
        await unit.documents.save(PARTIES, "p2", { n: 1 }, 1);
        await unit.documents.remove(PARTIES, "p3", 1);
        const [p1, p2] = [
          { value: { n: 1 }, version: 1 },
          { value: { n: 1 }, version: 2 },
        ];
        expectSame("one document", await unit.documents.get(PARTIES, "p2"), p2);
        expectSame("many documents", await unit.documents.getMany(PARTIES, ["p1", "p2", "p3"]), [p1, p2, undefined]);
        const page = await unit.documents.query(PARTIES, { where: { op: "equals", field: "n", value: 1 } });
        expectSame("a query", idsOf(page.documents), ["p1", "p2"]);
        expectSame("the facts", idsOf(await unit.facts.read(PARTY)), ["f1"]);
        expectSame("the stream", idsOf(await unit.events.readStream("s")), ["s/1", "s/2"]);
        expectSame(
          "all events",
          (await unit.events.readAll()).map(({ event }) => event.id),
          ["s/1", "s/2"],
        );
      });
    },
    ATOMIC,
  ),
  definePromise(
    "units/check-as-the-store-does",
    "Inside, writes expect versions and ids as outside, those of the unit's own writes too.",
    async (open) => {
      const store = await openOne(open);
      await store.unitOfWork(async (unit) => {
        await writeEverything(unit);
        await expectCode("a stale save", unit.documents.save(PARTIES, "p1", {}, "absent"), "STALE_VERSION");
        await expectCode("a stale removal", unit.documents.remove(PARTIES, "p1", 2), "STALE_VERSION");
        expectSame("the next version", await unit.documents.save(PARTIES, "p1", { n: 1 }, 1), 2);
        const conflicting = createFact("f1", { type: "order" });
        await expectCode("a conflicting fact", unit.facts.append([conflicting]), "CONFLICTING_FACT");
        await expectCode("a late event", unit.events.append("s", [], 1), "STALE_VERSION");
        const [event] = createEvents("s", 1);
        const known = { ...event, streamId: "t" } as NonNullable<typeof event>;
        await expectCode("a known event", unit.events.append("t", [known], 0), "EVENT_EXISTS");
      });
      expectSame("the version", (await store.documents.get(PARTIES, "p1"))?.version, 2);
    },
    ATOMIC,
  ),
  definePromise(
    "units/outlive-a-refusal",
    "A write that is refused inside, where the work goes on, leaves the other writes of the unit as they are.",
    async (open) => {
      const store = await openOne(open);
      await saveAll(store.documents, { old: {} });
      await store.facts.append([createFact("f0")]);
      await store.events.append("t", createEvents("t", 1), 0);
      await store.unitOfWork(async (unit) => {
        await unit.documents.save(PARTIES, "p1", { n: 1 }, "absent");
        await expectCode("a stale save", unit.documents.save(PARTIES, "old", {}, "absent"), "STALE_VERSION");
        const conflicting = [createFact("f2"), createFact("f0", { type: "order" })];
        await expectCode("conflicting facts", unit.facts.append(conflicting), "CONFLICTING_FACT");
        const known = createEvents("u", 2).map((event, n) => (n === 0 ? event : { ...event, id: "t/1" }));
        await expectCode("a known event", unit.events.append("u", known, 0), "EVENT_EXISTS");
        await unit.facts.append([createFact("f1")]);
      });
      expectSame("the document", (await store.documents.get(PARTIES, "p1"))?.value, { n: 1 });
      expectSame("the facts", idsOf(await store.facts.read(PARTY)), ["f0", "f1"]);
      expectSame("the stream of the refused call", await store.events.readStream("u"), []);
    },
    ATOMIC,
  ),
  definePromise(
    "units/end-with-their-work",
    "Once its work has ended, well or not, a unit rejects with STORE_CLOSED whatever it is asked, and writes nothing.",
    async (open) => {
      const store = await openOne(open);
      await saveAll(store.documents, { p1: { n: 1 } });
      const before = await readState(store);
      const ended: StoreParts[] = [];
      await store.unitOfWork(async (unit) => void ended.push(unit));
      const reason = new Error("changed my mind");
      const failing = store.unitOfWork(async (unit) => {
        ended.push(unit);
        throw reason;
      });
      await expectReason("the unit", failing, reason);
      for (const unit of ended) {
        for (const { name, run } of [...READS, ...WRITES]) await expectCode(`${name}, late`, run(unit), "STORE_CLOSED");
      }
      expectSame("what the store finds", await readState(store), before);
    },
    ATOMIC,
  ),
];

async function writeEverything({ documents, facts, events }: StoreParts): Promise<void> {
  await documents.save(PARTIES, "p1", { n: 1 }, "absent");
  await facts.append([createFact("f1")]);
  await events.append("s", createEvents("s", 2), 0);
}

async function readEverything({ documents, facts, events }: Store) {
  return [
    await documents.get(PARTIES, "p1"),
    idsOf((await documents.query(PARTIES)).documents),
    await facts.read(PARTY),
    await events.readStream("s"),
    (await events.readAll()).map(({ event }) => event),
  ];
}

const EVERYTHING = [
  { value: { n: 1 }, version: 1 },
  ["p1"],
  [createFact("f1")],
  createEvents("s", 2),
  createEvents("s", 2),
];
