import type { Fact, JsonValue } from "../records/fact/model.js";
import type { ConditionFieldClause, ConditionGroup, ConditionNegation } from "../shared/condition/model.js";
import type { EventEnvelope } from "../shared/decider/model.js";
import type { StopSignal } from "../shared/work/model.js";

/** What every operation can be given. */
export interface StoreOptions {
  /**
   * Ends the operation early: it rejects with the signal's reason. One that is aborted before it begins has changed nothing; one
   * that is aborted on its way has happened as a whole or not at all.
   */
  readonly signal?: StopSignal | undefined;
}

/** What is kept, with the number of times it has been saved. */
export interface Versioned<Value> {
  readonly value: Value;
  /** From 1; each save adds one. A document that is removed in version 3 and saved anew has version 4. */
  readonly version: number;
}

/** A document, with the id that it is kept under. */
export interface StoredDocument<Value extends JsonValue = JsonValue> extends Versioned<Value> {
  readonly id: string;
}

/**
 * What must be there for a write to happen: exactly this version, nothing at all, or whatever there is. If it is not, the write
 * rejects with `STALE_VERSION`.
 */
export type ExpectedVersion = number | "absent" | "any";

/**
 * What a query may ask: conditions on the fields of a document, joined by all, any and not. A document for which it is unknown is
 * left out, as `WHERE` does in SQL. Nothing that depends on when it is asked: neither facts nor the reading `"daysAgo"`.
 */
export type DocumentCondition =
  | ConditionFieldClause
  | ConditionGroup<DocumentCondition>
  | ConditionNegation<DocumentCondition>;

/** Which documents a query answers, and how many at a time. */
export interface DocumentQuery extends StoreOptions {
  /** @defaultValue all documents of the collection */
  readonly where?: DocumentCondition | undefined;
  /** How many documents a page has at most, from 1 to {@link MAX_PAGE_SIZE}. @defaultValue `100` */
  readonly limit?: number | undefined;
  /** The `cursor` of the page before: opaque text, of use with the same collection and `where` only. */
  readonly cursor?: string | undefined;
}

/** Some of what was asked for. */
export interface DocumentPage<Value extends JsonValue = JsonValue> {
  readonly documents: readonly StoredDocument<Value>[];
  /** Leads on to the next page; absent on the last one. */
  readonly cursor?: string | undefined;
}

/**
 * Documents in collections, each with a version: parties, purchases, models, settings. A document is what JSON can hold; what
 * comes out is equal to what went in, and a copy. As in JSON, properties that are undefined are left out, and minus zero is zero.
 *
 * An id, and the name of a tenant, collection, party or stream, is a text that is not empty. No text has half surrogate pairs or
 * U+0000, which PostgreSQL cannot hold, and no property is named `__proto__`, `constructor` or `prototype`; a document has at most
 * 500 levels. Names of properties hold nothing personal: they stand in the paths of errors.
 */
export interface DocumentStore {
  /** The document, or undefined. */
  get(collection: string, id: string, options?: StoreOptions): Promise<Versioned<JsonValue> | undefined>;
  /** One answer per id, in the order of the ids, undefined where there is none. Ids may repeat. */
  getMany(
    collection: string,
    ids: readonly string[],
    options?: StoreOptions,
  ): Promise<readonly (Versioned<JsonValue> | undefined)[]>;
  /**
   * A page of documents in the ascending order of their ids, by Unicode code points. Followed by its cursors, it answers every
   * document once that was there, and met the condition, the whole time, whatever is written meanwhile.
   */
  query(collection: string, query?: DocumentQuery): Promise<DocumentPage>;
  /** Answers the new version. */
  save(
    collection: string,
    id: string,
    value: JsonValue,
    expected: ExpectedVersion,
    options?: StoreOptions,
  ): Promise<number>;
  /** Answers whether there was something to remove. With a number, the document must be there in that version. */
  remove(collection: string, id: string, expected: number | "any", options?: StoreOptions): Promise<boolean>;
}

/** What became of facts that were to be appended. */
export interface FactAppendResult {
  readonly added: number;
  /** Those that were there already, with the same content. */
  readonly repeated: number;
}

/** Which facts of a party are read. The period is half-open and about `at`, when they happened. */
export interface FactQuery extends StoreOptions {
  /** From this instant on, it included. ISO text with `Z` or an offset. @defaultValue no border */
  readonly from?: string | undefined;
  /** Up to this instant, it not included. @defaultValue no border */
  readonly to?: string | undefined;
  /** @defaultValue all types */
  readonly types?: readonly string[] | undefined;
}

/** What has happened with parties. Facts are added and never changed. */
export interface FactLog {
  /**
   * Adds facts, all of them or none. A fact whose id is there with the same content changes nothing; with other content,
   * `CONFLICTING_FACT`.
   */
  append(facts: readonly Fact[], options?: StoreOptions): Promise<FactAppendResult>;
  /** The facts of a party in the order of `at`, those of one instant in the order of their ids by Unicode code points. */
  read(partyId: string, query?: FactQuery): Promise<readonly Fact[]>;
}

/** Where reading a stream begins. */
export interface StreamQuery extends StoreOptions {
  /** The version of the first event to be read. @defaultValue `1` */
  readonly fromVersion?: number | undefined;
}

/** An event with its place among all events of a store. */
export interface PositionedEvent {
  /** Greater than that of every event that was appended before. Positions may have gaps. */
  readonly position: number;
  readonly event: EventEnvelope;
}

/** Where reading all events begins, and how many are read. */
export interface AllEventsQuery extends StoreOptions {
  /** Reads what comes after this position. @defaultValue from the beginning */
  readonly after?: number | undefined;
  /** From 1 to {@link MAX_PAGE_SIZE}. @defaultValue `100` */
  readonly limit?: number | undefined;
}

/** What has happened in processes, stream by stream. Events are added and never changed. */
export interface EventStore {
  /** The events of a stream in the order of their versions; none for an unknown stream. */
  readStream(streamId: string, query?: StreamQuery): Promise<readonly EventEnvelope[]>;
  /**
   * Adds events to the end of a stream, all of them or none, and answers how many events it has now. The expected version is the
   * number of events in the stream, and the events bear the versions that follow; if not, `STALE_VERSION` for the first and
   * `INVALID_EVENT` for the second. An id that is in the store already, in any stream, or twice among the events, is an
   * `EVENT_EXISTS`; where the version is stale as well, either of the two may be told.
   */
  append(
    streamId: string,
    events: readonly EventEnvelope[],
    expectedVersion: number,
    options?: StoreOptions,
  ): Promise<number>;
  /**
   * Events of all streams in the order of their positions. What follows the last position that was read misses nothing: an event
   * does not appear later in front of one that could be read.
   */
  readAll(query?: AllEventsQuery): Promise<readonly PositionedEvent[]>;
}

/** The three kinds of storage. */
export interface StoreParts {
  readonly documents: DocumentStore;
  readonly facts: FactLog;
  readonly events: EventStore;
}

/** What an adapter can do. */
export interface StoreCapabilities {
  /** `"atomic"`: all writes of a unit of work happen or none. `"none"`: there is no unit of work, and asking for one rejects. */
  readonly unitOfWork: "atomic" | "none";
  /** Whether what was written is there after the store has been closed and opened anew. */
  readonly durable: boolean;
}

/**
 * A place to keep data, opened for one tenant (Mandant): it sees nothing of the others. Whatever was answered has been written; whatever
 * rejected has changed nothing.
 */
export interface Store extends StoreParts {
  readonly tenant: string;
  readonly capabilities: StoreCapabilities;
  /**
   * Runs work whose writes happen together, when its promise is fulfilled, or not at all, when it rejects. Inside, the unit reads
   * what it wrote itself; outside, nothing is seen before the end. Two units that read and write the same do not lose an update:
   * the later one rejects with `STALE_VERSION` or waits. An operation that rejects inside has changed nothing, and the unit goes on
   * if the work does. Units do not nest. Once its work has ended, a unit is closed as a store is.
   */
  unitOfWork<Answer>(work: (unit: StoreParts) => Promise<Answer>, options?: StoreOptions): Promise<Answer>;
  /** After it, every operation rejects with `STORE_CLOSED`. Closing twice is fine. */
  close(): Promise<void>;
}

/** Opens the store of a tenant. */
export type OpenStore = (tenant: string) => Promise<Store>;

/**
 * What the stores reject with, beside the codes of facts, conditions and instants. `STALE_VERSION`: somebody else was faster, to
 * be tried again with the newer version. `EVENT_EXISTS`, `CONFLICTING_FACT`: an id stands for something else. `INVALID_VALUE`: an id,
 * version, limit or value that cannot be one. `INVALID_EVENT`: it does not fit its stream. `INVALID_CURSOR`: no cursor of this query.
 * `UNSUPPORTED_CONDITION`: more than a {@link DocumentCondition}. `NO_UNIT_OF_WORK`: the adapter has none, or units were nested.
 * `STORE_CLOSED`: the store was closed, or the unit of work has ended.
 */
export type StoreCode =
  | "STALE_VERSION"
  | "EVENT_EXISTS"
  | "CONFLICTING_FACT"
  | "INVALID_VALUE"
  | "INVALID_EVENT"
  | "INVALID_CURSOR"
  | "UNSUPPORTED_CONDITION"
  | "NO_UNIT_OF_WORK"
  | "STORE_CLOSED";

/** The most that one page holds. */
export const MAX_PAGE_SIZE = 1000;
