import { describe, expect, it } from "vitest";
import {
  type AbcPolicy,
  analyzeXyz,
  checkAbcPolicy,
  checkXyzPolicy,
  DEFAULT_ABC_POLICY,
} from "../../../src/value/abc/index.js";
import { abcPolicySchema, xyzPolicySchema } from "../../../src/value/abc/schema.js";

const named = (...classes: object[]) => classes.map((abcClass, index) => ({ name: "ABCDF"[index], ...abcClass }));

const wrongAbc: readonly (readonly [what: string, policy: object, path: readonly (string | number)[]])[] = [
  ["an unknown kind", { by: "magic", classes: named({}) }, ["by"]],
  ["an unknown crossing rule", { ...DEFAULT_ABC_POLICY, crossing: "both" }, ["crossing"]],
  ["an unknown rule for negatives", { ...DEFAULT_ABC_POLICY, negatives: "drop" }, ["negatives"]],
  ["a word for a switch", { ...DEFAULT_ABC_POLICY, separateNoRevenue: "yes" }, ["separateNoRevenue"]],
  ["no classes", { by: "share", classes: [] }, ["classes"]],
  ["classes that are no list", { by: "share", classes: "ABC" }, ["classes"]],
  ["a class without a name", { by: "share", classes: [{ name: "" }] }, ["classes", 0, "name"]],
  ["a class named N", { by: "count", classes: [{ name: "N" }] }, ["classes", 0, "name"]],
  ["a class named E", { by: "count", classes: [{ name: "E" }] }, ["classes", 0, "name"]],
  ["a name that is no text", { by: "count", classes: [{ name: 1 }] }, ["classes", 0, "name"]],
  ["a name taken twice", { by: "share", classes: [{ name: "A", upTo: 0.5 }, { name: "A" }] }, ["classes", 1, "name"]],
  ["a border of 0", { by: "share", classes: named({ upTo: 0 }, {}) }, ["classes", 0, "upTo"]],
  ["a border of 1", { by: "share", classes: named({ upTo: 1 }, {}) }, ["classes", 0, "upTo"]],
  ["a border of NaN", { by: "share", classes: named({ upTo: Number.NaN }, {}) }, ["classes", 0, "upTo"]],
  ["a border as text", { by: "share", classes: named({ upTo: "0.5" }, {}) }, ["classes", 0, "upTo"]],
  ["a missing border", { by: "count", classes: named({}, {}) }, ["classes", 0, "upTo"]],
  ["equal borders", { by: "share", classes: named({ upTo: 0.5 }, { upTo: 0.5 }, {}) }, ["classes", 1, "upTo"]],
  ["falling borders", { by: "share", classes: named({ upTo: 0.9 }, { upTo: 0.8 }, {}) }, ["classes", 1, "upTo"]],
  ["a border on the last class", { by: "share", classes: named({ upTo: 0.5 }, { upTo: 0.9 }) }, ["classes", 1, "upTo"]],
  ["an amount that is none", { by: "amount", classes: named({ from: "much" }, {}) }, ["classes", 0, "from"]],
  ["a missing amount", { by: "amount", classes: named({}, {}) }, ["classes", 0, "from"]],
  ["an amount of null", { by: "amount", classes: named({ from: null }, {}) }, ["classes", 0, "from"]],
  ["equal amounts", { by: "amount", classes: named({ from: "10" }, { from: "10.0" }, {}) }, ["classes", 1, "from"]],
  ["rising amounts", { by: "amount", classes: named({ from: 10 }, { from: 11 }, {}) }, ["classes", 1, "from"]],
  ["an amount on the last class", { by: "amount", classes: named({ from: 0 }) }, ["classes", 0, "from"]],
  ["a grid of two", { by: "computed", grid: 2 }, ["grid"]],
  ["half a grid", { by: "computed", grid: 3.5 }, ["grid"]],
];

const rightAbc: readonly object[] = [
  DEFAULT_ABC_POLICY,
  { by: "share", classes: [{ name: "all" }] },
  { by: "count", classes: named({ upTo: 0.1 }, { upTo: 0.999 }, {}), crossing: "worse" },
  { by: "amount", classes: named({ from: "10.5" }, { from: 10 }, { from: -3 }, {}), negatives: "zero" },
  { by: "computed", grid: 3, separateNoRevenue: true },
  { by: "computed" },
];

describe("checkAbcPolicy", () => {
  it.each(wrongAbc)("finds %s", (_what, policy, path) => {
    expect(checkAbcPolicy(policy as AbcPolicy)).toEqual([{ code: "INVALID_POLICY", severity: "error", path }]);
  });

  it.each(rightAbc)("finds no fault with %j", (policy) => {
    expect(checkAbcPolicy(policy as AbcPolicy)).toEqual([]);
  });

  it("finds everything at once", () => {
    const policy = {
      by: "share",
      crossing: "?",
      classes: [{ name: "", upTo: 2 }, { name: "B" }],
    } as unknown as AbcPolicy;
    expect(checkAbcPolicy(policy).map(({ path }) => path)).toEqual([
      ["crossing"],
      ["classes", 0, "name"],
      ["classes", 0, "upTo"],
    ]);
  });
});

describe("abcPolicySchema", () => {
  it.each(wrongAbc)("refuses %s", (_what, policy) => {
    expect(abcPolicySchema.safeParse(policy).success).toBe(false);
  });

  it.each(rightAbc)("takes %j as it is", (policy) => {
    expect(abcPolicySchema.parse(policy)).toEqual(policy);
  });

  it("passes on where a rule is broken", () => {
    const { error } = abcPolicySchema.safeParse({ by: "share", classes: named({ upTo: 1 }, {}) });
    expect(error?.issues).toEqual([{ code: "custom", message: "INVALID_POLICY", path: ["classes", 0, "upTo"] }]);
  });

  it("refuses properties that do not exist", () => {
    expect(abcPolicySchema.safeParse({ ...DEFAULT_ABC_POLICY, extra: 1 }).success).toBe(false);
  });
});

describe("checkXyzPolicy and xyzPolicySchema", () => {
  const right = { classes: [{ name: "X", upTo: 0.5 }, { name: "Y", upTo: 1.5 }, { name: "Z" }] };
  const wrong = [
    { policy: { classes: [] }, path: ["classes"] },
    { policy: { classes: [{ name: "X", upTo: 0 }, { name: "Z" }] }, path: ["classes", 0, "upTo"] },
    {
      policy: { classes: [{ name: "X", upTo: Number.POSITIVE_INFINITY }, { name: "Z" }] },
      path: ["classes", 0, "upTo"],
    },
    { policy: { classes: [{ name: "X", upTo: 1 }] }, path: ["classes", 0, "upTo"] },
    { policy: { classes: [{ name: "N" }] }, path: ["classes", 0, "name"] },
  ];

  it("take borders above 1: a coefficient of variation may exceed it", () => {
    expect(checkXyzPolicy(right)).toEqual([]);
    expect(xyzPolicySchema.parse(right)).toEqual(right);
  });

  it.each(wrong)("find fault with $policy", ({ policy, path }) => {
    expect(checkXyzPolicy(policy)).toEqual([{ code: "INVALID_POLICY", severity: "error", path }]);
    expect(xyzPolicySchema.safeParse(policy).success).toBe(false);
    expect(() => analyzeXyz([], { valueOf: undefined, valuesOf: () => [], policy } as never)).toThrow(
      expect.objectContaining({ code: "INVALID_POLICY", path: ["policy", ...path] }),
    );
  });
});
