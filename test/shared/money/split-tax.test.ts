import { describe, expect, it } from "vitest";
import { money, type SplitTaxOptions, splitTax } from "../../../src/shared/money/index.js";
import { refusal } from "./refusal.js";

const textsOf = (amount: string, options: SplitTaxOptions, currency = "EUR") => {
  const { net, tax, gross } = splitTax(Object.freeze({ amount, currency }), Object.freeze(options));
  return [net.amount, tax.amount, gross.amount];
};

describe("splitTax", () => {
  it("answers three amounts in the currency", () => {
    expect(splitTax(money(100, "EUR"), { rate: "0.19", amountIs: "net" })).toEqual({
      net: money(100, "EUR"),
      tax: money(19, "EUR"),
      gross: money(119, "EUR"),
    });
  });

  it.each([
    ["100", "0.19", ["100.00", "19.00", "119.00"]],
    ["84.03", "0.19", ["84.03", "15.97", "100.00"]],
    ["0.50", "0.07", ["0.50", "0.04", "0.54"]], // 0.035 is a tie: to the even cent
    ["-100", "0.19", ["-100.00", "-19.00", "-119.00"]],
    ["12.34", "0", ["12.34", "0.00", "12.34"]],
  ])("adds the tax to the net amount %s at %s", (amount, rate, expected) => {
    expect(textsOf(amount, { rate, amountIs: "net" })).toEqual(expected);
  });

  it.each([
    ["119", "0.19", ["100.00", "19.00", "119.00"]],
    ["100", "0.19", ["84.03", "15.97", "100.00"]],
    ["1", "0.07", ["0.93", "0.07", "1.00"]],
    ["-119", "0.19", ["-100.00", "-19.00", "-119.00"]],
    ["12.34", "0", ["12.34", "0.00", "12.34"]],
  ])("takes the tax out of the gross amount %s at %s", (amount, rate, expected) => {
    expect(textsOf(amount, { rate, amountIs: "gross" })).toEqual(expected);
  });

  it("decides ties by the mode", () => {
    // The tax on 0.50 net is 0.105; in 0.03 gross at 20 % it is 0.005.
    expect(textsOf("0.50", { rate: "0.21", amountIs: "net" })).toEqual(["0.50", "0.10", "0.60"]);
    expect(textsOf("0.50", { rate: "0.21", amountIs: "net", mode: "half-up" })).toEqual(["0.50", "0.11", "0.61"]);
    expect(textsOf("0.03", { rate: "0.2", amountIs: "gross" })).toEqual(["0.03", "0.00", "0.03"]);
    expect(textsOf("0.03", { rate: "0.2", amountIs: "gross", mode: "half-up" })).toEqual(["0.02", "0.01", "0.03"]);
  });

  it("rounds the tax only: the amount given keeps its decimals, and the third gets them", () => {
    expect(textsOf("1.005", { rate: "0.19", amountIs: "net" })).toEqual(["1.005", "0.19", "1.195"]);
    expect(textsOf("1.005", { rate: "0.19", amountIs: "gross" })).toEqual(["0.845", "0.16", "1.005"]);
  });

  it("rounds the tax to the minor unit of the currency, or to another step", () => {
    expect(textsOf("1005", { rate: "0.1", amountIs: "net" }, "JPY")).toEqual(["1005", "100", "1105"]);
    expect(textsOf("10.10", { rate: "0.081", amountIs: "net", step: "0.05" }, "CHF")).toEqual([
      "10.10",
      "0.80",
      "10.90",
    ]);
    expect(textsOf("10.10", { rate: "0.081", amountIs: "gross", step: "0.05" }, "CHF")).toEqual([
      "9.35",
      "0.75",
      "10.10",
    ]);
  });

  it("is exact far beyond 40 digits", () => {
    const [net, tax] = textsOf(`119${"0".repeat(60)}`, { rate: "0.19", amountIs: "gross" });
    expect([net, tax]).toEqual([`100${"0".repeat(60)}.00`, `19${"0".repeat(60)}.00`]);
  });

  it.each([1, 19, "1.00", -0.01, "-1e-400", "19 %", Number.NaN])("throws INVALID_VALUE for the rate %s", (rate) => {
    expect(() => textsOf("1", { rate, amountIs: "net" })).toThrow(refusal("INVALID_VALUE", ["rate"]));
  });

  it("takes rates up to just below 1", () => {
    expect(textsOf("1", { rate: "0.99", amountIs: "net" })).toEqual(["1.00", "0.99", "1.99"]);
  });

  it("names the rate it expects", () => {
    expect(() => textsOf("1", { rate: 19, amountIs: "net" })).toThrow(
      refusal("INVALID_VALUE", ["rate"], /^expected a rate from 0 to below 1/),
    );
  });

  it("throws INVALID_OPTION for an unknown mode or kind of amount", () => {
    const options = { rate: "0.19", amountIs: "net" } as const;
    expect(() => textsOf("1", { ...options, amountIs: "brutto" as "gross" })).toThrow(
      refusal("INVALID_OPTION", ["amountIs"]),
    );
    expect(() => textsOf("1", { ...options, mode: "bankers" as "up" })).toThrow(refusal("INVALID_OPTION", ["mode"]));
  });

  it("throws INVALID_VALUE for a step that is not above zero", () => {
    expect(() => textsOf("1", { rate: "0.19", amountIs: "net", step: 0 })).toThrow(refusal("INVALID_VALUE", ["step"]));
  });

  it("throws UNKNOWN_CURRENCY and INVALID_VALUE where they stand in the amount", () => {
    const options = { rate: "0.19", amountIs: "net" } as const;
    expect(() => textsOf("1", options, "ERU")).toThrow(refusal("UNKNOWN_CURRENCY", ["value", "currency"]));
    expect(() => textsOf("x", options)).toThrow(refusal("INVALID_VALUE", ["value", "amount"]));
  });
});
