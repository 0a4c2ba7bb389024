import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumberText } from "../../../src/records/csv/index.js";
import { decimal } from "../../../src/shared/decimal.js";

const formats = fc.constantFrom("point" as const, "comma" as const);

/** Whole number, decimals and sign of a number of at most 80 digits. */
const numbers = fc.record({
  negative: fc.boolean(),
  whole: fc.stringMatching(/^(0|[1-9]\d{0,39})$/),
  fraction: fc.stringMatching(/^\d{0,30}$/),
});

const canonicalOf = ({ negative, whole, fraction }: { negative: boolean; whole: string; fraction: string }) =>
  decimal(`${negative ? "-" : ""}${whole}.${fraction}`).toFixed();

describe("readNumberText (properties)", () => {
  it("reads a number however it is written", () => {
    const ways = fc.constantFrom(
      (text: string, negative: boolean) => (negative ? `-${text}` : text),
      (text: string, negative: boolean) => (negative ? `${text}-` : `+${text}`),
      (text: string, negative: boolean) => (negative ? `(${text})` : ` ${text} `),
      (text: string, negative: boolean) => (negative ? `EUR -${text}` : `${text}EUR`),
    );
    const groups = fc.constantFrom("", "own", "'", "\u202f", " ");
    fc.assert(
      fc.property(numbers, formats, ways, groups, (number, format, write, group) => {
        const [sign, other] = format === "point" ? [".", ","] : [",", "."];
        const separator = group === "own" ? other : group;
        const whole = number.whole.replace(/\B(?=(\d{3})+$)/g, separator);
        const text = write(number.fraction === "" ? whole : whole + sign + number.fraction, number.negative);
        expect(readNumberText(text, { format, units: ["EUR"] })).toBe(canonicalOf(number));
      }),
    );
  });

  it("answers any text with undefined or the canonical text of a decimal", () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[-+(]?[\d.,' ]*(e[-+]?\d{1,3})?[-)]?$/));
    fc.assert(
      fc.property(texts, formats, (text, format) => {
        const answer = readNumberText(text, { format });
        if (answer !== undefined) expect(decimal(answer).toFixed()).toBe(answer);
      }),
    );
  });

  it("leaves its own answers as they are with a decimal point", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(readNumberText(canonicalOf(number), { format: "point" })).toBe(canonicalOf(number));
      }),
    );
  });
});
