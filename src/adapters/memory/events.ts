import {
  copyEvents,
  createEventExistsError,
  createStaleVersionError,
  type EventStore,
  readAllEventsQuery,
  readStreamQuery,
} from "../../repositories/index.js";
import type { EventEnvelope } from "../../shared/decider/index.js";
import { cloneJson } from "./clone-json.js";
import type { Draft } from "./draft.js";

/** The events of a tenant: by their streams, and all in one row, where the first has position 1. */
export interface EventTable {
  readonly streams: Map<string, EventEnvelope[]>;
  readonly all: EventEnvelope[];
  readonly ids: Set<string>;
}

/** Without an event. */
export function createEventTable(): EventTable {
  return { streams: new Map(), all: [], ids: new Set() };
}

/** Reads and writes of events that happen together. */
export function draftEvents(table: EventTable): Draft<EventStore> {
  const written = createEventTable();
  /** How many events a stream had when it was first read, and how many there were in all: none is ever changed or removed. */
  const lengths = new Map<string, number>();
  let totalAtReading: number | undefined;

  function lengthOf(streamId: string): number {
    const length = table.streams.get(streamId)?.length ?? 0;
    if (!lengths.has(streamId)) lengths.set(streamId, length);
    return length + (written.streams.get(streamId)?.length ?? 0);
  }

  return {
    part: {
      readStream(streamId, query) {
        const { fromVersion } = readStreamQuery(streamId, query);
        lengthOf(streamId);
        const events = [...(table.streams.get(streamId) ?? []), ...(written.streams.get(streamId) ?? [])];
        return events.slice(fromVersion - 1).map(cloneJson);
      },
      append(streamId, events, expectedVersion) {
        const copied = copyEvents(streamId, events, expectedVersion);
        if (lengthOf(streamId) !== expectedVersion) throw createStaleVersionError("expectedVersion");
        const index = copied.findIndex(({ id }) => table.ids.has(id) || written.ids.has(id));
        if (index !== -1) throw createEventExistsError(index);
        addEvents(written, copied);
        return expectedVersion + copied.length;
      },
      readAll(query) {
        const { after, limit } = readAllEventsQuery(query);
        totalAtReading ??= table.all.length;
        const kept = table.all.slice(after, after + limit);
        const firstOwn = Math.max(0, after - table.all.length);
        const own = written.all.slice(firstOwn, firstOwn + limit - kept.length);
        return [...kept, ...own].map((event, index) => ({ position: after + index + 1, event: cloneJson(event) }));
      },
    },

    isStale: () =>
      (totalAtReading ?? table.all.length) !== table.all.length ||
      [...lengths].some(([streamId, length]) => (table.streams.get(streamId)?.length ?? 0) !== length) ||
      [...written.ids].some((id) => table.ids.has(id)),

    apply: () => addEvents(table, written.all),
  };
}

function addEvents({ streams, all, ids }: EventTable, events: readonly EventEnvelope[]): void {
  for (const event of events) {
    const stream = streams.get(event.streamId) ?? [];
    stream.push(event);
    streams.set(event.streamId, stream);
    all.push(event);
    ids.add(event.id);
  }
}
