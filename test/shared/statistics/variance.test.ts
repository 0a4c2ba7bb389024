import { describe, expect, it } from "vitest";
import { standardDeviation, variance } from "../../../src/shared/statistics/index.js";
import { refusal } from "./refusal.js";

describe("variance", () => {
  it("divides the squared deviations by n − 1", () => {
    expect(variance(Object.freeze([2, 4, 4, 6]))).toBe(8 / 3);
    expect(variance([1, 3])).toBe(2);
    expect(variance(Float64Array.of(1, 3))).toBe(2);
  });

  it("does not cancel far from zero", () => {
    expect(variance([1e9 + 2, 1e9 + 4, 1e9 + 6])).toBe(4);
  });

  it("corrects for the rounding of the mean", () => {
    // The mean lies halfway between two neighbouring numbers.
    expect(variance([1, 1 + Number.EPSILON])).toBe(Number.EPSILON ** 2 / 2);
  });

  it("is exactly zero where all values are equal", () => {
    for (let n = 2; n <= 100; n++) expect(variance(Array.from({ length: n }, () => 4.2))).toBe(0);
  });

  it.each([[[]], [[5]]])("refuses %j: it takes two values to differ", (values) => {
    expect(() => variance(values)).toThrow(refusal("INVALID_VALUE", ["values"], /at least (one|two) values?/));
  });

  it("names what is no number, and squares beyond the range of a number", () => {
    expect(() => variance([1, Number.NaN])).toThrow(refusal("INVALID_VALUE", ["values", 1]));
    expect(() => variance([1e200, -1e200])).toThrow(refusal("INVALID_VALUE", ["values"], /in the range/));
  });
});

describe("standardDeviation", () => {
  it("is the square root of the variance", () => {
    expect(standardDeviation(Object.freeze([1, 3, 5]))).toBe(2);
  });
});
