import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/shared/model/index.js";
import { refusal } from "../refusal.js";

/** Levels of lists around a one. */
function nest(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

describe("canonicalJson", () => {
  it("leaves no blanks and sorts keys at every level", () => {
    const value = Object.freeze({ b: [{ d: 1, c: null }], a: Object.freeze({ z: true, y: "x" }) });
    expect(canonicalJson(value)).toBe('{"a":{"y":"x","z":true},"b":[{"c":null,"d":1}]}');
  });

  it("sorts keys by UTF-16 code units, not by number, length or language", () => {
    expect(canonicalJson({ ä: 1, z: 2, Z: 3, "10": 4, "9": 5, "": 6, aa: 7, a: 8 })).toBe(
      '{"":6,"10":4,"9":5,"Z":3,"a":8,"aa":7,"z":2,"ä":1}',
    );
  });

  it("writes what JSON has, bare as well", () => {
    expect([null, true, false, "a", 1, [], {}].map(canonicalJson)).toEqual([
      "null",
      "true",
      "false",
      '"a"',
      "1",
      "[]",
      "{}",
    ]);
  });

  it("writes minus zero as 0", () => {
    expect(canonicalJson([-0, 0])).toBe("[0,0]");
  });

  it("leaves out properties that are undefined", () => {
    expect(canonicalJson({ a: undefined, b: 1, c: undefined })).toBe('{"b":1}');
  });

  it("keeps a property named __proto__ as the data it is", () => {
    const value: unknown = JSON.parse('{"a":1,"__proto__":{"b":2},"constructor":3}');
    expect(canonicalJson(value)).toBe('{"__proto__":{"b":2},"a":1,"constructor":3}');
  });

  it("takes objects without a prototype, and those of another realm", () => {
    expect(canonicalJson(Object.assign(Object.create(null), { b: 1, a: 2 }))).toBe('{"a":2,"b":1}');
    expect(canonicalJson(runInNewContext("({ b: [1], a: { c: 2 } })"))).toBe('{"a":{"c":2},"b":[1]}');
  });

  it("writes the same object twice where it stands twice", () => {
    const shared = Object.freeze({ a: 1 });
    expect(canonicalJson([shared, { shared }])).toBe('[{"a":1},{"shared":{"a":1}}]');
  });

  class Point {
    readonly x = 1;
  }

  it.each([
    ["NaN", Number.NaN],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["minus Infinity", Number.NEGATIVE_INFINITY],
    ["a function", () => 1],
    ["a symbol", Symbol("a")],
    ["a bigint", 1n],
    ["half a surrogate pair", "a\ud83d"],
    ["the other half", "\ude00a"],
    ["a Date", new Date(0)],
    ["a Map", new Map()],
    ["a Set", new Set()],
    ["a class instance", new Point()],
    ["a boxed text", Object("a")],
    ["a typed array", new Uint8Array(1)],
    ["a promise", Promise.resolve(1)],
    ["a regular expression", /a/],
  ])("throws INVALID_VALUE and the path for %s", (_, value) => {
    expect(() => canonicalJson(value)).toThrow(refusal("INVALID_VALUE", [], /^expected what JSON can hold$/));
    expect(() => canonicalJson({ a: [0, { b: value }] })).toThrow(
      refusal("INVALID_VALUE", ["a", 1, "b"], /^expected what JSON can hold \(at a\[1\]\.b\)$/),
    );
  });

  it("refuses undefined where it is no property", () => {
    expect(() => canonicalJson(undefined)).toThrow(refusal("INVALID_VALUE", []));
    expect(() => canonicalJson([1, undefined])).toThrow(refusal("INVALID_VALUE", [1]));
    expect(() => canonicalJson(new Array(3))).toThrow(refusal("INVALID_VALUE", [0]));
  });

  it("refuses half a surrogate pair in a key, with the path of its object, and takes a whole one", () => {
    expect(() => canonicalJson({ a: { "\ud83d": 1 } })).toThrow(refusal("INVALID_VALUE", ["a"]));
    expect(canonicalJson({ "\ud83d\ude00": "\ud83d\ude00" })).toBe('{"😀":"😀"}');
  });

  it("refuses data that holds itself, with the path at which it does", () => {
    const list: unknown[] = [];
    list.push([list]);
    expect(() => canonicalJson(list)).toThrow(refusal("INVALID_VALUE", [0, 0], /^expected no circle/));

    const parent: { name: string; child?: object } = { name: "parent" };
    parent.child = { parent };
    expect(() => canonicalJson({ root: parent })).toThrow(
      refusal(
        "INVALID_VALUE",
        ["root", "child", "parent"],
        /^expected no circle and at most 500 levels \(at root\.child\.parent\)$/,
      ),
    );
  });

  it("refuses data nested deeper than 500 levels", () => {
    expect(canonicalJson(nest(500))).toBe(`${"[".repeat(500)}1${"]".repeat(500)}`);
    for (const levels of [501, 100_000]) {
      expect(() => canonicalJson(nest(levels))).toThrow(
        refusal("INVALID_VALUE", new Array(501).fill(0), /at most 500 levels/),
      );
    }
  });
});

describe("canonicalJson by RFC 8785", () => {
  it("serializes the sample of section 3.2.2", () => {
    const input: unknown = JSON.parse(
      String.raw`{
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]
      }`,
    );
    expect(canonicalJson(input)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it("sorts the sample of section 3.2.3", () => {
    const input = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    expect(Object.values(JSON.parse(canonicalJson(input)) as object).sort()).toEqual(Object.values(input).sort());
    expect([...canonicalJson(input).matchAll(/:"(.*?)"[,}]/g)].map(([, name]) => name)).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
  });

  it.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["ffefffffffffffff", "-1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["c340000000000000", "-9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["44b52d02c7e14af7", "1.0000000000000001e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef4f", "999999999999999900000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555553", "333333333.3333332"],
    ["41b3de4355555554", "333333333.33333325"],
    ["41b3de4355555555", "333333333.3333333"],
    ["41b3de4355555556", "333333333.3333334"],
    ["41b3de4355555557", "333333333.33333343"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"],
  ])("writes the number %s of appendix B as %s", (bits, text) => {
    const number = new DataView(new BigUint64Array([BigInt(`0x${bits}`)]).buffer).getFloat64(0, isLittleEndian());
    expect(canonicalJson(number)).toBe(text);
  });
});

const isLittleEndian = () => new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
