import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, decimal } from "../../../src/shared/decimal.js";
import {
  allocateMoney,
  compareMoney,
  currencyExponent,
  type Money,
  money,
  multiplyMoney,
  sumMoney,
} from "../../../src/shared/money/index.js";
import { currencies, wholeMinorUnits } from "./arbitraries.js";

const weight = fc.oneof(fc.nat({ max: 5 }), fc.nat(), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }));
const someWeights = fc.array(weight).filter((weights) => weights.some((one) => one > 0));
const amounts = fc
  .tuple(wholeMinorUnits, currencies)
  .map(([units, currency]) => money(`${units}e-${currencyExponent(currency)}`, currency));

describe("allocateMoney (properties)", () => {
  it("conserves the amount to the last minor unit", () => {
    fc.assert(
      fc.property(amounts, someWeights, (value, weights) => {
        expect(sumMoney(allocateMoney(value, weights), value.currency)).toEqual(value);
      }),
    );
  });

  it("stays less than one minor unit off each exact share", () => {
    fc.assert(
      fc.property(amounts, someWeights, (value, weights) => {
        const total = weights.reduce<Decimal>((sum, one) => sum.plus(one), decimal(0));
        for (const [index, part] of allocateMoney(value, weights).entries()) {
          // Compared without dividing: part × total weight against amount × weight.
          const off = decimal(part.amount)
            .times(total)
            .minus(decimal(value.amount).times(weights[index] ?? 0));
          expect(off.abs().lessThan(total.times(minorUnit(value)))).toBe(true);
        }
      }),
    );
  });

  it("gives a weight of zero nothing", () => {
    fc.assert(
      fc.property(amounts, someWeights, (value, weights) => {
        const nothing = money(0, value.currency);
        const unweighted = allocateMoney(value, weights).filter((_, index) => weights[index] === 0);
        expect(unweighted).toEqual(unweighted.map(() => nothing));
      }),
    );
  });

  it("never gives a larger weight less, nor the later of two equal ones more", () => {
    fc.assert(
      fc.property(amounts, someWeights, (value, weights) => {
        const parts = sizes(allocateMoney(value, weights));
        const ranked = [...weights.keys()].sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0));
        const inOrder = ranked.map((index) => parts[index] ?? money(0, value.currency));
        expect([...inOrder].sort((one, other) => compareMoney(other, one))).toEqual(inOrder);
      }),
    );
  });

  it("never gives a weight less because it has grown", () => {
    fc.assert(
      fc.property(amounts, someWeights, fc.nat(), weight, (value, weights, choice, growth) => {
        const index = choice % weights.length;
        const grown = weights.map((one, position) => (position === index ? decimal(one).plus(growth) : one));
        const [before] = sizes(allocateMoney(value, weights).slice(index, index + 1));
        const [after] = sizes(allocateMoney(value, grown).slice(index, index + 1));
        expect(before && after && compareMoney(before, after)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("gives the same parts for weights in the same proportions", () => {
    const factors = fc.tuple(fc.integer({ min: 1 }), fc.integer({ min: -20, max: 20 }));
    fc.assert(
      fc.property(amounts, fc.array(fc.nat(), { minLength: 1 }), factors, (value, counts, [digits, exponent]) => {
        const weights = [...counts, 1];
        const scaled = weights.map((one) => decimal(one).times(`${digits}e${exponent}`));
        expect(allocateMoney(value, scaled)).toEqual(allocateMoney(value, weights));
      }),
    );
  });

  it("parts the opposite into the opposites", () => {
    fc.assert(
      fc.property(amounts, someWeights, (value, weights) => {
        const opposites = allocateMoney(value, weights).map((part) => multiplyMoney(part, -1));
        expect(allocateMoney(multiplyMoney(value, -1), weights)).toEqual(opposites);
      }),
    );
  });

  it("answers what handing out unit by unit answers", () => {
    const fewUnits = fc.nat({ max: 200 });
    const fewWeights = fc.array(fc.nat({ max: 9 }), { maxLength: 8 }).map((weights) => [...weights, 1]);
    fc.assert(
      fc.property(fewUnits, fewWeights, (units, weights) => {
        const expected = allocateUnitByUnit(BigInt(units), weights.map(BigInt));
        expect(allocateMoney(money(units, "JPY"), weights)).toEqual(expected.map((part) => money(part, "JPY")));
      }),
    );
  });
});

// Helpers

const minorUnit = (value: Money) => decimal(`1e-${currencyExponent(value.currency)}`);

const sizes = (parts: readonly Money[]) => parts.map((part) => money(decimal(part.amount).abs(), part.currency));

/** The slow twin: every part grows while it stays within its share; then each unit left goes to the one most short. */
function allocateUnitByUnit(units: bigint, weights: readonly bigint[]): readonly bigint[] {
  const total = weights.reduce((sum, one) => sum + one, 0n);
  const states = weights.map((one) => ({ part: 0n, share: units * one }));
  let left = units;
  for (const state of states) {
    while ((state.part + 1n) * total <= state.share) {
      state.part += 1n;
      left -= 1n;
    }
  }
  for (; left > 0n; left -= 1n) {
    const neediest = states.reduce((best, state) => (shortOf(state, total) > shortOf(best, total) ? state : best));
    neediest.part += 1n;
  }
  return states.map((state) => state.part);
}

const shortOf = (state: { readonly part: bigint; readonly share: bigint }, total: bigint) =>
  state.share - state.part * total;
