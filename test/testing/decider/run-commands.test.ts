import { describe, expect, it } from "vitest";
import { refused } from "../../../src/shared/result.js";
import { assertKeepsTable, runCommands } from "../../../src/testing/decider/index.js";
import { loan } from "../../shared/decider/loan.js";

const at = "2026-03-02T09:00:00.000Z";
const lend = Object.freeze({ type: "lend", data: { to: "Ada", days: 1 }, at } as const);
const takeBack = Object.freeze({ type: "takeBack", data: { broken: true }, at: "2026-03-03T09:00:00.000Z" } as const);

describe("runCommands", () => {
  it("answers each step, and a refused command changes nothing", () => {
    const [first, second, third] = runCommands(loan, Object.freeze([lend, lend, takeBack]));
    expect(first?.command).toBe(lend);
    expect(first?.before).toBe(loan.initialState);
    expect(first?.result).toEqual({ ok: true, value: [{ type: "lent", data: { to: "Ada", days: 1 } }] });
    expect(first?.after).toEqual({ status: "lent", loans: 1, extensions: 0, dueAt: "2026-03-03T09:00:00.000Z" });
    expect(second?.before).toBe(first?.after);
    expect(second?.result.ok).toBe(false);
    expect(second?.after).toBe(second?.before);
    expect(third?.after.status).toBe("scrapped");
  });

  it("answers no commands with no steps", () => {
    expect(runCommands(loan, [])).toEqual([]);
  });
});

describe("assertKeepsTable", () => {
  it("accepts a process that leads and refuses as its table says", () => {
    expect(() => assertKeepsTable(loan, [lend, lend, takeBack, takeBack])).not.toThrow();
  });

  it("throws where a command leads to a status that its cell does not have", () => {
    const wrong: typeof loan = { ...loan, evolve: (state) => ({ ...state, status: "lent" }) };
    expect(() => assertKeepsTable(wrong, [lend])).not.toThrow();
    expect(() => assertKeepsTable(wrong, [lend, takeBack])).toThrow(
      new Error("takeBack in lent led to lent, expected available or scrapped"),
    );
  });

  it("throws where a refusal is not one of its cell", () => {
    const wrong: typeof loan = { ...loan, decide: () => refused("ALREADY_LENT") };
    expect(() => assertKeepsTable(wrong, [takeBack])).toThrow(
      new Error("takeBack in available was refused with ALREADY_LENT, expected NOT_LENT"),
    );
    expect(() => assertKeepsTable(wrong, [lend])).toThrow(
      new Error("lend in available was refused with ALREADY_LENT, expected no such thing"),
    );
  });

  it("throws where a command is carried out that the table refuses", () => {
    const wrong: typeof loan = { ...loan, decide: () => ({ ok: true, value: [] }) };
    expect(() => assertKeepsTable(wrong, [takeBack])).toThrow(
      new Error("takeBack in available led to available, expected no such thing"),
    );
  });

  it("throws for a command that the table does not have", () => {
    const transitions = { ...loan.transitions, available: {} as (typeof loan.transitions)["available"] };
    const wrong: typeof loan = { ...loan, transitions, decide: () => ({ ok: true, value: [] }) };
    expect(() => assertKeepsTable(wrong, [lend])).toThrow(
      new Error("lend in available led to available, expected no such thing"),
    );
  });
});
