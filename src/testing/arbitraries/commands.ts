import fc from "fast-check";
import {
  type Decider,
  type DeciderMessage,
  type DeciderState,
  listTransitions,
  type Timed,
  type TransitionTable,
} from "../../shared/decider/index.js";
import { stepsTo } from "../../shared/decider/transitions.js";
import { giveCommand } from "../decider/give-command.js";

/** An arbitrary for each type of command. */
export type CommandArbitraries<Command extends DeciderMessage> = {
  readonly [Type in Command["type"]]: fc.Arbitrary<Extract<Command, { readonly type: Type }>>;
};

/** How to run {@link commandRuns}. */
export interface CommandRunOptions<Status extends string = string, CommandType extends string = string> {
  /** The one cell of the transition table that every run ends in. @defaultValue any, each as often as the others */
  readonly cell?: { readonly state: Status; readonly command: CommandType } | undefined;
  /** After how many commands on the way a run gives up getting there. @defaultValue 50 */
  readonly maxSteps?: number | undefined;
}

/**
 * Runs of commands that lead a process from its initial state to a cell of its transition table, by way of detours, and give the
 * command there. So every cell is reached, those of late statuses as often as the first. Each command is later than the one before.
 *
 * The way is found in the table and walked with the process itself: a command that leads nearer is given until it does, each time
 * with other data. Where its data never make it, the run ends with the command in another status.
 *
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { accepted, createDecider } from "clientele";
 * import { commandRuns } from "clientele/testing/arbitraries";
 * import { assertKeepsTable, runCommands } from "clientele/testing/decider";
 *
 * const lamp = createDecider<{ readonly type: "press" }, { readonly status: "off" | "on" }, { readonly type: "pressed" }, never>({
 *   initialState: { status: "off" },
 *   transitions: { off: { press: { to: ["on"] } }, on: { press: { to: ["off"] } } },
 *   eventUpcasters: { pressed: [] },
 *   decide: () => accepted([{ type: "pressed" }]),
 *   evolve: ({ status }) => ({ status: status === "off" ? "on" : "off" }),
 * });
 * const commands = { press: fc.constant({ type: "press" } as const) };
 *
 * fc.assert(fc.property(commandRuns(lamp, commands), (run) => assertKeepsTable(lamp, run)));
 * const cell = { state: "on", command: "press" } as const;
 * const [run = []] = fc.sample(commandRuns(lamp, commands, { cell }), { seed: 1, numRuns: 1 });
 * runCommands(lamp, run).at(-1)?.before; // => { status: "on" }
 * ```
 */
export function commandRuns<
  Command extends DeciderMessage,
  State extends DeciderState,
  Event extends DeciderMessage,
  Code extends string,
>(
  decider: Decider<Command, State, Event, Code>,
  commands: CommandArbitraries<Command>,
  options: CommandRunOptions<State["status"], Command["type"]> = {},
): fc.Arbitrary<readonly Timed<Command>[]> {
  const { cell, maxSteps = 50 } = options;
  const types = Object.keys(commands) as Command["type"][];
  const anyOf = (type: Command["type"]): fc.Arbitrary<Command> => commands[type];
  const samples = fc.record(
    Object.fromEntries(types.map((type) => [type, fc.array(anyOf(type), { minLength: SAMPLES, maxLength: SAMPLES })])),
  );
  const cells = cell === undefined ? listTransitions<string, string, Code>(decider.transitions) : [cell];
  return fc
    .record({
      cell: fc.constantFrom(...cells),
      detours: fc.array(fc.oneof(...types.map(anyOf))),
      samples,
      pauses: fc.array(fc.nat({ max: LONGEST_PAUSE_MILLIS }), { minLength: 1 }),
    })
    .map((plan) => walk(decider, plan, maxSteps));
}

/** How many different commands of each type a run has in store. */
const SAMPLES = 8;

const LONGEST_PAUSE_MILLIS = 7 * 86_400_000;

/** What a run is made of, before it is known where its commands lead. */
interface RunPlan<Command> {
  readonly cell: { readonly state: string; readonly command: string };
  readonly detours: readonly Command[];
  readonly samples: Readonly<Record<string, readonly Command[]>>;
  readonly pauses: readonly number[];
}

function walk<
  Command extends DeciderMessage,
  State extends DeciderState,
  Event extends DeciderMessage,
  Code extends string,
>(
  decider: Decider<Command, State, Event, Code>,
  { cell, detours, samples, pauses }: RunPlan<Command>,
  maxSteps: number,
): readonly Timed<Command>[] {
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

  const steps = stepsTo(decider.transitions, cell.state);
  const leadsThere = (status: string) => steps.has(status);
  const sample = (type: string, step: number) => (samples[type] as readonly Command[])[step % SAMPLES] as Command;
  for (const detour of detours) give(detour, leadsThere);
  for (let step = 0; step < maxSteps && state.status !== cell.state; step += 1) {
    const types = typesNearer(decider.transitions, state.status, steps);
    give(sample(types[step % types.length] as string, step), leadsThere);
  }
  give(sample(cell.command, maxSteps), () => true);
  return run;
}

/** The commands that may lead from a status to one from which fewer commands are needed. */
function typesNearer(table: TransitionTable, from: string, steps: ReadonlyMap<string, number>): readonly string[] {
  const stepsFrom = (status: string) => steps.get(status) ?? Number.POSITIVE_INFINITY;
  return listTransitions(table)
    .filter(({ state, to }) => state === from && to.some((status) => stepsFrom(status) < stepsFrom(from)))
    .map(({ command }) => command);
}
