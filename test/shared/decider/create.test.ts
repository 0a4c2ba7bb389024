import { describe, expect, it } from "vitest";
import { createDecider, type DeciderParts, type TransitionTable } from "../../../src/shared/decider/index.js";
import { accepted } from "../../../src/shared/result.js";
import { refusal } from "../refusal.js";
import { type Loan, type LoanCommand, loan, loanParts } from "./loan.js";

const at = "2026-03-02T09:00:00.000Z";
const lent: Loan = Object.freeze({ status: "lent", loans: 1, extensions: 0 });

describe("createDecider", () => {
  it("leaves to the function what the table allows", () => {
    expect(loan.decide({ type: "extend", data: { days: 3 }, at }, lent)).toEqual(
      accepted([{ type: "extended", data: { days: 3 } }]),
    );
    expect(loan.decide({ type: "extend", data: { days: 3 }, at }, { ...lent, extensions: 2 })).toEqual({
      ok: false,
      refusal: { code: "EXTENDED_TWICE", params: { extensions: 2 } },
    });
  });

  it("refuses what the table refuses, with status and command, and does not ask the function", () => {
    const decider = createDecider({
      ...loanParts,
      decide: () => {
        throw new Error("asked");
      },
    });
    expect(decider.decide({ type: "lend", data: { to: "Ada", days: 1 }, at }, lent)).toEqual({
      ok: false,
      refusal: { code: "ALREADY_LENT", params: { status: "lent", command: "lend" } },
    });
    expect(() => decider.decide({ type: "reportLost", at }, lent)).toThrow("asked");
  });

  it("hands the time to both functions", () => {
    const event = { type: "lent", data: { to: "Ada", days: 2 }, at } as const;
    expect(loan.evolve(loan.initialState, event).dueAt).toBe("2026-03-04T09:00:00.000Z");
    const echo = createDecider({
      ...loanParts,
      decide: (command) => accepted([{ type: "lent", data: { to: command.at, days: 0 } }]),
    });
    expect(echo.decide({ type: "reportLost", at }, lent)).toEqual(
      accepted([{ type: "lent", data: { to: at, days: 0 } }]),
    );
  });

  it("answers the allowed commands in the order of the table, those that may be refused among them", () => {
    expect(loan.allowedCommands(loan.initialState)).toEqual(["lend", "reportLost"]);
    expect(loan.allowedCommands(lent)).toEqual(["extend", "takeBack", "reportLost"]);
    expect(loan.allowedCommands({ ...lent, status: "scrapped" })).toEqual([]);
  });

  it("is frozen, and keeps the parts as they are", () => {
    expect(Object.isFrozen(loan)).toBe(true);
    expect(loan.initialState).toBe(loanParts.initialState);
    expect(loan.transitions).toBe(loanParts.transitions);
    expect(loan.eventUpcasters).toBe(loanParts.eventUpcasters);
  });

  it.each(["buy", "constructor", "__proto__"])("throws UNKNOWN_COMMAND for %s", (type) => {
    expect(() => loan.decide({ type, at } as unknown as LoanCommand & { at: string }, lent)).toThrow(
      refusal("UNKNOWN_COMMAND", ["type"], /^expected a command of the transition table /),
    );
  });

  it.each(["stolen", "constructor"])("throws UNKNOWN_STATUS for %s", (status) => {
    const state = { ...lent, status } as unknown as Loan;
    const unknown = refusal("UNKNOWN_STATUS", ["status"], /^expected a status of the transition table /);
    expect(() => loan.decide({ type: "reportLost", at }, state)).toThrow(unknown);
    expect(() => loan.allowedCommands(state)).toThrow(unknown);
  });
});

describe("the check of a transition table", () => {
  const create = (transitions: TransitionTable, initial = "off") =>
    createDecider({
      ...(loanParts as unknown as DeciderParts<{ type: string }, { status: string }, { type: string }, string>),
      initialState: { status: initial },
      transitions,
    });
  const press = { to: ["on"] };
  const sound = { off: { press }, on: { press } };

  it("accepts a sound one", () => {
    expect(create(sound).transitions).toBe(sound);
  });

  it.each<[string, TransitionTable, readonly string[], RegExp]>([
    ["no initial status", { on: { press } }, ["transitions"], /^expected the initial status /],
    [
      "a command missing in a status",
      { off: { press, pull: press }, on: { press } },
      ["transitions", "on", "pull"],
      /^expected every command in every status /,
    ],
    [
      "a command missing in the initial status",
      { off: { press }, on: { press, pull: press } },
      ["transitions", "off", "pull"],
      /^expected every command in every status /,
    ],
    [
      "a cell that leads nowhere",
      { off: { press }, on: { press: { to: [] } } },
      ["transitions", "on", "press"],
      /^expected a status to lead to, or one refusal /,
    ],
    [
      "a cell that leads nowhere for one of two reasons",
      { off: { press }, on: { press: { to: [], refusals: ["STUCK", "BROKEN"] } } },
      ["transitions", "on", "press"],
      /^expected a status to lead to, or one refusal /,
    ],
    [
      "a status that is none",
      { off: { press: { to: ["on", "dim"] } }, on: { press } },
      ["transitions", "off", "press", "to"],
      /^expected statuses of the table /,
    ],
    [
      "a status that cannot be reached",
      { off: { press }, on: { press }, broken: { press } },
      ["transitions", "broken"],
      /^expected a way from the initial status /,
    ],
  ])("throws INVALID_OPTION for %s", (_, transitions, path, message) => {
    expect(() => create(transitions)).toThrow(refusal("INVALID_OPTION", path, message));
  });

  it("accepts a cell that leads nowhere for one reason, however it is written", () => {
    expect(create({ off: { press }, on: { press: { to: [], refusals: ["STUCK"] } } })).toBeDefined();
  });

  it("accepts a status that is reached by way of others", () => {
    const table = {
      off: { press: { to: ["on"] } },
      on: { press: { to: ["dim"] } },
      dim: { press: { refusal: "STUCK" } },
    };
    expect(create(table)).toBeDefined();
    expect(() => create(table, "on")).toThrow(refusal("INVALID_OPTION", ["transitions", "off"]));
  });
});
