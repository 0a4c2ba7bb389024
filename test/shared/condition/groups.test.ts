import { describe, expect, it } from "vitest";
import { type Condition, compileCondition } from "../../../src/shared/condition/index.js";
import { ask } from "./ask.js";

const yes: Condition = { op: "equals", field: "yes", value: 1 };
const no: Condition = { op: "equals", field: "no", value: 1 };
const unknown: Condition = { op: "equals", field: "maybe", value: 1 };
const record = { yes: 1, no: 0 };

const group = (op: "all" | "any", ...conditions: readonly Condition[]): Condition => ({ op, conditions });
const answer = (condition: Condition) => {
  const { value } = ask(condition, record);
  expect(compileCondition(condition)(record, 0) ?? "unknown").toBe(value);
  return value;
};

describe("groups", () => {
  it.each([
    ["all", [], true],
    ["all", [yes, yes], true],
    ["all", [yes, no, unknown], false],
    ["all", [unknown, no], false],
    ["all", [yes, unknown], "unknown"],
    ["all", [unknown, yes], "unknown"],
    ["any", [], false],
    ["any", [no, no], false],
    ["any", [no, yes, unknown], true],
    ["any", [unknown, yes], true],
    ["any", [no, unknown], "unknown"],
    ["any", [unknown, no], "unknown"],
  ] as const)("%s of %j", (op, conditions, expected) => {
    expect(answer(group(op, ...conditions))).toBe(expected);
  });

  it("are turned around by not, which leaves unknown as it is", () => {
    const answers = [yes, no, unknown].map((condition) => answer({ op: "not", condition }));
    expect(answers).toEqual([false, true, "unknown"]);
  });
});

describe("reasons", () => {
  const reasonsOf = (condition: Condition) =>
    ask(condition, record).reasons.map(({ code, path }) => [code, path.join(".")]);

  it("are the clauses that decided, in their order", () => {
    expect(reasonsOf(group("all", yes, no, unknown, no))).toEqual([
      ["NOT_MET", "conditions.1"],
      ["NOT_MET", "conditions.3"],
    ]);
    expect(reasonsOf(group("any", no, yes, unknown, yes))).toEqual([
      ["MET", "conditions.1"],
      ["MET", "conditions.3"],
    ]);
    expect(reasonsOf(group("all", yes, unknown))).toEqual([["MISSING", "conditions.1"]]);
    expect(reasonsOf(group("all"))).toEqual([]);
  });

  it("say of a negated clause whether it is met itself", () => {
    expect(reasonsOf({ op: "not", condition: no })).toEqual([["NOT_MET", "condition"]]);
    const nested = group("any", no, { op: "not", condition: group("all", yes, no) });
    expect(reasonsOf(nested)).toEqual([["NOT_MET", "conditions.1.condition.conditions.1"]]);
  });

  it("are awaited only where the answer is unknown, each field once", () => {
    const other: Condition = { op: "exists", field: "other" };
    const odd: Condition = { op: "text", field: "yes", match: "contains", value: "1" };
    const waiting = group("all", unknown, { op: "not", condition: unknown }, odd, yes);
    expect(ask(waiting, record)).toMatchObject({ value: "unknown", missing: ["maybe"] });
    expect(ask(waiting, record).reasons.map(({ code }) => code)).toEqual(["MISSING", "MISSING", "WRONG_TYPE"]);
    expect(ask(group("all", unknown, other), record)).toMatchObject({ value: false, missing: [] });
  });
});
