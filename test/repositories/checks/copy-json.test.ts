import { createContext, runInContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { copyJson } from "../../../src/repositories/index.js";
import { refusal } from "../../shared/refusal.js";

const nest = (levels: number): unknown => (levels === 0 ? [] : [nest(levels - 1)]);

describe("copyJson", () => {
  it("answers an equal copy that shares nothing", () => {
    const value = Object.freeze({ list: Object.freeze([Object.freeze({ a: "ä" }), null, true, 1.5]), text: "" });
    const copied = copyJson(value) as { list: { a: string }[] };
    expect(copied).toEqual(value);
    expect(copied.list).not.toBe(value.list);
    expect(copied.list[0]).not.toBe(value.list[0]);
  });

  it("leaves out properties that are undefined, and makes minus zero zero", () => {
    expect(Object.keys(copyJson({ a: undefined, b: 1 }) as object)).toEqual(["b"]);
    expect(copyJson([-0])).toEqual([0]);
  });

  it("takes objects without a prototype and from another realm, and answers ordinary ones", () => {
    const foreign: unknown = runInContext("({ a: [1] })", createContext());
    expect(copyJson(Object.assign(Object.create(null), { a: foreign }))).toStrictEqual({ a: { a: [1] } });
  });

  it("takes what stands in two places, and copies it twice", () => {
    const shared = { a: 1 };
    const [left, right] = copyJson([shared, shared]) as [object, object];
    expect([left, right]).toEqual([shared, shared]);
    expect(left).not.toBe(right);
  });

  it.each([
    ["NaN", { a: [0, Number.NaN] }, ["a", 1]],
    ["an infinity", { a: Number.POSITIVE_INFINITY }, ["a"]],
    ["undefined", undefined, []],
    ["undefined in a list", [1, undefined], [1]],
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is asked about.
    ["a hole", [1, , 2], [1]],
    ["a function", { a: () => 1 }, ["a"]],
    ["a symbol", [Symbol("s")], [0]],
    ["a bigint", { a: 1n }, ["a"]],
    ["a Date", { at: new Date(0) }, ["at"]],
    ["a Map", [new Map()], [0]],
    ["an instance of a class", { a: new (class Point {})() }, ["a"]],
    ["half a surrogate pair", { a: "\uD83D" }, ["a"]],
    ["U+0000", { a: { b: "x\u0000" } }, ["a", "b"]],
  ])("refuses %s", (_, value, path) => {
    const message = /^expected what JSON can hold, in well-formed texts without U\+0000/;
    expect(() => copyJson(value, ["value"])).toThrow(refusal("INVALID_VALUE", ["value", ...path], message));
  });

  it.each(["__proto__", "constructor", "prototype"])("refuses a property named %s, however deep", (name) => {
    const value: unknown = JSON.parse(`{ "a": [{ "${name}": {} }] }`);
    const message = /^expected no property of this name/;
    expect(() => copyJson(value)).toThrow(refusal("INVALID_VALUE", ["a", 0, name], message));
  });

  it.each(["a\u0000", "\uDE00"])("refuses the name %o, and does not repeat it", (name) => {
    const message = /^expected names that are well-formed and without U\+0000 \(at a\)$/;
    expect(() => copyJson({ a: { [name]: 1 } })).toThrow(refusal("INVALID_VALUE", ["a"], message));
  });

  it("refuses what holds itself, where it comes again", () => {
    const circle: { a: unknown[] } = { a: [1] };
    circle.a.push({ b: circle });
    const message = /^expected no circle and at most 500 levels/;
    expect(() => copyJson(circle)).toThrow(refusal("INVALID_VALUE", ["a", 1, "b"], message));
  });

  it("takes 500 levels, and refuses one more", () => {
    expect(copyJson(nest(499))).toEqual(nest(499));
    expect(() => copyJson(nest(500))).toThrow(refusal("INVALID_VALUE", new Array(500).fill(0)));
  });

  it("leaves the given path as it is", () => {
    const path = Object.freeze(["facts", 0]);
    expect(copyJson({ a: 1 }, path)).toEqual({ a: 1 });
    expect(() => copyJson({ a: [undefined] }, path)).toThrow(refusal("INVALID_VALUE", ["facts", 0, "a", 0]));
  });
});
