import { describe, expect, it } from "vitest";
import { compareMoney, money, signOfMoney } from "../../../src/shared/money/index.js";
import { refusal } from "./refusal.js";

const euros = (amount: string) => Object.freeze({ amount, currency: "EUR" });

describe("compareMoney", () => {
  it.each([
    ["9.99", "10", -1],
    ["10.00", "10", 0],
    ["10.001", "10", 1],
    ["-2", "1", -1],
    ["100", "20", 1],
    ["9007199254740993", "9007199254740992", 1],
  ])("orders %s against %s as %s", (left, right, expected) => {
    expect(compareMoney(euros(left), euros(right))).toBe(expected);
  });

  it("is fit for sort", () => {
    const sorted = ["10", "9", "-1"].map((amount) => money(amount, "EUR")).sort(compareMoney);
    expect(sorted.map((value) => value.amount)).toEqual(["-1.00", "9.00", "10.00"]);
  });

  it("throws CURRENCY_MISMATCH for two currencies", () => {
    expect(() => compareMoney(euros("1"), money(1, "USD"))).toThrow(
      refusal("CURRENCY_MISMATCH", ["right", "currency"], /^expected EUR/),
    );
  });

  it("throws UNKNOWN_CURRENCY and INVALID_VALUE where they stand", () => {
    const unknown = { amount: "1", currency: "ERU" };
    expect(() => compareMoney(unknown, unknown)).toThrow(refusal("UNKNOWN_CURRENCY", ["left", "currency"]));
    expect(() => compareMoney(euros("1"), unknown)).toThrow(refusal("UNKNOWN_CURRENCY", ["right", "currency"]));
    expect(() => compareMoney(euros("x"), euros("1"))).toThrow(refusal("INVALID_VALUE", ["left", "amount"]));
    expect(() => compareMoney(euros("1"), euros("x"))).toThrow(refusal("INVALID_VALUE", ["right", "amount"]));
  });
});

describe("signOfMoney", () => {
  it.each([
    ["-0.001", -1],
    ["-0.00", 0],
    ["0", 0],
    ["0.001", 1],
  ])("answers for %s %s", (amount, expected) => {
    expect(signOfMoney(euros(amount))).toBe(expected);
  });

  it("throws UNKNOWN_CURRENCY and INVALID_VALUE", () => {
    expect(() => signOfMoney({ amount: "1", currency: "ERU" })).toThrow(
      refusal("UNKNOWN_CURRENCY", ["value", "currency"]),
    );
    expect(() => signOfMoney(euros("x"))).toThrow(refusal("INVALID_VALUE", ["value", "amount"]));
  });
});
