import type { Fact, JsonValue } from "../../records/fact/model.js";
import type { DocumentStore, OpenStore, Store } from "../../repositories/model.js";
import type { EventEnvelope } from "../../shared/decider/model.js";

/** The tenant that promises are checked with, where tenants are not what they are about. */
const TENANT = "acme";

/** The collection that promises are checked with. */
export const PARTIES = "parties";

/** The party whose facts promises are checked with. */
export const PARTY = "4711";

/** A store for the one tenant. */
export const openOne = (open: OpenStore): Promise<Store> => open(TENANT);

/** Two writers on the same data. */
export const openTwo = async (open: OpenStore): Promise<readonly [Store, Store]> => [
  await open(TENANT),
  await open(TENANT),
];

/** A fact, valid and plain, but for what is said. */
export const createFact = (id: string, changes: Partial<Fact> = {}): Fact => ({
  id,
  partyId: PARTY,
  at: "2026-03-02T09:00:00.000Z",
  type: "call",
  data: {},
  ...changes,
});

/** An event of a stream, valid and plain, but for what is said. */
export const createEvent = (
  streamId: string,
  version: number,
  changes: Partial<EventEnvelope> = {},
): EventEnvelope => ({
  id: `${streamId}/${version}`,
  type: "noted",
  at: "2026-03-02T09:00:00.000Z",
  schemaVersion: 1,
  commandId: streamId,
  streamId,
  version,
  ...changes,
});

/** The first events of a stream. */
export const createEvents = (streamId: string, count: number): readonly EventEnvelope[] =>
  Array.from({ length: count }, (_, index) => createEvent(streamId, index + 1));

/** Saves values under their names, one after the other. */
export async function saveAll(documents: DocumentStore, values: Readonly<Record<string, JsonValue>>): Promise<void> {
  for (const [id, value] of Object.entries(values)) await documents.save(PARTIES, id, value, "any");
}

/** The ids of things, in their order. */
export const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id);

/** Lets work that goes on at the same time get on, without a clock: it waits for some answers. */
export async function letOthersRun(documents: DocumentStore): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await documents.get("nothing", "nobody");
}

/** Changes whatever can be changed in data: lists get one more item, objects another property, at each level. */
export function tamper(data: unknown): void {
  if (typeof data !== "object" || data === null) return;
  for (const part of Object.values(data)) tamper(part);
  // What is frozen is as safe as a copy.
  if (!Object.isExtensible(data)) return;
  if (Array.isArray(data)) data.push("tampered");
  else Object.assign(data, { tampered: true });
}
