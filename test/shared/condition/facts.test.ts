import { describe, expect, it } from "vitest";
import {
  type Condition,
  type ConditionFact,
  compileCondition,
  compileEvaluation,
  evaluateCondition,
  prepareFacts,
} from "../../../src/shared/condition/index.js";
import { refusal } from "../../shared/refusal.js";
import { AS_OF, ask } from "./ask.js";

const fact = (id: string, at: ConditionFact["at"], more: Partial<ConditionFact> = {}): ConditionFact =>
  Object.freeze({ id, at, type: "visit", ...more });

const facts: readonly ConditionFact[] = Object.freeze([
  fact("purchase", "2026-03-14T12:00:00Z", { type: "purchase", data: { amount: "19.90", items: 2 } }),
  fact("late", "2026-03-24T12:00:00.001Z"),
  fact("now", AS_OF, { channel: "web" }),
  fact("old", "2026-01-01T00:00:00Z", { channel: "phone", data: { amount: 100, items: 1, note: "first" } }),
  fact("border", "2026-03-22T12:00:00Z", { channel: "web" }),
]);

const asked = (condition: object) => ask(condition as Condition, {}, facts);
const factIds = (condition: object) => asked(condition).reasons[0]?.factIds;
const atLeast = (value: number) => ({ op: "atLeast", value });

describe("counting facts", () => {
  it("takes all up to asOf, the one at that very instant included", () => {
    expect(factIds({ op: "count", is: atLeast(1) })).toEqual(["old", "purchase", "border", "now"]);
  });

  it("says how many there are, and is never unknown", () => {
    expect(asked({ op: "count", is: atLeast(5) })).toMatchObject({
      value: false,
      reasons: [{ code: "NOT_MET", params: { op: "count", actual: 4 }, path: [] }],
    });
    expect(ask({ op: "count", is: { op: "equals", value: 0 } })).toMatchObject({
      value: true,
      reasons: [{ code: "MET", params: { op: "count", actual: 0 }, factIds: [] }],
      missing: [],
    });
  });

  it("is about some types", () => {
    expect(factIds({ op: "count", types: ["purchase"], is: atLeast(0) })).toEqual(["purchase"]);
    expect(factIds({ op: "count", types: ["purchase", "visit"], is: atLeast(0) })).toHaveLength(4);
    expect(factIds({ op: "count", types: ["call"], is: atLeast(0) })).toEqual([]);
  });

  it("looks back for some days, a fact exactly so old included", () => {
    expect(factIds({ op: "count", within: { days: 2 }, is: atLeast(0) })).toEqual(["border", "now"]);
    expect(factIds({ op: "count", within: { days: 2 - 1 / 86_400_000 }, is: atLeast(0) })).toEqual(["now"]);
    expect(factIds({ op: "count", within: { days: 10 }, is: atLeast(0) })).toEqual(["purchase", "border", "now"]);
  });

  it("looks from one instant on, up to but not including another", () => {
    const within = { from: "2026-03-14T13:00:00+01:00", to: "2026-03-22T12:00:00Z" };
    expect(factIds({ op: "count", within, is: atLeast(0) })).toEqual(["purchase"]);
    expect(factIds({ op: "count", within: { from: within.to }, is: atLeast(0) })).toEqual(["border", "now"]);
    const open = { from: "2026-03-14T12:00:00.001Z", to: "2030-01-01T00:00:00Z" };
    expect(factIds({ op: "count", within: open, is: atLeast(0) })).toEqual(["border", "now"]);
  });

  it("takes the facts for which a condition is true, and leaves out those for which it is unknown", () => {
    const where = { op: "not", condition: { op: "equals", field: "channel", value: "web" } };
    expect(factIds({ op: "count", where, is: atLeast(0) })).toEqual(["old"]);
    const costly = { op: "atLeast", field: "data.amount", as: "amount", value: 19.9 };
    expect(factIds({ op: "count", where: costly, is: atLeast(0) })).toEqual(["old", "purchase"]);
    const recent = { op: "atMost", field: "at", as: "daysAgo", value: 2 };
    expect(factIds({ op: "count", where: recent, is: atLeast(0) })).toEqual(["border", "now"]);
  });

  it("is unknown only where no facts were handed in", () => {
    const condition: Condition = { op: "count", is: { op: "equals", value: 0 } };
    expect(evaluateCondition(condition, { record: {}, asOf: AS_OF })).toEqual({
      value: "unknown",
      asOf: "2026-03-24T12:00:00.000Z",
      reasons: [{ code: "MISSING", params: { op: "count" }, path: [] }],
      missing: ["facts"],
      ignoredFacts: { afterAsOf: 0, repeated: 0 },
    });
    expect(compileCondition(condition)({}, 0)).toBeUndefined();
    expect(compileCondition(condition)({}, 0, prepareFacts([]))).toBe(true);
  });
});

describe("recency", () => {
  it("is counted in days of 24 hours, parts included", () => {
    const sinceLast = (value: number) => ({ op: "daysSinceLast", types: ["purchase"], is: { op: "equals", value } });
    expect(asked(sinceLast(10))).toMatchObject({
      value: true,
      reasons: [{ code: "MET", params: { op: "daysSinceLast", actual: 10 }, factIds: ["purchase"] }],
    });
    const sinceFirst = { op: "daysSinceFirst", types: ["visit"], is: { op: "equals", value: 82.5 } };
    expect(asked(sinceFirst)).toMatchObject({ value: true, reasons: [{ factIds: ["old"] }] });
    expect(asked({ ...sinceFirst, op: "daysSinceLast" })).toMatchObject({
      value: false,
      reasons: [{ factIds: ["now"] }],
    });
  });

  it("is unknown without any fact", () => {
    expect(asked({ op: "daysSinceLast", types: ["call"], is: atLeast(90) })).toMatchObject({
      value: "unknown",
      reasons: [{ code: "NO_FACT", params: { op: "daysSinceLast" }, path: [] }],
      missing: ["facts"],
    });
    const compiled = compileCondition({ op: "daysSinceFirst", is: { op: "atLeast", value: 0 } });
    expect(compiled({}, 0, prepareFacts([]))).toBeUndefined();
  });
});

describe("sums", () => {
  const sum = (of: string, value: number, types: readonly string[]) =>
    asked({ op: "sum", of, types, is: { op: "equals", value } });

  it("add numbers and decimal text", () => {
    const both = { op: "sum", of: "data.amount", where: { op: "exists", field: "data" }, is: atLeast(119.9) };
    expect(asked(both)).toMatchObject({
      value: true,
      reasons: [{ params: { op: "sum", of: "data.amount", actual: 119.9 }, factIds: ["old", "purchase"] }],
    });
  });

  it("are 0 without any fact", () => {
    expect(sum("data.amount", 0, ["call"])).toMatchObject({ value: true, reasons: [{ params: { actual: 0 } }] });
  });

  it("are unknown where a fact lacks the field", () => {
    expect(sum("data.amount", 100, ["visit"])).toMatchObject({
      value: "unknown",
      reasons: [{ code: "MISSING", params: { op: "sum", of: "data.amount" }, factIds: ["old", "border", "now"] }],
      missing: ["facts.data.amount"],
    });
    expect(
      ask({ op: "sum", of: "data", is: { op: "equals", value: 0 } }, {}, [fact("a", 0, { data: null })]).missing,
    ).toEqual(["facts.data"]);
  });

  it("are unknown where a field is no amount", () => {
    const { value, reasons, missing } = sum("type", 0, ["purchase"]);
    expect(value).toBe("unknown");
    expect(reasons).toEqual([
      { code: "WRONG_TYPE", params: { op: "sum", of: "type" }, path: [], factIds: ["purchase"] },
    ]);
    expect(missing).toEqual([]);
  });

  it("are exact, each amount taken to four decimals", () => {
    const total = (amounts: readonly unknown[]) => {
      const given = amounts.map((data, index) => fact(`${index}`, index, { data }));
      return ask({ op: "sum", of: "data", is: { op: "atLeast", value: 0 } }, {}, given).reasons[0]?.params["actual"];
    };
    expect(total([0.1, 0.2])).toBe(0.3);
    expect(total(Array(10).fill("0.1"))).toBe(1);
    expect(total(["0.00004", "0.00005"])).toBe(0.0001);
    expect(total([900_000_000_000, "0.0001"])).toBe(900_000_000_000.0001);
    expect(total([1, "-1"])).toBe(0);
  });
});

describe("first and last", () => {
  it("ask a field of one fact", () => {
    const is = { op: "equals", value: "web" };
    expect(asked({ op: "last", of: "channel", is })).toMatchObject({
      value: true,
      reasons: [{ code: "MET", params: { op: "last", of: "channel" }, factIds: ["now"] }],
    });
    expect(asked({ op: "first", of: "channel", is })).toMatchObject({ value: false, reasons: [{ factIds: ["old"] }] });
  });

  it("tell nothing of the field in their reasons", () => {
    const { reasons } = asked({ op: "first", of: "data.items", is: { op: "equals", value: 1 } });
    expect(reasons).toEqual([{ code: "MET", params: { op: "first", of: "data.items" }, path: [], factIds: ["old"] }]);
  });

  it("are unknown where the fact lacks the field, but for exists", () => {
    expect(asked({ op: "last", of: "data.note", is: { op: "equals", value: "x" } })).toMatchObject({
      value: "unknown",
      missing: ["facts.data.note"],
    });
    expect(asked({ op: "last", of: "data.note", is: { op: "exists" } })).toMatchObject({ value: false, missing: [] });
  });

  it("are unknown without any fact, exists among them", () => {
    const last: Condition = { op: "last", of: "channel", is: { op: "exists" } };
    expect(ask(last).reasons).toEqual([{ code: "NO_FACT", params: { op: "last", of: "channel" }, path: [] }]);
    expect(compileCondition(last)({}, 0, prepareFacts([]))).toBeUndefined();
    expect(ask({ ...last, op: "first" }).value).toBe("unknown");
  });

  it("of two at one instant take the one with the greater id for the later", () => {
    const twins = [fact("b", 5, { data: 2 }), fact("a", 5, { data: 1 })];
    const asOf = { record: {}, facts: twins, asOf: 5 };
    expect(evaluateCondition({ op: "last", of: "data", is: { op: "equals", value: 2 } }, asOf).value).toBe(true);
    expect(evaluateCondition({ op: "first", of: "data", is: { op: "equals", value: 1 } }, asOf).value).toBe(true);
  });
});

describe("prepareFacts", () => {
  it("sorts by time and then by id, and reads instants of any form", () => {
    const prepared = prepareFacts([fact("b", 1), fact("c", "1970-01-01T00:00:00Z"), fact("a", new Date(1))]);
    expect(prepared.facts.map(({ id }) => id)).toEqual(["c", "a", "b"]);
    expect(prepared.millis).toEqual([0, 1, 1]);
    expect(prepared.repeated).toBe(0);
  });

  it("keeps the earliest of facts with one id, and of those at one instant the first given", () => {
    const prepared = prepareFacts([fact("a", 2), fact("a", 1, { data: "kept" }), fact("a", 1, { data: "other" })]);
    expect(prepared.facts).toEqual([fact("a", 1, { data: "kept" })]);
    expect(prepared.repeated).toBe(2);
  });

  it.each([
    [{ ...fact("a", 0), at: undefined }, "at"],
    [{ ...fact("a", 0), at: "2026-03-24" }, "at"],
    [{ ...fact("a", 0), at: "2026-03-24T12:00:00" }, "at"],
    [{ ...fact("a", 0), at: Number.NaN }, "at"],
    [{ ...fact("a", 0), id: 7 }, "id"],
    [{ at: 0, type: "visit" }, "id"],
    [{}, "at"],
    [null, "at"],
    [undefined, "at"],
  ])("refuses %j with its place", (bad, name) => {
    const expected = name === "at" ? /^expected an instant / : /^expected a text /;
    expect(() => prepareFacts([fact("b", 0), bad as ConditionFact])).toThrow(
      refusal("INVALID_VALUE", ["facts", 1, name], expected),
    );
  });
});

describe("evaluateCondition", () => {
  const always: Condition = { op: "all", conditions: [] };

  it("says for which instant it holds, and which facts played no part", () => {
    const repeated = [...facts, fact("now", AS_OF), fact("later", "2027-01-01T00:00:00Z")];
    expect(evaluateCondition(always, { record: {}, facts: repeated, asOf: "2026-03-24T13:00+01:00" })).toEqual({
      value: true,
      asOf: "2026-03-24T12:00:00.000Z",
      reasons: [],
      missing: [],
      ignoredFacts: { afterAsOf: 2, repeated: 1 },
    });
  });

  it.each(["2026-03-24", "2026-03-24T12:00:00", "", Number.NaN, 0.5, undefined, null, {}])(
    "refuses %j for asOf",
    (asOf) => {
      expect(() => evaluateCondition(always, { record: {}, asOf: asOf as never })).toThrow(
        refusal("INVALID_VALUE", ["asOf"]),
      );
    },
  );

  it("refuses what is no condition, as its compiled forms do", () => {
    const bad = { op: "not", condition: { op: "exists", field: "" } } as const;
    const expected = refusal("INVALID_FIELD", ["condition", "field"]);
    expect(() => evaluateCondition(bad, { record: {}, asOf: AS_OF })).toThrow(expected);
    expect(() => compileCondition(bad)).toThrow(expected);
    expect(() => compileEvaluation(bad)).toThrow(expected);
  });
});
