import { beforeEach, describe, expect, it } from "vitest";
import { createMemoryStores } from "../../src/adapters/memory/index.js";
import {
  createEventExistsError,
  createStaleVersionError,
  type EventStore,
  handle,
  type Store,
} from "../../src/repositories/index.js";
import type { CommandEnvelope } from "../../src/shared/decider/index.js";
import { type LoanCommand, loan } from "../shared/decider/loan.js";
import { refusal } from "../shared/refusal.js";

const AT = "2026-03-02T09:00:00.000Z";
const command = (id: string, details: object = {}): CommandEnvelope<LoanCommand> =>
  Object.freeze({ type: "lend", data: { to: "Ada", days: 7 }, id, streamId: "device-1", at: AT, ...details });
const takeBack = (id: string, details: object = {}) =>
  command(id, { type: "takeBack", data: { broken: false }, ...details });

let store: Store;

beforeEach(async () => {
  store = await createMemoryStores().open("tenant-a");
});

const idsOf = async (streamId = "device-1") => (await store.events.readStream(streamId)).map(({ id }) => id);

/** The store's events, after `before` was done in front of the first appends. */
function interrupted(...before: readonly (() => Promise<unknown>)[]): { events: EventStore; reads: () => number } {
  const rest = [...before];
  let reads = 0;
  const events: EventStore = {
    ...store.events,
    readStream(streamId, query) {
      reads += 1;
      return store.events.readStream(streamId, query);
    },
    async append(...values) {
      await rest.shift()?.();
      return store.events.append(...values);
    },
  };
  return { events, reads: () => reads };
}

describe("handle", () => {
  it("keeps the events of a command and answers the decision", async () => {
    const result = await handle(loan, store, command("c1"));
    const events = await store.events.readStream("device-1");
    expect(events.map(({ id, type, version, at }) => [id, type, version, at])).toEqual([["c1/1", "lent", 1, AT]]);
    expect(result).toMatchObject({ ok: true, value: { events, newEvents: events, state: { status: "lent" } } });
  });

  it("decides on all that has happened before", async () => {
    await handle(loan, store, command("c1"));
    const result = await handle(loan, store, takeBack("c2"));
    expect(result).toMatchObject({ ok: true, value: { state: { status: "available", loans: 1 } } });
    await expect(idsOf()).resolves.toEqual(["c1/1", "c2/1"]);
  });

  it("answers a refusal, which leaves no trace", async () => {
    const result = await handle(loan, store, takeBack("c1"));
    expect(result).toEqual({
      ok: false,
      refusal: { code: "NOT_LENT", params: { status: "available", command: "takeBack" } },
    });
    await expect(idsOf()).resolves.toEqual([]);
  });

  it("keeps nothing of a command that leads to no event", async () => {
    await handle(loan, store, command("c1"));
    const { events, reads } = interrupted(() => Promise.reject(new Error("nothing to append")));
    const result = await handle(loan, { events }, command("c2", { type: "extend", data: { days: 0 } }));
    expect(result).toMatchObject({ ok: true, value: { events: [], newEvents: [] } });
    expect(reads()).toBe(1);
  });

  it("answers a command that is sent again with its earlier events, also where it expects another version", async () => {
    await handle(loan, store, command("c1"));
    await handle(loan, store, takeBack("c2"));
    for (const again of [command("c1"), command("c1", { expectedVersion: 0 })]) {
      const result = await handle(loan, store, again);
      expect(result).toMatchObject({ ok: true, value: { newEvents: [], state: { status: "available" } } });
      expect(result.ok && result.value.events.map(({ id }) => id)).toEqual(["c1/1"]);
    }
    await expect(idsOf()).resolves.toEqual(["c1/1", "c2/1"]);
  });

  it("carries a command out once that is sent many times at once", async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => handle(loan, store, command("c1"))));
    expect(results.map((result) => result.ok && result.value.newEvents.length).filter((count) => count === 1)).toEqual([
      1,
    ]);
    for (const result of results) expect(result.ok && result.value.events.map(({ id }) => id)).toEqual(["c1/1"]);
  });

  it("answers as done what was sent at the same time, without a retry, also where it expects a version", async () => {
    for (const details of [{}, { expectedVersion: 0 }]) {
      store = await createMemoryStores().open("tenant-a");
      const { events } = interrupted(() => handle(loan, store, command("c1", details)));
      const result = await handle(loan, { events }, command("c1", details), { retries: 0 });
      expect(result).toMatchObject({ ok: true, value: { newEvents: [], state: { status: "lent" } } });
    }
  });

  it("answers as done also where the store tells that the events are there", async () => {
    const events: EventStore = {
      ...store.events,
      append: async () => {
        await handle(loan, store, command("c1"));
        throw createEventExistsError(0);
      },
    };
    const result = await handle(loan, { events }, command("c1"), { retries: 0 });
    expect(result).toMatchObject({ ok: true, value: { newEvents: [], state: { status: "lent" } } });
  });

  it("decides anew where another command was faster, on what there is then", async () => {
    await handle(loan, store, command("c1"));
    const { events, reads } = interrupted(() => handle(loan, store, takeBack("c2")));
    const result = await handle(loan, { events }, takeBack("c3"));
    expect(result).toMatchObject({ ok: false, refusal: { code: "NOT_LENT" } });
    expect(reads()).toBe(2);
  });

  it("retries as many times as it may, and then rejects with STALE_VERSION", async () => {
    const others = [1, 2, 3].map((n) => () => handle(loan, store, n % 2 === 0 ? takeBack(`o${n}`) : command(`o${n}`)));
    const lost = command("c1", { type: "reportLost" });
    const { events } = interrupted(...others);
    await expect(handle(loan, { events }, lost, { retries: 2 })).rejects.toEqual(
      refusal("STALE_VERSION", ["expectedVersion"]),
    );
    await expect(idsOf()).resolves.toEqual(["o1/1", "o2/1", "o3/1"]);

    store = await createMemoryStores().open("tenant-a");
    const result = await handle(loan, { events: interrupted(...others).events }, lost, { retries: 3 });
    expect(result).toMatchObject({ ok: true, value: { state: { status: "missing" } } });
  });

  it("retries ten times by itself", async () => {
    let appends = 0;
    const events: EventStore = {
      ...store.events,
      append: async () => {
        appends += 1;
        throw createStaleVersionError("expectedVersion");
      },
    };
    await expect(handle(loan, { events }, command("c1"))).rejects.toEqual(
      refusal("STALE_VERSION", ["expectedVersion"]),
    );
    expect(appends).toBe(11);
  });

  it("does not decide anew what expects a version", async () => {
    const { events, reads } = interrupted(() => handle(loan, store, command("c2")));
    const stale = refusal("STALE_VERSION", ["expectedVersion"]);
    const lost = { type: "reportLost", expectedVersion: 0 };
    await expect(handle(loan, { events }, command("c1", lost))).rejects.toEqual(stale);
    expect(reads()).toBe(2);
    await expect(handle(loan, store, command("c1", lost))).rejects.toEqual(stale);
    await expect(handle(loan, store, command("c1", { ...lost, expectedVersion: 1 }))).resolves.toMatchObject({
      ok: true,
    });
  });

  it("rejects with EVENT_EXISTS where a command of another process has the same id, and does not retry", async () => {
    await handle(loan, store, command("c1", { streamId: "device-2" }));
    const { events, reads } = interrupted();
    await expect(handle(loan, { events }, command("c1"))).rejects.toEqual(refusal("EVENT_EXISTS", ["events", 0, "id"]));
    expect(reads()).toBe(2);
    await expect(idsOf()).resolves.toEqual([]);
  });

  it("throws on whatever else the store rejects with, and does not retry", async () => {
    const { events, reads } = interrupted(() => Promise.reject(new Error("disk full")));
    await expect(handle(loan, { events }, command("c1"))).rejects.toThrow("disk full");
    expect(reads()).toBe(1);
    await store.close();
    await expect(handle(loan, store, command("c1"))).rejects.toEqual(refusal("STORE_CLOSED", []));
  });

  it("refuses a command that cannot be one", async () => {
    await expect(handle(loan, store, command(""))).rejects.toEqual(refusal("INVALID_VALUE", ["id"]));
    await expect(handle(loan, store, command("c1", { streamId: "" }))).rejects.toEqual(
      refusal("INVALID_VALUE", ["streamId"]),
    );
    await expect(handle(loan, store, command("c1", { at: "now" }))).rejects.toEqual(refusal("INVALID_INSTANT", ["at"]));
  });

  it.each([-1, 0.5, Number.NaN, "3"])("refuses %o retries", async (retries) => {
    const error = refusal("INVALID_OPTION", ["retries"], /^expected a whole number from 0 on/);
    await expect(handle(loan, store, command("c1"), { retries: retries as number })).rejects.toEqual(error);
  });

  it("hands the signal to reading and to writing", async () => {
    await expect(handle(loan, store, command("c1"), { signal: AbortSignal.abort("before") })).rejects.toBe("before");
    const controller = new AbortController();
    const { events } = interrupted(async () => controller.abort("between"));
    await expect(handle(loan, { events }, command("c1"), { signal: controller.signal })).rejects.toBe("between");
    await expect(idsOf()).resolves.toEqual([]);
  });

  it("works within a unit of work, together with other writes", async () => {
    await store.unitOfWork(async (unit) => {
      await handle(loan, unit, command("c1"));
      await unit.documents.save("loans", "device-1", { open: true }, "absent");
    });
    await expect(idsOf()).resolves.toEqual(["c1/1"]);
    const undone = store.unitOfWork(async (unit) => {
      const result = await handle(loan, unit, takeBack("c2"));
      await unit.documents.save("loans", "device-1", { open: result.ok }, "absent");
    });
    await expect(undone).rejects.toEqual(refusal("STALE_VERSION", ["expected"]));
    await expect(idsOf()).resolves.toEqual(["c1/1"]);
  });
});
