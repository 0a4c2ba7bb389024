import type { JsonValue } from "../../../src/records/fact/index.js";
import type { DocumentStore, Store, StoreParts } from "../../../src/repositories/index.js";
import type { EventEnvelope } from "../../../src/shared/decider/index.js";
import {
  type BreakStore,
  type BrokenAdapter,
  breakAdapter,
  keep,
  pause,
  refusal,
  stopWhereAborted,
  unlessRefused,
} from "./broken-adapter.js";
import { ticketed } from "./broken-events.js";

/** The parts that the work of a unit is given are broken. */
const inUnits =
  (change: (unit: StoreParts, store: Store) => Partial<StoreParts>): BreakStore =>
  (store) => ({
    ...store,
    unitOfWork: (work, options) => store.unitOfWork((unit) => work({ ...unit, ...change(unit, store) }), options),
  });

/** What was saved in a unit, in order. */
type Saves = [collection: string, id: string, value: JsonValue, version: number][];

const recordSaves = (documents: DocumentStore, saves: Saves): DocumentStore => ({
  ...documents,
  save: async (collection, id, value, ...rest) => {
    const version = await documents.save(collection, id, value, ...rest);
    saves.push([collection, id, value, version]);
    return version;
  },
});

const isStale = (error: unknown) => (error as { code?: string }).code === "STALE_VERSION";

/** While a unit is under way, its parts are known. */
const withActive =
  (change: (store: Store, activeOf: () => StoreParts | undefined) => Partial<Store>): BreakStore =>
  (store, shared) => {
    const active = keep<{ unit?: StoreParts | undefined }>(shared, `active of ${store.tenant}`, () => ({}));
    const known: Store = {
      ...store,
      unitOfWork: (work, options) =>
        store.unitOfWork(async (unit) => {
          active.unit ??= unit;
          try {
            return await work(unit);
          } finally {
            if (active.unit === unit) active.unit = undefined;
          }
        }, options),
    };
    return { ...known, ...change(known, () => active.unit) };
  };

export const BROKEN_UNITS: readonly BrokenAdapter[] = [
  breakAdapter("has no units of work, and does the work all the same", ["units/none-is-refused"], (store) => ({
    ...store,
    capabilities: { ...store.capabilities, unitOfWork: "none" },
    unitOfWork: async (work, { signal } = {}) => {
      stopWhereAborted(signal);
      return work(store);
    },
  })),
  breakAdapter(
    "does the work without a unit",
    [
      "units/happen-not-at-all",
      "units/undone-leaves-no-trace",
      "units/end-with-their-work",
      "units/unseen-before-the-end",
      "units/seen-as-a-whole",
      "units/lose-no-update",
      "units/lose-no-first-update",
      "units/lose-no-update-of-a-unit-within",
      "units/store-stays-outside",
      "units/make-way",
    ],
    (store) => ({
      ...store,
      unitOfWork: async (work, { signal } = {}) => {
        stopWhereAborted(signal);
        return work(store);
      },
    }),
  ),
  breakAdapter(
    "does not answer what the work does",
    ["units/answer-what-their-work-does", "units/one-of-two-appenders-wins", "units/do-not-nest", "units/make-way"],
    (store) => ({
      ...store,
      unitOfWork: async (...call) => {
        await store.unitOfWork(...call);
        return undefined as never;
      },
    }),
  ),
  breakAdapter(
    "leaves facts out of units",
    [
      "units/happen-not-at-all",
      "units/undone-leaves-no-trace",
      "units/end-with-their-work",
      "units/unseen-before-the-end",
    ],
    inUnits((_, { facts }) => ({ facts })),
  ),
  breakAdapter(
    "forgets the events of a unit at its end",
    ["units/happen-as-a-whole", "units/one-of-two-appenders-wins", "units/events-appear-behind"],
    inUnits((unit) => {
      const own: EventEnvelope[] = [];
      return {
        events: {
          ...unit.events,
          append: async (streamId, events, expected, options) => {
            const found = [
              ...(await unit.events.readStream(streamId)),
              ...own.filter((event) => event.streamId === streamId),
            ];
            if (found.length !== expected) throw refusal("STALE_VERSION");
            const all = await unit.events.readAll();
            if (events.some(({ id }) => [...own, ...all.map(({ event }) => event)].some((event) => event.id === id))) {
              throw refusal("EVENT_EXISTS");
            }
            stopWhereAborted(options?.signal);
            own.push(...events);
            return expected + events.length;
          },
          readStream: async (streamId, query) => [
            ...(await unit.events.readStream(streamId, query)),
            ...own.filter((event) => event.streamId === streamId),
          ],
          readAll: async (query) => [
            ...(await unit.events.readAll(query)),
            ...own.map((event, index) => ({ position: 1e6 + index, event })),
          ],
        },
      };
    }),
  ),
  breakAdapter(
    "rejects a unit with an error of its own",
    [
      "units/happen-not-at-all",
      "units/undone-leaves-no-trace",
      "units/end-with-their-work",
      "units/unseen-before-the-end",
      "units/store-stays-outside",
      "units/do-not-nest",
      "units/make-way",
    ],
    (store) => ({
      ...store,
      unitOfWork: async (work, options) => {
        try {
          return await store.unitOfWork(work, options);
        } catch (error) {
          const isKnown = options?.signal?.aborted || (error as { code?: string }).code !== undefined;
          throw isKnown ? error : new Error("rolled back", { cause: error });
        }
      },
    }),
  ),
  breakAdapter(
    "uses up versions in units that reject",
    ["units/undone-leaves-no-trace", "units/make-way"],
    (store) => ({
      ...store,
      unitOfWork: async (work, options) => {
        const saves: Saves = [];
        try {
          return await store.unitOfWork(
            (unit) => work({ ...unit, documents: recordSaves(unit.documents, saves) }),
            options,
          );
        } catch (error) {
          for (const [collection, id] of saves) {
            if ((await store.documents.get(collection, id)) !== undefined) continue;
            await store.documents.save(collection, id, null, "any");
            await store.documents.remove(collection, id, "any");
          }
          throw error;
        }
      },
    }),
  ),
  breakAdapter(
    "queries, in a unit, what lies outside",
    ["units/read-their-own-writes", "units/end-with-their-work"],
    inUnits((unit, { documents }) => ({ documents: { ...unit.documents, query: documents.query } })),
  ),
  breakAdapter(
    "reads facts, in a unit, from outside",
    ["units/read-their-own-writes", "units/end-with-their-work"],
    inUnits((unit, { facts }) => ({ facts: { ...unit.facts, read: facts.read } })),
  ),
  breakAdapter(
    "compares, in a unit, with what lies outside",
    ["units/check-as-the-store-does"],
    inUnits((unit, { documents }) => ({
      documents: {
        ...unit.documents,
        save: async (collection, id, value, expected, options) => {
          const version = (await documents.get(collection, id))?.version;
          const isMet = expected === (version ?? "absent");
          return unit.documents.save(collection, id, value, isMet ? "any" : expected, options);
        },
      },
    })),
  ),
  breakAdapter(
    "is spoiled by a refusal, as a transaction of PostgreSQL is",
    ["units/check-as-the-store-does", "units/outlive-a-refusal", "units/end-with-their-work"],
    (store, shared) =>
      inUnits((unit) => {
        const state = { isSpoiled: false };
        const spoil = async <Answer>(work: () => Promise<Answer>) => {
          if (state.isSpoiled) throw refusal("NO_UNIT_OF_WORK");
          return work().catch((error: unknown) => {
            state.isSpoiled = true;
            throw error;
          });
        };
        return {
          documents: {
            ...unit.documents,
            get: (...call) => spoil(() => unit.documents.get(...call)),
            save: (...call) => spoil(() => unit.documents.save(...call)),
          },
          facts: { ...unit.facts, append: (...call) => spoil(() => unit.facts.append(...call)) },
        };
      })(store, shared),
  ),
  breakAdapter(
    "shows what is not finished yet",
    ["units/unseen-before-the-end"],
    withActive((store, activeOf) => ({
      documents: {
        ...store.documents,
        get: (...call) => (activeOf()?.documents ?? store.documents).get(...call),
      },
    })),
  ),
  breakAdapter(
    "shows events that are not finished yet",
    ["units/unseen-before-the-end"],
    withActive((store, activeOf) => ({
      events: { ...store.events, readAll: (query) => (activeOf()?.events ?? store.events).readAll(query) },
    })),
  ),
  breakAdapter("writes what a unit saved one after the other", ["units/seen-as-a-whole"], (store) => ({
    ...store,
    unitOfWork: async (work, options) => {
      const saves: Saves = [];
      const undo = new Error("undo");
      let answer: unknown;
      const unit = store.unitOfWork(async (parts) => {
        let isWritten = false;
        const track =
          <Call extends readonly never[], Answer>(write: (...call: Call) => Promise<Answer>) =>
          async (...call: Call) => {
            isWritten = true;
            return write(...call);
          };
        answer = await work({
          documents: { ...recordSaves(parts.documents, saves), remove: track(parts.documents.remove) as never },
          facts: { ...parts.facts, append: track(parts.facts.append as never) as never },
          events: { ...parts.events, append: track(parts.events.append as never) as never },
        });
        if (!isWritten && saves.length > 1) throw undo;
        return answer as never;
      }, options);
      try {
        return await unit;
      } catch (error) {
        if (error !== undo) throw error;
        for (const [collection, id, value] of saves) {
          await store.documents.save(collection, id, value, "any");
          await pause();
        }
        return answer as never;
      }
    },
  })),
  breakAdapter(
    "lets the last unit win",
    ["units/lose-no-update", "units/lose-no-first-update", "units/lose-no-update-of-a-unit-within"],
    (store) => ({
      ...store,
      unitOfWork: async (work, options) => {
        const saves: Saves = [];
        let answer: unknown;
        try {
          return await store.unitOfWork(async (unit) => {
            const made = await work({ ...unit, documents: recordSaves(unit.documents, saves) });
            answer = made;
            return made;
          }, options);
        } catch (error) {
          if (!isStale(error) || saves.length === 0) throw error;
          for (const [collection, id, value] of saves) await store.documents.save(collection, id, value, "any");
          return answer as never;
        }
      },
    }),
  ),
  breakAdapter("locks, in a unit, only documents that are there", ["units/lose-no-first-update"], (store) => ({
    ...store,
    unitOfWork: async (work, options) => {
      const saves: Saves = [];
      const answers: unknown[] = [];
      try {
        return await store.unitOfWork(async (unit) => {
          const made = await work({ ...unit, documents: recordSaves(unit.documents, saves) });
          answers.push(made);
          return made;
        }, options);
      } catch (error) {
        const areNew = saves.length > 0 && saves.every(([, , , version]) => version === 1);
        if (!isStale(error) || !areNew) throw error;
        for (const [collection, id, value] of saves) await store.documents.save(collection, id, value, "any");
        return answers[0] as never;
      }
    },
  })),
  breakAdapter("adds events of a late unit behind the others", ["units/one-of-two-appenders-wins"], (store) => ({
    ...store,
    unitOfWork: async (work, options) => {
      const added: EventEnvelope[] = [];
      let answer: unknown;
      try {
        return await store.unitOfWork(async (unit) => {
          const append = unit.events.append;
          const events = {
            ...unit.events,
            append: async (streamId: string, given: readonly EventEnvelope[], expected: number) => {
              const version = await append(streamId, given, expected);
              added.push(...given);
              return version;
            },
          };
          const made = await work({ ...unit, events });
          answer = made;
          return made;
        }, options);
      } catch (error) {
        if (!isStale(error) || added.length === 0) throw error;
        for (const event of added) {
          const { length } = await store.events.readStream(event.streamId);
          await store.events.append(event.streamId, [{ ...event, version: length + 1 }], length);
        }
        return answer as never;
      }
    },
  })),
  breakAdapter("gives out positions before a unit has ended", ["units/events-appear-behind"], (store, shared) => {
    const broken = (parts: StoreParts) => ({
      ...parts,
      events: { ...parts.events, ...ticketed(parts.events, shared, store.tenant, async () => {}) },
    });
    return {
      ...store,
      ...broken(store),
      unitOfWork: (work, options) => store.unitOfWork((unit) => work(broken(unit)), options),
    };
  }),
  breakAdapter(
    "saves by the one connection that the unit under way has",
    ["units/store-stays-outside"],
    withActive((store, activeOf) => ({
      documents: {
        ...store.documents,
        save: (...call) => (activeOf()?.documents ?? store.documents).save(...call),
      },
    })),
  ),
  breakAdapter(
    "takes a unit within a unit for a part of it",
    [
      "units/lose-no-update",
      "units/lose-no-first-update",
      "units/lose-no-update-of-a-unit-within",
      "units/do-not-nest",
    ],
    withActive((store, activeOf) => ({
      unitOfWork: async (work, options) => {
        const active = activeOf();
        return active === undefined ? store.unitOfWork(work, options) : work(active);
      },
    })),
  ),
  {
    ...breakAdapter(
      "waits for a unit that has rejected",
      ["units/happen-not-at-all", "units/one-of-two-appenders-wins", "units/do-not-nest", "units/make-way"],
      (store, shared) => {
        const last = keep(shared, `last of ${store.tenant}`, () => ({ unit: Promise.resolve() }));
        return {
          ...store,
          unitOfWork: async (work, options) => {
            stopWhereAborted(options?.signal);
            const before = last.unit;
            let release = () => {};
            last.unit = new Promise<void>((resolve) => {
              release = resolve;
            });
            await before;
            const answer = await store.unitOfWork(work, options);
            release();
            return answer;
          },
        };
      },
    ),
    hangs: true,
  },
  breakAdapter(
    "answers what a unit saves after its end, and does not keep it",
    ["units/end-with-their-work"],
    inUnits(({ documents }) => ({
      documents: {
        ...documents,
        save: async (...call) => unlessRefused(documents.save(...call), "STORE_CLOSED", 1),
      },
    })),
  ),
  breakAdapter(
    "reads on in a unit that has ended",
    ["units/end-with-their-work"],
    inUnits((unit, { facts }) => ({
      facts: {
        ...unit.facts,
        read: async (...call) =>
          unit.facts.read(...call).catch((error: { readonly code?: string }) => {
            if (error.code === "STORE_CLOSED") return facts.read(...call);
            throw error;
          }),
      },
    })),
  ),
];
