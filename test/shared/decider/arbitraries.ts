import fc from "fast-check";
import { commandRuns } from "../../../src/testing/arbitraries/commands.js";
import { loan } from "./loan.js";

const days = fc.nat({ max: 400 });

export const loanCommands = {
  lend: fc.record({ type: fc.constant("lend" as const), data: fc.record({ to: fc.string(), days }) }),
  extend: fc.record({ type: fc.constant("extend" as const), data: fc.record({ days }) }),
  takeBack: fc.record({ type: fc.constant("takeBack" as const), data: fc.record({ broken: fc.boolean() }) }),
  reportLost: fc.constant({ type: "reportLost" } as const),
};

export const loanRuns = commandRuns(loan, loanCommands);
