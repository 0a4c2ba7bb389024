import { describe, expect, it } from "vitest";
import { type Condition, openCondition, storeCondition } from "../../../src/shared/condition/index.js";
import { refusal } from "../refusal.js";

const condition: Condition = Object.freeze({ op: "exists", field: "email" });
const stored = Object.freeze({ kind: "condition", schemaVersion: 1, condition });

describe("storeCondition", () => {
  it("says what is stored, in which version, and cannot be changed", () => {
    expect(storeCondition(condition)).toEqual(stored);
    expect(Object.isFrozen(storeCondition(condition))).toBe(true);
  });

  it("refuses what is no condition", () => {
    expect(() => storeCondition({ op: "exists", field: "" })).toThrow(refusal("INVALID_FIELD", ["condition", "field"]));
  });
});

describe("openCondition", () => {
  it("answers the condition itself, whatever stands beside it", () => {
    expect(openCondition(stored)).toBe(condition);
    expect(openCondition({ ...stored, name: "has an e-mail address" })).toBe(condition);
  });

  it.each([undefined, null, 1, "condition", {}, { ...stored, kind: "rfm" }])(
    "refuses %j, which is of no such kind",
    (value) => {
      expect(() => openCondition(value)).toThrow(refusal("WRONG_MODEL_KIND", ["kind"]));
    },
  );

  it.each([2, 1.5, Number.POSITIVE_INFINITY])("refuses the newer version %j", (schemaVersion) => {
    expect(() => openCondition({ ...stored, schemaVersion })).toThrow(
      refusal("NEWER_MODEL", ["schemaVersion"], /^expected schema version 1 /),
    );
  });

  it.each([0, -1, "1", "2", undefined, null, Number.NaN, 2n, Symbol("2"), [2]])(
    "refuses the unknown version %o",
    (schemaVersion) => {
      expect(() => openCondition({ ...stored, schemaVersion })).toThrow(
        refusal("UNKNOWN_MODEL_VERSION", ["schemaVersion"], /^expected schema version 1 /),
      );
    },
  );

  it("refuses a malformed condition with its place", () => {
    expect(() => openCondition({ kind: "condition", schemaVersion: 1 })).toThrow(
      refusal("INVALID_CONDITION", ["condition"]),
    );
    const bad = { ...stored, condition: { op: "not", condition: { op: "grep" } } };
    expect(() => openCondition(bad)).toThrow(refusal("UNKNOWN_OP", ["condition", "condition", "op"]));
  });
});
