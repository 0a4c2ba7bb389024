import { ClienteleError } from "../errors.js";
import { type Result, refused } from "../result.js";
import type { Decider, DeciderMessage, DeciderState, EventUpcasters, Timed, TransitionTable } from "./model.js";
import { listTransitions, stepsTo } from "./transitions.js";

/** What a process is made of. */
export interface DeciderParts<
  Command extends DeciderMessage,
  State extends DeciderState,
  Event extends DeciderMessage,
  Code extends string,
> {
  readonly initialState: State;
  readonly transitions: TransitionTable<State["status"], Command["type"], Code>;
  readonly eventUpcasters: EventUpcasters<Event["type"]>;
  /** Asked only where the table does not refuse the command from the outset. */
  readonly decide: (command: Timed<Command>, state: State) => Result<readonly Event[], Code>;
  /** What a state becomes by an event. Changes nothing in place. */
  readonly evolve: (state: State, event: Timed<Event>) => State;
}

/**
 * Makes a process out of its transition table and two functions. The table is asked first: what it refuses is refused with
 * the `status` and the `command` as parameters, and the function `decide` is left with what is possible. `allowedCommands`
 * answers from the table too.
 *
 * The functions are pure: they take the time from the command or event, and change nothing that they are given.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` and the path, for a table that does not have every command in every
 * status, that leads nowhere or to a status it does not have, and for a status that cannot be reached from the initial one. The
 * decider throws `UNKNOWN_COMMAND` for a command, and `UNKNOWN_STATUS` for a state, that the table does not have.
 *
 * @example
 * ```ts
 * import { accepted, createDecider } from "clientele/decider";
 *
 * type Command = { readonly type: "open" | "close" };
 * type Event = { readonly type: "opened" | "closed" };
 * type State = { readonly status: "shut" | "ajar" };
 *
 * const door = createDecider<Command, State, Event, "ALREADY_OPEN" | "ALREADY_SHUT">({
 *   initialState: { status: "shut" },
 *   transitions: {
 *     shut: { open: { to: ["ajar"] }, close: { refusal: "ALREADY_SHUT" } },
 *     ajar: { open: { refusal: "ALREADY_OPEN" }, close: { to: ["shut"] } },
 *   },
 *   eventUpcasters: { opened: [], closed: [] },
 *   decide: ({ type }) => accepted([{ type: type === "open" ? "opened" : "closed" }]),
 *   evolve: (_, { type }) => ({ status: type === "opened" ? "ajar" : "shut" }),
 * });
 *
 * const at = "2026-03-02T09:00:00.000Z";
 * door.allowedCommands(door.initialState); // => ["open"]
 * door.decide({ type: "open", at }, door.initialState); // => { ok: true, value: [{ type: "opened" }] }
 * door.decide({ type: "close", at }, door.initialState);
 * // => { ok: false, refusal: { code: "ALREADY_SHUT", params: { status: "shut", command: "close" } } }
 * ```
 *
 * @see J. Chassaing, "Functional Event Sourcing Decider", thinkbeforecoding.com, 2021: decide, evolve and the initial state.
 */
export function createDecider<
  Command extends DeciderMessage,
  State extends DeciderState,
  Event extends DeciderMessage,
  Code extends string,
>(parts: DeciderParts<Command, State, Event, Code>): Decider<Command, State, Event, Code> {
  const { initialState, transitions, eventUpcasters, decide, evolve } = parts;
  assertTransitions(transitions, initialState.status);

  const rowOf = ({ status }: State) => {
    if (Object.hasOwn(transitions, status)) return transitions[status as State["status"]];
    throw new ClienteleError("UNKNOWN_STATUS", "expected a status of the transition table", ["status"]);
  };
  return Object.freeze({
    initialState,
    transitions,
    eventUpcasters,
    decide(command: Timed<Command>, state: State) {
      const row = rowOf(state);
      if (!Object.hasOwn(row, command.type)) {
        throw new ClienteleError("UNKNOWN_COMMAND", "expected a command of the transition table", ["type"]);
      }
      const { refusal } = row[command.type as Command["type"]];
      if (refusal === undefined) return decide(command, state);
      return refused(refusal, { status: state.status, command: command.type });
    },
    evolve,
    allowedCommands(state: State) {
      const cells = Object.entries<{ readonly refusal?: Code | undefined }>(rowOf(state));
      return cells.filter(([, { refusal }]) => refusal === undefined).map(([command]) => command as Command["type"]);
    },
  });
}

function assertTransitions(table: TransitionTable, initial: string): void {
  if (!Object.hasOwn(table, initial)) throw invalid("the initial status", ["transitions"]);
  const commands = Object.keys(table[initial] ?? {});
  for (const [status, row] of Object.entries(table)) {
    const missing = commands.find((command) => !Object.hasOwn(row, command));
    if (missing !== undefined) throw invalid("every command in every status", ["transitions", status, missing]);
  }
  for (const { state, command, to, refusals } of listTransitions(table)) {
    const path = ["transitions", state, command];
    if (!commands.includes(command)) throw invalid("every command in every status", ["transitions", initial, command]);
    if (to.length === 0 && refusals.length !== 1) throw invalid("a status to lead to, or one refusal", path);
    if (!to.every((status) => Object.hasOwn(table, status))) throw invalid("statuses of the table", [...path, "to"]);
  }
  for (const status of Object.keys(table)) {
    if (!stepsTo(table, status).has(initial)) throw invalid("a way from the initial status", ["transitions", status]);
  }
}

const invalid = (expected: string, path: readonly string[]) =>
  new ClienteleError("INVALID_OPTION", `expected ${expected}`, path);
