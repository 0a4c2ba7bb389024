import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, sum } from "../../src/shared/decimal.js";
import {
  ExactSum,
  exactAmountToDecimal,
  multiplyExactly,
  readExactAmount,
  signOfAmount,
  sumAmounts,
} from "../../src/shared/exact-sum.js";
import { amounts, bookedNumbers, wholeUnits } from "./arbitraries.js";
import { readTwin, writeTwin, writeTwinProduct } from "./exact-twin.js";

/** Amounts of all kinds, many of them so near the largest whole number of millionths that two of them carry over it. */
const mixed = fc.array(
  fc.oneof(
    amounts,
    wholeUnits.map((units) => `${units}e-6`),
    wholeUnits.map(plainMillionths),
  ),
);

const add = (twins: readonly bigint[]) => twins.reduce((total, twin) => total + twin, 0n);

describe("sumAmounts (properties)", () => {
  it("is the sum in whole numbers, whatever is added", () => {
    fc.assert(
      fc.property(mixed, (values) => {
        expect(sumAmounts(values)).toBe(writeTwin(add(values.map((value) => readTwin(value)))));
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on the order", () => {
    const twice = mixed.chain((values) =>
      fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
    );
    fc.assert(
      fc.property(twice, ([values, shuffled]) => {
        expect(sumAmounts(shuffled)).toBe(sumAmounts(values));
      }),
    );
  });

  it("may be taken in parts", () => {
    fc.assert(
      fc.property(mixed, mixed, (left, right) => {
        expect(sumAmounts([sumAmounts(left), sumAmounts(right)])).toBe(sumAmounts([...left, ...right]));
      }),
    );
  });
});

describe("ExactSum (properties)", () => {
  it("agrees with a sum of decimals after every step, for amounts and products", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(amounts, bookedNumbers), fc.oneof(amounts, fc.integer()))), (pairs) => {
        const exact = new ExactSum();
        const parts = pairs.flatMap(([price, quantity]) => [readExactAmount(price), multiplyExactly(quantity, price)]);
        parts.forEach((part, index) => {
          exact.add(part);
          const slow = sum(parts.slice(0, index + 1).map(exactAmountToDecimal));
          expect(exact.total().equals(slow)).toBe(true);
        });
      }),
    );
  });
});

describe("readExactAmount (properties)", () => {
  it("is the amount, with its sign", () => {
    fc.assert(
      fc.property(amounts, (value) => {
        const amount = readExactAmount(value);
        expect(exactAmountToDecimal(amount).equals(decimal(value))).toBe(true);
        expect(signOfAmount(amount)).toBe(Math.sign(decimal(value).toNumber() || Number(readTwin(value) > 0n)) + 0);
      }),
    );
  });
});

describe("multiplyExactly (properties)", () => {
  it("is the product in whole numbers, in any order of the two", () => {
    const factors = fc.oneof(amounts, fc.integer(), bookedNumbers);
    fc.assert(
      fc.property(factors, factors, (quantity, price) => {
        const text = exactAmountToDecimal(multiplyExactly(quantity, price)).toFixed();
        expect(text).toBe(writeTwinProduct(readTwin(quantity) * readTwin(price)));
        expect(exactAmountToDecimal(multiplyExactly(price, quantity)).toFixed()).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

/** Millionths as plain decimal text, written without the code under test. */
function plainMillionths(units: number): string {
  const digits = Math.abs(units).toString().padStart(7, "0");
  return `${units < 0 ? "-" : ""}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}
