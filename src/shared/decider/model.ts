import type { Result } from "../result.js";

/** A command, what somebody asks for, or an event, what has happened: plain data that survives JSON. */
export interface DeciderMessage {
  /** Commands are imperative (`"assign"`), events past tense (`"assigned"`). */
  readonly type: string;
  readonly data?: unknown;
}

/** A command or event together with when it was given or happened, as ISO text in UTC. */
export type Timed<Message extends DeciderMessage> = Message & { readonly at: string };

/** Where a process stands. */
export interface DeciderState {
  readonly status: string;
}

/** What a command may lead to in a status: to one of some statuses or a refusal, or, whatever it says, to one refusal. */
export type TransitionCell<Status extends string, Code extends string> =
  | {
      readonly to: readonly Status[];
      /** @defaultValue none: the command is never refused */
      readonly refusals?: readonly Code[] | undefined;
      readonly refusal?: undefined;
    }
  | { readonly refusal: Code; readonly to?: undefined; readonly refusals?: undefined };

/** Every status with every command: the one place that says what is possible. */
export type TransitionTable<
  Status extends string = string,
  CommandType extends string = string,
  Code extends string = string,
> = Readonly<Record<Status, Readonly<Record<CommandType, TransitionCell<Status, Code>>>>>;

/** One cell of a {@link TransitionTable}, as a row of a list. */
export interface Transition<
  Status extends string = string,
  CommandType extends string = string,
  Code extends string = string,
> {
  readonly state: Status;
  readonly command: CommandType;
  /** Where it may lead; empty where the command is always refused. */
  readonly to: readonly Status[];
  readonly refusals: readonly Code[];
}

/** Makes the data of an event's next schema version out of that of the one before. It must not change what it is given. */
export type EventUpcaster = (data: unknown) => unknown;

/**
 * By type of event, what brings older forms of its data up to date: the first makes version 2 out of version 1, and so on. So
 * the version of now is one more than there are upcasters, and a type that never changed has none.
 */
export type EventUpcasters<EventType extends string = string> = Readonly<Record<EventType, readonly EventUpcaster[]>>;

/** A process, as one value: what is possible, what a command leads to, and what an event changes. It remembers nothing. */
export interface Decider<
  Command extends DeciderMessage = DeciderMessage,
  State extends DeciderState = DeciderState,
  Event extends DeciderMessage = DeciderMessage,
  Code extends string = string,
> {
  /** Before anything has happened. */
  readonly initialState: State;
  readonly transitions: TransitionTable<State["status"], Command["type"], Code>;
  readonly eventUpcasters: EventUpcasters<Event["type"]>;
  /** What happens if the command is given now. */
  decide(command: Timed<Command>, state: State): Result<readonly Event[], Code>;
  /** The state after an event. It answers every event in every state, since what has happened cannot be refused. */
  evolve(state: State, event: Timed<Event>): State;
  /** The commands that are not refused from the outset, in the order of the table; none where the process is at its end. */
  allowedCommands(state: State): readonly Command["type"][];
}

/** A command on its way to one process. */
export type CommandEnvelope<Command extends DeciderMessage = DeciderMessage> = Command & {
  /** An id of its own. A command that is sent again keeps it, and is carried out once. */
  readonly id: string;
  /** When it was given: ISO text with `Z` or an offset. */
  readonly at: string;
  /** Which process it is for: the id of the complaint, the lead, the request. */
  readonly streamId: string;
  /** How many events the sender knew of, if nobody may have come between. */
  readonly expectedVersion?: number | undefined;
};

/** An event as it is kept. A process's events in the order of their versions are its audit trail. */
export type EventEnvelope<Event extends DeciderMessage = DeciderMessage> = Event & {
  /** Made of the id of its command and its number among the events of that. */
  readonly id: string;
  /** When it happened, as ISO text in UTC. */
  readonly at: string;
  /** The version of the form of its data, from 1. */
  readonly schemaVersion: number;
  /** The command that led to it. */
  readonly commandId: string;
  /** The process it belongs to. */
  readonly streamId: string;
  /** Its place among the events of the process, from 1. */
  readonly version: number;
};

/** What came of a command that was not refused. */
export interface Decision<State extends DeciderState, Event extends DeciderMessage> {
  /** The events of the command, whether they are new or were there before. */
  readonly events: readonly EventEnvelope<Event>[];
  /** Those to be kept: none, where the command had been carried out already. */
  readonly newEvents: readonly EventEnvelope<Event>[];
  /** Where the process stands now. */
  readonly state: State;
}
