import { describe, expect, it } from "vitest";
import {
  addMoney,
  type Money,
  money,
  multiplyMoney,
  subtractMoney,
  sumMoney,
} from "../../../src/shared/money/index.js";
import { refusal } from "./refusal.js";

const euros = (amount: string) => Object.freeze({ amount, currency: "EUR" });
const dollars = Object.freeze({ amount: "1.00", currency: "USD" });
const unknown = Object.freeze({ amount: "1.00", currency: "ERU" });
const broken = Object.freeze({ amount: "1,00", currency: "EUR" });

describe("addMoney", () => {
  it("adds exactly where binary floating point would not", () => {
    expect(addMoney(euros("0.1"), euros("0.2"))).toEqual(money("0.3", "EUR"));
  });

  it("rounds nothing", () => {
    expect(addMoney(euros("0.004"), euros("0.0001"))).toEqual(euros("0.0041"));
  });
});

describe("subtractMoney", () => {
  it("takes the second from the first, below zero too", () => {
    expect(subtractMoney(euros("10"), euros("12.5"))).toEqual(euros("-2.50"));
    expect(subtractMoney(euros("12.5"), euros("12.50"))).toEqual(euros("0.00"));
  });
});

describe.each([
  ["addMoney", addMoney],
  ["subtractMoney", subtractMoney],
])("%s", (_name, combine) => {
  it("throws CURRENCY_MISMATCH for two currencies, and names the one expected", () => {
    expect(() => combine(euros("1"), dollars)).toThrow(
      refusal("CURRENCY_MISMATCH", ["right", "currency"], /^expected EUR/),
    );
  });

  it("throws UNKNOWN_CURRENCY for a code that ISO 4217 does not know, even on both sides", () => {
    expect(() => combine(unknown, unknown)).toThrow(refusal("UNKNOWN_CURRENCY", ["left", "currency"]));
    expect(() => combine(dollars, unknown)).toThrow(refusal("UNKNOWN_CURRENCY", ["right", "currency"]));
  });

  it("throws INVALID_VALUE for an amount that is no number", () => {
    expect(() => combine(broken, euros("1"))).toThrow(refusal("INVALID_VALUE", ["left", "amount"]));
    expect(() => combine(euros("1"), broken)).toThrow(refusal("INVALID_VALUE", ["right", "amount"]));
  });

  it("throws INVALID_VALUE rather than answer an amount that could not be read again", () => {
    const largest = euros("9".repeat(400));
    const opposite = combine === addMoney ? largest : euros(`-${largest.amount}`);
    expect(() => combine(largest, opposite)).toThrow(refusal("INVALID_VALUE", ["amount"]));
  });
});

describe("sumMoney", () => {
  it("adds up any iterable exactly", () => {
    const tenCents = new Set(Array.from({ length: 10 }, (_, index) => euros(`0.1${"0".repeat(index)}`)));
    expect(sumMoney(tenCents, "EUR")).toEqual(euros("1.00"));
  });

  it("answers zero of the currency for no amounts", () => {
    expect(sumMoney([], "EUR")).toEqual(euros("0.00"));
    expect(sumMoney([], "JPY")).toEqual({ amount: "0", currency: "JPY" });
  });

  it("throws CURRENCY_MISMATCH for an amount of another currency", () => {
    const values: readonly Money[] = Object.freeze([euros("1"), dollars]);
    expect(() => sumMoney(values, "EUR")).toThrow(
      refusal("CURRENCY_MISMATCH", ["values", 1, "currency"], /^expected EUR/),
    );
  });

  it("throws UNKNOWN_CURRENCY for a code that ISO 4217 does not know", () => {
    expect(() => sumMoney([], "ERU")).toThrow(refusal("UNKNOWN_CURRENCY", ["currency"]));
    expect(() => sumMoney([unknown], "EUR")).toThrow(refusal("UNKNOWN_CURRENCY", ["values", 0, "currency"]));
  });

  it("throws INVALID_VALUE for an amount that is no number", () => {
    expect(() => sumMoney([broken], "EUR")).toThrow(refusal("INVALID_VALUE", ["values", 0, "amount"]));
  });
});

describe("multiplyMoney", () => {
  it.each([
    ["19.99", 3, "59.97"],
    ["10.00", "0.075", "0.75"],
    ["0.01", "0.5", "0.005"],
    ["12.50", -1, "-12.50"],
    ["-12.50", 0, "0.00"],
  ])("answers %s times %s as %s, not rounded", (amount, factor, expected) => {
    expect(multiplyMoney(euros(amount), factor)).toEqual(euros(expected));
  });

  it("throws INVALID_VALUE for a factor that is no number", () => {
    expect(() => multiplyMoney(euros("1"), "a half")).toThrow(refusal("INVALID_VALUE", ["factor"]));
  });

  it("throws INVALID_VALUE for an amount that is no number, and for a product out of range", () => {
    expect(() => multiplyMoney(broken, 1)).toThrow(refusal("INVALID_VALUE", ["value", "amount"]));
    expect(() => multiplyMoney(euros("1e300"), "1e300")).toThrow(refusal("INVALID_VALUE", ["amount"]));
    expect(() => multiplyMoney(euros("1e-300"), "1e-300")).toThrow(refusal("INVALID_VALUE", ["amount"]));
  });

  it("throws UNKNOWN_CURRENCY for a code that ISO 4217 does not know", () => {
    expect(() => multiplyMoney(unknown, 1)).toThrow(refusal("UNKNOWN_CURRENCY", ["value", "currency"]));
  });
});
