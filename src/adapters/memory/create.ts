import {
  assertStoreId,
  createStaleVersionError,
  createStoreGate,
  type OpenStore,
  type Store,
  untilAborted,
} from "../../repositories/index.js";
import { type DocumentTable, draftDocuments } from "./documents.js";
import { createEventTable, draftEvents, type EventTable } from "./events.js";
import { createFactTable, draftFacts, type FactTable } from "./facts.js";
import { createParts, type RunOperation, type SynchronousParts } from "./parts.js";

/** Stores that are kept in memory. */
export interface MemoryStores {
  /** Opens the store of a tenant. Opened once more, closed or not, it has the same data. */
  readonly open: OpenStore;
}

/**
 * Stores for tests, examples and programs that keep nothing for long. What is written is there as long as what this answers.
 *
 * Units of work run side by side and wait for nobody: each reads what is there, keeps its writes to itself, and at its end rejects
 * with `STALE_VERSION` where anything it has read was changed meanwhile. A query depends on all documents of its collection.
 *
 * @throws `ClienteleError`, as a rejection of `open`, with code `INVALID_VALUE` for a tenant without a name.
 *
 * @example
 * ```ts
 * import { createMemoryStores } from "clientele/adapters/memory";
 *
 * const stores = createMemoryStores();
 * const store = await stores.open("tenant-a");
 * await store.documents.save("notes", "n1", { text: "Guten Tag" }, "absent"); // => 1
 * await store.documents.get("notes", "n1"); // => { value: { text: "Guten Tag" }, version: 1 }
 *
 * const other = await stores.open("tenant-b");
 * await other.documents.get("notes", "n1"); // => undefined
 * ```
 */
export function createMemoryStores(): MemoryStores {
  const tenants = new Map<string, TenantData>();
  return Object.freeze({
    async open(tenant: string) {
      assertStoreId(tenant, ["tenant"]);
      const data = tenants.get(tenant) ?? createTenantData();
      tenants.set(tenant, data);
      return createStore(tenant, data);
    },
  });
}

interface TenantData {
  readonly documents: DocumentTable;
  readonly facts: FactTable;
  readonly events: EventTable;
}

function createTenantData(): TenantData {
  return { documents: new Map(), facts: createFactTable(), events: createEventTable() };
}

function createStore(tenant: string, data: TenantData): Store {
  const gate = createStoreGate();
  const run: RunOperation = (options, operation) => {
    gate.enter(options);
    const draft = draftAll(data);
    const answer = operation(draft.parts);
    draft.commit();
    return answer;
  };

  return Object.freeze({
    tenant,
    capabilities: Object.freeze({ unitOfWork: "atomic", durable: true }),
    ...createParts(run),

    async unitOfWork(work, options) {
      gate.enter(options);
      const unitGate = createStoreGate();
      const draft = draftAll(data);
      const unit = createParts((operationOptions, operation) => {
        gate.enter(options);
        unitGate.enter(operationOptions);
        return operation(draft.parts);
      });
      try {
        const answer = await untilAborted(work(unit), options?.signal);
        gate.enter(options);
        draft.commit();
        return answer;
      } finally {
        unitGate.close();
      }
    },

    async close() {
      gate.close();
    },
  } satisfies Store);
}

function draftAll(data: TenantData): { readonly parts: SynchronousParts; readonly commit: () => void } {
  const documents = draftDocuments(data.documents);
  const facts = draftFacts(data.facts);
  const events = draftEvents(data.events);
  const drafts = [documents, facts, events];
  return {
    parts: { documents: documents.part, facts: facts.part, events: events.part },
    commit() {
      if (drafts.some(({ isStale }) => isStale())) throw createStaleVersionError();
      for (const { apply } of drafts) apply();
    },
  };
}
