import { describe, expect, it } from "vitest";
import {
  type Condition,
  canonicalizeCondition,
  checkCondition,
  equalConditions,
} from "../../../src/shared/condition/index.js";
import { refusal } from "../refusal.js";

const a: Condition = Object.freeze({ op: "exists", field: "a" });
const b: Condition = Object.freeze({ op: "exists", field: "b" });
const c: Condition = Object.freeze({ op: "exists", field: "c" });
const all = (...conditions: readonly Condition[]): Condition => ({ op: "all", conditions });
const any = (...conditions: readonly Condition[]): Condition => ({ op: "any", conditions });
const not = (condition: Condition): Condition => ({ op: "not", condition });

describe("canonicalizeCondition", () => {
  it.each([
    ["joins groups of one kind", all(all(b, all(c)), a), all(a, b, c)],
    ["keeps groups of two kinds apart", all(c, any(b, a)), all(any(a, b), c)],
    ["says nothing twice", any(a, b, a), any(a, b)],
    ["makes a group of one that one", all(any(a)), a],
    ["joins what stands in a group of one", any(b, all(any(a, c))), any(a, b, c)],
    ["keeps groups of none", any(all(), any()), all()],
    ["keeps an empty group", any(), any()],
    ["takes two negations away", not(not(a)), a],
    ["keeps the third one", not(not(not(a))), not(a)],
    ["joins what two negations held apart", all(not(not(all(b, c))), a), all(a, b, c)],
  ])("%s", (_, condition, expected) => {
    expect(canonicalizeCondition(condition)).toEqual(expected);
  });

  it("sorts lists, each entry once", () => {
    expect(canonicalizeCondition({ op: "in", field: "x", values: ["b", "a", "b"] })).toEqual({
      op: "in",
      field: "x",
      values: ["a", "b"],
    });
    expect(canonicalizeCondition({ op: "hasAll", field: "x", values: [10, 9, 10] })).toEqual({
      op: "hasAll",
      field: "x",
      values: [10, 9],
    });
    const text = { op: "text", field: "x", match: "ends", value: "y" } as const;
    expect(canonicalizeCondition({ ...text, ignore: ["umlauts", "case", "case"] })).toEqual({
      ...text,
      ignore: ["case", "umlauts"],
    });
    expect(canonicalizeCondition({ ...text, ignore: [] })).toStrictEqual(text);
  });

  it("writes instants in UTC, and nothing else", () => {
    const [instant, utc] = ["2026-03-24T13:00+01:00", "2026-03-24T12:00:00.000Z"];
    const as = { field: "x", as: "instant" } as const;
    const given: readonly Condition[] = [
      { op: "less", value: instant, ...as },
      { op: "between", from: instant, to: instant, ...as },
      { op: "in", values: [instant, utc], ...as },
      { op: "less", value: instant, field: "x" },
    ];
    expect(given.map(canonicalizeCondition)).toStrictEqual([
      { op: "less", value: utc, ...as },
      { op: "between", from: utc, to: utc, ...as },
      { op: "in", values: [utc], ...as },
      { op: "less", value: instant, field: "x" },
    ]);
  });

  it("reaches into what is asked of facts", () => {
    const condition: Condition = {
      op: "last",
      of: "channel",
      types: ["b", "a", "a"],
      within: { from: "2026-03-24T13:00+01:00", to: undefined },
      where: { op: "not", condition: { op: "not", condition: { op: "exists", field: "data" } } },
      is: { op: "in", values: ["y", "x"] },
    };
    expect(canonicalizeCondition(condition)).toStrictEqual({
      op: "last",
      of: "channel",
      types: ["a", "b"],
      within: { from: "2026-03-24T12:00:00.000Z" },
      where: { op: "exists", field: "data" },
      is: { op: "in", values: ["x", "y"] },
    });
    const plain: Condition = { op: "count", within: { days: 2 }, is: { op: "less", value: 1 } };
    expect(canonicalizeCondition({ ...plain, types: undefined, where: undefined } as Condition)).toStrictEqual(plain);
    const ended: Condition = {
      op: "count",
      within: { from: "2026-03-24T13:00+01:00", to: "2026-03-24T14:00+01:00" },
      is: { op: "less", value: 1 },
    };
    expect(canonicalizeCondition(ended)).toMatchObject({ within: { to: "2026-03-24T13:00:00.000Z" } });
  });

  it("leaves a sound condition", () => {
    expect(checkCondition(canonicalizeCondition(all(not(any(a, b)), c)))).toEqual([]);
  });

  it("refuses what is no condition", () => {
    expect(() => canonicalizeCondition(not({ op: "exists", field: "" }))).toThrow(
      refusal("INVALID_FIELD", ["condition", "field"]),
    );
  });
});

describe("equalConditions", () => {
  it("does not look at how they are written", () => {
    expect(equalConditions(all(a, b), all(b, a, a))).toBe(true);
    expect(equalConditions({ field: "a", op: "exists" }, a)).toBe(true);
  });

  it("looks at what they ask", () => {
    expect(equalConditions(all(a, b), any(a, b))).toBe(false);
    expect(equalConditions(a, not(a))).toBe(false);
    expect(equalConditions({ op: "equals", field: "a", value: 1 }, { op: "equals", field: "a", value: "1" })).toBe(
      false,
    );
  });

  it("does not prove that two conditions mean the same", () => {
    expect(equalConditions(not(any(a, b)), all(not(a), not(b)))).toBe(false);
  });
});
