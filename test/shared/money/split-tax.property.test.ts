import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "../../../src/shared/decimal.js";
import {
  addMoney,
  currencyExponent,
  money,
  multiplyMoney,
  roundMoney,
  splitTax,
} from "../../../src/shared/money/index.js";
import { currencies, moneyOf, roundingModes } from "./arbitraries.js";

const amounts = currencies.chain(moneyOf);
const rates = fc.nat({ max: 999 }).map((perMille) => `${perMille}e-3`);
const kinds = fc.constantFrom("net", "gross");

describe("splitTax (properties)", () => {
  it("makes net plus tax the gross, exactly, and keeps the amount given", () => {
    fc.assert(
      fc.property(amounts, rates, kinds, roundingModes, (value, rate, amountIs, mode) => {
        const split = splitTax(value, { rate, amountIs, mode });
        expect(addMoney(split.net, split.tax)).toEqual(split.gross);
        expect(split[amountIs]).toEqual(value);
      }),
    );
  });

  it("rounds the tax to the minor unit, half a unit off its exact value at most", () => {
    fc.assert(
      fc.property(amounts, rates, kinds, (value, rate, amountIs) => {
        const { tax } = splitTax(value, { rate, amountIs });
        expect(roundMoney(tax, { mode: "down" })).toEqual(tax);

        // Compared without dividing: the tax in a gross amount is gross × rate ÷ (1 + rate).
        const divisor = amountIs === "gross" ? decimal(rate).plus(1) : decimal(1);
        const off = decimal(tax.amount).times(divisor).minus(decimal(value.amount).times(rate)).abs();
        const halfUnit = decimal(`5e-${currencyExponent(value.currency) + 1}`);
        expect(off.lessThanOrEqualTo(halfUnit.times(divisor))).toBe(true);
      }),
    );
  });

  it("finds the tax again in the gross amount it made, where the net amount is in minor units", () => {
    fc.assert(
      fc.property(fc.bigInt(), rates, (cents, rate) => {
        const made = splitTax(money(`${cents}e-2`, "EUR"), { rate, amountIs: "net" });
        expect(splitTax(made.gross, { rate, amountIs: "gross" })).toEqual(made);
      }),
    );
  });

  it("splits the opposite into the opposites", () => {
    fc.assert(
      fc.property(amounts, rates, kinds, (value, rate, amountIs) => {
        const split = splitTax(value, { rate, amountIs });
        const opposite = splitTax(multiplyMoney(value, -1), { rate, amountIs });
        expect(opposite.tax).toEqual(multiplyMoney(split.tax, -1));
      }),
    );
  });
});
