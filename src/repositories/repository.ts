import type { JsonValue } from "../records/fact/model.js";
import { ClienteleError } from "../shared/errors.js";
import type { DocumentQuery, DocumentStore, StoreOptions, Versioned } from "./model.js";

/** A record, with the id that it is kept under. */
export interface StoredRecord<Value> extends Versioned<Value> {
  readonly id: string;
}

/** Some of the records that were asked for. */
export interface RecordPage<Value> {
  readonly records: readonly StoredRecord<Value>[];
  /** Leads on to the next page; absent on the last one. */
  readonly cursor?: string | undefined;
}

/** Records of one kind over a store or a unit of work. Each repository adds how its records are saved. */
export interface Repository<Value> {
  /** The record, or undefined. */
  readonly find: (id: string, options?: StoreOptions) => Promise<Versioned<Value> | undefined>;
  /** The record; where there is none, `NOT_FOUND`. */
  readonly get: (id: string, options?: StoreOptions) => Promise<Versioned<Value>>;
  /** A page of records in the order of their ids. */
  readonly findPage: (query?: DocumentQuery) => Promise<RecordPage<Value>>;
  /** All records in the order of their ids, read page by page as they are asked for; `limit` is the size of the pages. */
  readonly iterate: (query?: DocumentQuery) => AsyncIterable<StoredRecord<Value>>;
  /** Answers whether there was something to remove. With a number, the record must be there in that version. */
  readonly remove: (id: string, expected: number | "any", options?: StoreOptions) => Promise<boolean>;
}

/** What all repositories have in common. `read` makes a record of what is kept. */
export function createRepository<Value>(
  documents: DocumentStore,
  collection: string,
  read: (stored: JsonValue) => Value,
): Repository<Value> {
  const toRecord = <Stored extends Versioned<JsonValue>>(stored: Stored) => ({ ...stored, value: read(stored.value) });

  async function find(id: string, options?: StoreOptions): Promise<Versioned<Value> | undefined> {
    const stored = await documents.get(collection, id, options);
    return stored && toRecord(stored);
  }

  async function findPage(query?: DocumentQuery): Promise<RecordPage<Value>> {
    const { documents: found, cursor } = await documents.query(collection, query);
    return { records: found.map(toRecord), ...(cursor === undefined ? {} : { cursor }) };
  }

  return {
    find,
    async get(id, options) {
      const found = await find(id, options);
      if (found === undefined)
        throw new ClienteleError("NOT_FOUND", "expected the id of something that is kept", ["id"]);
      return found;
    },
    findPage,
    async *iterate(query) {
      let cursor = query?.cursor;
      do {
        const page = await findPage({ ...query, cursor });
        yield* page.records;
        cursor = page.cursor;
      } while (cursor !== undefined);
    },
    remove: (id, expected, options) => documents.remove(collection, id, expected, options),
  };
}
