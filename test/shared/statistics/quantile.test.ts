import { describe, expect, it } from "vitest";
import { type QuantileType, quantile, quantiles } from "../../../src/shared/statistics/index.js";
import fromR from "./reference-r.json" with { type: "json" };
import { refusal } from "./refusal.js";

/** In the order of R's numbers, 1 to 9. */
const TYPES: readonly QuantileType[] = [
  "inverse-cdf",
  "averaged-inverse-cdf",
  "closest-observation",
  "interpolated-inverse-cdf",
  "hazen",
  "weibull",
  "linear",
  "median-unbiased",
  "normal-unbiased",
];

describe("quantile", () => {
  it.each(TYPES.map((type, index) => [index + 1, type] as const))(
    "answers what R does for type %i, %s",
    (number, type) => {
      for (const { values, answers } of fromR.quantiles) {
        quantiles(values, fromR.probabilities, { type }).forEach((answer, index) => {
          const expected = answers[number - 1]?.[index] as number;
          expect(
            Math.abs(answer - expected),
            `${values.length} values, p = ${fromR.probabilities[index]}`,
          ).toBeLessThan(1e-12 * Math.max(1, Math.abs(expected)));
        });
      }
    },
  );

  it("interpolates linearly between the ranks by default, as R's type 7", () => {
    expect(quantile(Object.freeze([3, 1, 40, 8]), 0.5)).toBe(5.5);
    expect(quantile([3, 1, 40, 8], 0.25)).toBe(2.5);
  });

  it("answers the smallest value for 0 and the largest for 1, whatever the type", () => {
    for (const type of TYPES) expect(quantiles([5, -2, 9], [0, 1], { type })).toEqual([-2, 9]);
  });

  it("answers a single value for every p", () => {
    for (const type of TYPES) expect(quantiles([7], [0, 0.2, 0.5, 1], { type })).toEqual([7, 7, 7, 7]);
  });

  it.each([
    ["inverse-cdf", [2, 3]],
    ["averaged-inverse-cdf", [2.5, 3]],
    ["closest-observation", [2, 2]],
  ] as const)("decides a step and the middle between two ranks exactly, with type %s", (type, expected) => {
    // Ranks 2 and 2.5 of four values.
    expect(quantiles([1, 2, 3, 4], [0.5, 0.625], { type })).toEqual(expected);
  });

  it("rounds to the even rank, down or up, with the closest observation", () => {
    // Ranks 0.5, 1.5, 2.5 and 3.5.
    expect(quantiles([1, 2, 3, 4], [0.125, 0.375, 0.625, 0.875], { type: "closest-observation" })).toEqual([
      1, 2, 2, 4,
    ]);
    // Just beside them.
    expect(quantiles([1, 2, 3, 4], [0.374, 0.376, 0.626], { type: "closest-observation" })).toEqual([1, 2, 3]);
  });

  it("takes n·p as the whole rank that it is meant to be", () => {
    const days = Array.from({ length: 100 }, (_, day) => day + 1);
    expect(0.07 * 100).toBeGreaterThan(7);
    expect(0.29 * 100).toBeLessThan(29);
    expect(quantiles(days, [0.07, 0.29, 0.57], { type: "inverse-cdf" })).toEqual([7, 29, 57]);
    expect(quantiles(days, [0.07, 0.29, 0.57], { type: "averaged-inverse-cdf" })).toEqual([7.5, 29.5, 57.5]);

    const many = Float64Array.from({ length: 1_000_000 }, (_, index) => index + 1);
    const shares = Array.from({ length: 999 }, (_, index) => (index + 1) / 1000);
    expect(quantiles(many, shares, { type: "inverse-cdf" })).toEqual(shares.map((_, index) => (index + 1) * 1000));
  });

  it("does not take a neighbouring p for the step", () => {
    expect(quantiles([1, 2, 3, 4], [0.5 - 1e-14, 0.5 + 1e-14], { type: "inverse-cdf" })).toEqual([2, 3]);
  });

  it("interpolates over the whole range of a number, and never answers minus zero", () => {
    expect(quantile([-1.7e308, 1.7e308], 0.75)).toBeCloseTo(0.85e308, -300);
    expect(quantile([-0, -0, 0], 0.25)).toBe(0);
  });

  it("reads typed arrays and leaves its input as it is", () => {
    const values = Float64Array.of(3, 1, 2);
    expect(quantile(values, 0.5)).toBe(2);
    expect([...values]).toEqual([3, 1, 2]);
  });

  it("refuses no values, and what is no finite number", () => {
    expect(() => quantile([], 0.5)).toThrow(refusal("INVALID_VALUE", ["values"]));
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow(refusal("INVALID_VALUE", ["values", 1]));
    expect(() => quantiles([Number.NEGATIVE_INFINITY], [])).toThrow(refusal("INVALID_VALUE", ["values", 0]));
  });

  it.each([-1e-9, 1 + 1e-9, Number.NaN, "0.5", undefined])("refuses %s as a probability", (p) => {
    expect(() => quantile([1], p as number)).toThrow(refusal("INVALID_VALUE", ["p"], /a probability from 0 to 1/));
    expect(() => quantiles([1], [0.5, p as number])).toThrow(refusal("INVALID_VALUE", ["probabilities", 1]));
  });

  it.each(["median", "toString", 7])("refuses %s as a type", (type) => {
    expect(() => quantile([1], 0.5, { type: type as QuantileType })).toThrow(
      refusal("INVALID_OPTION", ["type"], /a type/),
    );
    expect(() => quantiles([1], [], { type: type as QuantileType })).toThrow(refusal("INVALID_OPTION", ["type"]));
  });
});

describe("quantiles", () => {
  it("answers in the order of the probabilities, and none for none", () => {
    expect(quantiles(Object.freeze([9, 1, 5, 3, 7]), Object.freeze([0.75, 0.25, 0.5]))).toEqual([7, 3, 5]);
    expect(quantiles([1], [])).toEqual([]);
  });
});
