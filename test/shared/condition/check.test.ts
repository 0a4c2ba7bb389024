import { describe, expect, it } from "vitest";
import {
  checkCondition,
  compileCondition,
  MAX_CONDITION_DEPTH,
  MAX_CONDITION_PARTS,
} from "../../../src/shared/condition/index.js";
import { refusal } from "../refusal.js";

const found = (condition: unknown) =>
  checkCondition(condition).map(({ code, path }) => [code, path.join(".")] as const);

const x = (test: object) => ({ field: "x", ...test });
const is = { op: "atLeast", value: 1 };

describe("checkCondition", () => {
  it.each([
    x({ op: "equals", value: "" }),
    x({ op: "equals", value: false }),
    x({ op: "less", value: 0, as: undefined }),
    x({ op: "greater", value: "2026-03-24T12:00Z", as: "instant" }),
    x({ op: "atMost", value: 1, as: "daysAgo" }),
    x({ op: "atLeast", value: 1, as: "amount" }),
    x({ op: "between", from: 1, to: 1 }),
    x({ op: "between", from: "2026-03-24T12:00+02:00", to: "2026-03-24T11:00Z", as: "instant" }),
    x({ op: "in", values: [true] }),
    x({ op: "text", match: "equals", value: "", ignore: [] }),
    x({ op: "text", match: "ends", value: "😀", ignore: ["case", "accents", "umlauts"] }),
    x({ op: "hasAny", values: [1, 2] }),
    x({ op: "hasAll", values: ["a"] }),
    x({ op: "exists" }),
    { op: "exists", field: "a b.c-d.__proto" },
    { op: "all", conditions: [] },
    { op: "not", condition: { op: "any", conditions: [x({ op: "exists" })] } },
    { op: "count", is },
    { op: "count", is: { ...is, as: undefined } },
    { op: "count", types: ["a"], within: { days: 0.5 }, where: { op: "all", conditions: [x({ op: "exists" })] }, is },
    { op: "count", within: { days: undefined, from: "2026-01-01T00:00Z", to: undefined }, is },
    { op: "daysSinceFirst", within: { from: "2026-01-01T00:00Z", to: "2026-01-01T00:00:00.001Z" }, is },
    {
      op: "daysSinceLast",
      where: { op: "not", condition: x({ op: "exists" }) },
      is: { op: "between", from: 0, to: 1 },
    },
    { op: "sum", of: "data.amount", is: { op: "in", values: [1, 2] } },
    { op: "first", of: "channel", is: { op: "exists" } },
    { op: "last", of: "at", is: { op: "less", as: "daysAgo", value: 1 } },
    Object.assign(Object.create(null), { op: "all", conditions: [] }),
  ])("finds nothing in %j", (condition) => {
    expect(found(condition)).toEqual([]);
    expect(compileCondition(condition)).toBeTypeOf("function");
  });

  it.each([undefined, null, 1, "exists", [], new Date(0), new Map(), () => 1, Object.create({ op: "all" })])(
    "finds no condition in %o",
    (condition) => {
      expect(found(condition)).toEqual([["INVALID_CONDITION", ""]]);
      expect(found({ op: "not", condition })).toEqual([["INVALID_CONDITION", "condition"]]);
      expect(found({ op: "any", conditions: [condition] })).toEqual([["INVALID_CONDITION", "conditions.0"]]);
    },
  );

  it.each([{}, { op: undefined }, { op: 1 }, x({ op: "matches" }), x({ op: "toString" }), { op: ["all"] }])(
    "finds no kind in %j",
    (condition) => {
      expect(found(condition)).toEqual([["UNKNOWN_OP", "op"]]);
    },
  );

  it("finds what does not belong there, a hidden prototype among it", () => {
    expect(found(x({ op: "exists", value: 1 }))).toEqual([["UNKNOWN_PROPERTY", "value"]]);
    expect(found({ op: "all", conditions: [], field: "x" })).toEqual([["UNKNOWN_PROPERTY", "field"]]);
    expect(found(x({ op: "equals", value: 1, Value: 2, toString: 3 }))).toEqual([
      ["UNKNOWN_PROPERTY", "Value"],
      ["UNKNOWN_PROPERTY", "toString"],
    ]);
    const polluting = JSON.parse('{ "op": "exists", "field": "x", "__proto__": { "op": "all" } }');
    expect(found(polluting)).toEqual([["UNKNOWN_PROPERTY", "__proto__"]]);
    expect(found({ op: "count", field: undefined, is })).toEqual([["UNKNOWN_PROPERTY", "field"]]);
    expect(found({ op: "count", of: "a", is })).toEqual([["UNKNOWN_PROPERTY", "of"]]);
  });

  it.each([undefined, 1, "", ".", "a.", ".a", "a..b", "__proto__", "a.constructor", "prototype.a", "\ud800"])(
    "finds no field in %j",
    (field) => {
      expect(found({ op: "exists", field })).toEqual([["INVALID_FIELD", "field"]]);
      expect(found({ op: "sum", of: field, is })).toEqual([["INVALID_FIELD", "of"]]);
      expect(found({ op: "first", of: field, is })).toEqual([["INVALID_FIELD", "of"]]);
    },
  );

  it.each([undefined, null, Number.NaN, Number.POSITIVE_INFINITY, "\udc00", {}, [1], new Date(0)])(
    "finds no value to compare with in %o",
    (value) => {
      for (const op of ["equals", "less", "atMost", "greater", "atLeast"]) {
        expect(found(x({ op, value }))).toEqual([["INVALID_SETTING", "value"]]);
      }
      for (const op of ["in", "hasAny", "hasAll"]) {
        expect(found(x({ op, values: [value] }))).toEqual([["INVALID_SETTING", "values"]]);
      }
      expect(found(x({ op: "between", from: value, to: 1 }))).toContainEqual(["INVALID_SETTING", "from"]);
      expect(found(x({ op: "between", from: 1, to: value }))).toEqual([["INVALID_SETTING", "to"]]);
    },
  );

  it.each([
    [x({ op: "less", value: true }), "value"],
    [x({ op: "atLeast", value: true }), "value"],
    [x({ op: "between", from: 2, to: 1 }), "to"],
    [x({ op: "between", from: "b", to: "a" }), "to"],
    [x({ op: "between", from: 1, to: "2" }), "to"],
    [x({ op: "between", from: "1", to: 2 }), "to"],
    [x({ op: "between", as: "instant", from: "2026-03-24T12:00Z", to: "2026-03-24T13:59+02:00" }), "to"],
    [x({ op: "equals", as: "instant", value: "2026-03-24" }), "value"],
    [x({ op: "equals", as: "instant", value: 0 }), "value"],
    [x({ op: "equals", as: "daysAgo", value: "1" }), "value"],
    [x({ op: "equals", as: "amount", value: "1" }), "value"],
    [x({ op: "equals", as: "amount", value: false }), "value"],
    [x({ op: "less", as: "date", value: 1 }), "as"],
    [x({ op: "in", values: [] }), "values"],
    [x({ op: "in", values: "ab" }), "values"],
    [x({ op: "in", values: [1, "1"] }), "values"],
    [x({ op: "in", as: "instant", values: ["2026-03-24T12:00Z", "soon"] }), "values"],
    [x({ op: "in", values: Object.assign(Array(3), ["a", "b"]) }), "values"],
    [x({ op: "hasAny", values: [] }), "values"],
    [x({ op: "hasAll", values: [true, 1] }), "values"],
    [x({ op: "text", match: "like", value: "a" }), "match"],
    [x({ op: "text", match: "ends", value: 1 }), "value"],
    [x({ op: "text", match: "ends", value: "\ud800" }), "value"],
    [x({ op: "text", match: "ends", value: "a", ignore: "case" }), "ignore"],
    [x({ op: "text", match: "ends", value: "a", ignore: ["case", "space"] }), "ignore"],
    [{ op: "all" }, "conditions"],
    [{ op: "any", conditions: { length: 0 } }, "conditions"],
    [{ op: "count", types: [], is }, "types"],
    [{ op: "count", types: "visit", is }, "types"],
    [{ op: "count", types: ["visit", 1], is }, "types"],
    [{ op: "count", is: { op: "equals", value: "1" } }, "is.value"],
    [{ op: "daysSinceLast", is: { op: "between", from: 1, to: "2" } }, "is.to"],
    [{ op: "sum", of: "a", is: { op: "in", values: [true] } }, "is.values"],
    [{ op: "count", is: { ...is, as: "amount" } }, "is.as"],
  ])("finds a wrong setting in %j", (condition, path) => {
    expect(found(condition)).toEqual([["INVALID_SETTING", path]]);
  });

  it.each([
    1,
    [],
    null,
    {},
    { days: 0 },
    { days: -1 },
    { days: "1" },
    { days: Number.POSITIVE_INFINITY },
    { from: "2026-01-01" },
    { to: "2026-01-01T00:00Z" },
    { from: "2026-01-01T00:00Z", to: "2026-01-01T00:00Z" },
    { from: "2026-01-01T00:00Z", to: "soon" },
    { from: "soon", to: "2026-01-01T00:00Z" },
    { days: 1, from: "2026-01-01T00:00Z" },
    { days: 1, months: 1 },
    { from: 0 },
  ])("finds no window in %j", (within) => {
    expect(found({ op: "count", within, is })).toEqual([["INVALID_SETTING", "within"]]);
  });

  it("finds both ends of a range that has no order", () => {
    expect(found(x({ op: "between", from: false, to: true }))).toEqual([
      ["INVALID_SETTING", "from"],
      ["INVALID_SETTING", "to"],
    ]);
  });

  it("finds tests where conditions stand, and the other way round", () => {
    expect(found({ op: "not", condition: is })).toEqual([["INVALID_FIELD", "condition.field"]]);
    expect(found({ op: "not" })).toEqual([["INVALID_CONDITION", "condition"]]);
    expect(found({ op: "count" })).toEqual([["INVALID_CONDITION", "is"]]);
    expect(found({ op: "last", of: "a" })).toEqual([["INVALID_CONDITION", "is"]]);
    expect(found({ op: "last", of: "a", is: x(is) })).toEqual([["UNKNOWN_PROPERTY", "is.field"]]);
    for (const op of ["text", "exists", "hasAny", "all"]) {
      expect(found({ op: "count", is: { op } })).toEqual([["UNKNOWN_OP", "is.op"]]);
    }
    expect(found({ op: "last", of: "a", is: { op: "all", conditions: [] } })).toEqual([["UNKNOWN_OP", "is.op"]]);
    expect(found({ op: "count", where: null, is })).toEqual([["INVALID_CONDITION", "where"]]);
  });

  it("finds facts that are asked for within facts", () => {
    const count = { op: "count", is };
    expect(found({ ...count, where: count })).toEqual([["UNKNOWN_OP", "where.op"]]);
    expect(found({ ...count, where: { op: "not", condition: count } })).toEqual([["UNKNOWN_OP", "where.condition.op"]]);
    expect(found({ ...count, where: { op: "any", conditions: [count] } })).toEqual([
      ["UNKNOWN_OP", "where.conditions.0.op"],
    ]);
  });

  it("finds several things, each with its place and none with its value", () => {
    const findings = checkCondition({ op: "all", conditions: [{ op: "Erika" }, { op: "exists", field: 1 }] });
    expect(findings).toEqual([
      { code: "UNKNOWN_OP", severity: "error", path: ["conditions", 0, "op"] },
      { code: "INVALID_FIELD", severity: "error", path: ["conditions", 1, "field"] },
    ]);
  });

  const nestedNots = (levels: number) => {
    let condition: unknown = { op: "exists", field: "x" };
    for (let level = 1; level < levels; level += 1) condition = { op: "not", condition };
    return condition;
  };

  it("goes no deeper than 32 levels, however deep it is given", () => {
    expect(MAX_CONDITION_DEPTH).toBe(32);
    expect(found(nestedNots(32))).toEqual([]);
    const path = Array(32).fill("condition").join(".");
    expect(found(nestedNots(33))).toEqual([["CONDITION_TOO_DEEP", path]]);
    expect(found(nestedNots(100_000))).toEqual([["CONDITION_TOO_DEEP", path]]);
    const circle: Record<string, unknown> = { op: "not" };
    circle["condition"] = circle;
    expect(found(circle)).toEqual([["CONDITION_TOO_DEEP", path]]);
  });

  it("counts levels in groups, filters and tests as well", () => {
    const group = (levels: number): unknown =>
      levels === 1 ? { op: "count", is } : { op: "all", conditions: [group(levels - 1)] };
    expect(found(group(31))).toEqual([]);
    expect(found(group(32))).toEqual([["CONDITION_TOO_DEEP", `${Array(31).fill("conditions.0").join(".")}.is`]]);
    expect(found({ op: "count", where: nestedNots(31), is })).toEqual([]);
    expect(found({ op: "count", where: nestedNots(32), is })).toEqual([
      ["CONDITION_TOO_DEEP", `where${".condition".repeat(31)}`],
    ]);
  });

  it("takes no more than 10,000 parts into account, and says so once", () => {
    const group = (parts: number) => ({ op: "any", conditions: Array(parts - 1).fill(x({ op: "exists" })) });
    expect(MAX_CONDITION_PARTS).toBe(10_000);
    expect(found(group(10_000))).toEqual([]);
    expect(found(group(10_003))).toEqual([["CONDITION_TOO_LARGE", "conditions.9999"]]);
    let doubled: unknown = { op: "all", conditions: [] };
    for (let level = 0; level < 30; level += 1) doubled = { op: "all", conditions: [doubled, doubled] };
    expect(found(doubled).map(([code]) => code)).toEqual(["CONDITION_TOO_LARGE"]);
  });
});

describe("compileCondition", () => {
  it.each([
    [undefined, "INVALID_CONDITION", [], "expected a condition"],
    [{ op: "Erika" }, "UNKNOWN_OP", ["op"], "expected a kind of condition that may stand here (at op)"],
    [x({ op: "exists", a: 1 }), "UNKNOWN_PROPERTY", ["a"], "expected no such property (at a)"],
    [{ op: "exists" }, "INVALID_FIELD", ["field"], "expected the name of a field (at field)"],
    [x({ op: "less" }), "INVALID_SETTING", ["value"], "expected a value that fits the condition (at value)"],
  ] as const)("refuses %j", (condition, code, path, message) => {
    expect(() => compileCondition(condition as never)).toThrow(refusal(code, path));
    expect(() => compileCondition(condition as never)).toThrow(message);
  });

  it("refuses what is too deep or too large", () => {
    let deep: unknown = { op: "all", conditions: [] };
    for (let level = 0; level < 50; level += 1) deep = { op: "not", condition: deep };
    expect(() => compileCondition(deep as never)).toThrow("expected at most 32 levels");
    const large = { op: "any", conditions: Array(10_000).fill(x({ op: "exists" })) };
    expect(() => compileCondition(large as never)).toThrow("expected at most 10000 parts");
  });
});
