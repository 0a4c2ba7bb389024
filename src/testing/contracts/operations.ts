import type { Store, StoreOptions, StoreParts } from "../../repositories/model.js";
import { createEvent, createFact, PARTIES, PARTY } from "./samples.js";

/** One operation of a store or unit, as an example of all calls of it. */
export interface Operation<Of = StoreParts> {
  readonly name: string;
  readonly run: (of: Of, options?: StoreOptions) => Promise<unknown>;
}

/** Every operation that only reads. */
export const READS: readonly Operation[] = [
  { name: "documents.get", run: ({ documents }, options) => documents.get(PARTIES, "p1", options) },
  { name: "documents.getMany", run: ({ documents }, options) => documents.getMany(PARTIES, ["p1"], options) },
  { name: "documents.query", run: ({ documents }, options) => documents.query(PARTIES, options) },
  { name: "facts.read", run: ({ facts }, options) => facts.read(PARTY, options) },
  { name: "events.readStream", run: ({ events }, options) => events.readStream("s", options) },
  { name: "events.readAll", run: ({ events }, options) => events.readAll(options) },
];

/** Every operation that writes. They are made for a store with the version 1 of a document `"p1"`. */
export const WRITES: readonly Operation[] = [
  {
    name: "documents.save",
    run: ({ documents }, options) => documents.save(PARTIES, "p2", { n: 2 }, "absent", options),
  },
  { name: "documents.remove", run: ({ documents }, options) => documents.remove(PARTIES, "p1", 1, options) },
  {
    name: "facts.append",
    run: ({ facts }, options) => facts.append([createFact("f1"), createFact("f2"), createFact("f3")], options),
  },
  {
    name: "events.append",
    run: ({ events }, options) => events.append("s", [createEvent("s", 1), createEvent("s", 2)], 0, options),
  },
];

/** A unit of work that writes. */
export const UNIT: Operation<Store> = {
  name: "unitOfWork",
  run: (store, options) =>
    store.unitOfWork(async ({ documents, facts }) => {
      await documents.save(PARTIES, "p2", { n: 2 }, "absent");
      await facts.append([createFact("f1")]);
    }, options),
};

/** All that is in a store, as far as the operations above can change it. */
export async function readState({ documents, facts, events }: Store): Promise<unknown> {
  return [
    await documents.getMany(PARTIES, ["p1", "p2"]),
    await facts.read(PARTY),
    (await events.readAll()).map(({ event }) => event),
  ];
}
