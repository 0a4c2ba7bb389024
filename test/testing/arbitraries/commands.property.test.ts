import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listTransitions, type Timed } from "../../../src/shared/decider/index.js";
import { refused } from "../../../src/shared/result.js";
import { commandRuns } from "../../../src/testing/arbitraries/commands.js";
import { assertKeepsTable, runCommands } from "../../../src/testing/decider/index.js";
import { loanCommands, loanRuns } from "../../shared/decider/arbitraries.js";
import { type LoanCommand, loan } from "../../shared/decider/loan.js";

const cells = listTransitions(loan.transitions);
const lastOf = (run: readonly Timed<LoanCommand>[]) => runCommands(loan, run).at(-1);

describe("commandRuns (properties)", () => {
  it.each(cells)("ends every run in the cell that is asked for: $command in $state", ({ state, command }) => {
    fc.assert(
      fc.property(commandRuns(loan, loanCommands, { cell: { state, command } }), (run) => {
        const last = lastOf(run);
        expect([last?.before.status, last?.command.type]).toEqual([state, command]);
      }),
      { numRuns: 30 },
    );
  });

  it("reaches every cell, and none much more often than the others", () => {
    const runs = fc.sample(loanRuns, { seed: 42, numRuns: 1600 });
    const counts = new Map<string, number>();
    for (const run of runs) {
      const last = lastOf(run);
      const cell = `${last?.before.status} ${last?.command.type}`;
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    expect(counts.size).toBe(cells.length);
    expect(Math.min(...counts.values())).toBeGreaterThan(50);
    expect(Math.max(...counts.values())).toBeLessThan(200);
  });

  it("takes detours, even to where it begins, and refused commands are among them", () => {
    const cell = { state: "available", command: "lend" } as const;
    const runs = fc.sample(commandRuns(loan, loanCommands, { cell }), { seed: 42, numRuns: 200 });
    const cameBack = runs.filter((run) => (lastOf(run)?.before.loans ?? 0) > 0);
    const refusals = runs.filter((run) => runCommands(loan, run).some(({ result }) => !result.ok));
    expect(cameBack.length).toBeGreaterThan(20);
    expect(refusals.length).toBeGreaterThan(20);
  });

  it("gives each command later than the one before", () => {
    fc.assert(
      fc.property(loanRuns, (run) => {
        run.forEach(({ at }, index) => {
          expect(new Date(at).toISOString()).toBe(at);
          expect(at > (run[index - 1]?.at ?? "1970-01-01T00:00:00.000Z")).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps to the table of a sound process", () => {
    fc.assert(fc.property(loanRuns, (run) => assertKeepsTable(loan, run)));
  });

  it("finds a process that does not", () => {
    const wrong: typeof loan = {
      ...loan,
      evolve: (state, event) => (event.type === "lost" ? { ...state, status: "scrapped" } : loan.evolve(state, event)),
    };
    const messages: string[] = [];
    fc.sample(commandRuns(wrong, loanCommands), { seed: 42, numRuns: 100 }).forEach((run) => {
      try {
        assertKeepsTable(wrong, run);
      } catch (error) {
        messages.push((error as Error).message);
      }
    });
    expect(messages.length).toBeGreaterThan(20);
    expect(messages).toContain("reportLost in available led to scrapped, expected missing");
    expect(messages).toContain("reportLost in lent led to scrapped, expected missing");
  });

  it("leads to a status that only some data make, and to one that takes several rounds", () => {
    const third = { ...loanCommands, takeBack: fc.constant({ type: "takeBack", data: { broken: false } } as const) };
    const cell = { state: "scrapped", command: "lend" } as const;
    fc.assert(
      fc.property(commandRuns(loan, third, { cell }), (run) => {
        const last = lastOf(run);
        expect(last?.before).toMatchObject({ status: "scrapped", loans: 3 });
      }),
    );
  });

  it("gets past a command that is refused until some other was given", () => {
    const wary: typeof loan = {
      ...loan,
      decide: (command, state) =>
        command.type === "takeBack" && state.extensions < 2 ? refused("EXTENDED_TWICE") : loan.decide(command, state),
    };
    const neverLost = { ...loanCommands, reportLost: fc.constant({ type: "extend", data: { days: 0 } } as never) };
    const cell = { state: "scrapped", command: "lend" } as const;
    const runs = fc.sample(commandRuns(wary, neverLost, { cell }), { seed: 42, numRuns: 50 });
    const reached = runs.filter((run) => runCommands(wary, run).at(-1)?.before.status === "scrapped");
    expect(reached.length).toBe(50);
  });

  it("gives up after so many commands on the way, and gives the last one where it is", () => {
    const nothing = fc.constant({ type: "extend", data: { days: 0 } } as never);
    const stuck = { ...loanCommands, takeBack: nothing, reportLost: nothing };
    const cell = { state: "missing", command: "lend" } as const;
    for (const maxSteps of [0, 3, undefined]) {
      const runs = fc.sample(commandRuns(loan, stuck, { cell, maxSteps }), { seed: 1, numRuns: 50 });
      expect(runs.every((run) => run.length === (maxSteps ?? 50) + 1)).toBe(true);
      expect(runs.every((run) => run.at(-1)?.type === "lend")).toBe(true);
    }
  });
});
