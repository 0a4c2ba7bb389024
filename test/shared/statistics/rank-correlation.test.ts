import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanRanks, rankCorrelation } from "../../../src/shared/statistics/rank-correlation.js";

describe("meanRanks", () => {
  it("ranks from 1 for the smallest, equal values sharing the mean of their ranks", () => {
    expect([...meanRanks([30, 10, 20])]).toEqual([3, 1, 2]);
    expect([...meanRanks([5, 1, 5, 5, 9])]).toEqual([3, 1, 3, 3, 5]);
    expect([...meanRanks([7, 7])]).toEqual([1.5, 1.5]);
    expect([...meanRanks([0, -0, -3])]).toEqual([2.5, 2.5, 1]);
    expect([...meanRanks([])]).toEqual([]);
  });
});

describe("rankCorrelation", () => {
  it("is 1 where the orders agree, −1 where they are opposite", () => {
    expect(rankCorrelation([1, 2, 30], [5, 6, 7])).toBe(1);
    expect(rankCorrelation([1, 2, 30], [7, 6, 5])).toBe(-1);
    expect(rankCorrelation([1, 2, 3, 4], [10, 30, 20, 40])).toBeCloseTo(0.8, 14);
  });

  it("shares ranks among equal values", () => {
    // Ranks 1.5 1.5 3.5 3.5 and 1 2 3 4: 4/√(4·5).
    expect(rankCorrelation([0, 0, 1, 1], [1, 2, 3, 4])).toBeCloseTo(4 / Math.sqrt(20), 14);
  });

  it("is absent where one side has equal values only", () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeUndefined();
    expect(rankCorrelation([1, 2, 3], [1, 1, 1])).toBeUndefined();
    expect(rankCorrelation([], [])).toBeUndefined();
  });

  it("does not change by anything that keeps the order", () => {
    const pairs = fc.array(fc.tuple(fc.integer(), fc.integer()));
    fc.assert(
      fc.property(pairs, (rows) => {
        const [left, right] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        expect(
          rankCorrelation(
            left.map((a) => a / 3 + 7),
            right,
          ),
        ).toBe(rankCorrelation(left, right));
        expect(rankCorrelation(right, left)).toBe(rankCorrelation(left, right));
      }),
    );
  });
});
