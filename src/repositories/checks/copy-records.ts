import { assertFact, type Fact } from "../../records/fact/index.js";
import { toEpochMillis } from "../../shared/calendar/index.js";
import type { EventEnvelope } from "../../shared/decider/index.js";
import { ClienteleError, type Path } from "../../shared/errors.js";
import { copyJson } from "./copy-json.js";
import { assertWholeNumber } from "./numbers.js";
import { assertStoreId } from "./store-id.js";

/**
 * Copies of facts that are to be kept, checked on the way.
 *
 * @throws `ClienteleError` with the codes of {@link assertFact} and as {@link copyJson} does.
 */
export function copyFacts(facts: readonly Fact[]): readonly Fact[] {
  assertList(facts, ["facts"]);
  return Array.from(facts, (fact, index) => {
    assertFact(fact, ["facts", index]);
    return copyJson(fact, ["facts", index]) as unknown as Fact;
  });
}

/**
 * Copies of events that are to be kept, checked on the way.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for an expected version that cannot be one and for what is no event;
 * `INVALID_EVENT` where an event is of another stream or does not bear the version that follows; `EVENT_EXISTS` where two have the
 * same id; and as {@link copyJson} does.
 */
export function copyEvents(
  streamId: string,
  events: readonly EventEnvelope[],
  expectedVersion: number,
): readonly EventEnvelope[] {
  assertStoreId(streamId, ["streamId"]);
  assertWholeNumber(expectedVersion, 0, ["expectedVersion"]);
  assertList(events, ["events"]);
  const ids = new Set<string>();
  return Array.from(events, (event, index) => {
    const path = ["events", index];
    const copied = copyJson(event, path) as unknown as EventEnvelope;
    assertEvent(copied, path);
    if (copied.streamId !== streamId) throw invalidEvent("an event of this stream", [...path, "streamId"]);
    if (copied.version !== expectedVersion + index + 1) {
      throw invalidEvent(`version ${expectedVersion + index + 1}`, [...path, "version"]);
    }
    if (ids.has(copied.id)) throw createEventExistsError(index);
    ids.add(copied.id);
    return copied;
  });
}

/** The error of an event, whose place in its list is told, with an id that is in the store already: `EVENT_EXISTS`. */
export function createEventExistsError(index: number): ClienteleError<"EVENT_EXISTS"> {
  return new ClienteleError("EVENT_EXISTS", "expected an id that no other event has", ["events", index, "id"]);
}

/** The error of a fact, whose place in its list is told, with an id that stands for something else: `CONFLICTING_FACT`. */
export function createConflictingFactError(index: number): ClienteleError<"CONFLICTING_FACT"> {
  const message = "expected an id that no other fact has, or the same fact once more";
  return new ClienteleError("CONFLICTING_FACT", message, ["facts", index, "id"]);
}

function assertEvent(event: unknown, path: Path): asserts event is EventEnvelope {
  if (typeof event !== "object" || event === null) throw invalidValue("an event", path);
  const { id, type, at, schemaVersion, commandId } = event as Partial<Readonly<Record<keyof EventEnvelope, unknown>>>;
  assertStoreId(id, [...path, "id"]);
  assertStoreId(type, [...path, "type"]);
  assertStoreId(commandId, [...path, "commandId"]);
  assertWholeNumber(schemaVersion, 1, [...path, "schemaVersion"]);
  if (typeof at !== "string") throw invalidValue("an instant as ISO text", [...path, "at"]);
  toEpochMillis(at, [...path, "at"]);
}

function assertList(value: unknown, path: Path): void {
  if (!Array.isArray(value)) throw invalidValue("a list", path);
}

const invalidValue = (expected: string, path: Path) =>
  new ClienteleError("INVALID_VALUE", `expected ${expected}`, path);

const invalidEvent = (expected: string, path: Path) =>
  new ClienteleError("INVALID_EVENT", `expected ${expected}`, path);
