import { beforeEach, describe, expect, it } from "vitest";
import { createMemoryStores } from "../../../src/adapters/memory/index.js";
import type { AllEventsQuery, EventStore, Store } from "../../../src/repositories/index.js";
import { anEvent } from "../../repositories/events.js";
import { refusal } from "../../shared/refusal.js";

let store: Store;
let events: EventStore;

beforeEach(async () => {
  store = await createMemoryStores().open("tenant-a");
  events = store.events;
});

const positionsOf = async (query?: AllEventsQuery) =>
  (await events.readAll(query)).map(({ position, event }) => [position, event.streamId, event.version]);

describe("events in memory", () => {
  it("are added to the end of their stream, which answers how many it has", async () => {
    await expect(events.append("s1", [anEvent("s1", 1), anEvent("s1", 2)], 0)).resolves.toBe(2);
    await expect(events.append("s1", [anEvent("s1", 3)], 2)).resolves.toBe(3);
    await expect(events.append("s1", [], 3)).resolves.toBe(3);
    await expect(events.readStream("s1")).resolves.toEqual([1, 2, 3].map((version) => anEvent("s1", version)));
    await expect(events.readStream("s2")).resolves.toEqual([]);
  });

  it("are read from a version on", async () => {
    await events.append("s1", [anEvent("s1", 1), anEvent("s1", 2)], 0);
    await expect(events.readStream("s1", { fromVersion: 1 })).resolves.toHaveLength(2);
    await expect(events.readStream("s1", { fromVersion: 2 })).resolves.toEqual([anEvent("s1", 2)]);
    await expect(events.readStream("s1", { fromVersion: 3 })).resolves.toEqual([]);
    await expect(events.readStream("s1", { fromVersion: 0 })).rejects.toEqual(
      refusal("INVALID_VALUE", ["fromVersion"]),
    );
  });

  it("are not added where the stream has another number of events", async () => {
    await events.append("s1", [anEvent("s1", 1)], 0);
    const stale = refusal("STALE_VERSION", ["expectedVersion"]);
    await expect(events.append("s1", [anEvent("s1", 1, { id: "new" })], 0)).rejects.toEqual(stale);
    await expect(events.append("s1", [anEvent("s1", 3)], 2)).rejects.toEqual(stale);
    await expect(events.append("s1", [], 0)).rejects.toEqual(stale);
    await expect(events.readStream("s1")).resolves.toHaveLength(1);
  });

  it("are added all or none: one with a known id, in any stream, refuses them", async () => {
    await events.append("s1", [anEvent("s1", 1, { id: "known" })], 0);
    const error = refusal("EVENT_EXISTS", ["events", 1, "id"]);
    await expect(events.append("s2", [anEvent("s2", 1), anEvent("s2", 2, { id: "known" })], 0)).rejects.toEqual(error);
    await expect(events.append("s1", [anEvent("s1", 2), anEvent("s1", 3, { id: "known" })], 1)).rejects.toEqual(error);
    await expect(events.append("s2", [anEvent("s1", 1, { id: "new" })], 0)).rejects.toEqual(
      refusal("INVALID_EVENT", ["events", 0, "streamId"]),
    );
    await expect(positionsOf()).resolves.toEqual([[1, "s1", 1]]);
  });

  it("are read over all streams in the order in which they were added, from a position on", async () => {
    await expect(positionsOf()).resolves.toEqual([]);
    await events.append("s2", [anEvent("s2", 1)], 0);
    await events.append("s1", [anEvent("s1", 1), anEvent("s1", 2)], 0);
    await events.append("s2", [anEvent("s2", 2)], 1);
    const all = [
      [1, "s2", 1],
      [2, "s1", 1],
      [3, "s1", 2],
      [4, "s2", 2],
    ];
    await expect(positionsOf()).resolves.toEqual(all);
    await expect(positionsOf({ limit: 2 })).resolves.toEqual(all.slice(0, 2));
    await expect(positionsOf({ after: 2, limit: 1 })).resolves.toEqual(all.slice(2, 3));
    await expect(positionsOf({ after: 4 })).resolves.toEqual([]);
    await expect(positionsOf({ after: 9 })).resolves.toEqual([]);
    await expect(positionsOf({ after: -1 })).rejects.toEqual(refusal("INVALID_VALUE", ["after"]));
  });

  it("come 100 at a time where nothing else is asked", async () => {
    const many = Array.from({ length: 101 }, (_, index) => anEvent("s1", index + 1));
    await events.append("s1", many, 0);
    await expect(events.readAll()).resolves.toHaveLength(100);
    await expect(events.readStream("s1")).resolves.toHaveLength(101);
  });

  it("share nothing with what went in or came out", async () => {
    const data = { tags: ["a"] };
    await events.append("s1", [anEvent("s1", 1, { data })], 0);
    data.tags.push("b");
    for (const event of [(await events.readStream("s1"))[0], (await events.readAll())[0]?.event]) {
      expect(event?.data).toEqual({ tags: ["a"] });
      (event?.data as typeof data | undefined)?.tags.push("c");
    }
    expect((await events.readStream("s1"))[0]?.data).toEqual({ tags: ["a"] });
  });
});
