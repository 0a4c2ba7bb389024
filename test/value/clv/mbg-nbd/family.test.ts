import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mbgNbdFamily } from "../../../../src/value/clv/mbg-nbd/family.js";
import { mergeHistories, readHistories } from "../../../../src/value/clv/read-histories.js";
import { anyHistory } from "../bg-nbd/histories.js";

const anyRows = fc.array(anyHistory, { minLength: 1, maxLength: 8 });
const anyLogValues = fc
  .array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 4, maxLength: 4 })
  .map((values) => Float64Array.from(values));

describe("the likelihood of MBG/NBD", () => {
  it("is the sum of those of the customers", () => {
    fc.assert(
      fc.property(anyRows, anyLogValues, (rows, logValues) => {
        const merged = mergeHistories(readHistories([...rows, ...rows]).columns);
        const process = mbgNbdFamily.create(logValues.map(Math.exp));
        const sum = rows.reduce(
          (total, row) => total + 2 * process.logLikelihood(row.repeats, row.firstToLast, row.firstToEnd),
          0,
        );
        const value = mbgNbdFamily.logLikelihood(merged, logValues, new Float64Array(4));
        expect(Math.abs(value - sum)).toBeLessThan(1e-11 * (1 + Math.abs(sum)));
      }),
    );
  });

  it("has the gradient that differences give", () => {
    fc.assert(
      fc.property(anyRows, anyLogValues, (rows, logValues) => {
        const merged = mergeHistories(readHistories(rows).columns);
        const gradient = new Float64Array(4);
        const value = mbgNbdFamily.logLikelihood(merged, logValues, gradient);
        gradient.forEach((slope, index) => {
          const at = (offset: number) => {
            const moved = logValues.map((log, i) => (i === index ? log + offset : log));
            return mbgNbdFamily.logLikelihood(merged, moved, new Float64Array(4));
          };
          const difference = (8 * (at(1e-4) - at(-1e-4)) - (at(2e-4) - at(-2e-4))) / 12e-4;
          // Rounding of the value, divided by the step, and the scale of the terms that cancel in the slope.
          const bound = 1e-7 * (1 + Math.abs(slope)) + 1e-10 * Math.abs(value);
          expect(Math.abs(slope - difference)).toBeLessThan(bound);
        });
      }),
    );
  });

  it("leaves the numbers it is asked with as they are", () => {
    const logValues = Float64Array.of(-1, 1, 0.3, 0.7);
    const rows = mergeHistories(readHistories([{ repeats: 2, firstToLast: 9, firstToEnd: 30 }]).columns);
    mbgNbdFamily.logLikelihood(rows, logValues, new Float64Array(4));
    expect([...logValues]).toEqual([-1, 1, 0.3, 0.7]);
  });

  it("is minus infinity, and not NaN, where a parameter is no number any more", () => {
    const rows = mergeHistories(readHistories([{ repeats: 2, firstToLast: 9, firstToEnd: 30 }]).columns);
    const far = Float64Array.of(800, 800, 800, 800);
    expect(mbgNbdFamily.logLikelihood(rows, far, new Float64Array(4))).toBe(Number.NEGATIVE_INFINITY);
  });
});
