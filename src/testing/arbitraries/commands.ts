import fc from "fast-check";
import {
  type Decider,
  type DeciderMessage,
  type DeciderState,
  listTransitions,
  type Timed,
} from "../../shared/decider/index.js";
import { createRandom } from "../../shared/random/index.js";
import { type RunPlan, walkToCell } from "../decider/walk-to-cell.js";

/** An arbitrary for each type of command. */
export type CommandArbitraries<Command extends DeciderMessage> = {
  readonly [Type in Command["type"]]: fc.Arbitrary<Extract<Command, { readonly type: Type }>>;
};

/** How to run {@link commandRuns}. */
export interface CommandRunOptions<Status extends string = string, CommandType extends string = string> {
  /** The one cell of the transition table that every run ends in. @defaultValue any, each as often as the others */
  readonly cell?: { readonly state: Status; readonly command: CommandType } | undefined;
  /** How many commands may be tried on the way, before a run begins anew or, at last, gives up. @defaultValue 50 */
  readonly maxSteps?: number | undefined;
}

/**
 * Runs of commands that lead a process from its initial state to a cell of its transition table, by way of detours, and give the
 * command there. So every cell is reached, those of late statuses as often as the first. Each command is later than the one before.
 *
 * The way is found in the table and walked with the process itself: commands that may lead nearer are given, and others in between,
 * until one does. Where it is not found in ten attempts, since the data of the commands never make it, the run ends with the
 * command in another status.
 *
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { accepted, createDecider } from "clientele/decider";
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
  const samples = types.map((type) => [type, fc.array(anyOf(type), { minLength: SAMPLES, maxLength: SAMPLES })]);
  const cells = cell === undefined ? listTransitions<string, string, Code>(decider.transitions) : [cell];
  const plans: fc.Arbitrary<RunPlan<Command>> = fc.record({
    cell: fc.constantFrom(...cells),
    detours: fc.array(fc.oneof(...types.map(anyOf))),
    samples: fc.record(Object.fromEntries(samples) as Record<string, fc.Arbitrary<Command[]>>),
    pauses: fc.array(fc.nat({ max: LONGEST_PAUSE_MILLIS }), { minLength: 1 }),
    maxSteps: fc.constant(maxSteps),
  });
  return fc.tuple(plans, fc.noShrink(fc.nat())).map(([plan, seed]) => {
    const random = createRandom(seed);
    let { run, isThere } = walkToCell(decider, plan, random);
    // What a table cannot know, such as how often something has happened, may have led into a dead end.
    for (let attempt = 2; attempt <= ATTEMPTS && !isThere; attempt += 1) {
      ({ run, isThere } = walkToCell(decider, { ...plan, detours: [] }, random));
    }
    return run;
  });
}

/** How many different commands of each type a run has in store. */
const SAMPLES = 8;

/** How often a run is begun anew before its last attempt is the answer. */
const ATTEMPTS = 10;

const LONGEST_PAUSE_MILLIS = 7 * 86_400_000;
