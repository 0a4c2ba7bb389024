import { describe, expect, it } from "vitest";
import { assertDocumentCondition } from "../../../src/repositories/index.js";
import { refusal } from "../../shared/refusal.js";

const NAMED = { op: "exists", field: "name" };
const COUNT = { op: "count", is: { op: "atLeast", value: 1 } };
const RECENT = { op: "atMost", field: "since", value: 30, as: "daysAgo" };

describe("assertDocumentCondition", () => {
  it.each([
    NAMED,
    { op: "equals", field: "name", value: "Ada" },
    { op: "atLeast", field: "since", value: "2026-01-01T00:00Z", as: "instant" },
    { op: "atLeast", field: "revenue", value: 10, as: "amount" },
    { op: "all", conditions: [] },
    { op: "any", conditions: [NAMED, { op: "not", condition: NAMED }] },
  ])("lets questions to fields pass: %o", (condition) => {
    expect(() => assertDocumentCondition(condition)).not.toThrow();
  });

  it.each([
    [COUNT, ["op"]],
    [{ op: "last", of: "data.amount", is: { op: "exists" } }, ["op"]],
    [RECENT, ["as"]],
    [{ op: "not", condition: COUNT }, ["condition", "op"]],
    [{ op: "all", conditions: [NAMED, RECENT, COUNT] }, ["conditions", 1, "as"]],
    [{ op: "any", conditions: [NAMED, { op: "not", condition: RECENT }] }, ["conditions", 1, "condition", "as"]],
  ])("refuses what depends on when it is asked: %o", (condition, path) => {
    const message = /^expected a condition on the fields of a document alone/;
    expect(() => assertDocumentCondition(condition)).toThrow(refusal("UNSUPPORTED_CONDITION", path, message));
    expect(() => assertDocumentCondition(condition, ["where"])).toThrow(
      refusal("UNSUPPORTED_CONDITION", ["where", ...path]),
    );
  });

  it("refuses what is no condition as conditions do", () => {
    expect(() => assertDocumentCondition({ op: "matches" }, ["where"])).toThrow(refusal("UNKNOWN_OP", ["where", "op"]));
    expect(() => assertDocumentCondition(undefined)).toThrow(refusal("INVALID_CONDITION", []));
  });
});
