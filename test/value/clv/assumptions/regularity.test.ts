import { describe, expect, it } from "vitest";
import { measurePurchaseRegularity } from "../../../../src/value/clv/assumptions/regularity.js";
import type { DatedPurchases } from "../../../../src/value/clv/purchase-days.js";
import { refusal } from "../../../shared/refusal.js";

/** A customer who bought on these days of 2025, counted from 1. */
const on = (...days: readonly number[]): DatedPurchases => ({
  days: days.map((day) => ({ date: new Date(Date.UTC(2025, 0, day)).toISOString().slice(0, 10) })),
});
const many = (count: number, ...rows: readonly DatedPurchases[]) => Array.from({ length: count }, () => rows).flat();
const shapeOf = (customers: readonly DatedPurchases[]) => measurePurchaseRegularity(customers).shape.value;

describe("measurePurchaseRegularity", () => {
  it("is 1 where each share of a pair is as frequent as the other", () => {
    // Five days have the shares 1/5 to 4/5.
    const customers = many(10, on(1, 2, 6), on(1, 3, 6), on(1, 4, 6), on(1, 5, 6));
    const { shape, standardError, pValue, pairs } = measurePurchaseRegularity(customers);
    expect(shape.value).toBeCloseTo(1, 12);
    expect(pValue).toBeCloseTo(1, 12);
    expect([shape.n, shape.status, shape.unit, pairs]).toEqual([40, "ok", "shape", 40]);
    // Squares are 9/100 or 1/100, around 5/100: errors of 4/5 of the mean each, over 40 customers, times 1.5.
    expect(standardError).toBeCloseTo((1.5 * 0.8) / Math.sqrt(40), 12);
    const factor = Math.exp((1.6448536269514722 * 0.8) / Math.sqrt(40));
    expect(shape.interval?.low).toBeCloseTo(1.5 / factor - 0.5, 12);
    expect(shape.interval?.high).toBeCloseTo(1.5 * factor - 0.5, 12);
    expect(shape.interval?.level).toBe(0.9);
  });

  it("is that of the variance of the shares by Wheat and Morrison, for pairs of many days", () => {
    // Shares of 0.25 and 0.75: a variance of 1/16, so (1 − 1/4)/(8/16) = 1.5, but for the correction of 1 − 2/400.
    const customers = many(20, on(1, 101, 401), on(1, 301, 401));
    expect(shapeOf(customers)).toBeCloseTo(1.5 / (0.75 / (1 - 2 / 400)) - 0.5, 12);
  });

  it("has a p-value by the variance of an even distribution over the days between", () => {
    // Four days: shares 1/4, 1/2, 3/4; squares of 1/16, 0, 1/16 have a mean of 1/24 and a variance of 1/1152.
    const { pValue } = measurePurchaseRegularity(many(32, on(1, 3, 5)));
    // z = −(32/24)/√(32/1152) = −8, and 2·Φ(−8):
    expect(pValue).toBeCloseTo(1.244192114854357e-15, 25);
    expect((pValue ?? 0) / 1.244192114854357e-15).toBeCloseTo(1, 9);
  });

  it("is 1,000 at most, for purchases at the same distance, and falls below 1 for bursts", () => {
    const { shape, standardError } = measurePurchaseRegularity(many(30, on(1, 11, 21)));
    expect(shape.value).toBeCloseTo(1000, 6);
    expect(standardError).toBeGreaterThan(0);
    const burst = measurePurchaseRegularity(many(20, on(1, 2, 61), on(1, 60, 61)));
    expect(burst.shape.value).toBeLessThan(0.1);
    expect(burst.shape.value).toBeGreaterThan(0);
    expect(burst.shape.interval?.low).toBeGreaterThanOrEqual(0);
  });

  it("pairs times that follow each other, and leaves out one without a partner", () => {
    expect(measurePurchaseRegularity(many(30, on(1, 5, 20, 30))).pairs).toBe(30);
    expect(measurePurchaseRegularity(many(30, on(1, 5, 20, 30, 50))).pairs).toBe(60);
    expect(shapeOf(many(30, on(1, 5, 20, 30)))).toBe(shapeOf(many(30, on(1, 5, 20))));
    expect(shapeOf(many(30, on(1, 5, 20, 30, 50)))).not.toBe(shapeOf(many(30, on(1, 5, 20))));
  });

  it("learns nothing from pairs of up to three days", () => {
    const customers = many(30, on(1, 5, 20));
    const { shape, pairs } = measurePurchaseRegularity([...customers, on(1, 2, 3), on(1, 2, 4), on(1, 3, 4)]);
    expect([shape.n, pairs, shape.value]).toEqual([30, 30, shapeOf(customers)]);
    expect(measurePurchaseRegularity([...customers, on(1, 2, 5)]).pairs).toBe(31);
  });

  it("needs 30 customers with a pair", () => {
    expect(measurePurchaseRegularity([...many(29, on(1, 5, 20)), on(1, 9), on(3), { days: [] }])).toEqual({
      shape: { n: 29, unit: "shape", status: "too-little-data" },
      pairs: 29,
    });
    expect(shapeOf(many(30, on(1, 5, 20)))).toBeGreaterThan(0);
    expect(measurePurchaseRegularity([]).shape.n).toBe(0);
  });

  it("takes a level, and refuses one that is none, and dates that are none", () => {
    const { shape } = measurePurchaseRegularity(many(30, on(1, 5, 20), on(1, 9, 20)), { level: 0.5 });
    expect(shape.interval?.level).toBe(0.5);
    expect(() => measurePurchaseRegularity([], { level: 1 })).toThrow(refusal("INVALID_OPTION", ["level"]));
    const wrong = [on(1), { days: [{ date: "2025-13-01" }] }];
    expect(() => measurePurchaseRegularity(wrong)).toThrow(refusal("INVALID_DATE", [1, "days", 0, "date"]));
  });
});
