import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMoney, convertMoney, multiplyMoney } from "../../../src/shared/money/index.js";
import { amountTexts, moneyOf } from "./arbitraries.js";

/** Amounts and rates that stay within the 400 decimals of a product. */
const amounts = moneyOf("EUR").filter(({ amount }) => (amount.split(".")[1]?.length ?? 0) <= 200);
const rates = amountTexts
  .filter((text) => !text.startsWith("-") && !text.startsWith("0") && Number(text.split("e-")[1]) <= 200)
  .map((rate) => ({ from: "EUR", to: "JPY", rate, date: "2026-01-02" }));

describe("convertMoney (properties)", () => {
  it("converts a sum as the sum of what it converts", () => {
    fc.assert(
      fc.property(amounts, amounts, rates, (one, other, rate) => {
        const together = convertMoney(addMoney(one, other), rate);
        expect(together).toEqual(addMoney(convertMoney(one, rate), convertMoney(other, rate)));
      }),
    );
  });

  it("converts the opposite into the opposite", () => {
    fc.assert(
      fc.property(amounts, rates, (value, rate) => {
        const opposite = convertMoney(multiplyMoney(value, -1), rate);
        expect(opposite).toEqual(multiplyMoney(convertMoney(value, rate), -1));
      }),
    );
  });
});
