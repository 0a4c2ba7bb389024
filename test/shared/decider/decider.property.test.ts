import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CommandEnvelope,
  type Decision,
  decideCommand,
  type EventEnvelope,
  listTransitions,
  readEvents,
  replay,
  type Timed,
} from "../../../src/shared/decider/index.js";
import { loanRuns } from "./arbitraries.js";
import { type Loan, type LoanCommand, type LoanEvent, loan } from "./loan.js";

/** Runs commands as a store would: a refused one leaves no trace. */
function store(commands: readonly Timed<LoanCommand>[]) {
  const log: EventEnvelope<LoanEvent>[] = [];
  const decisions: { readonly envelope: CommandEnvelope<LoanCommand>; readonly decision: Decision<Loan, LoanEvent> }[] =
    [];
  commands.forEach((command, index) => {
    const envelope = { ...command, id: `c${index}`, streamId: "device-1" };
    const result = decideCommand(loan, deepFreeze(log.slice()), deepFreeze(envelope));
    if (!result.ok) return;
    decisions.push({ envelope, decision: result.value });
    log.push(...result.value.newEvents);
  });
  return { log, decisions };
}

describe("a process (properties)", () => {
  it("stands after replay where its last decision left it", () => {
    fc.assert(
      fc.property(loanRuns, (commands) => {
        const { log, decisions } = store(commands);
        expect(replay(loan, log)).toEqual(decisions.at(-1)?.decision.state ?? loan.initialState);
      }),
    );
  });

  it("stands where it stood after its log went through JSON", () => {
    fc.assert(
      fc.property(loanRuns, (commands) => {
        const { log } = store(commands);
        expect(replay(loan, JSON.parse(JSON.stringify(log)) as EventEnvelope[])).toEqual(replay(loan, log));
      }),
    );
  });

  it("numbers its events without a gap and gives each an id of its own", () => {
    fc.assert(
      fc.property(loanRuns, (commands) => {
        const { log } = store(commands);
        expect(log.map(({ version }) => version)).toEqual(log.map((_, index) => index + 1));
        expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
      }),
    );
  });

  it("carries a command out once, however late it comes again", () => {
    fc.assert(
      fc.property(loanRuns, (commands) => {
        const { log, decisions } = store(commands);
        for (const { envelope, decision } of decisions.filter(({ decision: { events } }) => events.length > 0)) {
          const again = decideCommand(loan, log, { ...envelope, expectedVersion: 0 });
          expect(again).toEqual({
            ok: true,
            value: { events: decision.newEvents, newEvents: [], state: replay(loan, log) },
          });
        }
      }),
    );
  });

  it("answers the same call with the same", () => {
    fc.assert(
      fc.property(loanRuns, (commands) => {
        expect(store(commands)).toEqual(store(commands));
      }),
    );
  });

  it("changes nothing that it is given", () => {
    fc.assert(
      fc.property(loanRuns, (commands) => {
        let state = deepFreeze(loan.initialState);
        for (const command of commands) {
          const result = loan.decide(deepFreeze(command), state);
          for (const event of result.ok ? result.value : []) {
            state = deepFreeze(loan.evolve(state, deepFreeze({ ...event, at: command.at })));
          }
        }
      }),
    );
  });

  it("evolves by every event in every state that can be reached", () => {
    fc.assert(
      fc.property(loanRuns, (commands) => {
        const { log } = store(commands);
        const states = log.map((_, index) => replay(loan, log.slice(0, index)));
        for (const state of states) {
          for (const event of log) expect(Object.hasOwn(loan.transitions, loan.evolve(state, event).status)).toBe(true);
        }
      }),
    );
  });

  it("allows the commands that the table does not refuse from the outset", () => {
    fc.assert(
      fc.property(fc.constantFrom(...listTransitions(loan.transitions)), ({ state, command, to }) => {
        const allowed = loan.allowedCommands({ ...loan.initialState, status: state });
        expect(allowed.includes(command)).toBe(to.length > 0);
      }),
    );
  });

  it("reads events of every schema version as the same event", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (to, weeks) => {
        const envelope = { id: "c1/1", at: "2026-03-02T09:00:00.000Z", commandId: "c1", streamId: "s1", version: 1 };
        const forms = [
          { person: to, weeks },
          { to, weeks },
          { to, days: 7 * weeks },
        ];
        for (const [index, data] of forms.entries()) {
          const stored = deepFreeze({ ...envelope, type: "lent", data, schemaVersion: index + 1 });
          const [event] = readEvents<LoanEvent>(loan, [stored]);
          expect(event).toEqual({ ...envelope, type: "lent", data: forms[2], schemaVersion: 3 });
          expect(readEvents(loan, [event as EventEnvelope])).toEqual([event]);
        }
      }),
    );
  });
});

// Helpers

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
