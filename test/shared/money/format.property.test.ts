import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoney, money } from "../../../src/shared/money/index.js";
import { currencies } from "./arbitraries.js";

describe("formatMoney (properties)", () => {
  it("loses no digit", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.nat({ max: 20 }), currencies, (digits, decimals, currency) => {
        const value = money(`${digits}e-${decimals}`, currency);
        const written = formatMoney(value, "en").replace(/[^\d.-]/g, "");
        expect(written).toBe(value.amount);
      }),
    );
  });
});
