import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { giniCoefficient, lorenzCurve } from "../../../src/value/abc/index.js";

describe("lorenzCurve", () => {
  it("runs from the smallest value to the largest, from nothing to everything", () => {
    expect(lorenzCurve(["3.00", 1])).toEqual([
      { shareOfCount: 0, shareOfValue: 0 },
      { shareOfCount: 0.5, shareOfValue: 0.25 },
      { shareOfCount: 1, shareOfValue: 1 },
    ]);
  });

  it("dips below zero with negative values, counts them as nothing, or refuses them", () => {
    const shares = (negatives: "net" | "zero") =>
      lorenzCurve([5, -1], { negatives }).map((point) => point.shareOfValue);
    expect(shares("net")).toEqual([0, -0.25, 1]);
    expect(shares("zero")).toEqual([0, 0, 1]);
    expect(() => lorenzCurve([5, -1], { negatives: "refuse" })).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", path: [1] }),
    );
  });

  it("has no points where the total is not positive", () => {
    expect(lorenzCurve([])).toEqual([]);
    expect(lorenzCurve([0, 0])).toEqual([]);
    expect(lorenzCurve([1, -2])).toEqual([]);
  });

  it("refuses what is no number, and unknown rules", () => {
    expect(() => lorenzCurve([1, Number.NaN])).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path: [1] }));
    expect(() => lorenzCurve([1], { negatives: "drop" as "net" })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["negatives"] }),
    );
  });
});

describe("giniCoefficient", () => {
  it("is 0 for equal values and 1 − 1/n where one has everything", () => {
    expect(giniCoefficient([7, 7, 7])).toBe(0);
    expect(giniCoefficient([0, 0, 0, 9])).toBe(0.75);
    expect(giniCoefficient([4])).toBe(0);
  });

  it("exceeds 1 where negative values lower the total, not where they count as nothing", () => {
    expect(giniCoefficient([-4, 5])).toBe(4.5);
    expect(giniCoefficient([-4, 5], { negatives: "zero" })).toBe(0.5);
  });

  it("does not exist where the total is not positive", () => {
    expect(giniCoefficient([])).toBeUndefined();
    expect(giniCoefficient([0])).toBeUndefined();
    expect(giniCoefficient([1, -1])).toBeUndefined();
  });

  it("adds up exactly, also beyond 2^53", () => {
    const values = Array.from({ length: 3000 }, (_, index) => 3_000_000_000 + index);
    // Σ (2i − n − 1) · value(i) / (n · total), in whole numbers
    const n = 3000n;
    let weighted = 0n;
    let total = 0n;
    values.forEach((value, index) => {
      weighted += (2n * BigInt(index + 1) - n - 1n) * BigInt(value);
      total += BigInt(value);
    });
    expect(giniCoefficient(values)).toBe(Number(weighted) / Number(n * total));
  });

  it("is half the mean absolute difference over the mean, whatever the order and the unit", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1 }), (values) => {
        fc.pre(values.some((value) => value > 0));
        let differences = 0;
        for (const left of values) for (const right of values) differences += Math.abs(left - right);
        const total = values.reduce((sum, value) => sum + value, 0);
        const gini = giniCoefficient(values);
        expect(gini).toBeCloseTo(differences / (2 * values.length * total), 12);
        expect(giniCoefficient([...values].reverse())).toBe(gini);
        expect(giniCoefficient(values.map((value) => `${value}e-3`))).toBe(gini);
      }),
    );
  });

  it("is what the Lorenz curve leaves of the area below the diagonal", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), (values) => {
        fc.pre(values.some((value) => value > 0));
        const points = lorenzCurve(values);
        let area = 0;
        points.slice(1).forEach((point, index) => {
          const before = points[index] as (typeof points)[number];
          area += ((point.shareOfValue + before.shareOfValue) / 2) * (point.shareOfCount - before.shareOfCount);
        });
        expect(giniCoefficient(values)).toBeCloseTo(1 - 2 * area, 10);
      }),
    );
  });
});
