import fc from "fast-check";
import { fact } from "../../records/fact/facts.js";
import { anEvent } from "../../repositories/events.js";
import type { Operation } from "./plain-model.js";

const id = fc.constantFrom("a", "b", "\uFFFD", "😀");
const version = fc.integer({ min: 1, max: 3 });
const aFact = fc
  .record({
    id: fc.constantFrom("f1", "f2", "\uFFFD", "😀"),
    partyId: fc.constantFrom("p1", "p2"),
    at: fc.constantFrom("2026-01-01T00:00:00Z", "2026-01-01T00:30:00+01:00"),
  })
  .map((details) => fact(details));
const streamId = fc.constantFrom("s1", "s2");

/** Events that fit the stream as it is expected to be, with ids of which there are few. */
const someEvents = fc
  .tuple(streamId, fc.nat({ max: 4 }), fc.array(fc.nat({ max: 12 }), { maxLength: 2 }))
  .map(([stream, expected, ids]) => ({
    type: "addEvents" as const,
    streamId: stream,
    expected,
    events: ids.map((number, index) => anEvent(stream, expected + index + 1, { id: `e${number}` })),
  }));

/** Any operation. There are few ids, so that they clash. */
export const operations: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    type: fc.constant("save" as const),
    id,
    value: fc.record({ n: fc.nat({ max: 5 }) }),
    expected: fc.oneof(version, fc.constantFrom("absent" as const, "any" as const)),
  }),
  fc.record({ type: fc.constant("remove" as const), id, expected: fc.oneof(version, fc.constant("any" as const)) }),
  fc.record({ type: fc.constant("get" as const), id }),
  fc.record({ type: fc.constant("list" as const), limit: version, atLeast: fc.nat({ max: 3 }) }),
  fc.record({ type: fc.constant("addFacts" as const), facts: fc.array(aFact, { maxLength: 2 }) }),
  fc.record({ type: fc.constant("readFacts" as const), partyId: fc.constantFrom("p1", "p2") }),
  someEvents,
  fc.record({ type: fc.constant("readStream" as const), streamId, fromVersion: version }),
  fc.record({ type: fc.constant("readAll" as const), after: fc.nat({ max: 4 }), limit: version }),
);
