import { createMemoryStores } from "../../../src/adapters/memory/index.js";
import type {
  DocumentStore,
  EventStore,
  FactLog,
  OpenStore,
  Store,
  StoreCode,
  StoreParts,
} from "../../../src/repositories/index.js";
import { ClienteleError } from "../../../src/shared/errors.js";
import type { StopSignal } from "../../../src/shared/work/index.js";

/** An adapter with one bug, as somebody may write it. */
export interface BrokenAdapter {
  readonly name: string;
  /** The ids of all promises that it breaks. */
  readonly caughtBy: readonly string[];
  /** It waits for ever, so that only a limit of time catches it. */
  readonly hangs?: true;
  /** Opens stores on a new database. */
  readonly create: () => OpenStore;
}

/** What the stores of one broken database have in common. */
export interface Shared {
  /** Opens sound stores on the same data. */
  readonly open: OpenStore;
  /** What the broken ones remember. */
  readonly kept: Map<string, unknown>;
}

/** Puts a broken store in the place of a sound one. */
export type BreakStore = (store: Store, shared: Shared) => Store;

/** An adapter in memory, broken in one way. */
export function breakAdapter(name: string, caughtBy: readonly string[], breakStore: BreakStore): BrokenAdapter {
  return {
    name,
    caughtBy,
    create: () => {
      const shared: Shared = { open: createMemoryStores().open, kept: new Map() };
      return async (tenant) => breakStore(await shared.open(tenant), shared);
    },
  };
}

/** What is broken in the parts of a store, and in those of its units just so. `where` tells tenants apart. */
const inParts =
  (change: (parts: StoreParts, shared: Shared, where: string) => Partial<StoreParts>): BreakStore =>
  (store, shared) => ({
    ...store,
    ...change(store, shared, store.tenant),
    unitOfWork: (work, options) =>
      store.unitOfWork((unit) => work({ ...unit, ...change(unit, shared, store.tenant) }), options),
  });

export const inDocuments = (
  change: (documents: DocumentStore, shared: Shared, where: string) => Partial<DocumentStore>,
): BreakStore =>
  inParts(({ documents }, shared, where) => ({ documents: { ...documents, ...change(documents, shared, where) } }));

export const inFacts = (change: (facts: FactLog, shared: Shared, where: string) => Partial<FactLog>): BreakStore =>
  inParts(({ facts }, shared, where) => ({ facts: { ...facts, ...change(facts, shared, where) } }));

export const inEvents = (
  change: (events: EventStore, shared: Shared, where: string) => Partial<EventStore>,
): BreakStore => inParts(({ events }, shared, where) => ({ events: { ...events, ...change(events, shared, where) } }));

/** Something that is remembered from call to call. */
export function keep<Value>({ kept }: Shared, name: string, create: () => Value): Value {
  if (!kept.has(name)) kept.set(name, create());
  return kept.get(name) as Value;
}

/** Lets others go first. */
export async function pause(turns = 3): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await null;
}

export const refusal = (code: StoreCode) => new ClienteleError(code, "refused");

/** What `work` answers, or this, where it is rejected with the code. */
export async function unlessRefused<Answer>(work: Promise<Answer>, code: StoreCode, answer: Answer): Promise<Answer> {
  return work.catch((error: { readonly code?: string }) => {
    if (error.code === code) return answer;
    throw error;
  });
}

/** The most that one call answers. */
export const ALL = { limit: 1000 } as const;

export const copyOf = <Value>(value: Value): Value => structuredClone(value);

/** Ends an operation that was aborted before it began. */
export function stopWhereAborted(signal: StopSignal | undefined): void {
  if (signal?.aborted) throw signal.reason;
}
