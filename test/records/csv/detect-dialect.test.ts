import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/adapters/csv/index.js";
import { type DialectHints, detectCsvDialect } from "../../../src/records/csv/index.js";

const detect = (text: string, known?: DialectHints) => detectCsvDialect(text, parseCsv, known);

describe("detectCsvDialect", () => {
  it.each(["\t", "|", ";", ","])("finds the separator %j", (separator) => {
    const text = "a b,c 1\n2,3 4\n".replaceAll(",", separator);
    expect(detect(text)).toEqual({ separator, quote: '"' });
  });

  it("takes the separator with which most rows have as many cells as the header", () => {
    expect(detect("a;b,c\n1,2\n3,4\n5;6,7\n")).toEqual({ separator: ",", quote: '"' });
    expect(detect("a;b,c;d\n1;2,3;4\n5;6;7\n8;9;0\n")).toEqual({ separator: ";", quote: '"' });
  });

  it("needs two columns in the header", () => {
    expect(detect("Name;Betrag\nAda;1,50\nBob;2,75\n").separator).toBe(";");
    expect(detect("a,b\n1;2,3\n").separator).toBe(",");
  });

  it("does not count separators within quotes", () => {
    expect(detect('a,b\n"1;2;3",4\n"5;6",7\n').separator).toBe(",");
    expect(detect('"a;b",c\n"1;2",3\n').separator).toBe(",");
  });

  it("does not count blank rows", () => {
    expect(detect("\n\n  \na,b\n\n1,2\n,\n").separator).toBe(",");
  });

  it("prefers the rarer sign with equal evidence", () => {
    expect(detect("a,b;c\n1,2;3\n").separator).toBe(";");
    expect(detect("a;b|c\n1;2|3\n").separator).toBe("|");
    expect(detect("a|b\tc\n1|2\t3\n").separator).toBe("\t");
  });

  it("prefers what quotes more cells with equal shares", () => {
    expect(detect("'a','b'\n'1','2'\n")).toEqual({ separator: ",", quote: "'" });
    expect(detect(`"a";"b,c"\n"1";"2,3"\n`)).toEqual({ separator: ";", quote: '"' });
    expect(detect(`'a',"b","c"\n1,2,3\n`)).toEqual({ separator: ",", quote: '"' });
    expect(detect(`"a",'b','c'\n1,2,3\n`)).toEqual({ separator: ",", quote: "'" });
  });

  it("takes no apostrophe within a cell for a quote", () => {
    expect(detect("a,b\nit's,'tis\n',2\n").quote).toBe('"');
    expect(detect("a,b\n'tis,1\n").quote).toBe('"');
    expect(detect("a,b\nx',1\n").quote).toBe('"');
    expect(detect("a,b\n',1\n").quote).toBe('"');
  });

  it("finds the quote that makes the rows alike", () => {
    expect(detect("a,b\n'1,2',3\n'4,5',6\n").quote).toBe("'");
    expect(detect("a,b\n'1\n\n\n2',3\n").quote).toBe("'");
  });

  it("has tabs and double quotes for one column, or none", () => {
    expect(detect("Name\nMüller, Ada\n")).toEqual({ separator: "\t", quote: '"' });
    expect(detect("")).toEqual({ separator: "\t", quote: '"' });
  });

  it("goes by the first line that names the separator", () => {
    expect(detect("sep=,\na;b,c;d\n1;2,3;4\n").separator).toBe(",");
    expect(detect("SEP=|\na\n").separator).toBe("|");
    expect(detect("sep=;\na,b\n1,2\n", { separator: "," }).separator).toBe(",");
    expect(detect("x\nsep=;\na,b\n").separator).toBe("\t");
    expect(detect("sep=;\n'a';'b'\n'1;2';3\n")).toEqual({ separator: ";", quote: "'" });
  });

  it("takes as given what is known", () => {
    expect(detect("'a,x',b\n1,2\n", { separator: "," })).toEqual({ separator: ",", quote: "'" });
    expect(detect("'a';'b'\n", { quote: '"' })).toEqual({ separator: ";", quote: '"' });
    expect(detect(`"a";"b"\n`, { quote: "" })).toEqual({ separator: ";", quote: "" });
    expect(detect("a;b\n", { separator: "^", quote: "'" })).toEqual({ separator: "^", quote: "'" });
  });

  it("does not count an incomplete last line", () => {
    expect(detect("a,b;c\n1,2;3\n4,5;6;7,8").separator).toBe(";");
  });
});
