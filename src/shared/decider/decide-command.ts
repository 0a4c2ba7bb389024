import { toIsoInstant } from "../calendar/instant.js";
import { ClienteleError } from "../errors.js";
import { accepted, type Result } from "../result.js";
import type { CommandEnvelope, Decider, DeciderMessage, DeciderState, Decision, EventEnvelope } from "./model.js";
import { readEvents } from "./replay.js";

/**
 * What a command leads to, given all that has happened in its process: new events to be kept, or a refusal. The events have
 * the instant of the command, and ids made of its id, so that the same call always answers the same.
 *
 * A command that was carried out before, told by its id, leads to no new events: the earlier ones are the answer, in the form of
 * now. A refused command leaves no trace; sent again it is decided anew, and so is one that led to no event.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for a command without an id or a process; `INVALID_INSTANT` where `at` is
 * none; `STALE_VERSION` where the expected version is not the number of events (to be tried again with the newer events;
 * not asked of a command carried out before); `EVENT_OF_OTHER_STREAM` where the events are those of another process; and as
 * {@link readEvents} does.
 *
 * @example
 * ```ts
 * import { accepted, createDecider, decideCommand } from "clientele/decider";
 *
 * const lamp = createDecider<{ readonly type: "press" }, { readonly status: "off" | "on" }, { readonly type: "pressed" }, never>({
 *   initialState: { status: "off" },
 *   transitions: { off: { press: { to: ["on"] } }, on: { press: { to: ["off"] } } },
 *   eventUpcasters: { pressed: [] },
 *   decide: () => accepted([{ type: "pressed" }]),
 *   evolve: ({ status }) => ({ status: status === "off" ? "on" : "off" }),
 * });
 * const command = { type: "press", id: "c1", streamId: "lamp-1", at: "2026-03-02T10:00+01:00" } as const;
 *
 * const first = decideCommand(lamp, [], command);
 * const events = first.ok ? first.value.newEvents : [];
 * events.map(({ id, at, version }) => [id, at, version]); // => [["c1/1", "2026-03-02T09:00:00.000Z", 1]]
 *
 * const again = decideCommand(lamp, events, command);
 * again.ok && again.value.newEvents; // => []
 * again.ok && again.value.state; // => { status: "on" }
 * ```
 */
export function decideCommand<
  Command extends DeciderMessage,
  State extends DeciderState,
  Event extends DeciderMessage,
  Code extends string,
>(
  decider: Decider<Command, State, Event, Code>,
  stored: readonly EventEnvelope[],
  command: CommandEnvelope<Command>,
): Result<Decision<State, Event>, Code> {
  const at = toIsoInstant(command.at, ["at"]);
  assertAddress(command, stored);
  const past = readEvents<Event>(decider, stored);
  const evolve = (state: State, events: readonly EventEnvelope<Event>[]) =>
    events.reduce((current, event) => decider.evolve(current, event), state);
  const state = evolve(decider.initialState, past);

  const events = past.filter(({ commandId }) => commandId === command.id);
  if (events.length > 0) return accepted({ events, newEvents: [], state });
  assertVersion(command, past.length);

  const decided = decider.decide({ ...command, at }, state);
  if (!decided.ok) return decided;
  const newEvents = decided.value.map(
    (event, index): EventEnvelope<Event> => ({
      ...event,
      id: `${command.id}/${index + 1}`,
      at,
      schemaVersion: decider.eventUpcasters[event.type as Event["type"]].length + 1,
      commandId: command.id,
      streamId: command.streamId,
      version: past.length + index + 1,
    }),
  );
  return accepted({ events: newEvents, newEvents, state: evolve(state, newEvents) });
}

function assertAddress({ id, streamId }: CommandEnvelope, stored: readonly EventEnvelope[]): void {
  if (!isId(id)) throw new ClienteleError("INVALID_VALUE", "expected the id of the command", ["id"]);
  if (!isId(streamId)) throw new ClienteleError("INVALID_VALUE", "expected the id of the process", ["streamId"]);
  if (stored[0] !== undefined && stored[0].streamId !== streamId) {
    throw new ClienteleError("EVENT_OF_OTHER_STREAM", "expected the process that the events belong to", ["streamId"]);
  }
}

const isId = (id: unknown) => typeof id === "string" && id !== "";

function assertVersion({ expectedVersion }: CommandEnvelope, version: number): void {
  if (expectedVersion === undefined || expectedVersion === version) return;
  const message = `expected version ${expectedVersion}, found version ${version}`;
  throw new ClienteleError("STALE_VERSION", message, ["expectedVersion"]);
}
