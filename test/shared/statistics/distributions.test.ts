import { describe, expect, it } from "vitest";
import {
  chiSquareCdf,
  chiSquareQuantile,
  type DistributionTail,
  fCdf,
  fQuantile,
  normalCdf,
  normalQuantile,
  studentTCdf,
  studentTQuantile,
} from "../../../src/shared/statistics/index.js";
import { expectPrecise } from "../numeric/precision.js";
import tables from "./reference.json" with { type: "json" };
import { refusal } from "./refusal.js";

/** A table of reference.json: in each row the arguments, then the true value or values. */
type Table<Row extends readonly number[]> = readonly Row[];

const UPPER = { tail: "upper" } as const;

describe("normalCdf and normalQuantile", () => {
  it("agree with 60-digit values to 1e-14, far into both tails", () => {
    for (const [p, z] of tables.normalQuantile as unknown as Table<[number, number]>) {
      expectPrecise(normalQuantile(p), z, 1e-14, p);
      expectPrecise(normalCdf(z), p, 1e-12, z);
    }
  });

  it("answer the median, the infinities and everything", () => {
    expect([0, 0.5, 1].map(normalQuantile)).toEqual([Number.NEGATIVE_INFINITY, 0, Number.POSITIVE_INFINITY]);
    expect([Number.NEGATIVE_INFINITY, 0, Number.POSITIVE_INFINITY].map(normalCdf)).toEqual([0, 0.5, 1]);
  });
});

describe("studentTCdf and studentTQuantile", () => {
  it("agree with 60-digit values to 1e-12, from half a degree of freedom to a million", () => {
    for (const [p, df, t] of tables.studentTQuantile as unknown as Table<[number, number, number]>) {
      expectPrecise(studentTQuantile(p, df), t, 1e-12, p, df);
      expectPrecise(studentTCdf(t, df), p, df > 1e5 ? 1e-11 : 1e-12, t, df);
    }
  });

  it("answer the median, the infinities and everything", () => {
    expect([0, 0.5, 1].map((p) => studentTQuantile(p, 3))).toEqual([
      Number.NEGATIVE_INFINITY,
      0,
      Number.POSITIVE_INFINITY,
    ]);
    expect([Number.NEGATIVE_INFINITY, 0, Number.POSITIVE_INFINITY].map((t) => studentTCdf(t, 3))).toEqual([0, 0.5, 1]);
  });

  it("take what is beyond 1e149 for infinite", () => {
    expect(studentTQuantile(1e-100, 0.5)).toBe(Number.NEGATIVE_INFINITY);
    expect(studentTCdf(-1e200, 1)).toBe(0);
    expect(studentTCdf(1e200, 1)).toBe(1);
  });
});

describe("chiSquareCdf and chiSquareQuantile", () => {
  it("agree with 60-digit values to 1e-12, from 0.02 degrees of freedom to a million, in both tails", () => {
    for (const [p, df, low, high] of tables.chiSquareQuantile as unknown as Table<[number, number, number, number]>) {
      expectPrecise(chiSquareQuantile(p, df), low, 1e-12, "lower", p, df);
      expectPrecise(chiSquareQuantile(p, df, UPPER), high, 1e-12, "upper", p, df);
      // Below 1e-299 there is no quantile to go back from.
      if (low > 0) expectPrecise(chiSquareCdf(low, df), p, 1e-11, "lower", low, df);
      expectPrecise(chiSquareCdf(high, df, UPPER), p, 1e-11, "upper", high, df);
    }
  });

  it("lie between 0 and infinity", () => {
    expect([0, 1].map((p) => chiSquareQuantile(p, 3))).toEqual([0, Number.POSITIVE_INFINITY]);
    expect([0, 1].map((p) => chiSquareQuantile(p, 3, UPPER))).toEqual([Number.POSITIVE_INFINITY, 0]);
    expect([-5, 0, Number.POSITIVE_INFINITY].map((x) => chiSquareCdf(x, 3))).toEqual([0, 0, 1]);
    expect([-5, 0, Number.POSITIVE_INFINITY].map((x) => chiSquareCdf(x, 3, UPPER))).toEqual([1, 1, 0]);
  });

  it("count the lower tail unless asked", () => {
    expect(chiSquareCdf(1, 2, { tail: "lower" })).toBe(chiSquareCdf(1, 2));
    expect(chiSquareQuantile(0.2, 2, { tail: undefined })).toBe(chiSquareQuantile(0.2, 2, { tail: "lower" }));
  });
});

describe("fCdf and fQuantile", () => {
  it("agree with 60-digit values to 1e-12, from 0.1 degrees of freedom to a million, in both tails", () => {
    for (const [p, d1, d2, low, high] of tables.fQuantile as unknown as Table<
      [number, number, number, number, number]
    >) {
      expectPrecise(fQuantile(p, d1, d2), low, 1e-12, "lower", p, d1, d2);
      expectPrecise(fQuantile(p, d1, d2, UPPER), high, 1e-12, "upper", p, d1, d2);
      if (low > 0) expectPrecise(fCdf(low, d1, d2), p, 1e-11, "lower", low, d1, d2);
      expectPrecise(fCdf(high, d1, d2, UPPER), p, 1e-11, "upper", high, d1, d2);
    }
  });

  it("lie between 0 and infinity", () => {
    expect([0, 1].map((p) => fQuantile(p, 3, 7))).toEqual([0, Number.POSITIVE_INFINITY]);
    expect([0, 1].map((p) => fQuantile(p, 3, 7, UPPER))).toEqual([Number.POSITIVE_INFINITY, 0]);
    expect([-5, 0, Number.POSITIVE_INFINITY].map((f) => fCdf(f, 3, 7))).toEqual([0, 0, 1]);
    expect([-5, 0, Number.POSITIVE_INFINITY].map((f) => fCdf(f, 3, 7, UPPER))).toEqual([1, 1, 0]);
  });

  it("are infinite beyond the range of a number", () => {
    expect(fQuantile(1e-10, 1, 1e-3, UPPER)).toBe(Number.POSITIVE_INFINITY);
  });

  it("count the lower tail unless asked", () => {
    expect(fCdf(1, 2, 3, { tail: "lower" })).toBe(fCdf(1, 2, 3));
    expect(fQuantile(0.2, 2, 3, { tail: undefined })).toBe(fQuantile(0.2, 2, 3, { tail: "lower" }));
  });
});

describe("what the distributions refuse", () => {
  it.each([-1e-9, 1 + 1e-9, Number.NaN, "0.5", undefined])("%s as a probability", (value) => {
    const p = value as number;
    const refused = refusal("INVALID_VALUE", ["p"], /a probability from 0 to 1/);
    expect(() => normalQuantile(p)).toThrow(refused);
    expect(() => studentTQuantile(p, 1)).toThrow(refused);
    expect(() => chiSquareQuantile(p, 1)).toThrow(refused);
    expect(() => fQuantile(p, 1, 1)).toThrow(refused);
  });

  it.each([Number.NaN, "1", undefined])("%s as a value", (value) => {
    const x = value as number;
    expect(() => normalCdf(x)).toThrow(refusal("INVALID_VALUE", ["z"], /a number/));
    expect(() => studentTCdf(x, 1)).toThrow(refusal("INVALID_VALUE", ["t"]));
    expect(() => chiSquareCdf(x, 1)).toThrow(refusal("INVALID_VALUE", ["x"]));
    expect(() => fCdf(x, 1, 1)).toThrow(refusal("INVALID_VALUE", ["f"]));
  });

  it.each([0, 9e-101, -1, 1e9 + 1, Number.NaN, "5"])("%s as degrees of freedom", (value) => {
    const df = value as number;
    const refused = (name: string) => refusal("INVALID_VALUE", [name], /degrees of freedom from 1e-100 to 1e9/);
    expect(() => studentTCdf(1, df)).toThrow(refused("degreesOfFreedom"));
    expect(() => studentTQuantile(0.5, df)).toThrow(refused("degreesOfFreedom"));
    expect(() => chiSquareCdf(1, df)).toThrow(refused("degreesOfFreedom"));
    expect(() => chiSquareQuantile(0.5, df)).toThrow(refused("degreesOfFreedom"));
    expect(() => fCdf(1, df, 1)).toThrow(refused("degreesOfFreedom1"));
    expect(() => fCdf(1, 1, df)).toThrow(refused("degreesOfFreedom2"));
    expect(() => fQuantile(0.5, df, 1)).toThrow(refused("degreesOfFreedom1"));
    expect(() => fQuantile(0.5, 1, df)).toThrow(refused("degreesOfFreedom2"));
  });

  it("neither 1e-100 nor 1e9 degrees of freedom", () => {
    expect(studentTCdf(1, 1e-100)).toBeCloseTo(0.5, 13);
    expect(chiSquareCdf(1, 1e-100)).toBeCloseTo(1, 13);
    expect(fCdf(1, 1e-100, 1e-100)).toBeCloseTo(0.5, 13);
    expect(studentTCdf(1, 1e9)).toBeCloseTo(normalCdf(1), 9);
    expect(chiSquareCdf(1e9, 1e9)).toBeCloseTo(0.5, 4);
    expect(fCdf(1, 1e9, 1e9)).toBeCloseTo(0.5, 4);
  });

  it.each(["UPPER", "both", null])("%s as a tail", (value) => {
    const options = { tail: value as DistributionTail };
    const refused = refusal("INVALID_OPTION", ["tail"], /"lower" or "upper"/);
    expect(() => chiSquareCdf(1, 1, options)).toThrow(refused);
    expect(() => chiSquareQuantile(0.5, 1, options)).toThrow(refused);
    expect(() => fCdf(1, 1, 1, options)).toThrow(refused);
    expect(() => fQuantile(0.5, 1, 1, options)).toThrow(refused);
  });
});
