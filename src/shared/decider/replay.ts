import { ClienteleError, type Path } from "../errors.js";
import type { Decider, DeciderMessage, DeciderState, EventEnvelope, EventUpcaster, EventUpcasters } from "./model.js";

/**
 * The events of one process as they were kept, in the form of now: older data is brought up to date, step by step.
 *
 * All events of the process are expected, in the order of their versions. The instants need not ascend: a call may be
 * recorded later than it was made.
 *
 * @throws `ClienteleError` with the path and the code `EVENT_OUT_OF_SEQUENCE`, where an event is missing, there twice or in
 * another place; `EVENT_OF_OTHER_STREAM`; `UNKNOWN_EVENT_TYPE`; `NEWER_EVENT`, naming type and versions, where it was
 * written by a newer release; `INVALID_VALUE` for a schema version that is no whole number from 1 on. What an upcaster
 * throws is thrown on.
 *
 * @example
 * ```ts
 * import { type EventEnvelope, readEvents } from "clientele/decider";
 *
 * const process = { eventUpcasters: { called: [(data: unknown) => ({ minutes: data, byPhone: true })] } };
 * const stored: EventEnvelope = {
 *   type: "called", data: 3, schemaVersion: 1, version: 1, id: "c1/1", commandId: "c1", streamId: "r1", at: "2026-03-02T09:00:00.000Z",
 * };
 *
 * const [event] = readEvents(process, [stored]);
 * event?.data; // => { minutes: 3, byPhone: true }
 * event?.schemaVersion; // => 2
 * readEvents(process, [{ ...stored, version: 2 }]); // => throws EVENT_OUT_OF_SEQUENCE
 * readEvents(process, [{ ...stored, schemaVersion: 3 }]); // => throws NEWER_EVENT
 * ```
 */
export function readEvents<Event extends DeciderMessage>(
  decider: { readonly eventUpcasters: EventUpcasters<Event["type"]> },
  stored: readonly EventEnvelope[],
): readonly EventEnvelope<Event>[] {
  return stored.map((event, index) => {
    assertPlace(event, stored, index);
    return upcast(event, decider.eventUpcasters, [index]) as EventEnvelope<Event>;
  });
}

/**
 * Where a process stands after all that has happened. Without any event that is its initial state.
 *
 * @throws `ClienteleError` as {@link readEvents} does.
 *
 * @example
 * ```ts
 * import { accepted, createDecider, decideCommand, replay } from "clientele/decider";
 *
 * const counter = createDecider<{ readonly type: "add" }, { readonly status: "open"; readonly count: number }, { readonly type: "added" }, never>({
 *   initialState: { status: "open", count: 0 },
 *   transitions: { open: { add: { to: ["open"] } } },
 *   eventUpcasters: { added: [] },
 *   decide: () => accepted([{ type: "added" }]),
 *   evolve: (state) => ({ ...state, count: state.count + 1 }),
 * });
 * const added = decideCommand(counter, [], { type: "add", id: "c1", streamId: "s1", at: "2026-03-02T09:00Z" });
 *
 * replay(counter, added.ok ? added.value.newEvents : []); // => { status: "open", count: 1 }
 * replay(counter, []); // => { status: "open", count: 0 }
 * ```
 */
export function replay<
  Command extends DeciderMessage,
  State extends DeciderState,
  Event extends DeciderMessage,
  Code extends string,
>(decider: Decider<Command, State, Event, Code>, stored: readonly EventEnvelope[]): State {
  const events = readEvents<Event>(decider, stored);
  return events.reduce<State>((state, event) => decider.evolve(state, event), decider.initialState);
}

function assertPlace(event: EventEnvelope, stored: readonly EventEnvelope[], index: number): void {
  if (event.version !== index + 1) {
    const message = `expected the event of version ${index + 1}`;
    throw new ClienteleError("EVENT_OUT_OF_SEQUENCE", message, [index, "version"]);
  }
  if (event.streamId !== stored[0]?.streamId) {
    throw new ClienteleError("EVENT_OF_OTHER_STREAM", "expected the events of one process", [index, "streamId"]);
  }
}

function upcast(event: EventEnvelope, upcasters: EventUpcasters, path: Path): EventEnvelope {
  const { type, schemaVersion } = event;
  if (!Object.hasOwn(upcasters, type)) {
    throw new ClienteleError("UNKNOWN_EVENT_TYPE", "expected an event of the process", [...path, "type"]);
  }
  if (!Number.isSafeInteger(schemaVersion) || schemaVersion < 1) {
    throw new ClienteleError("INVALID_VALUE", "expected a whole number from 1 on", [...path, "schemaVersion"]);
  }
  const steps = upcasters[type] as readonly EventUpcaster[];
  const current = steps.length + 1;
  if (schemaVersion > current) {
    const message = `expected ${type} in schema version 1 to ${current}, got version ${schemaVersion}`;
    throw new ClienteleError("NEWER_EVENT", message, [...path, "schemaVersion"]);
  }
  if (schemaVersion === current) return event;
  const data = steps.slice(schemaVersion - 1).reduce<unknown>((older, step) => step(older), event.data);
  return { ...event, schemaVersion: current, data };
}
