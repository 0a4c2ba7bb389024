import {
  type Decider,
  type DeciderMessage,
  type DeciderState,
  listTransitions,
  type Timed,
  type TransitionTable,
} from "../../shared/decider/index.js";
import { stepsTo } from "../../shared/decider/transitions.js";
import type { Random } from "../../shared/random/index.js";
import { giveCommand } from "./give-command.js";

/** What a run of commands is made of, before it is known where they lead. */
export interface RunPlan<Command> {
  /** The cell of the transition table to get to. */
  readonly cell: { readonly state: string; readonly command: string };
  /** Commands to begin with, wherever they lead, as long as there is a way from there. */
  readonly detours: readonly Command[];
  /** Commands to draw from, by type; some for each. */
  readonly samples: Readonly<Record<string, readonly Command[]>>;
  /** Milliseconds between the commands, used in turns. At least one. */
  readonly pauses: readonly number[];
  /** How many commands may be tried on the way. */
  readonly maxSteps: number;
}

/** The commands of a run, and whether the last of them was given in the status it was meant for. */
interface Walk<Command extends DeciderMessage> {
  readonly run: readonly Timed<Command>[];
  readonly isThere: boolean;
}

/** Leads a process to a cell of its transition table, by chance, and gives the command there. */
export function walkToCell<
  Command extends DeciderMessage,
  State extends DeciderState,
  Event extends DeciderMessage,
  Code extends string,
>(decider: Decider<Command, State, Event, Code>, plan: RunPlan<Command>, random: Random): Walk<Command> {
  const { cell, detours, samples, pauses, maxSteps } = plan;
  const run: Timed<Command>[] = [];
  let state = decider.initialState;
  let millis = 0;
  const give = (command: Command, isWelcome: (status: string) => boolean) => {
    const later = millis + 1 + (pauses[run.length % pauses.length] as number);
    const step = giveCommand(decider, state, { ...command, at: new Date(later).toISOString() });
    if (!isWelcome(step.after.status)) return;
    run.push(step.command);
    [state, millis] = [step.after, later];
  };

  const draw = (type: string) => random.pick(samples[type] as readonly Command[]);
  const steps = stepsTo(decider.transitions, cell.state);
  const leadsThere = (status: string) => steps.has(status);
  for (const detour of detours) give(detour, leadsThere);
  for (let step = 0; step < maxSteps && state.status !== cell.state; step += 1) {
    // What leads nearer may be refused until some other command was given.
    const isAny = random.integer(2) === 0;
    const types = isAny ? Object.keys(samples) : typesNearer(decider.transitions, state.status, steps);
    give(draw(random.pick(types)), leadsThere);
  }
  const isThere = state.status === cell.state;
  give(draw(cell.command), () => true);
  return { run, isThere };
}

/** The commands that may lead from a status to one from which fewer commands are needed. */
function typesNearer(table: TransitionTable, from: string, steps: ReadonlyMap<string, number>): readonly string[] {
  const stepsFrom = (status: string) => steps.get(status) ?? Number.POSITIVE_INFINITY;
  return listTransitions(table)
    .filter(({ state, to }) => state === from && to.some((status) => stepsFrom(status) < stepsFrom(from)))
    .map(({ command }) => command);
}
