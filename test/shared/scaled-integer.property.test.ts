import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "../../src/shared/decimal.js";
import { decimalsOf, MAX_SCALE, toUnits, unitsToDecimal, unitsToText } from "../../src/shared/scaled-integer.js";
import {
  amounts,
  bigints,
  bookedNumbers,
  doubles,
  exponentTexts,
  plainTexts,
  scales,
  wholeUnits,
} from "./arbitraries.js";
import { readTwin, twinInUnits } from "./exact-twin.js";

describe("toUnits (properties)", () => {
  it("answers the amount times 10^scale or NaN, and never minus zero", () => {
    fc.assert(
      fc.property(fc.oneof(amounts, fc.maxSafeInteger()), scales, (value, scale) => {
        const units = toUnits(value, scale);
        if (Number.isNaN(units)) return;
        expect(
          decimal(value)
            .times(decimal(`1e${scale}`))
            .equals(units),
        ).toBe(true);
        expect(Number.isSafeInteger(units) && !Object.is(units, -0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("reads all plain texts, bigints and whole numbers that fit", () => {
    const readable = fc.oneof(plainTexts, bigints, fc.maxSafeInteger(), fc.integer());
    fc.assert(
      fc.property(readable, scales, (value, scale) => {
        expect(toUnits(value, scale)).toBe(twinInUnits(readTwin(value), scale) ?? Number.NaN);
      }),
      { numRuns: 1000 },
    );
  });

  it("reads all numbers of up to fifteen digits that fit", () => {
    const fifteenDigits = fc.integer({ min: -(1e15 - 1), max: 1e15 - 1 });
    fc.assert(
      fc.property(fifteenDigits, scales, (units, scale) => {
        expect(toUnits(Number(`${units}e-${scale}`), scale)).toBe(units);
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves texts with an exponent and Decimals to the decimals", () => {
    fc.assert(
      fc.property(exponentTexts, amounts, scales, (text, value, scale) => {
        expect(toUnits(text, scale)).toBeNaN();
        expect(toUnits(decimal(value), scale)).toBeNaN();
      }),
    );
  });

  it("reads no text that is no decimal", () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."019+-. e,/:") }));
    fc.assert(
      fc.property(texts, scales, (text, scale) => {
        if (!Number.isNaN(toUnits(text, scale))) expect(text).toMatch(/^[+-]?(\d+\.?\d*|\.\d+)$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("unitsToText and unitsToDecimal (properties)", () => {
  it("are read back as the same units at every scale", () => {
    fc.assert(
      fc.property(wholeUnits, scales, (units, scale) => {
        expect(toUnits(unitsToText(units, scale), scale)).toBe(units + 0);
        expect(unitsToDecimal(units, scale).times(`1e${scale}`).toNumber()).toBe(units + 0);
      }),
      { numRuns: 1000 },
    );
  });

  it("write the plain decimal text, without needless zeros", () => {
    fc.assert(
      fc.property(wholeUnits, scales, (units, scale) => {
        expect(unitsToText(units, scale)).toBe(decimal(`${BigInt(units)}e-${scale}`).toFixed());
      }),
      { numRuns: 1000 },
    );
  });
});

describe("decimalsOf (properties)", () => {
  it("is the least scale at which a number has units, and one more than the largest where it has none", () => {
    fc.assert(
      fc.property(fc.oneof(doubles, bookedNumbers), (value) => {
        const decimals = decimalsOf(value);
        if (decimals <= MAX_SCALE) expect(decimals).toBe(decimal(value).decimalPlaces());
        else for (let scale = 0; scale <= MAX_SCALE; scale += 1) expect(toUnits(value, scale)).toBeNaN();
      }),
    );
  });

  it("is enough for a plain text, and just enough for a bigint", () => {
    fc.assert(
      fc.property(plainTexts, bigints, (text, whole) => {
        expect(decimalsOf(text)).toBeGreaterThanOrEqual(decimal(text).decimalPlaces());
        expect(decimalsOf(whole)).toBe(0);
      }),
    );
  });
});
