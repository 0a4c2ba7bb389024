import type { Transition, TransitionCell, TransitionTable } from "./model.js";

/**
 * The cells of a transition table as a list, status by status, in the order of the table.
 *
 * @example
 * ```ts
 * import { listTransitions } from "clientele/decider";
 *
 * const table = {
 *   open: { close: { to: ["closed"] } },
 *   closed: { close: { refusal: "ALREADY_CLOSED" } },
 * } as const;
 *
 * listTransitions(table);
 * // => [
 * //   { state: "open", command: "close", to: ["closed"], refusals: [] },
 * //   { state: "closed", command: "close", to: [], refusals: ["ALREADY_CLOSED"] },
 * // ]
 * ```
 */
export function listTransitions<Status extends string, CommandType extends string, Code extends string>(
  table: TransitionTable<Status, CommandType, Code>,
): readonly Transition<Status, CommandType, Code>[] {
  return namesOf(table).flatMap((state) =>
    namesOf(table[state]).map((command) => {
      const cell: TransitionCell<Status, Code> = table[state][command];
      return cell.to === undefined
        ? { state, command, to: [], refusals: [cell.refusal] }
        : { state, command, to: cell.to, refusals: cell.refusals ?? [] };
    }),
  );
}

/** From which statuses one may get to the target, and by how many commands at least. The target itself needs none. */
export function stepsTo(table: TransitionTable, target: string): ReadonlyMap<string, number> {
  const transitions = listTransitions(table);
  const steps = new Map([[target, 0]]);
  // A map answers what is added to it while it is walked through: nearer statuses come first.
  for (const [reached, count] of steps) {
    for (const { state, to } of transitions) {
      if (to.includes(reached) && !steps.has(state)) steps.set(state, count + 1);
    }
  }
  return steps;
}

const namesOf = <Name extends string>(record: Readonly<Record<Name, unknown>>) => Object.keys(record) as Name[];
