import { describe, expect, it } from "vitest";
import { isDependent, measureSpendDependence } from "../../../../src/value/clv/gamma-gamma/dependence.js";
import { refusal } from "../../../shared/refusal.js";

const customersOf = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([repeats, meanRepeatSpend]) => Object.freeze({ repeats, meanRepeatSpend }));

describe("measureSpendDependence", () => {
  it("is Spearman's rank correlation of repeats and spend, with its t test", () => {
    // Ranks 1 2 3 4 5 6 and 1 3 2 4 6 5: ρ = 1 − 6·4/(6·35), t = ρ·√(4/(1 − ρ²)).
    const found = measureSpendDependence(customersOf([1, 10], [2, 12], [3, 11], [4, 30], [5, 45], [6, 40]));
    expect(found?.n).toBe(6);
    expect(found?.rankCorrelation).toBeCloseTo(1 - 24 / 210, 14);
    expect(found?.pValue).toBeCloseTo(0.0188455, 6);
  });

  it("has the same p-value for a correlation downwards", () => {
    const found = measureSpendDependence(customersOf([6, 10], [5, 12], [4, 11], [3, 30], [2, 45], [1, 40]));
    expect(found?.rankCorrelation).toBeCloseTo(24 / 210 - 1, 14);
    expect(found?.pValue).toBeCloseTo(0.0188455, 6);
  });

  it("shares ranks among equal values", () => {
    // Ranks 1.5 1.5 3 and 1 2.5 2.5.
    expect(measureSpendDependence(customersOf([1, 5], [1, 9], [4, 9]))?.rankCorrelation).toBeCloseTo(0.5, 14);
  });

  it("is certain where the ranks agree entirely", () => {
    expect(measureSpendDependence(customersOf([1, 5], [2, 6], [3, 7]))).toEqual({
      n: 3,
      rankCorrelation: 1,
      pValue: 0,
    });
  });

  it("leaves out customers without a repeat, or without a spend above zero", () => {
    const rows = customersOf([1, 5], [2, 6], [3, 7]);
    const more = [...rows, { repeats: 0 }, { repeats: 9, meanRepeatSpend: 0 }, { repeats: 8, meanRepeatSpend: -3 }];
    expect(measureSpendDependence(more)).toEqual(measureSpendDependence(rows));
  });

  it("is absent where nothing can be said", () => {
    expect(measureSpendDependence(customersOf([1, 5], [2, 6]))).toBeUndefined();
    expect(measureSpendDependence(customersOf([2, 5], [2, 6], [2, 7]))).toBeUndefined();
    expect(measureSpendDependence(customersOf([1, 5], [2, 5], [3, 5]))).toBeUndefined();
    expect(measureSpendDependence([{ repeats: 0 }])).toBeUndefined();
  });

  it("refuses an empty base, and customers who are none", () => {
    expect(() => measureSpendDependence([])).toThrow(refusal("EMPTY_DATA", []));
    expect(() => measureSpendDependence([{ repeats: 1 }])).toThrow(refusal("INVALID_VALUE", [0, "meanRepeatSpend"]));
  });
});

describe("isDependent", () => {
  it.each([
    [0.3, 0.01, true],
    [-0.3, 0.01, true],
    [0.2999, 0.001, false],
    [-0.2999, 0.001, false],
    [0.9, 0.0101, false],
  ])("takes ρ = %d with p = %d for %s", (rankCorrelation, pValue, expected) => {
    expect(isDependent({ n: 100, rankCorrelation, pValue })).toBe(expected);
  });
});
