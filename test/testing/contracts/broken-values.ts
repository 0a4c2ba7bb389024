import type { JsonValue } from "../../../src/records/fact/index.js";
import type { DocumentStore } from "../../../src/repositories/index.js";
import {
  type BreakStore,
  type BrokenAdapter,
  breakAdapter,
  copyOf,
  inDocuments,
  keep,
  refusal,
  unlessRefused,
} from "./broken-adapter.js";

/** Other values than the given ones are saved. */
const savingOthers = (change: (value: JsonValue) => JsonValue): BreakStore =>
  inDocuments((documents) => ({
    save: async (collection, id, value, expected, options) =>
      documents.save(collection, id, change(value), expected, options),
  }));

/** Documents are kept under other names than the given ones. */
export const underOtherNames = (rename: (collection: string, id: string) => readonly [string, string]): BreakStore =>
  inDocuments((documents): Partial<DocumentStore> => {
    const renamed = (collection: string, id: string) =>
      typeof collection === "string" && typeof id === "string" ? rename(collection, id) : ([collection, id] as const);
    return {
      get: (collection, id, options) => documents.get(...renamed(collection, id), options),
      getMany: async (collection, ids, options) =>
        Promise.all(ids.map((id) => documents.get(...renamed(collection, id), options))),
      save: (collection, id, ...rest) => documents.save(...renamed(collection, id), ...rest),
      remove: (collection, id, ...rest) => documents.remove(...renamed(collection, id), ...rest),
    };
  });

/** A value with each part of it put through a change, from the inside out. */
function deepChange(value: unknown, change: (part: unknown) => unknown): unknown {
  if (typeof value !== "object" || value === null) return change(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (Array.isArray(value)) return change(value.map((part) => deepChange(part, change)));
  if (prototype !== Object.prototype) return value;
  return change(Object.fromEntries(Object.entries(value).map(([name, part]) => [name, deepChange(part, change)])));
}

export const BROKEN_VALUES: readonly BrokenAdapter[] = [
  breakAdapter(
    "takes the empty text for null",
    ["documents/values-come-out-equal", "documents/query-asks-as-conditions-do"],
    savingOthers((value) => deepChange(value, (part) => (part === "" ? null : part)) as JsonValue),
  ),
  breakAdapter(
    "keeps numbers with fifteen digits",
    ["documents/values-come-out-equal"],
    savingOthers(
      (value) =>
        deepChange(value, (part) =>
          Number.isFinite(part) ? Number((part as number).toPrecision(15)) : part,
        ) as JsonValue,
    ),
  ),
  breakAdapter(
    "flattens lists within lists",
    ["documents/values-come-out-equal"],
    savingOthers(
      (value) =>
        deepChange(value, (part) =>
          Array.isArray(part) && part.every(Array.isArray) ? part.flat() : part,
        ) as JsonValue,
    ),
  ),
  breakAdapter(
    "composes letters",
    ["documents/values-come-out-equal", "documents/similar-ids-differ", "tenants/names-differ"],
    savingOthers(
      (value) => deepChange(value, (part) => (typeof part === "string" ? part.normalize() : part)) as JsonValue,
    ),
  ),
  breakAdapter(
    "keeps undefined properties as null",
    ["documents/undefined-is-left-out"],
    savingOthers((value) =>
      typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).includes(undefined)
        ? (deepChange(value, (part) => part ?? null) as JsonValue)
        : value,
    ),
  ),
  breakAdapter(
    "keeps the value that it was given",
    ["documents/value-is-copied-in"],
    inDocuments((documents, shared, where) => {
      const given = keep(shared, "given", () => new Map<string, JsonValue>());
      return {
        save: async (collection, id, value, expected, options) => {
          const version = await documents.save(collection, id, value, expected, options);
          given.set(JSON.stringify([where, collection, id, version]), value);
          return version;
        },
        get: async (collection, id, options) => {
          const found = await documents.get(collection, id, options);
          const value = found && given.get(JSON.stringify([where, collection, id, found.version]));
          return value === undefined ? found : { version: found?.version as number, value: copyOf(value) };
        },
      };
    }),
  ),
  breakAdapter(
    "answers the value that it keeps",
    ["documents/value-is-copied-out"],
    inDocuments((documents, shared) => {
      const answers = keep(shared, "answers", () => new Map<string, JsonValue>());
      return {
        get: async (...call) => {
          const found = await documents.get(...call);
          if (found === undefined) return found;
          const text = JSON.stringify(found.value);
          if (!answers.has(text)) answers.set(text, found.value);
          return { ...found, value: answers.get(text) as JsonValue };
        },
      };
    }),
  ),
  breakAdapter(
    "answers by query the value that it keeps",
    ["documents/value-is-copied-out"],
    inDocuments((documents, shared, where) => {
      const answers = keep(shared, "answers", () => new Map<string, JsonValue>());
      const addressOf = (collection: string, id: string, version: number) =>
        JSON.stringify([where, collection, id, version]);
      return {
        query: async (collection, query) => {
          const page = await documents.query(collection, query);
          for (const { id, version, value } of page.documents) answers.set(addressOf(collection, id, version), value);
          return page;
        },
        get: async (collection, id, options) => {
          const found = await documents.get(collection, id, options);
          const value = found && answers.get(addressOf(collection, id, found.version));
          return value === undefined ? found : { ...found, version: found?.version as number, value };
        },
      };
    }),
  ),
  breakAdapter(
    "cuts ids after 255 characters",
    ["documents/odd-ids"],
    underOtherNames((collection, id) => [collection.slice(0, 255), id.slice(0, 255)]),
  ),
  breakAdapter(
    "loses what is kept under a name of all objects",
    ["documents/odd-ids"],
    inDocuments((documents) => ({
      get: async (collection, id, options) => (id === "__proto__" ? undefined : documents.get(collection, id, options)),
    })),
  ),
  breakAdapter(
    "tells upper from lower case in no id",
    [
      "documents/odd-ids",
      "documents/similar-ids-differ",
      "documents/query-sorts-by-code-points",
      "documents/pages-are-complete",
    ],
    underOtherNames((collection, id) => [collection, id.toLowerCase()]),
  ),
  breakAdapter(
    "takes composed and decomposed ids for the same",
    ["documents/similar-ids-differ"],
    underOtherNames((collection, id) => [collection, id.normalize()]),
  ),
  breakAdapter(
    "cuts blanks off the end of ids",
    ["documents/similar-ids-differ"],
    underOtherNames((collection, id) => [collection, id.replace(/(?<=\S) +$/, "")]),
  ),
  breakAdapter(
    "keeps all collections in one",
    [
      "documents/get-many-keeps-the-order",
      "documents/odd-ids",
      "documents/collections-are-apart",
      "documents/names-are-not-joined",
      "documents/ids-are-checked",
      "documents/query-answers-all",
      "documents/cursor-belongs-to-its-query",
    ],
    inDocuments((documents) => ({
      get: (collection, id, options) => documents.get(collection && "all", id, options),
      save: (collection, ...rest) => documents.save(collection && "all", ...rest),
      remove: (collection, ...rest) => documents.remove(collection && "all", ...rest),
      getMany: (collection, ...rest) => documents.getMany(collection && "all", ...rest),
      query: (collection, query) => documents.query(collection && "all", query),
    })),
  ),
  breakAdapter(
    "joins collection and id with a colon",
    ["documents/names-are-not-joined"],
    underOtherNames((collection, id) => {
      const [first = "", ...rest] = `${collection}:${id}`.split(":");
      return [first, rest.join(":")];
    }),
  ),
  breakAdapter(
    "keeps what JSON.stringify makes of a value",
    ["documents/values-are-checked"],
    savingOthers((value) => JSON.parse(JSON.stringify(value) ?? "null") as JsonValue),
  ),
  breakAdapter(
    "finds nothing under an id that cannot be one",
    ["documents/ids-are-checked"],
    inDocuments((documents) => ({
      get: async (...call) => unlessRefused(documents.get(...call), "INVALID_VALUE", undefined),
    })),
  ),
  breakAdapter(
    "takes the expected version zero for absent",
    ["documents/versions-are-checked"],
    inDocuments((documents) => ({
      save: async (collection, id, value, expected, options) =>
        documents.save(collection, id, value, expected === 0 ? "absent" : expected, options),
    })),
  ),
  breakAdapter(
    "refuses more than a hundred levels",
    ["documents/deep-values-are-kept"],
    savingOthers((value) => {
      if (JSON.stringify(value)?.includes('{"list":['.repeat(50))) throw refusal("INVALID_VALUE");
      return value;
    }),
  ),
];
