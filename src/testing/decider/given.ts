import type { Decider, DeciderMessage, DeciderState } from "../../shared/decider/index.js";
import { canonicalJson } from "../../shared/model/index.js";
import { type CommandStep, giveCommand } from "./give-command.js";

/** A command or event whose instant may be left out. */
export type MaybeTimed<Message extends DeciderMessage> = Message & { readonly at?: string | undefined };

/** What has happened so far, before a command. */
export interface GivenEvents<Command extends DeciderMessage, Status extends string, Event, Code extends string> {
  /** Gives the command. */
  when(command: MaybeTimed<Command>): Outcome<Status, Event, Code>;
}

/** What came of a command. Each expectation throws an `Error` that says what was expected and what came, or answers the same again. */
export interface Outcome<Status extends string, Event, Code extends string> {
  /** These events and no others, in this order. Properties that are undefined play no part. */
  thenEvents(expected: readonly Event[]): Outcome<Status, Event, Code>;
  /** A refusal with this code, whatever its parameters. */
  thenRefused(code: Code): Outcome<Status, Event, Code>;
  /** The process then has this status; after a refusal, the one it had. */
  thenStatus(status: Status): Outcome<Status, Event, Code>;
}

/** How to run {@link given}. */
export interface GivenOptions {
  /** The instant of whatever names none, as ISO text in UTC. @defaultValue `"1970-01-01T00:00:00.000Z"` */
  readonly at?: string | undefined;
}

/**
 * Begins a test of a process: given these events, when this command, then those events, or a refusal. It runs under any test
 * runner, and without one.
 *
 * @example
 * ```ts
 * import { accepted, createDecider } from "clientele/decider";
 * import { given } from "clientele/testing/decider";
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
 * given(door, []).when({ type: "open" }).thenEvents([{ type: "opened" }]).thenStatus("ajar");
 * given(door, [{ type: "opened" }]).when({ type: "open" }).thenRefused("ALREADY_OPEN");
 * ```
 */
export function given<
  Command extends DeciderMessage,
  State extends DeciderState,
  Event extends DeciderMessage,
  Code extends string,
>(
  decider: Decider<Command, State, Event, Code>,
  events: readonly MaybeTimed<Event>[],
  options: GivenOptions = {},
): GivenEvents<Command, State["status"], Event, Code> {
  const { at = "1970-01-01T00:00:00.000Z" } = options;
  const before = events.reduce<State>(
    (state, event) => decider.evolve(state, { ...event, at: event.at ?? at }),
    decider.initialState,
  );
  return {
    when(command) {
      const step = giveCommand(decider, before, { ...command, at: command.at ?? at });
      return createOutcome(step, `given ${before.status}, when ${command.type}`);
    },
  };
}

function createOutcome<
  Command extends DeciderMessage,
  State extends DeciderState,
  Event extends DeciderMessage,
  Code extends string,
>({ result, after }: CommandStep<Command, State, Event, Code>, story: string): Outcome<State["status"], Event, Code> {
  const came = result.ok
    ? `the events ${show(result.value)}`
    : `the refusal ${result.refusal.code} ${show(result.refusal.params)}`;
  const expect = (isMet: boolean, expected: string, got: string) => {
    if (!isMet) throw new Error(`${story}: expected ${expected}, got ${got}`);
    return outcome;
  };
  const outcome: Outcome<State["status"], Event, Code> = {
    thenEvents: (expected) =>
      expect(
        result.ok && canonicalJson(result.value) === canonicalJson(expected),
        `the events ${show(expected)}`,
        came,
      ),
    thenRefused: (code) => expect(!result.ok && result.refusal.code === code, `the refusal ${code}`, came),
    thenStatus: (status) => expect(after.status === status, `the status ${status}`, `${after.status} by ${came}`),
  };
  return outcome;
}

const show = (value: unknown) => JSON.stringify(value, undefined, 2);
