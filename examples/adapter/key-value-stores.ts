import { ClienteleError } from "clientele";
import { toEpochMillis } from "clientele/calendar";
import { compileCondition } from "clientele/condition";
import type { EventEnvelope } from "clientele/decider";
import { canonicalJson } from "clientele/model";
import type { Fact, JsonValue } from "clientele/records/fact";
import * as stores from "clientele/repositories";

/** What is needed of a storage: the browser's `localStorage` has it. */
export interface KeyValueStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** Stores in a key-value storage. Each table is one text, read for each operation and written by one call: all or nothing. */
export function createKeyValueStores(storage: KeyValueStorage): { readonly open: stores.OpenStore } {
  return {
    async open(tenant) {
      stores.assertStoreId(tenant, ["tenant"]);
      const gate = stores.createStoreGate();
      const open: Open = (options, ...names) => {
        gate.enter(options);
        const key = JSON.stringify([tenant, ...names]);
        const rows = new Map(JSON.parse(storage.getItem(key) ?? "[]"));
        return { rows: rows as Map<string, never>, write: () => storage.setItem(key, JSON.stringify([...rows])) };
      };
      return {
        tenant,
        capabilities: { unitOfWork: "none", durable: true },
        documents: createDocuments(open),
        facts: createFacts(open),
        events: createEvents(open),
        async unitOfWork(_, options) {
          gate.enter(options);
          throw new ClienteleError("NO_UNIT_OF_WORK", "expected a store that has units of work");
        },
        async close() {
          gate.close();
        },
      };
    },
  };
}

/** Opens a table, where the store is open: its rows by their ids, in the order in which they came. */
type Open = <Row>(
  options: stores.StoreOptions | undefined,
  ...names: readonly string[]
) => { readonly rows: Map<string, Row>; readonly write: () => void };

/** Removed, it has a version, but no value. */
interface DocumentRow {
  readonly version: number;
  readonly value?: JsonValue;
}

function createDocuments(open: Open): stores.DocumentStore {
  const find = ({ value, version = 0 }: Partial<DocumentRow> = {}) =>
    value === undefined ? undefined : { value, version };
  /** Opens a collection, where the document is as expected. */
  const openAt = (collection: string, id: string, expected: stores.ExpectedVersion, options?: stores.StoreOptions) => {
    const table = open<DocumentRow>(options, "documents", collection);
    stores.assertStoreIds([collection, id], []);
    const row = table.rows.get(id);
    if (!stores.meetsExpectedVersion(find(row)?.version, expected)) throw stores.createStaleVersionError("expected");
    return { ...table, row };
  };
  return {
    async get(collection, id, options) {
      return find(openAt(collection, id, "any", options).row);
    },
    async getMany(collection, ids, options) {
      const { rows } = open<DocumentRow>(options, "documents", collection);
      stores.assertStoreIds([collection, ...ids], []);
      return ids.map((id) => find(rows.get(id)));
    },
    async query(collection, query) {
      const { rows } = open<DocumentRow>(query, "documents", collection);
      const { where, limit, afterId, cursorAfter } = stores.readDocumentQuery(collection, query);
      const meets = where === undefined ? () => true : compileCondition(where);
      const found = [...rows]
        .flatMap(([id, { version, value }]) => (value === undefined ? [] : [{ id, version, value }]))
        .filter(({ id }) => afterId === undefined || stores.compareCodePoints(id, afterId) > 0)
        .filter(({ value }) => meets(value as object, 0))
        .sort((left, right) => stores.compareCodePoints(left.id, right.id));
      const last = found[limit - 1];
      return {
        documents: found.slice(0, limit),
        ...(last && found.length > limit && { cursor: cursorAfter(last.id) }),
      };
    },
    async save(collection, id, value, expected, options) {
      stores.assertExpectedVersion(expected);
      const copy = stores.copyJson(value, ["value"]);
      const { rows, write, row } = openAt(collection, id, expected, options);
      const version = (row?.version ?? 0) + 1;
      rows.set(id, { version, value: copy });
      write();
      return version;
    },
    async remove(collection, id, expected, options) {
      stores.assertExpectedVersion(expected, ["any"]);
      const { rows, write, row } = openAt(collection, id, expected, options);
      if (row?.value === undefined) return false;
      rows.set(id, { version: row.version });
      write();
      return true;
    },
  };
}

function createFacts(open: Open): stores.FactLog {
  return {
    async append(facts, options) {
      const { rows, write } = open<Fact>(options, "facts");
      const before = rows.size;
      for (const [index, fact] of stores.copyFacts(facts).entries()) {
        const other = rows.get(fact.id) ?? fact;
        if (canonicalJson(other) !== canonicalJson(fact)) throw stores.createConflictingFactError(index);
        rows.set(fact.id, fact);
      }
      write();
      return { added: rows.size - before, repeated: facts.length - (rows.size - before) };
    },
    async read(partyId, query) {
      const { rows } = open<Fact>(query, "facts");
      const { fromMillis, toMillis, types } = stores.readFactQuery(partyId, query);
      return [...rows.values()]
        .map((fact) => ({ fact, millis: toEpochMillis(fact.at) }))
        .filter(({ fact }) => fact.partyId === partyId && (types?.has(fact.type) ?? true))
        .filter(({ millis }) => fromMillis <= millis && millis < toMillis)
        .sort((left, right) => left.millis - right.millis || stores.compareCodePoints(left.fact.id, right.fact.id))
        .map(({ fact }) => fact);
    },
  };
}

function createEvents(open: Open): stores.EventStore {
  return {
    async readStream(streamId, query) {
      const all = [...open<EventEnvelope>(query, "events").rows.values()];
      const { fromVersion } = stores.readStreamQuery(streamId, query);
      return all.filter((event) => event.streamId === streamId && event.version >= fromVersion);
    },
    async append(streamId, events, expectedVersion, options) {
      const { rows, write } = open<EventEnvelope>(options, "events");
      const copies = stores.copyEvents(streamId, events, expectedVersion);
      const version = [...rows.values()].filter((event) => event.streamId === streamId).length;
      if (version !== expectedVersion) throw stores.createStaleVersionError("expectedVersion");
      for (const [index, event] of copies.entries()) {
        if (rows.has(event.id)) throw stores.createEventExistsError(index);
        rows.set(event.id, event);
      }
      write();
      return version + copies.length;
    },
    async readAll(query) {
      const all = [...open<EventEnvelope>(query, "events").rows.values()];
      const { after, limit } = stores.readAllEventsQuery(query);
      return all.map((event, index) => ({ position: index + 1, event })).slice(after, after + limit);
    },
  };
}
