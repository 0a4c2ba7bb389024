import { describe, expect, it } from "vitest";
import { PARETO_NBD_FAMILY } from "../../../../src/value/clv/pareto-nbd/family.js";
import type { HistoryColumns } from "../../../../src/value/clv/process.js";
import { HISTORIES } from "./reference.js";

const columns = (rows: readonly (readonly [number, number, number, number])[]): HistoryColumns => ({
  repeats: Float64Array.from(rows, ([x]) => x),
  firstToLast: Float64Array.from(rows, ([, tx]) => tx),
  firstToEnd: Float64Array.from(rows, ([, , T]) => T),
  weights: Float64Array.from(rows, ([, , , weight]) => weight),
});

function evaluate(rows: HistoryColumns, values: readonly number[]) {
  const gradient = Float64Array.of(9, 9, 9, 9);
  const value = PARETO_NBD_FAMILY.logLikelihood(rows, Float64Array.from(values, Math.log), gradient);
  return { value, gradient: [...gradient] };
}

const at = (column: Float64Array, index: number) => column[index] as number;

const ROWS = columns([
  [0, 0, 39, 5],
  [0, 0, 30, 1],
  [2, 30.43, 38.86, 2],
  [2, 5, 38.86, 1],
  [9, 12, 38.86, 1],
]);

describe("PARETO_NBD_FAMILY", () => {
  it("names the parameters, and which of them are times", () => {
    expect(PARETO_NBD_FAMILY.parameters).toEqual(["r", "alpha", "s", "beta"]);
    expect(PARETO_NBD_FAMILY.timeParameters).toEqual(["alpha", "beta"]);
  });

  it("agrees with 50-digit values of the likelihood, and of its gradient to 1e-11", () => {
    for (const { values, history, logLikelihood, gradient, place } of HISTORIES) {
      const { value, gradient: actual } = evaluate(columns([[...history, 1]]), values);
      expect(Math.abs(value - logLikelihood) / Math.max(1, Math.abs(logLikelihood)), place).toBeLessThan(1e-13);
      gradient.forEach((truth, i) => {
        const error = Math.abs((actual[i] as number) - truth) / Math.max(1, Math.abs(truth));
        expect(error < 1e-11, `${place}, derivative ${i}: ${actual[i]} instead of ${truth}`).toBe(true);
      });
    }
  });

  it.each([
    ["alpha < beta, by series", [0.553, 10.578, 0.606, 11.669]],
    ["alpha > beta, by series", [0.553, 12.5, 0.606, 11.669]],
    ["alpha < beta, by quadrature", [0.8, 2, 1.3, 200]],
    ["alpha > beta, by quadrature", [0.8, 200, 1.3, 2]],
  ])("has the gradient of central differences: %s", (_, values) => {
    const { gradient } = evaluate(ROWS, values);
    const step = 1e-4;
    values.forEach((_, i) => {
      const shifted = (shift: number) => {
        const moved = values.map((value, j) => (j === i ? value * Math.exp(shift) : value));
        return evaluate(ROWS, moved).value;
      };
      const near = (shifted(step) - shifted(-step)) / (2 * step);
      const far = (shifted(2 * step) - shifted(-2 * step)) / (4 * step);
      expect(gradient[i]).toBeCloseTo(near + (near - far) / 3, 8);
    });
  });

  it("is the sum of the likelihoods of all customers", () => {
    for (const values of [
      [0.553, 10.578, 0.606, 11.669],
      [0.8, 2, 1.3, 200],
    ]) {
      const { logLikelihood } = PARETO_NBD_FAMILY.create(values);
      const { repeats, firstToLast, firstToEnd, weights } = ROWS;
      const sum = repeats.reduce((total, x, i) => {
        return total + at(weights, i) * logLikelihood(x, at(firstToLast, i), at(firstToEnd, i));
      }, 0);
      expect(evaluate(ROWS, values).value).toBeCloseTo(sum, 11);
    }
  });

  it("counts a row as often as its weight says", () => {
    const once = evaluate(columns([[2, 5, 38.86, 1]]), [0.5, 10, 0.6, 12]);
    const often = evaluate(columns([[2, 5, 38.86, 3]]), [0.5, 10, 0.6, 12]);
    expect(often.value).toBeCloseTo(3 * once.value, 12);
    expect(often.gradient[3]).toBeCloseTo(3 * (once.gradient[3] as number), 12);
  });

  it.each([
    [[0, 1, 1, 1]],
    [[1, Number.POSITIVE_INFINITY, 1, 1]],
    [[1, 1, 1e-151, 1]],
    [[1, 1, 1, 1e151]],
    [[Number.NaN, 1, 1, 1]],
  ])("has no value at %s, and no gradient", (values) => {
    expect(evaluate(ROWS, values)).toEqual({ value: Number.NEGATIVE_INFINITY, gradient: [0, 0, 0, 0] });
  });

  it("has a value at the ends of the range", () => {
    for (const values of [
      [1e-149, 1, 1, 1],
      [1, 1e149, 1, 1],
      [1, 1, 1e-149, 1],
      [1, 1, 1, 1e149],
    ]) {
      expect(evaluate(ROWS, values).value).toBeLessThan(0);
    }
  });

  it("starts at times that go with the unit, and at shapes that do not", () => {
    const inWeeks = PARETO_NBD_FAMILY.startsFor(ROWS);
    const days = (column: Float64Array) => column.map((weeks) => 7 * weeks);
    const inDays = PARETO_NBD_FAMILY.startsFor({
      ...ROWS,
      firstToLast: days(ROWS.firstToLast),
      firstToEnd: days(ROWS.firstToEnd),
    });
    expect(inWeeks).toHaveLength(3);
    inWeeks.forEach((start, i) => {
      const scaled = start.map((value, j) => value * (j % 2 === 1 ? 7 : 1));
      inDays[i]?.forEach((value, j) => {
        expect(value).toBeCloseTo(scaled[j] as number, 9);
      });
    });
    // 10 customers, on average 38.044 weeks each, 15 repeats.
    const [, alpha, , beta] = inWeeks[0] as readonly number[];
    expect(alpha).toBeCloseTo((0.6 * 380.44) / 2 / 16, 9);
    expect(beta).toBeCloseTo(0.4 * 38.044, 9);
  });

  it("starts somewhere without any repeat, and without any time", () => {
    for (const rows of [columns([[0, 0, 39, 5]]), columns([[0, 0, 0, 5]])]) {
      for (const start of PARETO_NBD_FAMILY.startsFor(rows)) {
        expect(start.every((value) => value > 0 && Number.isFinite(value))).toBe(true);
      }
    }
  });
});
