import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/adapters/csv/index.js";
import type { CsvDialect } from "../../../src/records/csv/index.js";

const comma: CsvDialect = Object.freeze({ separator: ",", quote: '"' });
const rowsOf = (text: string, dialect = comma) => parseCsv(text, dialect).rows;

describe("parseCsv", () => {
  it("answers the complete rows and how many characters they take up", () => {
    expect(parseCsv("a,b\n1,2\n3", comma)).toEqual({
      rows: [
        ["a", "b"],
        ["1", "2"],
      ],
      length: 8,
    });
    expect(parseCsv('a\n"1\n', comma)).toEqual({ rows: [["a"]], length: 2 });
    expect(parseCsv('"a"\n', comma)).toEqual({ rows: [["a"]], length: 4 });
    expect(parseCsv("a", comma)).toEqual({ rows: [], length: 0 });
    expect(parseCsv('"a"', comma)).toEqual({ rows: [], length: 0 });
    expect(parseCsv("", comma)).toEqual({ rows: [], length: 0 });
  });

  it("reads quoted separators, line breaks and doubled quotes", () => {
    expect(rowsOf('"a,b","c\nd","e ""f"""\n"",""""\n')).toEqual([
      ["a,b", "c\nd", 'e "f"'],
      ["", '"'],
    ]);
  });

  it("takes a quote within an unquoted cell for an ordinary character", () => {
    expect(rowsOf('5" pipe,a "b"\n')).toEqual([['5" pipe', 'a "b"']]);
  });

  it("takes a quote within a quoted cell for one, too, unless separator or line end follow", () => {
    expect(rowsOf('"say "hi" to","x"y"\n')).toEqual([['say "hi" to', 'x"y']]);
    expect(rowsOf('"say "hi", x",y\n')).toEqual([['say "hi', ' x"', "y"]]);
  });

  it("leaves out blanks behind a closing quote", () => {
    expect(rowsOf('"a" ,"b"\t\n')).toEqual([["a", "b"]]);
  });

  it("keeps blanks before a quote, and the quote", () => {
    expect(rowsOf('a, "b"\n')).toEqual([["a", ' "b"']]);
  });

  it("answers rows of any length, and an empty line as one empty cell", () => {
    expect(rowsOf("a,b\n1\n\n1,2,3\n,\n")).toEqual([["a", "b"], ["1"], [""], ["1", "2", "3"], ["", ""]]);
    expect(rowsOf('"a",b\n1\n\n1,2,3\n')).toEqual([["a", "b"], ["1"], [""], ["1", "2", "3"]]);
  });

  it("knows other separators and quotes, and none", () => {
    expect(rowsOf("'a;b';\"c\"\n", { separator: ";", quote: "'" })).toEqual([["a;b", '"c"']]);
    expect(rowsOf('"a|b"|c\n', { separator: "|", quote: "" })).toEqual([['"a', 'b"', "c"]]);
    expect(rowsOf("a.b\n", { separator: ".", quote: '"' })).toEqual([["a", "b"]]);
  });

  it("leaves NUL, a byte order mark and other signs of the control kind alone", () => {
    expect(rowsOf('\uFEFFa,\0\n"\uFEFF",\u2028\n')).toEqual([
      ["\uFEFFa", "\0"],
      ["\uFEFF", "\u2028"],
    ]);
  });
});
