import { describe, expect, it } from "vitest";
import { findColumns, findDuplicateHeaders } from "../../../src/records/csv/find-columns.js";
import type { CsvColumns } from "../../../src/records/csv/index.js";

const indexes = (headers: readonly string[], columns: CsvColumns) =>
  findColumns(Object.freeze(headers), Object.freeze(columns)).map(({ name, index }) => [name, index]);

describe("findColumns", () => {
  it("finds a column by its name in the records, or by its header", () => {
    const columns = { b: { type: "text" }, first: { type: "text", header: "a" } } as const;
    expect(indexes(["a", "b"], columns)).toEqual([
      ["b", 1],
      ["first", 0],
    ]);
  });

  it("takes the first header it finds, in the order of the names", () => {
    const columns = { amount: { type: "text", header: ["Umsatz", "Betrag"] } } as const;
    expect(indexes(["Betrag", "Umsatz"], columns)).toEqual([["amount", 1]]);
    expect(indexes(["x", "Betrag"], columns)).toEqual([["amount", 1]]);
  });

  it.each(["kunden nr", "  KUNDEN NR ", "Kunden\u00a0Nr", "Kunden \t Nr"])(
    "does not mind case and blanks: %j",
    (header) => {
      expect(indexes([header], { id: { type: "text", header: "Kunden  Nr" } })).toEqual([["id", 0]]);
    },
  );

  it("does not mind how an umlaut is composed", () => {
    expect(indexes(["Stra\u00dfe und Gro\u0308\u00dfe"], { x: { type: "text", header: "Straße und Größe" } })).toEqual([
      ["x", 0],
    ]);
  });

  it("takes the first of equal headers", () => {
    expect(indexes(["x", "a", "A"], { a: { type: "text" } })).toEqual([["a", 1]]);
  });

  it("minds whether there is a blank", () => {
    expect(indexes(["KundenNr"], { id: { type: "text", header: "Kunden Nr" } })).toEqual([["id", undefined]]);
  });

  it("does without an optional column", () => {
    expect(indexes(["x"], { a: { type: "text" } })).toEqual([["a", undefined]]);
  });

  it("throws MISSING_COLUMN for a required column, with the names wanted and the headers found", () => {
    const columns = { a: { type: "text" }, b: { type: "text", header: ["B", "C"], required: true } } as const;
    expect(() => findColumns(["a", 'x "y"'], columns)).toThrow(
      expect.objectContaining({
        code: "MISSING_COLUMN",
        path: ["columns", "b"],
        message: 'expected a column "B" or "C" in the header, found "a", "x \\"y\\"" (at columns.b)',
      }),
    );
    expect(() => findColumns(["a"], { a: { type: "text" }, d: { type: "text", required: true } })).toThrow(
      expect.objectContaining({ message: 'expected a column "d" in the header, found "a" (at columns.d)' }),
    );
  });

  it("is content where the required columns are there", () => {
    expect(indexes(["a"], { a: { type: "text", required: true }, b: { type: "text" } })).toEqual([
      ["a", 0],
      ["b", undefined],
    ]);
  });

  it("does not repeat the first line where nothing in it is a header: it may be somebody's data", () => {
    expect(() => findColumns(["Ada Lovelace"], { name: { type: "text", required: true } })).toThrow(
      expect.objectContaining({
        message: 'expected a column "name" in the header, found none of them (at columns.name)',
      }),
    );
  });
});

describe("findDuplicateHeaders", () => {
  it("answers each header that stood there before", () => {
    expect(findDuplicateHeaders(["a", "b", "A ", "c", "b", "a"])).toEqual(["A ", "b", "a"]);
    expect(findDuplicateHeaders(["a", "b"])).toEqual([]);
  });

  it("does not count empty headers", () => {
    expect(findDuplicateHeaders(["", "a", "", " "])).toEqual([]);
  });
});
