import type { Store, StoreOptions } from "../../../src/repositories/index.js";
import {
  type BrokenAdapter,
  breakAdapter,
  inDocuments,
  inFacts,
  keep,
  pause,
  stopWhereAborted,
} from "./broken-adapter.js";

/** The same store, without the gate that its closing shuts; `isClosed` says whether it was closed. */
const closing = (store: Store, change: (isClosed: () => boolean) => Partial<Store>): Store => {
  let isClosed = false;
  return {
    ...store,
    close: async () => {
      isClosed = true;
      return store.close();
    },
    ...change(() => isClosed),
  };
};

export const BROKEN_SIGNALS: readonly BrokenAdapter[] = [
  breakAdapter(
    "reads whatever the signal says",
    ["signals/aborted-reads-are-rejected"],
    inDocuments((documents) => ({ get: (collection, id) => documents.get(collection, id) })),
  ),
  breakAdapter(
    "writes whatever the signal says",
    ["signals/aborted-writes-are-rejected"],
    inDocuments((documents) => ({
      save: (collection, id, value, expected) => documents.save(collection, id, value, expected),
    })),
  ),
  breakAdapter(
    "rejects with an error of its own instead of the reason",
    ["signals/aborted-writes-are-rejected"],
    inDocuments((documents) => ({
      remove: async (collection, id, expected, { signal } = {}) => {
        if (signal?.aborted) throw new Error("aborted");
        return documents.remove(collection, id, expected);
      },
    })),
  ),
  breakAdapter(
    "writes first and looks at the signal then",
    ["signals/aborted-writes-are-rejected", "signals/writing-can-be-given-up"],
    inFacts((facts) => ({
      append: async (given, { signal } = {}) => {
        const answer = await facts.append(given);
        stopWhereAborted(signal);
        return answer;
      },
    })),
  ),
  breakAdapter("begins units whatever the signal says", ["signals/aborted-units-are-rejected"], (store) => ({
    ...store,
    unitOfWork: (work) => store.unitOfWork(work),
  })),
  breakAdapter(
    "answers nothing where reading is given up",
    ["signals/reading-can-be-given-up"],
    inDocuments((documents) => ({
      query: async (collection, query = {}) => {
        const page = await documents.query(collection, query);
        return query.signal?.aborted ? { documents: [] } : page;
      },
    })),
  ),
  breakAdapter("rejects a unit that is given up, and goes on with it", ["signals/units-can-be-given-up"], (store) => ({
    ...store,
    unitOfWork: async (work, { signal }: StoreOptions = {}) => {
      stopWhereAborted(signal);
      const unit = store.unitOfWork(work);
      return new Promise((resolve, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason));
        unit.then(resolve, reject);
      });
    },
  })),
  breakAdapter(
    "undoes what was written when a signal is aborted later",
    ["signals/unused-signals-do-no-harm"],
    inDocuments((documents) => ({
      save: async (collection, id, value, expected, options) => {
        const version = await documents.save(collection, id, value, expected, options);
        options?.signal?.addEventListener("abort", () => void documents.remove(collection, id, "any"));
        return version;
      },
    })),
  ),
  breakAdapter("reads after it was closed", ["closing/reads-are-rejected"], (store, { open }) => {
    const other = open(store.tenant);
    return closing(store, (isClosed) => ({
      events: {
        ...store.events,
        readAll: async (query) => (isClosed() ? await other : store).events.readAll(query),
      },
    }));
  }),
  breakAdapter("writes after it was closed", ["closing/writes-are-rejected"], (store, { open }) => {
    const other = open(store.tenant);
    return closing(store, (isClosed) => ({
      facts: {
        ...store.facts,
        append: async (...call) => (isClosed() ? await other : store).facts.append(...call),
      },
    }));
  }),
  breakAdapter("begins units after it was closed", ["closing/units-are-rejected"], (store, { open }) => {
    const other = open(store.tenant);
    return closing(store, (isClosed) => ({
      unitOfWork: async (...call) => (isClosed() ? await other : store).unitOfWork(...call),
    }));
  }),
  breakAdapter("cannot be closed twice", ["closing/twice-is-fine"], (store) => {
    let isClosed = false;
    return {
      ...store,
      close: async () => {
        if (isClosed) throw new Error("not open");
        isClosed = true;
        await store.close();
      },
    };
  }),
  breakAdapter(
    "closes the connection that all stores share",
    ["closing/writes-are-rejected", "closing/units-are-rejected", "closing/leaves-others-open"],
    (store, shared) => {
      const opened = keep(shared, "opened", () => new Set<Store>());
      opened.add(store);
      return {
        ...store,
        close: async () => {
          for (const each of opened) await each.close();
          opened.clear();
        },
      };
    },
  ),
  breakAdapter(
    "loses the documents when it is closed",
    ["closing/writes-are-rejected", "closing/keeps-what-was-written", "closing/goes-on-counting"],
    (store) => ({
      ...store,
      close: async () => {
        const page = await store.documents.query("parties").catch(() => undefined);
        for (const { id } of page?.documents ?? []) await store.documents.remove("parties", id, "any");
        await pause();
        await store.close();
      },
    }),
  ),
  breakAdapter("counts from one again after it was opened anew", ["closing/goes-on-counting"], (store, shared) => {
    const memory = keep(shared, `memory of ${store.tenant}`, () => ({ isNew: true, closings: 0 }));
    const known = memory.closings;
    return {
      ...inFacts((facts) => ({
        append: async (given, options) => {
          const answer = await facts.append(given, options);
          return known === 0 ? answer : { added: given.length, repeated: 0 };
        },
      }))(store, shared),
      close: async () => {
        memory.closings += 1;
        await store.close();
      },
    };
  }),
];
