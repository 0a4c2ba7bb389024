import { beforeEach, describe, expect, it } from "vitest";
import { createMemoryStores, type MemoryStores } from "../../../src/adapters/memory/index.js";
import type { JsonValue } from "../../../src/records/fact/index.js";
import type { Store, StoreOptions, StoreParts, Versioned } from "../../../src/repositories/index.js";
import { fact } from "../../records/fact/facts.js";
import { anEvent } from "../../repositories/events.js";
import { refusal } from "../../shared/refusal.js";

let stores: MemoryStores;
let store: Store;

beforeEach(async () => {
  stores = createMemoryStores();
  store = await stores.open("tenant-a");
});

/** Every operation once. */
const OPERATIONS: readonly (readonly [string, (parts: StoreParts, options?: StoreOptions) => Promise<unknown>])[] = [
  ["documents.get", ({ documents }, options) => documents.get("notes", "n1", options)],
  ["documents.getMany", ({ documents }, options) => documents.getMany("notes", ["n1"], options)],
  ["documents.query", ({ documents }, options) => documents.query("notes", options)],
  ["documents.save", ({ documents }, options) => documents.save("notes", "n1", 1, "any", options)],
  ["documents.remove", ({ documents }, options) => documents.remove("notes", "n1", "any", options)],
  ["facts.append", ({ facts }, options) => facts.append([fact()], options)],
  ["facts.read", ({ facts }, options) => facts.read("p1", options)],
  ["events.readStream", ({ events }, options) => events.readStream("s1", options)],
  ["events.append", ({ events }, options) => events.append("s1", [anEvent("s1", 1)], 0, options)],
  ["events.readAll", ({ events }, options) => events.readAll(options)],
];

const contentsOf = async ({ documents, facts, events }: StoreParts) => [
  (await documents.query("notes")).documents.map(({ id, version }) => [id, version]),
  (await facts.read("p1")).map(({ id }) => id),
  (await events.readAll()).map(({ event }) => event.id),
];
const EMPTY = [[], [], []];

async function writeAll({ documents, facts, events }: StoreParts): Promise<void> {
  await documents.save("notes", "n1", 1, "absent");
  await facts.append([fact()]);
  await events.append("s1", [anEvent("s1", 1)], 0);
}
const ALL = [[["n1", 1]], ["f1"], ["s1-c1/1"]];

describe("a store in memory", () => {
  it("says whose it is and what it can do", () => {
    expect(store.tenant).toBe("tenant-a");
    expect(store.capabilities).toEqual({ unitOfWork: "atomic", durable: true });
  });

  it("has the same data when it is opened again, beside or after another", async () => {
    await writeAll(store);
    await expect(contentsOf(await stores.open("tenant-a"))).resolves.toEqual(ALL);
    await store.close();
    await expect(contentsOf(await stores.open("tenant-a"))).resolves.toEqual(ALL);
  });

  it("sees nothing of other tenants, nor of other factories", async () => {
    await writeAll(store);
    await expect(contentsOf(await stores.open("tenant-b"))).resolves.toEqual(EMPTY);
    await expect(contentsOf(await createMemoryStores().open("tenant-a"))).resolves.toEqual(EMPTY);
  });

  it("is not opened for a tenant without a name", async () => {
    await expect(stores.open("")).rejects.toEqual(refusal("INVALID_VALUE", ["tenant"]));
  });

  it.each(OPERATIONS)(
    "rejects %s with the reason of a signal that is aborted, and does nothing",
    async (_, operate) => {
      await expect(operate(store, { signal: AbortSignal.abort("enough") })).rejects.toBe("enough");
      await expect(contentsOf(store)).resolves.toEqual(EMPTY);
      await expect(operate(store, { signal: new AbortController().signal })).resolves.not.toThrow();
    },
  );

  it.each(OPERATIONS)("rejects %s once it is closed, and leaves other stores open", async (_, operate) => {
    const other = await stores.open("tenant-a");
    await store.close();
    await store.close();
    await expect(operate(store)).rejects.toEqual(refusal("STORE_CLOSED", []));
    await expect(contentsOf(other)).resolves.toEqual(EMPTY);
  });
});

describe("a unit of work in memory", () => {
  it("answers what its work does, and writes all of it at the end", async () => {
    const answer = store.unitOfWork(async (unit) => {
      await writeAll(unit);
      await expect(contentsOf(unit)).resolves.toEqual(ALL);
      await expect(contentsOf(store)).resolves.toEqual(EMPTY);
      return "done";
    });
    await expect(answer).resolves.toBe("done");
    await expect(contentsOf(store)).resolves.toEqual(ALL);
  });

  it("writes nothing where its work rejects or throws, and rejects with its reason", async () => {
    const reason = new Error("changed my mind");
    const rejected = store.unitOfWork(async (unit) => {
      await writeAll(unit);
      throw reason;
    });
    await expect(rejected).rejects.toBe(reason);
    const thrown = store.unitOfWork(() => {
      throw reason;
    });
    await expect(thrown).rejects.toBe(reason);
    await expect(contentsOf(store)).resolves.toEqual(EMPTY);
  });

  it("reads its own writes among what was there", async () => {
    await writeAll(store);
    await store.documents.save("notes", "n3", 1, "absent");
    await store.unitOfWork(async (unit) => {
      await unit.documents.save("notes", "n2", 1, "absent");
      await unit.documents.save("notes", "n1", 2, 1);
      await unit.documents.remove("notes", "n3", 1);
      await unit.facts.append([fact({ id: "f0", at: "2026-11-19T09:00:00Z" }), fact({ id: "x", partyId: "p2" })]);
      await unit.events.append("s2", [anEvent("s2", 1)], 0);
      await unit.events.append("s1", [anEvent("s1", 2)], 1);
      await expect(contentsOf(unit)).resolves.toEqual([
        [
          ["n1", 2],
          ["n2", 1],
        ],
        ["f0", "f1"],
        ["s1-c1/1", "s2-c1/1", "s1-c2/1"],
      ]);
      await expect(unit.documents.get("notes", "n3")).resolves.toBeUndefined();
      await expect(unit.events.readStream("s1")).resolves.toEqual([anEvent("s1", 1), anEvent("s1", 2)]);
      await expect(unit.events.readAll({ after: 1, limit: 1 })).resolves.toEqual([
        { position: 2, event: anEvent("s2", 1) },
      ]);
      await expect(unit.events.readAll({ after: 2 })).resolves.toEqual([{ position: 3, event: anEvent("s1", 2) }]);
      await expect(unit.events.readAll({ limit: 1 })).resolves.toEqual([{ position: 1, event: anEvent("s1", 1) }]);
    });
    await expect(store.events.readAll({ after: 1 })).resolves.toEqual([
      { position: 2, event: anEvent("s2", 1) },
      { position: 3, event: anEvent("s1", 2) },
    ]);
  });

  it("refuses within what contradicts its own writes, and goes on where the work does", async () => {
    await store.unitOfWork(async (unit) => {
      await writeAll(unit);
      await expect(unit.documents.save("notes", "n1", 2, "absent")).rejects.toEqual(
        refusal("STALE_VERSION", ["expected"]),
      );
      await expect(unit.facts.append([fact()])).resolves.toEqual({ added: 0, repeated: 1 });
      const conflict = refusal("CONFLICTING_FACT", ["facts", 1, "id"]);
      await expect(unit.facts.append([fact({ id: "f2" }), fact({ type: "order" })])).rejects.toEqual(conflict);
      const exists = refusal("EVENT_EXISTS", ["events", 0, "id"]);
      await expect(unit.events.append("s2", [anEvent("s2", 1, { id: "s1-c1/1" })], 0)).rejects.toEqual(exists);
      await expect(unit.events.append("s1", [anEvent("s1", 1)], 0)).rejects.toEqual(
        refusal("STALE_VERSION", ["expectedVersion"]),
      );
    });
    await expect(contentsOf(store)).resolves.toEqual(ALL);
  });

  /** What a unit does, and what comes between that makes it stale. */
  const CLASHES: readonly (readonly [
    string,
    (unit: StoreParts) => Promise<unknown>,
    (other: StoreParts) => Promise<unknown>,
  ])[] = [
    [
      "a document it read",
      (unit) => unit.documents.get("notes", "n1"),
      (other) => other.documents.save("notes", "n1", 2, "any"),
    ],
    [
      "a document it read, removed",
      (unit) => unit.documents.getMany("notes", ["n1"]),
      (other) => other.documents.remove("notes", "n1", "any"),
    ],
    [
      "a document it missed",
      (unit) => unit.documents.get("notes", "n9"),
      (other) => other.documents.save("notes", "n9", 1, "any"),
    ],
    [
      "a document it saved, whatever there was",
      (unit) => unit.documents.save("notes", "n1", 3, "any"),
      (other) => other.documents.save("notes", "n1", 2, "any"),
    ],
    [
      "a document it removed, whatever there was",
      (unit) => unit.documents.remove("notes", "n1", "any"),
      (other) => other.documents.save("notes", "n1", 2, "any"),
    ],
    [
      "a collection it queried",
      (unit) => unit.documents.query("notes"),
      (other) => other.documents.save("notes", "n9", 1, "any"),
    ],
    [
      "a collection it found empty",
      (unit) => unit.documents.query("empty"),
      (other) => other.documents.save("empty", "e1", 1, "any"),
    ],
    [
      "the facts of a party it read",
      (unit) => unit.facts.read("p1"),
      (other) => other.facts.append([fact({ id: "f9" })]),
    ],
    [
      "the facts of a party it found without any",
      (unit) => unit.facts.read("p9"),
      (other) => other.facts.append([fact({ id: "f9", partyId: "p9" })]),
    ],
    [
      "a fact it added",
      (unit) => unit.facts.append([fact({ id: "f9" })]),
      (other) => other.facts.append([fact({ id: "f9" })]),
    ],
    [
      "a stream it read",
      (unit) => unit.events.readStream("s1"),
      (other) => other.events.append("s1", [anEvent("s1", 2)], 1),
    ],
    [
      "a stream it found empty",
      (unit) => unit.events.readStream("s9"),
      (other) => other.events.append("s9", [anEvent("s9", 1)], 0),
    ],
    [
      "a stream it added to",
      (unit) => unit.events.append("s1", [anEvent("s1", 2, { id: "mine" })], 1),
      (other) => other.events.append("s1", [anEvent("s1", 2)], 1),
    ],
    [
      "an event's id it gave",
      (unit) => unit.events.append("s8", [anEvent("s8", 1, { id: "same" })], 0),
      (other) => other.events.append("s9", [anEvent("s9", 1, { id: "same" })], 0),
    ],
    [
      "all events, which it read",
      (unit) => unit.events.readAll(),
      (other) => other.events.append("s9", [anEvent("s9", 1)], 0),
    ],
  ];

  it.each(CLASHES)(
    "rejects with STALE_VERSION and writes nothing where somebody else changed %s",
    async (_, read, change) => {
      await writeAll(store);
      const unit = store.unitOfWork(async (parts) => {
        await read(parts);
        await parts.documents.save("results", "r1", 1, "absent");
        await change(store);
      });
      await expect(unit).rejects.toEqual(refusal("STALE_VERSION", []));
      await expect(store.documents.get("results", "r1")).resolves.toBeUndefined();
    },
  );

  it.each(CLASHES)("rejects also where it came again after %s", async (_, read, change) => {
    await writeAll(store);
    const unit = store.unitOfWork(async (parts) => {
      await settle(read(parts));
      await change(store);
      await settle(read(parts));
    });
    await expect(unit).rejects.toEqual(refusal("STALE_VERSION", []));
  });

  it("is not disturbed by what it has neither read nor written", async () => {
    await writeAll(store);
    const unit = store.unitOfWork(async (parts) => {
      await parts.documents.get("notes", "n1");
      await parts.documents.query("tasks");
      await parts.facts.read("p1");
      await parts.facts.append([fact({ id: "mine" })]);
      await parts.events.readStream("s1");
      await parts.events.append("s2", [anEvent("s2", 1)], 0);

      await store.documents.save("notes", "n2", 1, "absent");
      await store.facts.append([fact({ id: "f2", partyId: "p2" }), fact()]);
      await store.events.append("s3", [anEvent("s3", 1)], 0);
    });
    await expect(unit).resolves.toBeUndefined();
    const all = await store.events.readAll();
    expect(all.map(({ position, event }) => [position, event.streamId])).toEqual([
      [1, "s1"],
      [2, "s3"],
      [3, "s2"],
    ]);
  });

  it("gives way to another that read and wrote the same and was at its end first", async () => {
    await store.documents.save("accounts", "a", { amount: 100 }, "absent");
    const withdraw = (amount: number) =>
      store.unitOfWork(async ({ documents }) => {
        const balance = readAmount(await documents.get("accounts", "a"));
        await documents.save("accounts", "a", { amount: balance - amount }, "any");
      });
    const outcomes = await Promise.allSettled([withdraw(30), withdraw(40)]);
    expect(outcomes).toEqual([
      { status: "fulfilled", value: undefined },
      { status: "rejected", reason: refusal("STALE_VERSION", []) },
    ]);
    expect(readAmount(await store.documents.get("accounts", "a"))).toBe(70);
  });

  it.each(OPERATIONS)("is closed after its end: %s rejects", async (_, operate) => {
    let unit: StoreParts = store;
    await store.unitOfWork(async (parts) => {
      unit = parts;
    });
    await expect(operate(unit)).rejects.toEqual(refusal("STORE_CLOSED", []));
    await store
      .unitOfWork(async (parts) => {
        unit = parts;
        throw new Error("changed my mind");
      })
      .catch(() => undefined);
    await expect(operate(unit)).rejects.toEqual(refusal("STORE_CLOSED", []));
    await expect(contentsOf(store)).resolves.toEqual(EMPTY);
  });

  it("does not begin once the store is closed or the signal aborted", async () => {
    const work = async () => expect.unreachable();
    await expect(store.unitOfWork(work, { signal: AbortSignal.abort("enough") })).rejects.toBe("enough");
    await store.close();
    await expect(store.unitOfWork(work)).rejects.toEqual(refusal("STORE_CLOSED", []));
  });

  it("writes nothing where the store is closed or the signal aborted before its end", async () => {
    const controller = new AbortController();
    const aborted = store.unitOfWork(
      async (unit) => {
        await writeAll(unit);
        controller.abort("enough");
      },
      { signal: controller.signal },
    );
    await expect(aborted).rejects.toBe("enough");
    const closed = store.unitOfWork(async (unit) => {
      await writeAll(unit);
      await store.close();
    });
    await expect(closed).rejects.toEqual(refusal("STORE_CLOSED", []));
    await expect(contentsOf(await stores.open("tenant-a"))).resolves.toEqual(EMPTY);
  });

  it("rejects as soon as its signal is aborted, even where its work never ends, and refuses what comes later", async () => {
    const controller = new AbortController();
    let late: Promise<unknown> = Promise.resolve();
    const waiting = store.unitOfWork(
      (unit) =>
        new Promise<never>(() => {
          controller.signal.addEventListener("abort", () => {
            late = unit.documents.save("notes", "n1", 1, "any").catch((error: unknown) => error);
          });
        }),
      { signal: controller.signal },
    );
    controller.abort("enough");
    await expect(waiting).rejects.toBe("enough");
    await expect(late).resolves.toBe("enough");
  });

  it("refuses within what its operation's own signal or the closed store forbids", async () => {
    await store.unitOfWork(async (unit) => {
      await expect(unit.documents.get("notes", "n1", { signal: AbortSignal.abort("one") })).rejects.toBe("one");
      await expect(unit.documents.get("notes", "n1")).resolves.toBeUndefined();
    });
    const closed = store.unitOfWork(async (unit) => {
      await store.close();
      return unit.documents.get("notes", "n1");
    });
    await expect(closed).rejects.toEqual(refusal("STORE_CLOSED", []));
  });
});

// Helpers

/** What is refused the second time plays no part: the unit goes on. */
const settle = (work: Promise<unknown>) => work.catch(() => undefined);

const readAmount = (found: Versioned<JsonValue> | undefined) =>
  (found?.value as { readonly amount: number } | undefined)?.amount ?? 0;
