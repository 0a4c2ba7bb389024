import { describe, expect, it } from "vitest";
import { money, type RoundingMode, roundMoney } from "../../../src/shared/money/index.js";
import { refusal } from "./refusal.js";

const euros = (amount: string) => Object.freeze({ amount, currency: "EUR" });

describe("roundMoney", () => {
  it.each<[RoundingMode, readonly string[]]>([
    ["half-even", ["0.12", "0.14", "0.13", "0.12", "-0.12", "-0.14", "0.13", "-0.12"]],
    ["half-up", ["0.13", "0.14", "0.13", "0.12", "-0.13", "-0.14", "0.13", "-0.12"]],
    ["half-down", ["0.12", "0.13", "0.13", "0.12", "-0.12", "-0.13", "0.13", "-0.12"]],
    ["up", ["0.13", "0.14", "0.13", "0.13", "-0.13", "-0.14", "0.13", "-0.13"]],
    ["down", ["0.12", "0.13", "0.12", "0.12", "-0.12", "-0.13", "0.13", "-0.12"]],
    ["ceiling", ["0.13", "0.14", "0.13", "0.13", "-0.12", "-0.13", "0.13", "-0.12"]],
    ["floor", ["0.12", "0.13", "0.12", "0.12", "-0.13", "-0.14", "0.13", "-0.13"]],
  ])("rounds %s", (mode, expected) => {
    const amounts = ["0.125", "0.135", "0.1251", "0.1249", "-0.125", "-0.135", "0.13", "-0.1249"];
    expect(amounts.map((amount) => roundMoney(euros(amount), { mode }).amount)).toEqual(expected);
  });

  it("rounds half to even unasked", () => {
    expect(["0.125", "0.135"].map((amount) => roundMoney(euros(amount)).amount)).toEqual(["0.12", "0.14"]);
    expect(roundMoney(euros("0.125"), { mode: undefined, step: undefined })).toEqual(euros("0.12"));
  });

  it.each([
    ["JPY", "0.5", "0"],
    ["JPY", "1.5", "2"],
    ["KWD", "0.0015", "0.002"],
    ["CLF", "0.00015", "0.0002"],
    ["ITL", "19.3627", "19"],
  ])("rounds %s to its own minor unit: %s is %s", (currency, amount, expected) => {
    expect(roundMoney(money(amount, currency))).toEqual({ amount: expected, currency });
  });

  it.each([
    ["7.47", "0.05", "7.45"],
    ["7.475", "0.05", "7.50"],
    ["7.48", "0.05", "7.50"],
    ["0.12345", "0.0001", "0.1234"],
    ["1500", "1000", "2000.00"],
    ["2500", "1000", "2000.00"],
    ["1.00", "0.03", "0.99"],
    ["0.01", "0.25", "0.00"],
  ])("rounds %s in steps of %s to %s", (amount, step, expected) => {
    expect(roundMoney(money(amount, "CHF"), { step }).amount).toBe(expected);
  });

  it("tells a tie from what only looks like one after 40 digits", () => {
    const barelyMore = `0.125${"0".repeat(100)}1`;
    expect(roundMoney(euros(barelyMore)).amount).toBe("0.13");
    expect(roundMoney(euros(barelyMore), { mode: "half-down" }).amount).toBe("0.13");
  });

  it("answers no minus zero", () => {
    expect(roundMoney(euros("-0.001"))).toEqual(euros("0.00"));
  });

  it("throws INVALID_OPTION for an unknown mode", () => {
    for (const mode of ["bankers", "toString"] as unknown as RoundingMode[]) {
      expect(() => roundMoney(euros("1"), { mode })).toThrow(
        refusal(
          "INVALID_OPTION",
          ["mode"],
          /^expected one of up, down, ceiling, floor, half-up, half-down, half-even \(/,
        ),
      );
    }
  });

  it.each([0, -0.01, "-1e-400", "a cent", Number.NaN])("throws INVALID_VALUE for the step %s", (step) => {
    expect(() => roundMoney(euros("1"), { step })).toThrow(refusal("INVALID_VALUE", ["step"]));
  });

  it("throws INVALID_VALUE for an amount that is no number, or that outgrows the limit by rounding", () => {
    expect(() => roundMoney(euros("x"))).toThrow(refusal("INVALID_VALUE", ["value", "amount"]));
    expect(() => roundMoney(euros(`${"9".repeat(400)}.999`))).toThrow(refusal("INVALID_VALUE", ["amount"]));
  });

  it("throws UNKNOWN_CURRENCY for a code that ISO 4217 does not know", () => {
    expect(() => roundMoney({ amount: "1", currency: "ERU" })).toThrow(
      refusal("UNKNOWN_CURRENCY", ["value", "currency"]),
    );
  });
});
