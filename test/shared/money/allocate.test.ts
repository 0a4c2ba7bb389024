import { describe, expect, it } from "vitest";
import type { DecimalLike } from "../../../src/shared/decimal.js";
import { type AllocateMoneyOptions, allocateMoney, money } from "../../../src/shared/money/index.js";
import { refusal } from "./refusal.js";

const partsOf = (amount: string, weights: readonly DecimalLike[], options?: AllocateMoneyOptions) =>
  allocateMoney(Object.freeze({ amount, currency: "EUR" }), Object.freeze([...weights]), options).map(
    (part) => part.amount,
  );

describe("allocateMoney", () => {
  it("answers one part for each weight, in their order and in the currency", () => {
    expect(allocateMoney(money(100, "JPY"), [1, 3])).toEqual([money(25, "JPY"), money(75, "JPY")]);
  });

  it("gives the steps left over to the parts that lost most", () => {
    // 16.666…, 33.333… and 50: the first loses two thirds of a cent, the second one third.
    expect(partsOf("100", [1, 2, 3])).toEqual(["16.67", "33.33", "50.00"]);
    expect(partsOf("0.05", [3, 7])).toEqual(["0.02", "0.03"]); // 1.5 and 3.5: a tie, to the earlier
    expect(partsOf("0.05", [7, 3])).toEqual(["0.04", "0.01"]);
    expect(partsOf("0.10", [15, 31, 54])).toEqual(["0.02", "0.03", "0.05"]);
  });

  it("gives the steps left over to the earlier of two that lost the same", () => {
    expect(partsOf("100", [1, 1, 1])).toEqual(["33.34", "33.33", "33.33"]);
    expect(partsOf("0.02", [1, 1, 1])).toEqual(["0.01", "0.01", "0.00"]);
  });

  it("parts a negative amount like the positive one", () => {
    expect(partsOf("-100", [1, 1, 1])).toEqual(["-33.34", "-33.33", "-33.33"]);
    expect(partsOf("-0.02", [1, 0, 1, 1])).toEqual(["-0.01", "0.00", "-0.01", "0.00"]);
  });

  it("gives a weight of zero nothing", () => {
    expect(partsOf("0.01", [0, 1, 0])).toEqual(["0.00", "0.01", "0.00"]);
    expect(partsOf("100", ["0.0", 1, 1, 1])).toEqual(["0.00", "33.34", "33.33", "33.33"]);
  });

  it("looks at the proportions of the weights only", () => {
    const expected = partsOf("100", [1, 2, 4]);
    expect(partsOf("100", ["0.01", "0.02", "0.04"])).toEqual(expected);
    expect(partsOf("100", [10n ** 30n, 2n * 10n ** 30n, 4n * 10n ** 30n])).toEqual(expected);
    expect(partsOf("100", ["1e-400", "2e-400", "0.0004e-396"])).toEqual(expected);
  });

  it("is exact however far the weights lie apart", () => {
    expect(partsOf("1", ["1e399", "1e-400"])).toEqual(["1.00", "0.00"]);
    // Just below and just above a half of the cent that is left over.
    expect(partsOf("0.01", [`1${"0".repeat(100)}1`, `1${"0".repeat(100)}2`])).toEqual(["0.00", "0.01"]);
  });

  it("parts zero into zeros, and gives the whole to a single weight", () => {
    expect(partsOf("0", [1, 2])).toEqual(["0.00", "0.00"]);
    expect(partsOf("12.34", ["0.7"])).toEqual(["12.34"]);
  });

  it("parts among more customers than a call can have arguments", () => {
    const parts = partsOf("2250.01", Array<number>(150_000).fill(1));
    expect([parts.length, parts[0], parts[75_000], parts[149_999]]).toEqual([150_000, "0.02", "0.02", "0.01"]);
  });

  it("parts into multiples of another step where asked", () => {
    expect(partsOf("100", [1, 1, 1], { step: "0.05" })).toEqual(["33.35", "33.35", "33.30"]);
    expect(partsOf("0.125", [1, 1], { step: "0.001" })).toEqual(["0.063", "0.062"]);
    expect(partsOf("100", [1, 1], { step: undefined })).toEqual(["50.00", "50.00"]);
  });

  it("may make a part smaller when the total grows: the Alabama paradox", () => {
    expect(partsOf("0.10", [6, 6, 2])).toEqual(["0.04", "0.04", "0.02"]);
    expect(partsOf("0.11", [6, 6, 2])).toEqual(["0.05", "0.05", "0.01"]);
  });

  it("throws UNROUNDED_AMOUNT for an amount that is no multiple of the step", () => {
    expect(() => partsOf("0.125", [1, 1])).toThrow(
      refusal("UNROUNDED_AMOUNT", ["value", "amount"], /^expected an amount in whole steps of 0\.01 \(/),
    );
    expect(() => partsOf("0.03", [1], { step: "0.05" })).toThrow(
      refusal("UNROUNDED_AMOUNT", ["value", "amount"], /0\.05/),
    );
  });

  it.each([-1, "-1e-400", Number.NaN, Number.POSITIVE_INFINITY, "half"])(
    "throws INVALID_VALUE for the weight %s",
    (weight) => {
      expect(() => partsOf("1", [1, weight])).toThrow(refusal("INVALID_VALUE", ["weights", 1]));
    },
  );

  it("throws INVALID_VALUE where no weight is above zero", () => {
    for (const weights of [[], [0], ["0.00", 0]]) {
      expect(() => partsOf("1", weights)).toThrow(
        refusal("INVALID_VALUE", ["weights"], /^expected a weight above zero/),
      );
    }
  });

  it("throws INVALID_VALUE for a step that is not above zero", () => {
    expect(() => partsOf("1", [1], { step: 0 })).toThrow(refusal("INVALID_VALUE", ["step"]));
  });

  it("throws UNKNOWN_CURRENCY and INVALID_VALUE where they stand in the amount", () => {
    expect(() => allocateMoney({ amount: "1", currency: "ERU" }, [1])).toThrow(
      refusal("UNKNOWN_CURRENCY", ["value", "currency"]),
    );
    expect(() => partsOf("x", [1])).toThrow(refusal("INVALID_VALUE", ["value", "amount"]));
  });
});
