import { describe, expect, it } from "vitest";
import { type Labels, type Language, renderLabel } from "../../src/shared/labels.js";
import { refusal } from "./refusal.js";

const labels: Labels<"FOUND" | "NOTHING"> = Object.freeze({
  de: Object.freeze({ FOUND: "{count} Treffer für {name}, {count} gesamt", NOTHING: "nichts" }),
  en: Object.freeze({ FOUND: "{count} hits for {name}, {count} in all", NOTHING: "nothing" }),
});

const texts = (text: string): Labels<"TEXT"> => ({ de: { TEXT: text }, en: { TEXT: text } });
const write = (value: string | number | boolean, language: Language) =>
  renderLabel(texts("{value}"), "TEXT", language, { value });

describe("renderLabel", () => {
  it("answers the text for a code in the language", () => {
    expect(renderLabel(labels, "NOTHING", "de")).toBe("nichts");
    expect(renderLabel(labels, "NOTHING", "en")).toBe("nothing");
  });

  it("fills in parameters by their name, as often as they are named", () => {
    const params = Object.freeze({ count: 2, name: "Ada" });
    expect(renderLabel(labels, "FOUND", "de", params)).toBe("2 Treffer für Ada, 2 gesamt");
  });

  it.each([
    [1234.5, "1.234,5", "1,234.5"],
    [1234567, "1.234.567", "1,234,567"],
    [-0.25, "-0,25", "-0.25"],
    [0, "0", "0"],
    [1 / 3, "0,333", "0.333"],
    [2 / 3, "0,667", "0.667"],
    [1e21, "1.000.000.000.000.000.000.000", "1,000,000,000,000,000,000,000"],
  ])("writes the number %d as %s in German and %s in English", (value, german, english) => {
    expect(write(value, "de")).toBe(german);
    expect(write(value, "en")).toBe(english);
  });

  it("writes texts and booleans as they are: a year passed as text is not grouped", () => {
    expect(write("2026", "de")).toBe("2026");
    expect(write("1234.5", "de")).toBe("1234.5");
    expect(write(true, "de")).toBe("true");
    expect(write(false, "en")).toBe("false");
    expect(write("", "en")).toBe("");
  });

  it.each([
    ["1234.50", "1.234,50", "1,234.50"],
    ["-0.125", "-0,125", "-0.125"],
    ["12345678901234567890.01", "12.345.678.901.234.567.890,01", "12,345,678,901,234,567,890.01"],
    ["0.12345678901234567890", "0,12345678901234567890", "0.12345678901234567890"],
    ["7", "7", "7"],
    ["1.123456789012345678901", "1.123456789012345678901", "1.123456789012345678901"],
    ["12 EUR", "12 EUR", "12 EUR"],
    ["", "", ""],
  ])(
    "writes the decimal text %s as %s in German and %s in English, where the text says so",
    (value, german, english) => {
      expect(renderLabel(texts("{value:decimal}"), "TEXT", "de", { value })).toBe(german);
      expect(renderLabel(texts("{value:decimal}"), "TEXT", "en", { value })).toBe(english);
    },
  );

  it("writes numbers and booleans there as everywhere, and leaves a name without a parameter", () => {
    const text = texts("{a:decimal} {b:decimal} {c:decimal}");
    expect(renderLabel(text, "TEXT", "de", { a: 1234.5, b: true })).toBe("1.234,5 true {c:decimal}");
  });

  it("does not use a parameter that the text does not name", () => {
    expect(renderLabel(labels, "NOTHING", "en", { count: 3 })).toBe("nothing");
  });

  it("leaves a name without a parameter as it is, braces included", () => {
    expect(renderLabel(labels, "FOUND", "en", { count: 1 })).toBe("1 hits for {name}, 1 in all");
    expect(renderLabel(labels, "FOUND", "en")).toBe("{count} hits for {name}, {count} in all");
  });

  it("fills in no property that every object has", () => {
    expect(renderLabel(texts("{constructor} {toString} {__proto__}"), "TEXT", "en", {})).toBe(
      "{constructor} {toString} {__proto__}",
    );
  });

  it("leaves braces alone that hold no name", () => {
    expect(renderLabel(texts("{} { a } {a-b} {a"), "TEXT", "en", { a: 1 })).toBe("{} { a } {a-b} {a");
  });

  it("fills in a text literally, with dollar signs and braces", () => {
    expect(write("$& $1 $$ $`", "en")).toBe("$& $1 $$ $`");
    expect(renderLabel(texts("{a}{b}"), "TEXT", "en", { a: "{b}", b: "{a}" })).toBe("{b}{a}");
  });

  it.each(["LOST", "constructor", "__proto__", "toString"])("throws UNKNOWN_LABEL for the code %s", (code) => {
    expect(() => renderLabel(labels, code as "FOUND", "de")).toThrow(
      refusal("UNKNOWN_LABEL", ["de", code], new RegExp(`^no label for ${code} in de `)),
    );
  });

  it.each(["fr", "constructor", "__proto__"])("throws UNKNOWN_LABEL for the language %s", (language) => {
    expect(() => renderLabel(labels, "FOUND", language as Language)).toThrow(
      refusal("UNKNOWN_LABEL", [language, "FOUND"], new RegExp(`^no label for FOUND in ${language} `)),
    );
  });
});
