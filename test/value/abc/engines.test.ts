import { describe, expect, it } from "vitest";
import { rankUnits } from "../../../src/value/abc/rank-units.js";
import { sortDescending } from "../../../src/value/abc/sort-descending.js";
import { splineThrough } from "../../../src/value/abc/spline.js";

/** Whole numbers that repeat now and then, the same in every run. */
const numbers = (length: number, range: number, offset = 0) =>
  Float64Array.from({ length }, (_, index) => ((index * 7_919 + 104_729) % range) + offset);

const sortPlainly = (values: Float64Array) =>
  [...values.keys()].sort((left, right) => (values[right] as number) - (values[left] as number) || left - right);

describe("sortDescending", () => {
  it.each([
    ["nothing", numbers(0, 1)],
    ["one value", numbers(1, 1)],
    ["a short list", numbers(255, 50)],
    ["the shortest list that is sorted by digits", numbers(256, 50)],
    ["equal values", numbers(300, 1)],
    ["many values of one digit", numbers(5000, 2048)],
    ["values of just over one digit", numbers(5000, 2049)],
    ["values of several digits, negative ones too", numbers(5000, 9_999_991, -4_000_000)],
    ["a range of all 53 bits", Float64Array.of(0, Number.MAX_SAFE_INTEGER, ...numbers(300, 1e9), 2 ** 52, 2 ** 52 + 1)],
    [
      "a range beyond 53 bits",
      Float64Array.of(Number.MAX_SAFE_INTEGER, -1, ...numbers(300, 1e9), -Number.MAX_SAFE_INTEGER),
    ],
  ])("sorts %s, equal values in their order", (_what, values) => {
    expect([...sortDescending(values)]).toEqual(sortPlainly(values));
  });
});

describe("rankUnits", () => {
  it("leaves to decimals what does not fit into whole units", () => {
    expect(rankUnits(["9007199254740992"])).toBeUndefined(); // a value
    expect(rankUnits([Number.MAX_SAFE_INTEGER - 1, 2])).toBeUndefined(); // cents are too fine for it
    expect(rankUnits(["60000000000000.00", "60000000000000.00"])).toBeUndefined(); // the running total
    expect(rankUnits(["0.1", "1e-16"])).toBeUndefined(); // an exponent
    expect(rankUnits(["0.12345678901234567"])).toBeUndefined(); // more decimals than any scale
  });

  it("takes the finest scale that occurs", () => {
    const ranking = rankUnits([1, "2.5", "0.125", 0.0625]);
    expect(ranking?.total.toFixed()).toBe("3.6875");
    expect(ranking?.valueText(3)).toBe("0.0625");
  });
});

describe("splineThrough", () => {
  it("follows any cubic exactly", () => {
    const cubic = (x: number) => 2 - 3 * x + 0.5 * x ** 2 + 0.25 * x ** 3;
    const slope = (x: number) => -3 + x + 0.75 * x ** 2;
    for (const points of [4, 5, 9]) {
      const { heightAt, slopeAt } = splineThrough(Float64Array.from({ length: points }, (_, x) => cubic(x)));
      for (const x of [0, 0.3, 1, 1.75, 2.5, points - 1]) {
        expect(heightAt(x)).toBeCloseTo(cubic(x), 10);
        expect(slopeAt(x)).toBeCloseTo(slope(x), 10);
      }
    }
  });

  it("is R's spline of the kind fmm", () => {
    // R 4.2.2: spline(0:5, c(0, 1, 0, 2, 1, 5), xout = c(0.5, 1.5, 2.25, 4.5), method = "fmm")$y, and the slope by
    // splinefun(0:5, c(0, 1, 0, 2, 1, 5))(c(0, 0.5, 2.25, 5), 1)
    const { heightAt, slopeAt } = splineThrough(Float64Array.of(0, 1, 0, 2, 1, 5));
    const rounded = (value: number) => Number(value.toFixed(12));
    expect([0.5, 1.5, 2.25, 4.5].map(heightAt).map(rounded)).toEqual([
      1.166294642857, 0.229910714286, 0.412667410714, 1.755580357143,
    ]);
    expect([0, 0.5, 2.25, 5].map(slopeAt).map(rounded)).toEqual([
      4.081845238095, 0.791666666667, 2.233630952381, 9.644345238095,
    ]);
  });
});
