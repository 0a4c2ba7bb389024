import type { Versioned } from "../../../src/repositories/index.js";
import {
  type BrokenAdapter,
  breakAdapter,
  inDocuments,
  keep,
  pause,
  refusal,
  unlessRefused,
} from "./broken-adapter.js";

const addressOf = (...names: readonly string[]) => JSON.stringify(names);

export const BROKEN_SAVES: readonly BrokenAdapter[] = [
  breakAdapter(
    "answers null for what is not there",
    [
      "documents/get-finds-nothing",
      "documents/stale-save-changes-nothing",
      "documents/removed-is-gone",
      "documents/writers-see-one-another",
      "documents/odd-ids",
      "documents/values-are-checked",
      "units/unseen-before-the-end",
      "units/store-stays-outside",
      "tenants/see-their-own-documents",
      "signals/units-can-be-given-up",
    ],
    inDocuments((documents) => ({
      get: async (...call) => (await documents.get(...call)) ?? (null as never),
    })),
  ),
  breakAdapter(
    "answers the version before the save",
    [
      "documents/save-answers-versions",
      "documents/save-expects-a-version",
      "documents/save-expects-nothing",
      "documents/version-outlives-removal",
      "documents/removed-is-absent",
      "documents/saves-at-once-all-count",
      "documents/odd-ids",
      "units/undone-leaves-no-trace",
      "units/check-as-the-store-does",
      "units/store-stays-outside",
      "units/do-not-nest",
      "units/make-way",
      "tenants/see-their-own-documents",
      "tenants/names-differ",
      "closing/leaves-others-open",
      "closing/goes-on-counting",
    ],
    inDocuments((documents) => ({ save: async (...call) => (await documents.save(...call)) - 1 })),
  ),
  breakAdapter(
    "counts versions from zero",
    [
      "documents/save-counts-versions",
      "documents/stale-save-changes-nothing",
      "documents/remove-expects-a-version",
      "documents/version-outlives-removal",
      "documents/writers-see-one-another",
      "documents/one-of-two-savers-wins",
      "documents/one-of-two-first-savers-wins",
      "documents/saver-or-remover-wins",
      "documents/saves-at-once-all-count",
      "documents/values-come-out-equal",
      "documents/odd-ids",
      "documents/collections-are-apart",
      "documents/versions-are-checked",
      "units/happen-as-a-whole",
      "units/read-their-own-writes",
      "units/check-as-the-store-does",
      "units/unseen-before-the-end",
      "units/lose-no-update",
      "units/lose-no-first-update",
      "units/store-stays-outside",
      "units/do-not-nest",
      "tenants/see-their-own-documents",
    ],
    inDocuments((documents) => ({
      get: async (...call) => {
        const found = await documents.get(...call);
        return found && { ...found, version: found.version - 1 };
      },
    })),
  ),
  breakAdapter(
    "does not count a save that changes nothing",
    ["documents/save-counts-versions", "documents/remove-expects-a-version", "units/make-way"],
    inDocuments((documents) => ({
      save: async (collection, id, value, expected, options) => {
        const found = await documents.get(collection, id);
        if (expected === "any" && found !== undefined && JSON.stringify(found.value) === JSON.stringify(value)) {
          return found.version;
        }
        return documents.save(collection, id, value, expected, options);
      },
    })),
  ),
  breakAdapter(
    "merges the new value into the old one",
    ["documents/save-replaces-the-whole"],
    inDocuments((documents) => ({
      save: async (collection, id, value, expected, options) => {
        const old = (await documents.get(collection, id, options))?.value;
        const isMerged = [old, value].every((part) => part?.constructor === Object);
        const merged = isMerged ? { ...(old as object), ...(value as object) } : value;
        return documents.save(collection, id, merged, expected, options);
      },
    })),
  ),
  breakAdapter(
    "ignores the expected version",
    [
      "documents/save-expects-a-version",
      "documents/stale-save-changes-nothing",
      "documents/removed-is-absent",
      "documents/one-of-two-savers-wins",
      "documents/saver-or-remover-wins",
      "documents/versions-are-checked",
    ],
    inDocuments((documents) => ({
      save: async (collection, id, value, expected, options) =>
        documents.save(collection, id, value, typeof expected === "number" && expected > 0 ? "any" : expected, options),
    })),
  ),
  breakAdapter(
    "takes a newer version for the expected one",
    ["documents/save-expects-a-version", "documents/stale-save-changes-nothing", "documents/versions-are-checked"],
    inDocuments((documents) => ({
      save: async (collection, id, value, expected, options) => {
        const version = (await documents.get(collection, id, options))?.version;
        const isAhead = version !== undefined && typeof expected === "number" && expected > version;
        return documents.save(collection, id, value, isAhead ? version : expected, options);
      },
    })),
  ),
  breakAdapter(
    "saves what should be absent over what is there",
    [
      "documents/save-expects-nothing",
      "documents/stale-save-changes-nothing",
      "documents/one-of-two-first-savers-wins",
      "units/check-as-the-store-does",
      "units/outlive-a-refusal",
      "closing/goes-on-counting",
    ],
    inDocuments((documents) => ({
      save: async (collection, id, value, expected, options) =>
        documents.save(collection, id, value, expected === "absent" ? "any" : expected, options),
    })),
  ),
  breakAdapter(
    "writes first and checks the version afterwards",
    [
      "documents/save-expects-a-version",
      "documents/stale-save-changes-nothing",
      "documents/removed-is-absent",
      "documents/one-of-two-savers-wins",
      "documents/one-of-two-first-savers-wins",
      "documents/saver-or-remover-wins",
      "units/check-as-the-store-does",
    ],
    inDocuments((documents) => ({
      save: async (collection, id, value, expected, options) => {
        try {
          return await documents.save(collection, id, value, expected, options);
        } catch (error) {
          if ((error as { code?: string }).code === "STALE_VERSION") await documents.save(collection, id, value, "any");
          throw error;
        }
      },
    })),
  ),
  breakAdapter(
    "always says that there was something to remove",
    ["documents/remove-answers-whether", "tenants/see-their-own-documents"],
    inDocuments((documents) => ({
      remove: async (...call) => {
        await documents.remove(...call);
        return true;
      },
    })),
  ),
  breakAdapter(
    "finds what was removed, when asked for many",
    ["documents/removed-is-gone", "units/read-their-own-writes"],
    inDocuments((documents, shared, where) => {
      const removed = keep(shared, "removed", () => new Map<string, Versioned<never> | undefined>());
      return {
        remove: async (collection, id, expected, options) => {
          const found = await documents.get(collection, id, options);
          const isRemoved = await documents.remove(collection, id, expected, options);
          removed.set(addressOf(where, collection, id), found as Versioned<never>);
          return isRemoved;
        },
        getMany: async (collection, ids, options) => {
          const many = await documents.getMany(collection, ids, options);
          return many.map((found, index) => found ?? removed.get(addressOf(where, collection, ids[index] as string)));
        },
      };
    }),
  ),
  breakAdapter(
    "removes whatever version there is",
    [
      "documents/remove-expects-a-version",
      "documents/saver-or-remover-wins",
      "documents/versions-are-checked",
      "units/check-as-the-store-does",
    ],
    inDocuments((documents) => ({
      remove: async (collection, id, expected, options) =>
        documents.remove(collection, id, typeof expected === "number" && expected > 0 ? "any" : expected, options),
    })),
  ),
  breakAdapter(
    "removes an expected version of nothing without complaint",
    ["documents/remove-expects-a-version"],
    inDocuments((documents) => ({
      remove: async (collection, id, expected, options) => {
        const found = await documents.get(collection, id);
        const removing = documents.remove(collection, id, expected, options);
        return found === undefined ? unlessRefused(removing, "STALE_VERSION", false) : removing;
      },
    })),
  ),
  breakAdapter(
    "counts from one again after a removal",
    [
      "documents/version-outlives-removal",
      "documents/removed-is-absent",
      "units/undone-leaves-no-trace",
      "units/unseen-before-the-end",
      "closing/goes-on-counting",
    ],
    inDocuments((documents, shared, where) => {
      const offsets = keep(shared, "offsets", () => new Map<string, number>());
      const offsetOf = (collection: string, id: string) => offsets.get(addressOf(where, collection, id)) ?? 0;
      return {
        get: async (collection, id, options) => {
          const found = await documents.get(collection, id, options);
          return found && { ...found, version: found.version - offsetOf(collection, id) };
        },
        save: async (collection, id, value, expected, options) => {
          const offset = offsetOf(collection, id);
          const real = typeof expected === "number" && expected > 0 ? expected + offset : expected;
          return (await documents.save(collection, id, value, real, options)) - offset;
        },
        remove: async (collection, id, expected, options) => {
          const found = await documents.get(collection, id);
          const real = typeof expected === "number" && expected > 0 ? expected + offsetOf(collection, id) : expected;
          const isRemoved = await documents.remove(collection, id, real, options);
          if (found && isRemoved) offsets.set(addressOf(where, collection, id), found.version);
          return isRemoved;
        },
      };
    }),
  ),
  breakAdapter(
    "takes the trace of a removed document for the document",
    ["documents/removed-is-absent", "closing/goes-on-counting"],
    inDocuments((documents, shared, where) => {
      const removed = keep(shared, "removed", () => new Set<string>());
      return {
        remove: async (collection, id, expected, options) => {
          const isRemoved = await documents.remove(collection, id, expected, options);
          if (isRemoved) removed.add(addressOf(where, collection, id));
          return isRemoved;
        },
        save: async (collection, id, value, expected, options) => {
          if (expected === "absent" && removed.has(addressOf(where, collection, id))) throw refusal("STALE_VERSION");
          return documents.save(collection, id, value, expected, options);
        },
      };
    }),
  ),
  breakAdapter(
    "leaves out what is missing, when asked for many",
    [
      "documents/removed-is-gone",
      "documents/get-many-keeps-the-order",
      "documents/get-many-has-no-end",
      "units/read-their-own-writes",
      "tenants/see-their-own-documents",
    ],
    inDocuments((documents) => ({
      getMany: async (...call) => (await documents.getMany(...call)).filter((found) => found !== undefined),
    })),
  ),
  breakAdapter(
    "answers many in the order of their ids, each once",
    [
      "documents/get-many-keeps-the-order",
      "documents/get-many-has-no-end",
      "documents/values-come-out-equal",
      "documents/similar-ids-differ",
    ],
    inDocuments((documents) => ({
      getMany: async (collection, ids, options) => documents.getMany(collection, [...new Set(ids)].sort(), options),
    })),
  ),
  breakAdapter(
    "keeps what it has read in a cache of its own",
    ["documents/writers-see-one-another", "documents/value-is-copied-out"],
    (store, shared) => {
      const cache = new Map<string, unknown>();
      return inDocuments((documents) => ({
        get: async (collection, id, options) => {
          const found = await documents.get(collection, id, options);
          const address = addressOf(collection, id);
          if (found !== undefined && !cache.has(address)) cache.set(address, found);
          return (cache.get(address) ?? found) as typeof found;
        },
        save: async (collection, id, ...rest) => {
          const version = await documents.save(collection, id, ...rest);
          cache.delete(addressOf(collection, id));
          return version;
        },
        remove: async (collection, id, ...rest) => {
          const isRemoved = await documents.remove(collection, id, ...rest);
          cache.delete(addressOf(collection, id));
          return isRemoved;
        },
      }))(store, shared);
    },
  ),
  breakAdapter(
    "compares the version, and saves a moment later",
    ["documents/one-of-two-savers-wins", "documents/saver-or-remover-wins"],
    inDocuments((documents) => ({
      save: async (collection, id, value, expected, options) => {
        if (typeof expected !== "number") return documents.save(collection, id, value, expected, options);
        const found = await documents.get(collection, id, options);
        await pause();
        const isMet = found?.version === expected;
        return documents.save(collection, id, value, isMet ? "any" : expected, options);
      },
    })),
  ),
  breakAdapter(
    "sees that nothing is there, and saves a moment later",
    ["documents/one-of-two-first-savers-wins"],
    inDocuments((documents) => ({
      save: async (collection, id, value, expected, options) => {
        if (expected !== "absent") return documents.save(collection, id, value, expected, options);
        const found = await documents.get(collection, id, options);
        await pause();
        return documents.save(collection, id, value, found === undefined ? "any" : "absent", options);
      },
    })),
  ),
  breakAdapter(
    "compares the version, and removes a moment later",
    ["documents/saver-or-remover-wins"],
    inDocuments((documents) => ({
      remove: async (collection, id, expected, options) => {
        const found = await documents.get(collection, id, options);
        await pause();
        const isMet = found?.version === expected;
        return documents.remove(collection, id, isMet ? "any" : expected, options);
      },
    })),
  ),
  breakAdapter(
    "counts versions by reading and writing them",
    ["documents/saves-at-once-all-count"],
    inDocuments((documents) => ({
      save: async (collection, id, value, expected, options) => {
        if (expected !== "any") return documents.save(collection, id, value, expected, options);
        const version = (await documents.get(collection, id, options))?.version;
        await pause();
        const saving = documents.save(collection, id, value, version ?? "absent", options);
        return unlessRefused(saving, "STALE_VERSION", (version ?? 0) + 1);
      },
    })),
  ),
  breakAdapter(
    "asks a database with one parameter for each id",
    ["documents/get-many-has-no-end"],
    inDocuments((documents) => ({
      getMany: async (collection, ids, options) => {
        if (ids.length > 32_766) throw new Error("too many SQL variables");
        return documents.getMany(collection, ids, options);
      },
    })),
  ),
];
