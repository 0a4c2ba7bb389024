import { describe, expect, it } from "vitest";
import * as z from "zod";
import { checkCondition, storeCondition } from "../../../src/shared/condition/index.js";
import { conditionSchema, storedConditionSchema } from "../../../src/shared/condition/schema.js";

const condition = { op: "not", condition: { op: "exists", field: "email" } } as const;
const bad = { op: "all", conditions: [{ op: "grep" }, { op: "exists", field: "__proto__" }] };

describe("conditionSchema", () => {
  it("answers a sound condition as it is", () => {
    expect(conditionSchema.parse(condition)).toBe(condition);
  });

  it("refuses what the check finds, with its codes and places", () => {
    const issues = conditionSchema.safeParse(bad).error?.issues.map(({ message, path }) => [message, path]);
    expect(issues).toEqual(checkCondition(bad).map(({ code, path }) => [code, path]));
    expect(conditionSchema.safeParse(undefined).error?.issues[0]?.message).toBe("INVALID_CONDITION");
  });

  it("fits into larger forms", () => {
    const rule = z.strictObject({ when: conditionSchema, points: z.number() });
    expect(rule.parse({ when: condition, points: 5 })).toEqual({ when: condition, points: 5 });
    expect(rule.safeParse({ when: bad, points: 5 }).error?.issues[0]?.path).toEqual(["when", "conditions", 0, "op"]);
  });

  it("does not overflow on what is nested too deep", () => {
    let deep: unknown = condition;
    for (let level = 0; level < 100_000; level += 1) deep = { op: "not", condition: deep };
    expect(conditionSchema.safeParse(deep).error?.issues.map(({ message }) => message)).toEqual(["CONDITION_TOO_DEEP"]);
  });
});

describe("storedConditionSchema", () => {
  const stored = storeCondition(condition);

  it("answers what was stored", () => {
    expect(storedConditionSchema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  });

  it.each([{ kind: "rfm" }, { schemaVersion: 2 }, { condition: bad }, { name: "x" }])("refuses %j", (change) => {
    expect(storedConditionSchema.safeParse({ ...stored, ...change }).success).toBe(false);
  });
});
