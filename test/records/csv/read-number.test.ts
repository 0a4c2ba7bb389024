import { describe, expect, it } from "vitest";
import { type CsvNumberFormat, readNumberText } from "../../../src/records/csv/index.js";

const read = (text: string, format: CsvNumberFormat = "point", units?: readonly string[]) =>
  readNumberText(text, Object.freeze({ format, units: units && Object.freeze(units) }));

const point = (text: string) => read(text, "point");
const comma = (text: string) => read(text, "comma");

describe("readNumberText", () => {
  it.each([
    ["0", "0"],
    ["7", "7"],
    ["-7", "-7"],
    ["10", "10"],
    ["100", "100"],
    ["2.55", "2.55"],
    ["0.5", "0.5"],
    ["-0.05", "-0.05"],
    ["1234567.89", "1234567.89"],
  ])("leaves %s, which is canonical, as it is", (text, expected) => {
    expect(point(text)).toBe(expected);
  });

  it.each([
    ["007", "7"],
    ["00", "0"],
    ["00.5", "0.5"],
    ["-007", "-7"],
    ["2.50", "2.5"],
    ["100.00", "100"],
    [".5", "0.5"],
    ["-.5", "-0.5"],
    ["+5", "5"],
    ["  5\u00a0", "5"],
  ])("takes from %j what says nothing", (text, expected) => {
    expect(point(text)).toBe(expected);
  });

  it.each(["-0", "-0.00", "0-", "(0)", "-0e5"])("knows no minus zero: %s", (text) => {
    expect(point(text)).toBe("0");
  });

  it("takes the decimal sign of the format", () => {
    expect(point("1.5")).toBe("1.5");
    expect(comma("1,5")).toBe("1.5");
    expect(comma("1,50")).toBe("1.5");
    expect(comma(",5")).toBe("0.5");
    expect(point("1,5")).toBeUndefined();
    expect(comma("1.5")).toBeUndefined();
  });

  it("reads one text as two numbers where the formats differ", () => {
    expect(point("1.234")).toBe("1.234");
    expect(comma("1.234")).toBe("1234");
    expect(point("1,234")).toBe("1234");
    expect(comma("1,234")).toBe("1.234");
  });

  it.each([
    ["1,234,567.8", "1234567.8"],
    ["12,345", "12345"],
    ["123,456", "123456"],
    ["1'234'567.8", "1234567.8"],
    ["1’234", "1234"],
    ["1 234 567", "1234567"],
    ["1\u00a0234", "1234"],
    ["1\u2009234", "1234"],
    ["1\u202f234.50", "1234.5"],
    ["-1,000", "-1000"],
  ])("accepts thousands set apart: %j", (text, expected) => {
    expect(point(text)).toBe(expected);
  });

  it("accepts German thousands", () => {
    expect(comma("1.234.567,89")).toBe("1234567.89");
    expect(comma("1'234,5")).toBe("1234.5");
  });

  it.each(["1,23", "1,2345", "1234,567", "1,234'567", "1,,234", ",234,567", "0,123", "01,234", "1,234,", "1,234,56"])(
    "refuses thousands that are none: %s",
    (text) => {
      expect(point(text)).toBeUndefined();
    },
  );

  it.each([
    ["-5", "-5"],
    ["- 5", "-5"],
    ["55-", "-55"],
    ["5 -", "-5"],
    ["−5", "-5"],
    ["5−", "-5"],
    ["5+", "5"],
    ["(5)", "-5"],
    ["( 1,234.50 )", "-1234.5"],
  ])("reads the sign of %s", (text, expected) => {
    expect(point(text)).toBe(expected);
  });

  it.each(["--5", "-5-", "+-5", "(-5)", "(55", "55)", "()", "-", "+", "( )", "- -5"])(
    "refuses the sign of %s",
    (text) => {
      expect(point(text)).toBeUndefined();
    },
  );

  it.each([
    ["5 €", "5"],
    ["5€", "5"],
    ["€5", "5"],
    ["€ 5", "5"],
    ["5 EUR", "5"],
    ["-5 €", "-5"],
    ["€ -5", "-5"],
    ["-€5", "-5"],
    ["5- €", "-5"],
    ["5 € -", "-5"],
    ["(5 €)", "-5"],
    ["1.234,50 €", "1234.5"],
  ])("takes a unit off that is named: %s", (text, expected) => {
    expect(read(text, "comma", ["€", "EUR"])).toBe(expected);
  });

  it.each(["5 $", "5 USD", "€ 5 €", "5 € EUR", "€", "- 5 € -"])(
    "refuses any other unit, or two of them: %s",
    (text) => {
      expect(read(text, "comma", ["€", "EUR"])).toBeUndefined();
    },
  );

  it("ignores no unit unasked", () => {
    expect(comma("5 €")).toBeUndefined();
    expect(comma("5 %")).toBeUndefined();
  });

  it.each([
    ["1.5E+3", "1500"],
    ["1.5e3", "1500"],
    ["15e-1", "1.5"],
    [".5e1", "5"],
    ["-2e2", "-200"],
    ["1,500e1", "15000"],
    ["1e99", `1${"0".repeat(99)}`],
  ])("carries out the exponent of %s", (text, expected) => {
    expect(point(text)).toBe(expected);
  });

  it.each(["1e100", "e5", "1e", "1e1.5", "1 e5"])("refuses the exponent of %s", (text) => {
    expect(point(text)).toBeUndefined();
  });

  it.each([
    "",
    " ",
    ".",
    ",",
    "abc",
    "1a",
    "1 2",
    "1..2",
    "1.2.3",
    "NaN",
    "Infinity",
    "0x10",
    "٣",
    "1\n2",
    "\0",
    "1\0",
  ])("refuses what is no number: %j", (text) => {
    expect(point(text)).toBeUndefined();
  });

  it("is exact where floating point is not", () => {
    expect(point("0.1000000000000000055511151231257827")).toBe("0.1000000000000000055511151231257827");
    expect(comma("9.007.199.254.740.993,01")).toBe("9007199254740993.01");
  });

  it("reads up to 100 characters", () => {
    expect(point("9".repeat(100))).toBe("9".repeat(100));
    expect(point("9".repeat(101))).toBeUndefined();
    expect(point(`+${"9".repeat(99)}`)).toBe("9".repeat(99));
    expect(point(`+${"9".repeat(100)}`)).toBeUndefined();
  });
});
