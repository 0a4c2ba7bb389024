import { describe, expect, it } from "vitest";
import { money } from "../../../src/shared/money/index.js";
import { refusal } from "./refusal.js";

describe("money", () => {
  it.each([
    ["12.5", "EUR", "12.50"],
    ["12.5000", "EUR", "12.50"],
    ["12", "EUR", "12.00"],
    ["12.00", "JPY", "12"],
    ["12", "KWD", "12.000"],
    ["12", "CLF", "12.0000"],
  ])("writes %s %s with the decimals of the currency, as %s", (amount, currency, expected) => {
    expect(money(amount, currency)).toEqual({ amount: expected, currency });
  });

  it.each([
    ["0.125", "EUR", "0.125"],
    ["0.1250", "EUR", "0.125"],
    ["0.5", "JPY", "0.5"],
  ])("keeps the further decimals of %s %s", (amount, currency, expected) => {
    expect(money(amount, currency).amount).toBe(expected);
  });

  it.each([
    ["+7", "7.00"],
    ["007", "7.00"],
    [".5", "0.50"],
    ["5.", "5.00"],
    ["1e3", "1000.00"],
    ["1e-3", "0.001"],
    ["-0", "0.00"],
    ["-0.00", "0.00"],
    ["-1.5", "-1.50"],
    ["1e21", "1000000000000000000000.00"],
  ])("writes %s without exponent, plus sign, leading zeros or minus zero, as %s", (amount, expected) => {
    expect(money(amount, "EUR").amount).toBe(expected);
  });

  it("takes a number for the shortest decimal it prints as, and a bigint as it is", () => {
    expect(money(0.1, "EUR").amount).toBe("0.10");
    expect(money(-0, "EUR").amount).toBe("0.00");
    expect(money(9007199254740993n, "EUR").amount).toBe("9007199254740993.00");
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, "12 EUR", "", "1,5", "0x10", "1e400", "1e-401"])(
    "throws INVALID_VALUE for %s",
    (amount) => {
      expect(() => money(amount, "EUR")).toThrow(refusal("INVALID_VALUE", ["amount"]));
    },
  );

  it("throws UNKNOWN_CURRENCY for a code that ISO 4217 does not know", () => {
    expect(() => money(1, "ERU")).toThrow(refusal("UNKNOWN_CURRENCY", ["currency"]));
  });
});
