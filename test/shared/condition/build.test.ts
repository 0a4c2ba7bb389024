import { describe, expect, it } from "vitest";
import { checkCondition, conditionFor } from "../../../src/shared/condition/index.js";

interface Lead {
  readonly name: string;
  readonly employees: number;
  readonly createdAt: string;
  readonly revenue: { readonly amount: string };
  readonly tags: readonly string[];
}

const lead = conditionFor<Lead>();
const is = { op: "atLeast", value: 1 } as const;
const selection = { types: ["visit"], within: { days: 30 } } as const;

describe("conditionFor", () => {
  it.each([
    [lead.equals("name", "x"), { op: "equals", field: "name", value: "x" }],
    [lead.less("employees", 1), { op: "less", field: "employees", value: 1 }],
    [lead.atMost("employees", 1), { op: "atMost", field: "employees", value: 1 }],
    [lead.greater("employees", 1), { op: "greater", field: "employees", value: 1 }],
    [lead.atLeast("createdAt", 90, "daysAgo"), { op: "atLeast", field: "createdAt", value: 90, as: "daysAgo" }],
    [lead.between("employees", 1, 2), { op: "between", field: "employees", from: 1, to: 2 }],
    [
      lead.between("revenue.amount", 1, 2, "amount"),
      { op: "between", field: "revenue.amount", from: 1, to: 2, as: "amount" },
    ],
    [lead.in("name", ["x", "y"]), { op: "in", field: "name", values: ["x", "y"] }],
    [
      lead.in("createdAt", ["2026-01-01T00:00Z"], "instant"),
      { op: "in", field: "createdAt", values: ["2026-01-01T00:00Z"], as: "instant" },
    ],
    [lead.text("name", "ends", "x"), { op: "text", field: "name", match: "ends", value: "x" }],
    [
      lead.text("name", "ends", "x", ["case"]),
      { op: "text", field: "name", match: "ends", value: "x", ignore: ["case"] },
    ],
    [lead.hasAny("tags", ["a"]), { op: "hasAny", field: "tags", values: ["a"] }],
    [lead.hasAll("tags", ["a"]), { op: "hasAll", field: "tags", values: ["a"] }],
    [lead.exists("revenue.amount"), { op: "exists", field: "revenue.amount" }],
    [lead.count(selection, is), { op: "count", ...selection, is }],
    [lead.daysSinceFirst({}, is), { op: "daysSinceFirst", is }],
    [lead.daysSinceLast(selection, is), { op: "daysSinceLast", ...selection, is }],
    [lead.sum("data.amount", selection, is), { op: "sum", of: "data.amount", ...selection, is }],
    [
      lead.first("channel", selection, { op: "exists" }),
      { op: "first", of: "channel", ...selection, is: { op: "exists" } },
    ],
    [
      lead.last("channel", selection, { op: "exists" }),
      { op: "last", of: "channel", ...selection, is: { op: "exists" } },
    ],
    [lead.all(), { op: "all", conditions: [] }],
    [lead.any(lead.exists("name")), { op: "any", conditions: [{ op: "exists", field: "name" }] }],
    [lead.not(lead.exists("name")), { op: "not", condition: { op: "exists", field: "name" } }],
  ])("writes %j", (condition, expected) => {
    expect(condition).toStrictEqual(expected);
    expect(checkCondition(condition)).toEqual([]);
  });
});
