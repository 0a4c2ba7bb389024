import {
  type Decider,
  type DeciderMessage,
  type DeciderState,
  listTransitions,
  type Timed,
} from "../../shared/decider/index.js";
import { type CommandStep, giveCommand } from "./give-command.js";

/**
 * Gives commands to a process, one after the other, and answers each step. Refused commands change nothing.
 *
 * @example
 * ```ts
 * import { accepted, createDecider } from "clientele/decider";
 * import { runCommands } from "clientele/testing/decider";
 *
 * const lamp = createDecider<{ readonly type: "press" }, { readonly status: "off" | "on" }, { readonly type: "pressed" }, never>({
 *   initialState: { status: "off" },
 *   transitions: { off: { press: { to: ["on"] } }, on: { press: { to: ["off"] } } },
 *   eventUpcasters: { pressed: [] },
 *   decide: () => accepted([{ type: "pressed" }]),
 *   evolve: ({ status }) => ({ status: status === "off" ? "on" : "off" }),
 * });
 * const press = { type: "press", at: "2026-03-02T09:00:00.000Z" } as const;
 *
 * runCommands(lamp, [press, press, press]).map(({ after }) => after.status); // => ["on", "off", "on"]
 * ```
 */
export function runCommands<
  Command extends DeciderMessage,
  State extends DeciderState,
  Event extends DeciderMessage,
  Code extends string,
>(
  decider: Decider<Command, State, Event, Code>,
  commands: readonly Timed<Command>[],
): readonly CommandStep<Command, State, Event, Code>[] {
  let state = decider.initialState;
  return commands.map((command) => {
    const step = giveCommand(decider, state, command);
    state = step.after;
    return step;
  });
}

/**
 * Throws unless a process keeps to its transition table while it is given these commands: a command that is carried out leads to
 * one of the statuses of its cell, and a refusal has one of its codes.
 *
 * @throws `Error` that names the cell and what it does not have.
 *
 * @example
 * ```ts
 * import { accepted, createDecider } from "clientele/decider";
 * import { assertKeepsTable } from "clientele/testing/decider";
 *
 * const stuck = createDecider<{ readonly type: "press" }, { readonly status: "off" | "on" }, { readonly type: "pressed" }, never>({
 *   initialState: { status: "off" },
 *   transitions: { off: { press: { to: ["on"] } }, on: { press: { to: ["off"] } } },
 *   eventUpcasters: { pressed: [] },
 *   decide: () => accepted([{ type: "pressed" }]),
 *   evolve: () => ({ status: "on" }),
 * });
 * const press = { type: "press", at: "2026-03-02T09:00:00.000Z" } as const;
 *
 * assertKeepsTable(stuck, [press]);
 * let message = "";
 * try {
 *   assertKeepsTable(stuck, [press, press]);
 * } catch (error) {
 *   message = String(error);
 * }
 * message; // => "Error: press in on led to on, expected off"
 * ```
 */
export function assertKeepsTable<
  Command extends DeciderMessage,
  State extends DeciderState,
  Event extends DeciderMessage,
  Code extends string,
>(decider: Decider<Command, State, Event, Code>, commands: readonly Timed<Command>[]): void {
  const cells = listTransitions<string, string, string>(decider.transitions);
  for (const { command, before, result, after } of runCommands(decider, commands)) {
    const cell = cells.find(({ state, command: type }) => state === before.status && type === command.type);
    const [verb, came, expected] = result.ok
      ? ["led to", after.status, cell?.to ?? []]
      : ["was refused with", result.refusal.code, cell?.refusals ?? []];
    if (expected.includes(came)) continue;
    const listed = expected.length === 0 ? "no such thing" : expected.join(" or ");
    throw new Error(`${command.type} in ${before.status} ${verb} ${came}, expected ${listed}`);
  }
}
