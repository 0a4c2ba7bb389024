import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencyExponent, money } from "../../../src/shared/money/index.js";
import { amountTexts, currencies } from "./arbitraries.js";

describe("money (properties)", () => {
  it("survives JSON", () => {
    fc.assert(
      fc.property(amountTexts, currencies, (text, currency) => {
        const value = money(text, currency);
        expect(JSON.parse(JSON.stringify(value))).toEqual(value);
      }),
    );
  });

  it("answers its own amounts as they are", () => {
    fc.assert(
      fc.property(amountTexts, currencies, (text, currency) => {
        const value = money(text, currency);
        expect(money(value.amount, currency)).toEqual(value);
      }),
    );
  });

  it("writes one text for one amount, however it was written", () => {
    fc.assert(
      fc.property(
        fc.bigInt(),
        fc.nat({ max: 300 }),
        fc.nat({ max: 99 }),
        currencies,
        (digits, decimals, more, currency) => {
          const longer = `${digits}${"0".repeat(more)}e-${decimals + more}`;
          expect(money(longer, currency)).toEqual(money(`${digits}e-${decimals}`, currency));
        },
      ),
    );
  });

  it("is canonical: no exponent, no plus sign, no leading zeros, no minus zero, no needless decimals", () => {
    fc.assert(
      fc.property(amountTexts, currencies, (text, currency) => {
        const { amount } = money(text, currency);
        expect(amount).toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/);
        expect(amount).not.toMatch(/^-[0.]*$/);
        const decimals = amount.split(".")[1] ?? "";
        expect(decimals.length).toBeGreaterThanOrEqual(currencyExponent(currency));
        if (decimals.length > currencyExponent(currency)) expect(decimals.endsWith("0")).toBe(false);
      }),
    );
  });
});
