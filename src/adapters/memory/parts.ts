import type { DocumentStore, EventStore, FactLog, StoreOptions, StoreParts } from "../../repositories/index.js";
import type { Synchronous } from "./draft.js";

/** The parts of a store, without their promises. */
export type SynchronousParts = { readonly [Name in keyof StoreParts]: Synchronous<StoreParts[Name]> };

/** Does one operation, which is whole before anything else happens. */
export type RunOperation = <Answer>(
  options: StoreOptions | undefined,
  operation: (parts: SynchronousParts) => Answer,
) => Answer;

/** The parts of a store or unit, each operation of which is run by `run`. What it throws becomes a rejection. */
export function createParts(run: RunOperation): StoreParts {
  return { documents: createDocuments(run), facts: createFacts(run), events: createEvents(run) };
}

function createDocuments(run: RunOperation): DocumentStore {
  return {
    get: async (collection, id, options) => run(options, ({ documents }) => documents.get(collection, id)),
    getMany: async (collection, ids, options) => run(options, ({ documents }) => documents.getMany(collection, ids)),
    query: async (collection, query) => run(query, ({ documents }) => documents.query(collection, query)),
    save: async (collection, id, value, expected, options) =>
      run(options, ({ documents }) => documents.save(collection, id, value, expected)),
    remove: async (collection, id, expected, options) =>
      run(options, ({ documents }) => documents.remove(collection, id, expected)),
  };
}

function createFacts(run: RunOperation): FactLog {
  return {
    append: async (facts, options) => run(options, (parts) => parts.facts.append(facts)),
    read: async (partyId, query) => run(query, (parts) => parts.facts.read(partyId, query)),
  };
}

function createEvents(run: RunOperation): EventStore {
  return {
    readStream: async (streamId, query) => run(query, ({ events }) => events.readStream(streamId, query)),
    append: async (streamId, events, expectedVersion, options) =>
      run(options, (parts) => parts.events.append(streamId, events, expectedVersion)),
    readAll: async (query) => run(query, ({ events }) => events.readAll(query)),
  };
}
