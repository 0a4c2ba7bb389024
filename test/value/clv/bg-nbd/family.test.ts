import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bgNbdFamily } from "../../../../src/value/clv/bg-nbd/family.js";
import type { HistoryColumns } from "../../../../src/value/clv/process.js";
import { mergeHistories, readHistories } from "../../../../src/value/clv/read-histories.js";
import { anyHistory } from "./histories.js";

const columnsOf = (rows: readonly (readonly [number, number, number])[]): HistoryColumns =>
  mergeHistories(
    readHistories(rows.map(([repeats, firstToLast, firstToEnd]) => ({ repeats, firstToLast, firstToEnd }))).columns,
  );
const logLikelihood = (rows: HistoryColumns, logValues: Float64Array) =>
  bgNbdFamily.logLikelihood(rows, logValues, new Float64Array(4));

const anyRows = fc.array(anyHistory, { minLength: 1, maxLength: 8 });
const anyLogValues = fc
  .array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 4, maxLength: 4 })
  .map((values) => Float64Array.from(values));

describe("the likelihood of BG/NBD", () => {
  it("is the sum of those of the customers", () => {
    fc.assert(
      fc.property(anyRows, anyLogValues, (rows, logValues) => {
        const merged = mergeHistories(readHistories(rows).columns);
        const process = bgNbdFamily.create(logValues.map(Math.exp));
        const sum = rows.reduce(
          (total, { repeats, firstToLast, firstToEnd }) =>
            total + process.logLikelihood(repeats, firstToLast, firstToEnd),
          0,
        );
        expect(Math.abs(logLikelihood(merged, logValues) - sum)).toBeLessThan(1e-11 * (1 + Math.abs(sum)));
      }),
    );
  });

  it("is the same for merged rows as for the same rows one by one", () => {
    const rows = columnsOf([
      [0, 0, 30],
      [2, 9, 30],
      [2, 9, 30],
      [5, 28, 30],
    ]);
    expect([...rows.weights]).toEqual([1, 2, 1]);
    const single: HistoryColumns = {
      repeats: Float64Array.of(0, 2, 2, 5),
      firstToLast: Float64Array.of(0, 9, 9, 28),
      firstToEnd: Float64Array.of(30, 30, 30, 30),
      weights: Float64Array.of(1, 1, 1, 1),
    };
    const logValues = Float64Array.of(-1, 1, 0.3, 0.7);
    const [ofMerged, ofSingle] = [new Float64Array(4), new Float64Array(4)];
    const merged = bgNbdFamily.logLikelihood(rows, logValues, ofMerged);
    expect(Math.abs(merged / bgNbdFamily.logLikelihood(single, logValues, ofSingle) - 1)).toBeLessThan(1e-14);
    ofMerged.forEach((slope, i) => {
      expect(Math.abs(slope - (ofSingle[i] as number))).toBeLessThan(1e-12);
    });
  });

  it("has the gradient that differences give", () => {
    fc.assert(
      fc.property(anyRows, anyLogValues, (rows, logValues) => {
        const merged = mergeHistories(readHistories(rows).columns);
        const gradient = new Float64Array(4);
        const value = bgNbdFamily.logLikelihood(merged, logValues, gradient);
        gradient.forEach((slope, index) => {
          const at = (offset: number) =>
            logLikelihood(
              merged,
              logValues.map((log, i) => (i === index ? log + offset : log)),
            );
          const difference = (8 * (at(1e-4) - at(-1e-4)) - (at(2e-4) - at(-2e-4))) / 12e-4;
          // Rounding of the value, divided by the step, and the scale of the terms that cancel in the slope.
          const bound = 1e-7 * (1 + Math.abs(slope)) + 1e-10 * Math.abs(value);
          expect(Math.abs(slope - difference)).toBeLessThan(bound);
        });
      }),
    );
  });

  it("is finite far out, where the silence is long and the customer was busy", () => {
    const rows = columnsOf([[100_000, 1e-6, 1e6]]);
    const logValues = Float64Array.of(0, -20, 2, 2);
    const gradient = new Float64Array(4);
    expect(bgNbdFamily.logLikelihood(rows, logValues, gradient)).toSatisfy(Number.isFinite);
    expect([...gradient]).toSatisfy((slopes: number[]) => slopes.every(Number.isFinite));
    const process = bgNbdFamily.create(logValues.map(Math.exp));
    expect(logLikelihood(rows, logValues)).toBeCloseTo(process.logLikelihood(100_000, 1e-6, 1e6), 5);
  });

  it("is minus infinity, and not NaN, where a parameter is no number any more", () => {
    expect(logLikelihood(columnsOf([[2, 9, 30]]), Float64Array.of(800, 800, 800, 800))).toBe(Number.NEGATIVE_INFINITY);
  });

  it("is finite where b is next to zero, as for a single customer with a covariate", () => {
    const gradient = new Float64Array(4);
    const value = bgNbdFamily.logLikelihood(columnsOf([[1, 30, 30]]), Float64Array.of(0, 0, 0, -40), gradient);
    // He left at his only repeat, for certain.
    expect(value).toBeCloseTo(-2 * Math.log(31), 12);
    expect([...gradient]).toSatisfy((slopes: number[]) => slopes.every(Number.isFinite));
  });
});
