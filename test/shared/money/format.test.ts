import { describe, expect, it } from "vitest";
import { formatMoney, money } from "../../../src/shared/money/index.js";
import { refusal } from "./refusal.js";

/** `Intl` writes no-break spaces, in some releases narrow ones. */
const format = (amount: string, currency: string, locale: string) =>
  formatMoney(Object.freeze({ amount, currency }), locale).replace(/[\u00a0\u202f]/g, " ");

describe("formatMoney", () => {
  it.each([
    ["1234.5", "EUR", "de-DE", "1.234,50 €"],
    ["1234.5", "EUR", "en", "€1,234.50"],
    ["-12", "EUR", "de-DE", "-12,00 €"],
    ["1234", "JPY", "en", "¥1,234"],
    ["1.5", "KWD", "en", "KWD 1.500"],
    ["1.5", "CLF", "en", "CLF 1.5000"],
    ["99", "DEM", "de-DE", "99,00 DM"],
  ])("writes %s %s for %s with the decimals of the currency: %s", (amount, currency, locale, expected) => {
    expect(format(amount, currency, locale)).toBe(expected);
  });

  it("writes the decimals of ISO 4217 where those of the runtime differ", () => {
    expect(format("5", "IQD", "en")).toBe("IQD 5.000");
    expect(format("5", "AFN", "en")).toBe("AFN 5.00");
  });

  it.each([
    ["0.0625", "$0.0625"],
    ["0.06250", "$0.0625"],
    ["1e-20", "$0.00000000000000000001"],
  ])("writes more decimals where the amount %s has more: %s", (amount, expected) => {
    expect(format(amount, "USD", "en")).toBe(expected);
  });

  it("writes digit for digit what no number can hold", () => {
    expect(format("123456789012345678901234567890.12", "EUR", "en")).toBe(
      "€123,456,789,012,345,678,901,234,567,890.12",
    );
    expect(format("9007199254740993", "JPY", "en")).toBe("¥9,007,199,254,740,993");
  });

  it("keeps currencies, decimals and locales apart from one call to the next", () => {
    const calls = [
      ["1", "EUR", "en"],
      ["1", "USD", "en"],
      ["1.234", "EUR", "en"],
      ["1", "EUR", "de"],
      ["1", "EUR", "en"],
    ] as const;
    const texts = calls.map(([amount, currency, locale]) => format(amount, currency, locale));
    expect(texts).toEqual(["€1.00", "$1.00", "€1.234", "1,00 €", "€1.00"]);
  });

  it.each(["xx", "tlh", "", "de_DE", undefined])("throws INVALID_OPTION for the locale %s", (locale) => {
    expect(() => formatMoney(money(1, "EUR"), locale as string)).toThrow(refusal("INVALID_OPTION", ["locale"]));
  });

  it("throws UNROUNDED_AMOUNT for more than 20 decimals", () => {
    expect(() => format("1e-21", "EUR", "en")).toThrow(
      refusal("UNROUNDED_AMOUNT", ["value", "amount"], /^expected at most 20 decimals/),
    );
  });

  it("throws UNKNOWN_CURRENCY and INVALID_VALUE where they stand", () => {
    expect(() => format("1", "ERU", "en")).toThrow(refusal("UNKNOWN_CURRENCY", ["value", "currency"]));
    expect(() => format("x", "EUR", "en")).toThrow(refusal("INVALID_VALUE", ["value", "amount"]));
  });
});
