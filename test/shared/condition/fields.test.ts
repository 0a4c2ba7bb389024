import { describe, expect, it } from "vitest";
import type { Condition } from "../../../src/shared/condition/index.js";
import { AS_OF, answersFor, ask } from "./ask.js";

const YES = true;
const NO = false;
const UNKNOWN = "unknown";

describe("comparisons", () => {
  it.each([
    ["equals", [NO, YES, NO]],
    ["less", [YES, NO, NO]],
    ["atMost", [YES, YES, NO]],
    ["greater", [NO, NO, YES]],
    ["atLeast", [NO, YES, YES]],
  ])("%s the border, or not", (op, expected) => {
    expect(answersFor({ op, value: 5 }, [4, 5, 6])).toEqual(expected);
    expect(answersFor({ op, value: "b" }, ["a", "b", "c"])).toEqual(expected);
    expect(answersFor({ op, value: "2026-03-09" }, ["2026-03-08", "2026-03-09", "2026-03-10"])).toEqual(expected);
  });

  it("include both ends of a range", () => {
    expect(answersFor({ op: "between", from: 2, to: 4 }, [1, 2, 3, 4, 5])).toEqual([NO, YES, YES, YES, NO]);
    expect(answersFor({ op: "between", from: "b", to: "b" }, ["a", "b", "c"])).toEqual([NO, YES, NO]);
  });

  it("look a value up in a list", () => {
    expect(answersFor({ op: "in", values: ["DE", "AT"] }, ["DE", "AT", "CH", "de"])).toEqual([YES, YES, NO, NO]);
    expect(answersFor({ op: "in", values: [1, 2] }, [2, 3])).toEqual([YES, NO]);
  });

  it("compare truth values, but put them in no order", () => {
    expect(answersFor({ op: "equals", value: false }, [false, true])).toEqual([YES, NO]);
    expect(() => answersFor({ op: "less", value: true }, [false])).toThrow();
  });

  it("are unknown for what is missing", () => {
    expect(answersFor({ op: "equals", value: 1 }, [undefined, null])).toEqual([UNKNOWN, UNKNOWN]);
    expect(ask({ op: "in", field: "x", values: [1] })).toMatchObject({
      value: UNKNOWN,
      reasons: [{ code: "MISSING", params: { op: "in", field: "x" }, path: [] }],
      missing: ["x"],
    });
  });

  it("convert nothing: another type is unknown, and so is NaN", () => {
    expect(answersFor({ op: "equals", value: 1 }, ["1", true, [1], { x: 1 }, Number.NaN])).toEqual(
      Array(5).fill(UNKNOWN),
    );
    expect(answersFor({ op: "atLeast", value: "1" }, [1, false])).toEqual([UNKNOWN, UNKNOWN]);
    expect(answersFor({ op: "equals", value: true }, [1, "true"])).toEqual([UNKNOWN, UNKNOWN]);
    expect(ask({ op: "equals", field: "x", value: 1 }, { x: "1" })).toMatchObject({
      reasons: [{ code: "WRONG_TYPE", params: { op: "equals", field: "x" }, path: [] }],
      missing: [],
    });
  });

  it("repeat no value of the record in their reasons", () => {
    const { reasons } = ask({ op: "equals", field: "name", value: "x" }, { name: "Erika Mustermann" });
    expect(JSON.stringify(reasons)).toBe('[{"code":"NOT_MET","params":{"op":"equals","field":"name"},"path":[]}]');
  });
});

describe("readings", () => {
  it("compare instants, however they are written", () => {
    const test = { op: "less", as: "instant", value: "2026-03-24T13:00:00+01:00" };
    const values = ["2026-03-24T11:59:59.999Z", AS_OF, "2026-03-24T12:59+01:00", Date.parse(AS_OF), new Date(0)];
    expect(answersFor(test, values)).toEqual([YES, NO, YES, NO, YES]);
    expect(answersFor({ op: "equals", as: "instant", value: AS_OF }, ["2026-03-24T13:00+01:00"])).toEqual([YES]);
    expect(answersFor({ op: "in", as: "instant", values: [AS_OF] }, [Date.parse(AS_OF), 0])).toEqual([YES, NO]);
    const range = { op: "between", as: "instant", from: "2026-03-24T12:00+02:00", to: "2026-03-24T11:00Z" };
    expect(answersFor(range, ["2026-03-24T10:00Z", "2026-03-24T11:00Z", AS_OF])).toEqual([YES, YES, NO]);
  });

  it("take no text without a zone, no date and no broken instant for an instant", () => {
    const values = ["2026-03-24T11:00:00", "2026-03-24", "2026-02-30T00:00Z", 0.5, true, new Date(Number.NaN)];
    expect(answersFor({ op: "less", as: "instant", value: AS_OF }, values)).toEqual(Array(6).fill(UNKNOWN));
    expect(answersFor({ op: "less", as: "daysAgo", value: 1 }, values)).toEqual(Array(6).fill(UNKNOWN));
    expect(answersFor({ op: "less", as: "instant", value: AS_OF }, [null])).toEqual([UNKNOWN]);
  });

  it("count days of 24 hours before asOf, negative for what is yet to come", () => {
    const values = ["2026-03-21T12:00:00Z", "2026-03-21T12:00:00.001Z", "2026-03-25T12:00:00Z", AS_OF];
    expect(answersFor({ op: "atLeast", as: "daysAgo", value: 3 }, values)).toEqual([YES, NO, NO, NO]);
    expect(answersFor({ op: "equals", as: "daysAgo", value: -1 }, values)).toEqual([NO, NO, YES, NO]);
    expect(answersFor({ op: "in", as: "daysAgo", values: [0, 3] }, values)).toEqual([YES, NO, NO, YES]);
    expect(answersFor({ op: "equals", as: "daysAgo", value: 0.5 }, ["2026-03-24T00:00:00Z"])).toEqual([YES]);
  });

  it("compare amounts exactly, as text or number", () => {
    expect(answersFor({ op: "atLeast", as: "amount", value: 1000.1 }, ["1000.10", "1000.09", 1000.1, "-2000"])).toEqual(
      [YES, NO, YES, NO],
    );
    const largest = { op: "less", as: "amount", value: 9_999_999_999_999.99 };
    expect(answersFor(largest, ["9999999999999.98", "9999999999999.99", "999999999999999"])).toEqual([YES, NO, NO]);
  });

  it.each([
    "1e3",
    "1,000",
    "12.",
    ".5",
    "+1",
    "",
    " 1",
    "1 ",
    "1.2.3",
    "1234567890123456",
    "12345678901234.56",
    "-",
    "0x10",
    true,
    Number.NaN,
  ])("take %j for no amount", (value) => {
    expect(answersFor({ op: "less", as: "amount", value: 1 }, [value])).toEqual([UNKNOWN]);
  });
});

describe("texts", () => {
  const match = (match: string, value: string, ignore: readonly string[] | undefined, texts: readonly unknown[]) =>
    answersFor({ op: "text", match, value, ignore }, texts);

  it("are, contain, start or end with another", () => {
    const texts = ["Haus", "Haustür", "Rathaus", "Rathaustür", "HausHaus"];
    expect(match("equals", "Haus", undefined, texts)).toEqual([YES, NO, NO, NO, NO]);
    expect(match("starts", "Haus", undefined, texts)).toEqual([YES, YES, NO, NO, YES]);
    expect(match("ends", "haus", undefined, texts)).toEqual([NO, NO, YES, NO, NO]);
    expect(match("contains", "haus", undefined, texts)).toEqual([NO, NO, YES, YES, NO]);
    expect(match("contains", "", undefined, ["", "x"])).toEqual([YES, YES]);
  });

  it("differ in nothing that is not ignored, but for how letters are composed", () => {
    expect(match("equals", "é", undefined, ["é", "e\u0301", "e", "É"])).toEqual([YES, YES, NO, NO]);
    expect(match("equals", "e\u0301", [], ["é"])).toEqual([YES]);
    expect(match("equals", "a", undefined, ["A"])).toEqual([NO]);
  });

  it("may differ in case", () => {
    expect(match("equals", "MÜLLER", ["case"], ["müller", "Müller", "Mueller"])).toEqual([YES, YES, NO]);
    expect(match("equals", "abc", ["case"], ["ABC"])).toEqual([YES]);
  });

  it("may differ in accents", () => {
    expect(match("equals", "Jose", ["accents"], ["José", "Jose\u0301", "jose"])).toEqual([YES, YES, NO]);
    expect(match("equals", "Muller", ["accents"], ["Müller", "Mueller"])).toEqual([YES, NO]);
    expect(match("contains", "가", ["accents"], ["가", "각"])).toEqual([YES, NO]);
  });

  it("may differ in umlauts", () => {
    expect(match("equals", "Mueller", ["umlauts"], ["Müller", "Mu\u0308ller", "Muller", "mueller"])).toEqual([
      YES,
      YES,
      NO,
      NO,
    ]);
    expect(match("equals", "äöüÄÖÜßẞ", ["umlauts"], ["aeoeueAeOeUessSS"])).toEqual([YES]);
    expect(match("equals", "xäyöz", ["umlauts"], ["xaeyoez"])).toEqual([YES]);
    expect(match("equals", "é", ["umlauts"], ["é", "e"])).toEqual([YES, NO]);
  });

  it("write umlauts out before they lose their marks", () => {
    expect(match("equals", "mueller", ["case", "accents", "umlauts"], ["MÜLLÉR", "Muller"])).toEqual([YES, NO]);
    expect(match("equals", "STRASSE", ["case", "umlauts"], ["Straße"])).toEqual([YES]);
  });

  it("are unknown for what is no text", () => {
    expect(match("contains", "1", undefined, [1, ["1"], null])).toEqual([UNKNOWN, UNKNOWN, UNKNOWN]);
  });

  it("are matched in time that grows with the text", () => {
    const text = `${"äa".repeat(500_000)}b`;
    expect(match("contains", "aea".repeat(1000), ["case", "accents", "umlauts"], [text])).toEqual([YES]);
  });
});

describe("lists", () => {
  it("have any or all of some values, compared without conversion", () => {
    const lists = [["crm", "erp"], ["crm"], ["bi"], [], [1]];
    expect(answersFor({ op: "hasAny", values: ["crm", "erp"] }, lists)).toEqual([YES, YES, NO, NO, NO]);
    expect(answersFor({ op: "hasAll", values: ["crm", "erp"] }, lists)).toEqual([YES, NO, NO, NO, NO]);
    expect(answersFor({ op: "hasAny", values: [1] }, [["1"], [1]])).toEqual([NO, YES]);
  });

  it("are unknown where there is none", () => {
    expect(answersFor({ op: "hasAny", values: ["a"] }, ["a", null, { 0: "a" }])).toEqual([UNKNOWN, UNKNOWN, UNKNOWN]);
    expect(answersFor({ op: "hasAll", values: ["a"] }, ["a", undefined])).toEqual([UNKNOWN, UNKNOWN]);
  });
});

describe("exists", () => {
  it("is anything but undefined and null, and never unknown", () => {
    expect(answersFor({ op: "exists" }, [0, "", false, Number.NaN, [], undefined, null])).toEqual([
      YES,
      YES,
      YES,
      YES,
      YES,
      NO,
      NO,
    ]);
    expect(ask({ op: "exists", field: "x" }, {}).value).toBe(NO);
  });
});

describe("fields", () => {
  const exists = (field: string): Condition => ({ op: "exists", field });

  it("lead into nested objects", () => {
    expect(ask({ op: "equals", field: "address.city", value: "Wien" }, { address: { city: "Wien" } }).value).toBe(YES);
    expect(ask(exists("a.b.c"), { a: { b: { c: 1 } } }).value).toBe(YES);
    expect(ask(exists("a.b.c"), { a: { b: 1 } }).value).toBe(NO);
    expect(ask(exists("a.b"), { a: null }).value).toBe(NO);
    expect(ask(exists("a.b"), { "a.b": 1 }).value).toBe(NO);
  });

  it("are an object's own, and no part of a list or text", () => {
    expect(ask(exists("toString")).value).toBe(NO);
    expect(ask(exists("a.toString"), { a: {} }).value).toBe(NO);
    expect(ask(exists("x"), Object.create({ x: 1 })).value).toBe(NO);
    expect(ask(exists("a.length"), { a: ["x"] }).value).toBe(NO);
    expect(ask(exists("a.0"), { a: ["x"] }).value).toBe(NO);
    expect(ask(exists("a.length"), { a: "x" }).value).toBe(NO);
    expect(ask(exists("x"), Object.assign(Object.create(null), { x: 1 })).value).toBe(YES);
  });

  it("are all missing where the record is none", () => {
    for (const record of [null, undefined, 1, "x"]) expect(ask(exists("length"), record as never).value).toBe(NO);
  });
});
