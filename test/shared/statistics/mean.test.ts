import { describe, expect, it } from "vitest";
import { mean } from "../../../src/shared/statistics/index.js";
import { refusal } from "./refusal.js";

describe("mean", () => {
  it("is the sum divided by the number of values", () => {
    expect(mean(Object.freeze([1, 2, 4.5]))).toBe(2.5);
    expect(mean([7])).toBe(7);
    expect(mean(Float64Array.of(-1, 1))).toBe(0);
  });

  it("loses nothing to large values, wherever they stand", () => {
    for (const values of [
      [1e100, 1, -1e100],
      [1, 1e100, -1e100],
      [-1e100, 1e100, 1],
    ]) {
      expect(mean(values)).toBe(1 / 3);
    }
    expect(mean(Array.from({ length: 10 }, () => 0.1))).toBe(0.1);
  });

  it("is exact where all values are equal, and never outside their range", () => {
    // Three times 0.1 is 0.30000000000000004, and a third of that 0.10000000000000002.
    for (let n = 1; n <= 200; n++) {
      for (const value of [0.1, -0.1, 4.2, 1 / 49]) expect(mean(Array.from({ length: n }, () => value))).toBe(value);
    }
  });

  it("refuses no values", () => {
    expect(() => mean([])).toThrow(refusal("INVALID_VALUE", ["values"], /at least one value/));
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, "3", null])("refuses %s among the values", (value) => {
    expect(() => mean([1, 2, value as number])).toThrow(refusal("INVALID_VALUE", ["values", 2], /a finite number/));
  });

  it("refuses a sum beyond the range of a number", () => {
    expect(() => mean([1.7e308, 1.7e308])).toThrow(refusal("INVALID_VALUE", ["values"], /in the range of a number/));
  });
});
