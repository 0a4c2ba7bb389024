import { describe, expect, it } from "vitest";
import { createMemoryStores } from "../../../src/adapters/memory/index.js";
import type { OpenStore, Store } from "../../../src/repositories/index.js";
import type { StopSignal } from "../../../src/shared/work/index.js";
import {
  checkPromise,
  checkStorePromises,
  STORE_PROMISES,
  type StorePromise,
} from "../../../src/testing/contracts/index.js";

const IDS = STORE_PROMISES.map(({ id }) => id);

const promiseOf = (wanted: string) => STORE_PROMISES.find(({ id }) => id === wanted) as StorePromise;

/** Sound stores, each changed. */
const changed =
  (change: (store: Store) => Partial<Store>): (() => Promise<{ readonly open: OpenStore }>) =>
  async () => {
    const { open } = createMemoryStores();
    return {
      open: async (tenant) => {
        const store = await open(tenant);
        return { ...store, ...change(store) };
      },
    };
  };

const promise = (check: StorePromise["check"], needs?: StorePromise["needs"]): StorePromise => ({
  id: "documents/made-up",
  area: "documents",
  sentence: "Something is so.",
  needs,
  check,
});

const sound = changed(() => ({}));

describe("checkPromise", () => {
  it("answers that a promise is kept", async () => {
    expect(await checkPromise(promiseOf("documents/save-counts-versions"), sound)).toEqual({ status: "kept" });
  });

  it("rejects where it is broken, and says what was expected and what was found, behind the id", async () => {
    const fromZero = changed(({ documents }) => ({
      documents: {
        ...documents,
        get: async (...call) => ({ value: (await documents.get(...call))?.value ?? null, version: 0 }),
      },
    }));
    await expect(checkPromise(promiseOf("documents/save-counts-versions"), fromZero)).rejects.toThrow(
      new Error(
        "documents/save-counts-versions: after the first save, the document, " +
          'expected {"value":{"n":1},"version":1}, found {"value":{"n":1},"version":0}',
      ),
    );
  });

  it("says so where an adapter rejects unexpectedly, with the error as the cause", async () => {
    const cause = Object.assign(new TypeError("x is not a function"), { code: "ERR_X" });
    const failing = checkPromise(
      promise(async () => Promise.reject(cause)),
      sound,
    );
    await expect(failing).rejects.toMatchObject({
      message: "documents/made-up: unexpectedly ERR_X (TypeError: x is not a function)",
      cause,
    });
  });

  it("says so where an operation throws instead of rejecting", async () => {
    const hasty = changed(({ documents }) => ({
      documents: {
        ...documents,
        get: () => {
          throw new RangeError("no");
        },
      },
    }));
    await expect(checkPromise(promiseOf("documents/get-finds-nothing"), hasty)).rejects.toThrow(
      "documents/get-finds-nothing: unexpectedly RangeError: no",
    );
  });

  it("does not check what the capabilities leave out, and answers why", async () => {
    const check = async () => Promise.reject(new Error("checked"));
    expect(await checkPromise(promise(check, { unitOfWork: "none" }), sound)).toEqual({
      status: "skipped",
      reason: "unitOfWork is atomic",
    });
    const volatile = changed(({ capabilities }) => ({ capabilities: { ...capabilities, durable: false } }));
    expect(await checkPromise(promise(check, { durable: true }), volatile)).toEqual({
      status: "skipped",
      reason: "durable is false",
    });
    await expect(checkPromise(promise(check, { durable: true }), sound)).rejects.toThrow("checked");
    await expect(checkPromise(promise(check, {}), sound)).rejects.toThrow("checked");
  });

  it("makes one database for it, closes all stores, whether that works or not, and does away with the database", async () => {
    for (const isKept of [true, false]) {
      const log: string[] = [];
      const { open } = createMemoryStores();
      const check = promise(
        async (openStore) => {
          await openStore("a");
          await openStore("b");
          if (!isKept) throw new Error("broken");
        },
        { durable: true },
      );
      const answer = checkPromise(check, async () => {
        log.push("create");
        return {
          open: async (tenant) => ({
            ...(await open(tenant)),
            close: async () => {
              log.push(`close ${tenant}`);
              throw new Error("cannot be closed");
            },
          }),
          dispose: async () => {
            log.push("dispose");
          },
        };
      });
      await (isKept ? expect(answer).resolves.toEqual({ status: "kept" }) : expect(answer).rejects.toThrow("broken"));
      expect(log).toEqual(["create", "close capabilities", "close a", "close b", "dispose"]);
    }
  });

  it("opens nothing besides, where nothing is needed", async () => {
    const tenants: string[] = [];
    const { open } = createMemoryStores();
    await checkPromise(promiseOf("tenants/can-do-what-they-say"), async () => ({
      open: async (tenant) => {
        tenants.push(tenant);
        return open(tenant);
      },
    }));
    expect(tenants).toEqual(["a", "b"]);
  });

  it("passes on what making the database, or doing away with it, rejects with", async () => {
    const reason = new Error("no disk");
    const kept = promise(async () => {});
    await expect(checkPromise(kept, async () => Promise.reject(reason))).rejects.toBe(reason);
    const { open } = createMemoryStores();
    const undisposable = async () => ({ open, dispose: async () => Promise.reject(reason) });
    await expect(checkPromise(kept, undisposable)).rejects.toBe(reason);
  });
});

describe("checkStorePromises", () => {
  it("has each promise in one of its lists, in their order", async () => {
    const broken = changed(({ tenant }) => ({ tenant: `the ${tenant}`, close: async () => {} }));
    const report = await checkStorePromises({ create: broken, skip: { "tenants/names-differ": "not ours" } });
    expect(report.failed.map(({ id }) => id)).toEqual([
      "tenants/are-named",
      "closing/reads-are-rejected",
      "closing/writes-are-rejected",
      "closing/units-are-rejected",
      "closing/twice-is-fine",
    ]);
    expect(report.failed[0]).toEqual({
      id: "tenants/are-named",
      sentence: "A store says which tenant it was opened for.",
      message: 'tenants/are-named: the tenant, expected "a", found "the a"',
    });
    expect(report.skipped).toEqual([
      { id: "units/none-is-refused", reason: "unitOfWork is atomic" },
      { id: "tenants/names-differ", reason: "not ours" },
    ]);
    const others = [...report.failed, ...report.skipped].map(({ id }) => id);
    expect(report.passed).toEqual(IDS.filter((id) => !others.includes(id)));
  });

  it("makes no database for what is skipped", async () => {
    let count = 0;
    const create = async () => {
      count += 1;
      return createMemoryStores();
    };
    const [first, ...others] = IDS;
    const skip = Object.fromEntries(others.map((id) => [id, "not now"]));
    const report = await checkStorePromises({ create, skip });
    expect(report.passed).toEqual([first]);
    expect(report.skipped).toEqual(others.map((id) => ({ id, reason: "not now" })));
    expect(count).toBe(1);
  });

  it.each(["documents/nothing-like-it", "toString"])("throws INVALID_OPTION for %s in skip", async (id) => {
    await expect(checkStorePromises({ create: sound, skip: { [id]: "why" } })).rejects.toMatchObject({
      code: "INVALID_OPTION",
      path: ["skip", id],
    });
  });

  it("passes on what making the database rejects with", async () => {
    const reason = new Error("no disk");
    await expect(checkStorePromises({ create: async () => Promise.reject(reason) })).rejects.toBe(reason);
  });

  it("counts a promise as broken when the time is up, and ends the waiting of the others", async () => {
    const waiting = changed(({ events }) => ({ events: { ...events, readAll: () => new Promise(() => {}) } }));
    const wanted = ["events/unknown-stream-is-empty", "events/positions-ascend"];
    const signals: StopSignal[] = [];
    const report = await checkStorePromises({
      create: waiting,
      skip: Object.fromEntries(IDS.filter((id) => !wanted.includes(id)).map((id) => [id, "not now"])),
      timeUp: async (signal) => {
        signals.push(signal);
        expect(signal.aborted).toBe(false);
        // Far longer than the first of them takes.
        for (let turn = 0; turn < 10_000; turn += 1) await null;
      },
    });
    expect(report.passed).toEqual(["events/unknown-stream-is-empty"]);
    expect(report.failed.map(({ message }) => message)).toEqual([
      "events/positions-ascend: expected an answer in time, found none",
    ]);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });
});
