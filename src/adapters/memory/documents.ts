import type { JsonValue } from "../../records/fact/index.js";
import {
  assertExpectedVersion,
  assertStoreId,
  assertStoreIds,
  compareCodePoints,
  copyJson,
  createStaleVersionError,
  type DocumentPage,
  type DocumentPlan,
  type DocumentStore,
  type ExpectedVersion,
  meetsExpectedVersion,
  readDocumentQuery,
  type StoredDocument,
  type Versioned,
} from "../../repositories/index.js";
import { compileCondition } from "../../shared/condition/index.js";
import { cloneJson } from "./clone-json.js";
import type { Draft } from "./draft.js";
import { createSortedList, type SortedList } from "./sorted-list.js";

/** A document as it is kept. It never changes: another takes its place. Removed, it has a version, but no value. */
interface DocumentRow {
  readonly version: number;
  readonly value: JsonValue | undefined;
}

interface Collection {
  readonly rows: Map<string, DocumentRow>;
  /** The ids of all rows. */
  readonly ids: SortedList<string>;
  /** How many times anything in it was written. */
  writes: number;
}

/** The collections of a tenant, by their names. */
export type DocumentTable = Map<string, Collection>;

/** What a draft knows of a collection. */
interface CollectionDraft {
  readonly collection: Collection;
  readonly read: Map<string, DocumentRow | undefined>;
  readonly written: Map<string, DocumentRow>;
  /** The number of writes at the first query: what a query finds depends on every document. */
  queriedAt?: number | undefined;
}

/** Reads and writes of documents that happen together. */
export function draftDocuments(table: DocumentTable): Draft<DocumentStore> {
  const drafts = new Map<string, CollectionDraft>();

  function draftOf(name: string): CollectionDraft {
    const known = drafts.get(name);
    if (known !== undefined) return known;
    const draft = { collection: openCollection(table, name), read: new Map(), written: new Map() };
    drafts.set(name, draft);
    return draft;
  }

  function find(name: string, id: string): DocumentRow | undefined {
    const { collection, read, written } = draftOf(name);
    const own = written.get(id);
    if (own !== undefined) return own;
    const row = collection.rows.get(id);
    if (!read.has(id)) read.set(id, row);
    return row;
  }

  return {
    part: {
      get(collection, id) {
        assertAddress(collection, id);
        return toVersioned(find(collection, id));
      },
      getMany(collection, ids) {
        assertStoreId(collection, ["collection"]);
        assertStoreIds(ids, ["ids"]);
        return ids.map((id) => toVersioned(find(collection, id)));
      },
      query(collection, query) {
        const plan = readDocumentQuery(collection, query);
        return findPage(draftOf(collection), plan);
      },
      save(collection, id, value, expected) {
        assertAddress(collection, id);
        assertExpectedVersion(expected);
        const copied = copyJson(value, ["value"]);
        const row = find(collection, id);
        assertMeets(row, expected);
        const version = (row?.version ?? 0) + 1;
        draftOf(collection).written.set(id, { version, value: copied });
        return version;
      },
      remove(collection, id, expected) {
        assertAddress(collection, id);
        assertExpectedVersion(expected, ["any"]);
        const row = find(collection, id);
        assertMeets(row, expected);
        if (row?.value === undefined) return false;
        draftOf(collection).written.set(id, { version: row.version, value: undefined });
        return true;
      },
    },

    isStale: () => [...drafts.values()].some(isStale),

    apply() {
      for (const { collection, written } of drafts.values()) {
        for (const [id, row] of written) {
          if (!collection.rows.has(id)) collection.ids.add(id);
          collection.rows.set(id, row);
          collection.writes += 1;
        }
      }
    },
  };
}

function openCollection(table: DocumentTable, name: string): Collection {
  const known = table.get(name);
  if (known !== undefined) return known;
  const collection: Collection = { rows: new Map(), ids: createSortedList(compareCodePoints), writes: 0 };
  table.set(name, collection);
  return collection;
}

function isStale({ collection, read, queriedAt = collection.writes }: CollectionDraft): boolean {
  return queriedAt !== collection.writes || [...read].some(([id, row]) => collection.rows.get(id) !== row);
}

function findPage(draft: CollectionDraft, { where, limit, afterId, cursorAfter }: DocumentPlan): DocumentPage {
  const matches = where === undefined ? () => true : compileCondition(where);
  draft.queriedAt ??= draft.collection.writes;

  const ids = idsOf(draft);
  const documents: StoredDocument[] = [];
  for (let index = afterId === undefined ? 0 : countUpTo(ids, afterId); index < ids.length; index += 1) {
    const id = ids[index] as string;
    const { version, value } = (draft.written.get(id) ?? draft.collection.rows.get(id)) as DocumentRow;
    // The instant plays no part: a condition on documents does not ask for it.
    if (value === undefined || !matches(value as object, 0)) continue;
    if (documents.length === limit) return { documents, cursor: cursorAfter((documents.at(-1) as StoredDocument).id) };
    documents.push({ id, version, value: cloneJson(value) });
  }
  return { documents };
}

function idsOf({ collection, written }: CollectionDraft): readonly string[] {
  const ids = collection.ids.items();
  const added = [...written.keys()].filter((id) => !collection.rows.has(id));
  return added.length === 0 ? ids : [...ids, ...added].sort(compareCodePoints);
}

/** How many of the ids, which are in order, are not behind this one. */
function countUpTo(ids: readonly string[], id: string): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareCodePoints(ids[middle] as string, id) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toVersioned(row: DocumentRow | undefined): Versioned<JsonValue> | undefined {
  return row?.value === undefined ? undefined : { value: cloneJson(row.value), version: row.version };
}

function assertAddress(collection: string, id: string): void {
  assertStoreId(collection, ["collection"]);
  assertStoreId(id, ["id"]);
}

function assertMeets(row: DocumentRow | undefined, expected: ExpectedVersion): void {
  const found = row?.value === undefined ? undefined : row.version;
  if (!meetsExpectedVersion(found, expected)) throw createStaleVersionError("expected");
}
