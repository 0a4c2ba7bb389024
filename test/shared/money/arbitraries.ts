import fc from "fast-check";
import { type Money, money, type RoundingMode } from "../../../src/shared/money/index.js";

/** Currencies of every exponent, one of them withdrawn. */
export const currencies = fc.constantFrom("EUR", "JPY", "KWD", "CLF", "DEM");

/** Decimal text of any sign, size and number of decimals that an amount can have. */
export const amountTexts = fc
  .tuple(fc.bigInt(), fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 400 })))
  .map(([digits, decimals]) => `${digits}e-${decimals}`);

export const moneyOf = (currency: string): fc.Arbitrary<Money> => amountTexts.map((text) => money(text, currency));

/** Amounts in whole minor units, small ones among them. */
export const wholeMinorUnits = fc.oneof(fc.bigInt({ min: -50n, max: 50n }), fc.bigInt());

export const roundingModes = fc.constantFrom<RoundingMode>(
  "half-even",
  "half-up",
  "half-down",
  "up",
  "down",
  "ceiling",
  "floor",
);

/** Steps with few digits, so that ties are common. */
export const steps = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: -4, max: 3 }))
  .map(([digits, exponent]) => `${digits}e${exponent}`);
