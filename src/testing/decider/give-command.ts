import type { Decider, DeciderMessage, DeciderState, Timed } from "../../shared/decider/index.js";
import type { Result } from "../../shared/result.js";

/** One command: what it was given to, and what came of it. */
export interface CommandStep<
  Command extends DeciderMessage,
  State extends DeciderState,
  Event extends DeciderMessage,
  Code extends string,
> {
  readonly command: Timed<Command>;
  readonly before: State;
  readonly result: Result<readonly Event[], Code>;
  /** After a refusal, the state before. */
  readonly after: State;
}

/** Gives one command to a process that stands where `before` says. */
export function giveCommand<
  Command extends DeciderMessage,
  State extends DeciderState,
  Event extends DeciderMessage,
  Code extends string,
>(
  decider: Decider<Command, State, Event, Code>,
  before: State,
  command: Timed<Command>,
): CommandStep<Command, State, Event, Code> {
  const result = decider.decide(command, before);
  const events = result.ok ? result.value : [];
  const after = events.reduce<State>((state, event) => decider.evolve(state, { ...event, at: command.at }), before);
  return { command, before, result, after };
}
