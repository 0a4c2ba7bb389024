import { describe, expect, it } from "vitest";
import { estimateMean, normalReach } from "../../../src/shared/statistics/estimate-mean.js";

describe("estimateMean", () => {
  it("reaches as many standard errors to either side as the level asks for", () => {
    const values = Object.freeze([1, 2, 3, 6]);
    // Squares 4 + 1 + 0 + 9 = 14: the standard error is √(14 / 3 / 4).
    const error = Math.sqrt(14 / 12);
    const { interval, ...rest } = estimateMean(values, "days", 0.95);
    expect(rest).toEqual({ value: 3, n: 4, status: "ok", unit: "days" });
    expect(interval?.level).toBe(0.95);
    expect(interval?.low).toBeCloseTo(3 - 1.959963984540054 * error, 12);
    expect(interval?.high).toBeCloseTo(3 + 1.959963984540054 * error, 12);
    expect(estimateMean(values, "days", 0.9).interval?.high).toBeCloseTo(3 + 1.6448536269514722 * error, 12);
  });

  it("is exact where all values are the same", () => {
    expect(estimateMean(Float64Array.of(2, 2), "days", 0.5).interval).toEqual({ low: 2, high: 2, level: 0.5 });
  });

  it("has no interval for a single value and a mean that is not finite, and nothing for no values", () => {
    expect(estimateMean([7], "nats", 0.95)).toEqual({ value: 7, n: 1, status: "ok", unit: "nats" });
    expect(estimateMean([1, Number.POSITIVE_INFINITY], "nats", 0.95)).toEqual({
      value: Number.POSITIVE_INFINITY,
      n: 2,
      status: "ok",
      unit: "nats",
    });
    expect(estimateMean([], "nats", 0.95)).toEqual({ n: 0, status: "no-observations", unit: "nats" });
  });
});

describe("normalReach", () => {
  it("is the quantile that leaves half the rest above", () => {
    expect(normalReach(0.95)).toBeCloseTo(1.959963984540054, 14);
    expect(normalReach(0.5)).toBeCloseTo(0.6744897501960817, 14);
  });
});
