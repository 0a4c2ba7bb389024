import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromEpochDay } from "../../../../src/shared/calendar/index.js";
import { type Language, renderLabel } from "../../../../src/shared/labels.js";
import { checkPurchaseAssumptions } from "../../../../src/value/clv/assumptions/check-assumptions.js";
import { PURCHASE_ASSUMPTION_LABELS } from "../../../../src/value/clv/assumptions/labels.js";
import { simulateLog } from "./simulate.js";

describe("checkPurchaseAssumptions", () => {
  it("warns of regular purchases, with the shape and its interval", () => {
    const { findings, regularity } = checkPurchaseAssumptions(
      simulateLog("regular", { customers: 500, days: 300, shape: 3 }),
      { level: 0.95 },
    );
    const { value, interval } = regularity.shape;
    expect(findings).toEqual([
      {
        code: "REGULAR_TIMING",
        severity: "warning",
        path: [],
        params: { shape: value, low: interval?.low, high: interval?.high },
      },
    ]);
    expect(interval?.level).toBe(0.95);
  });

  it("does not warn of a shape that is off by chance only, or by little", () => {
    const few = Array.from({ length: 30 }, (_, index) => ({
      days: [1, 5 + (index % 8), 13].map((day) => ({ date: fromEpochDay(20_000 + day) })),
    }));
    const { regularity, findings } = checkPurchaseAssumptions(few);
    expect(regularity.shape.value).toBeGreaterThan(1.5);
    expect(regularity.pValue).toBeGreaterThan(0.01);
    expect(findings).toEqual([]);
    const slightly = checkPurchaseAssumptions(simulateLog(1, { customers: 4000, days: 300, shape: 1.3 }));
    expect(slightly.regularity.pValue).toBeLessThan(0.01);
    expect(slightly.findings).toEqual([]);
    const less = checkPurchaseAssumptions(simulateLog(1, { customers: 4000, days: 300, shape: 0.75 }));
    expect(less.regularity.pValue).toBeLessThan(0.01);
    expect(less.findings).toEqual([]);
  });

  it("warns of a season, with the strongest and the weakest month", () => {
    const { findings, seasonality } = checkPurchaseAssumptions(
      simulateLog("peak", { customers: 1500, days: 731, december: 3 }),
    );
    const indexes = seasonality.months.map(({ index = 0 }) => index);
    expect(findings).toEqual([
      {
        code: "SEASONAL_MONTHS",
        severity: "warning",
        path: [],
        params: {
          strongestMonth: 12,
          strongestIndex: indexes[11],
          weakestMonth: 1 + indexes.indexOf(Math.min(...indexes)),
          weakestIndex: Math.min(...indexes),
        },
      },
    ]);
  });

  it("does not warn of months that are off by less than 20 %, however sure that is", () => {
    const { findings, seasonality } = checkPurchaseAssumptions(
      simulateLog("slight", { customers: 20_000, days: 400, december: 1.2 }),
    );
    expect(seasonality.pValue).toBeLessThan(0.01);
    expect(findings).toEqual([]);
  });

  it("finds nothing in nothing", () => {
    expect(checkPurchaseAssumptions([])).toMatchObject({
      findings: [],
      regularity: { shape: { status: "too-little-data" } },
      seasonality: { status: "too-short" },
    });
  });

  it("has findings that can be told in words, without a gap", () => {
    for (const language of ["de", "en"] satisfies Language[]) {
      for (const world of [{ shape: 3 }, { december: 3 }]) {
        const { findings } = checkPurchaseAssumptions(simulateLog("words", { customers: 1500, days: 731, ...world }));
        expect(findings).toHaveLength(1);
        for (const { code, params } of findings) {
          expect(renderLabel(PURCHASE_ASSUMPTION_LABELS, code, language, params)).not.toMatch(/[{}]|NaN/);
        }
      }
    }
  });

  it("answers every log, with probabilities from 0 to 1 and shapes from 0 on", () => {
    const date = fc.integer({ min: 18_000, max: 19_200 }).map(fromEpochDay);
    const customer = fc.record({ days: fc.array(fc.record({ date }), { maxLength: 12 }) });
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 200 }), (customers) => {
        const { regularity, seasonality } = checkPurchaseAssumptions(customers);
        for (const p of [regularity.pValue ?? 0, seasonality.pValue ?? 0]) {
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
        expect(regularity.shape.value ?? 0).toBeGreaterThanOrEqual(0);
        const [found, due] = seasonality.months.reduce(
          ([a, b], { purchases, expected }) => [a + purchases, b + expected],
          [0, 0],
        );
        expect(found).toBeCloseTo(due, 6);
      }),
      { numRuns: 50 },
    );
  });
});
