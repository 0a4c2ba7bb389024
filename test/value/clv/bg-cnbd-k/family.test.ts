import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { familyOf } from "../../../../src/value/clv/bg-cnbd-k/family.js";
import { bgNbdFamily } from "../../../../src/value/clv/bg-nbd/family.js";
import { mergeHistories, readHistories } from "../../../../src/value/clv/read-histories.js";
import { anyHistory } from "../bg-nbd/histories.js";
import { anyRegularity } from "./histories.js";

const anyRows = fc.array(anyHistory, { minLength: 1, maxLength: 8 });
const anyLogValues = fc
  .array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 4, maxLength: 4 })
  .map((values) => Float64Array.from(values));

describe("the likelihood of BG/CNBD-k", () => {
  it("is the sum of those of the customers", () => {
    fc.assert(
      fc.property(anyRegularity, anyRows, anyLogValues, (regularity, rows, logValues) => {
        const family = familyOf(regularity);
        const process = family.create(logValues.map(Math.exp));
        const sum = rows.reduce(
          (total, row) => total + 2 * process.logLikelihood(row.repeats, row.firstToLast, row.firstToEnd),
          0,
        );
        const merged = mergeHistories(readHistories([...rows, ...rows]).columns);
        const value = family.logLikelihood(merged, logValues, new Float64Array(4));
        expect(Math.abs(value - sum)).toBeLessThan(1e-11 * (1 + Math.abs(sum)));
      }),
    );
  });

  it("has the gradient that differences give", () => {
    fc.assert(
      fc.property(anyRegularity, anyRows, anyLogValues, (regularity, rows, logValues) => {
        const family = familyOf(regularity);
        const merged = mergeHistories(readHistories(rows).columns);
        const gradient = new Float64Array(4);
        const value = family.logLikelihood(merged, logValues, gradient);
        gradient.forEach((slope, index) => {
          const at = (offset: number) => {
            const moved = logValues.map((log, i) => (i === index ? log + offset : log));
            return family.logLikelihood(merged, moved, new Float64Array(4));
          };
          const difference = (8 * (at(1e-4) - at(-1e-4)) - (at(2e-4) - at(-2e-4))) / 12e-4;
          // Rounding of the value, divided by the step, and the scale of the terms that cancel in the slope.
          const bound = 1e-7 * (1 + Math.abs(slope)) + 1e-10 * Math.abs(value);
          expect(Math.abs(slope - difference)).toBeLessThan(bound);
        });
      }),
    );
  });

  it("is that of a silence which is unlikelier than the smallest number, for who has not bought", () => {
    const rows = mergeHistories(readHistories([{ repeats: 0, firstToLast: 0, firstToEnd: 120 }]).columns);
    const gradient = new Float64Array(4);
    const value = familyOf({ k: 1, dropoutAtStart: false }).logLikelihood(rows, Float64Array.of(5, 0, 0, 0), gradient);
    const r = Math.exp(5);
    expect(value).toBeCloseTo(-r * Math.log(121), 9);
    expect([...gradient]).toEqual([expect.closeTo(value, 9), expect.closeTo((r * 120) / 121, 9), 0, 0]);
  });

  it("is finite far out, and minus infinity where a parameter is no number any more", () => {
    const rows = mergeHistories(readHistories([{ repeats: 100_000, firstToLast: 1e-6, firstToEnd: 1e6 }]).columns);
    const family = familyOf({ k: 12, dropoutAtStart: false });
    const gradient = new Float64Array(4);
    expect(family.logLikelihood(rows, Float64Array.of(0, -20, 2, 2), gradient)).toSatisfy(Number.isFinite);
    expect([...gradient]).toSatisfy((slopes: number[]) => slopes.every(Number.isFinite));
    const far = Float64Array.of(800, 800, 800, 800);
    expect(family.logLikelihood(rows, far, gradient)).toBe(Number.NEGATIVE_INFINITY);
  });

  it("is looked for from where BG/NBD is, with k steps for a purchase", () => {
    const rows = mergeHistories(readHistories([{ repeats: 2, firstToLast: 9, firstToEnd: 30 }]).columns);
    const family = familyOf({ k: 4, dropoutAtStart: true });
    const starts = bgNbdFamily.startsFor(rows).map(([r = 0, alpha = 0, a = 0, b = 0]) => [r, alpha / 4, a, b]);
    expect(family.startsFor(rows)).toEqual(starts);
    expect([family.parameters, family.timeParameters]).toEqual([["r", "alpha", "a", "b"], ["alpha"]]);
  });

  it("is finite where b is next to zero", () => {
    const rows = mergeHistories(readHistories([{ repeats: 1, firstToLast: 30, firstToEnd: 30 }]).columns);
    const gradient = new Float64Array(4);
    const family = familyOf({ k: 2, dropoutAtStart: false });
    expect(family.logLikelihood(rows, Float64Array.of(0, 0, 0, -40), gradient)).toBeCloseTo(Math.log(2 / 31 ** 3), 12);
    expect([...gradient]).toSatisfy((slopes: number[]) => slopes.every(Number.isFinite));
  });
});
