import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Labels, type Language, renderLabel } from "../../src/shared/labels.js";
import { anyTexts } from "./arbitraries.js";

const languages = fc.constantFrom<Language>("de", "en");
const marks = { de: { group: ".", point: "," }, en: { group: ",", point: "." } };
const texts = (text: string): Labels<"TEXT"> => ({ de: { TEXT: text }, en: { TEXT: text } });

describe("renderLabel (properties)", () => {
  it("writes numbers with the language's own marks, whatever machine it runs on", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat({ max: 7 }), languages, (whole, eighths, language) => {
        // Eighths are exact in binary, and have three decimals at most.
        const value = Math.trunc(whole / 8) + eighths / 8;
        const [digits = "", decimals] = Math.abs(value).toString().split(".");
        const { group, point } = marks[language];
        const grouped = digits.replace(/\B(?=(\d{3})+$)/g, group);
        const expected = `${value < 0 ? "-" : ""}${grouped}${decimals === undefined ? "" : point + decimals}`;
        expect(renderLabel(texts("{value}"), "TEXT", language, { value: value + 0 })).toBe(expected);
      }),
    );
  });

  it("puts a text in literally, and leaves what stands around it as it is", () => {
    const around = fc.string().filter((text) => !/[{}]/.test(text));
    fc.assert(
      fc.property(around, fc.oneof(fc.string(), anyTexts), around, languages, (before, name, after, language) => {
        const text = renderLabel(texts(`${before}{name}${after}`), "TEXT", language, { name });
        expect(text).toBe(before + name + after);
      }),
    );
  });

  it("answers any text without parameters as it stands", () => {
    fc.assert(
      fc.property(fc.string(), languages, (text, language) => {
        expect(renderLabel(texts(text), "TEXT", language)).toBe(text);
      }),
    );
  });
});
