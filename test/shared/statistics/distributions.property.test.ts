import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chiSquareCdf,
  chiSquareQuantile,
  fCdf,
  fQuantile,
  normalCdf,
  normalQuantile,
  studentTCdf,
  studentTQuantile,
} from "../../../src/shared/statistics/index.js";
import { positive, probability } from "../numeric/arbitraries.js";
import { expectPrecise } from "../numeric/precision.js";

const degrees = positive(0.1, 1e5);
const anyDegrees = positive(1e-100, 1e9);
const inside = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const UPPER = { tail: "upper" } as const;

describe("the distributions (properties)", () => {
  it("reach p at the quantile of p", () => {
    fc.assert(
      fc.property(probability, degrees, degrees, (p, d1, d2) => {
        expectPrecise(normalCdf(normalQuantile(p)), p, 1e-11, p);
        const [t, x, f] = [studentTQuantile(p, d1), chiSquareQuantile(p, d1), fQuantile(p, d1, d2)];
        if (Math.abs(t) < 1e140) expectPrecise(studentTCdf(t, d1), p, 1e-10, p, d1);
        if (x > 1e-290) expectPrecise(chiSquareCdf(x, d1), p, 1e-10, p, d1);
        if (f > 1e-290 && f < 1e290) expectPrecise(fCdf(f, d1, d2), p, 1e-10, p, d1, d2);
      }),
    );
  });

  it("are symmetric around zero, normal and t", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), inside, degrees, (z, p, df) => {
        expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 14);
        expect(studentTCdf(z, df) + studentTCdf(-z, df)).toBeCloseTo(1, 12);
        const q = 1 - p;
        expect(normalQuantile(1 - q)).toBe(0 - normalQuantile(q));
        expect(studentTQuantile(1 - q, df)).toBe(0 - studentTQuantile(q, df));
      }),
    );
  });

  it("exchange the tails of F with its degrees of freedom", () => {
    fc.assert(
      fc.property(inside, degrees, degrees, (p, d1, d2) => {
        expectPrecise(fQuantile(p, d1, d2), 1 / fQuantile(p, d2, d1, UPPER), 1e-10, p, d1, d2);
        expectPrecise(fQuantile(p, d1, d2), fQuantile(1 - p, d1, d2, UPPER), 1e-8, p, d1, d2);
      }),
    );
  });

  it("add the two tails up to 1", () => {
    fc.assert(
      fc.property(positive(1e-10, 1e10), anyDegrees, anyDegrees, (x, d1, d2) => {
        expect(chiSquareCdf(x, d1) + chiSquareCdf(x, d1, UPPER)).toBeCloseTo(1, 12);
        expect(fCdf(x, d1, d2) + fCdf(x, d1, d2, UPPER)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("make F with one degree of freedom the square of t, and chi-square that of the normal", () => {
    fc.assert(
      fc.property(inside, degrees, (p, df) => {
        const two = (1 + p) / 2;
        expectPrecise(studentTQuantile(two, df) ** 2, fQuantile(2 * two - 1, 1, df), 1e-10, p, df);
        expectPrecise(normalQuantile(two) ** 2, chiSquareQuantile(2 * two - 1, 1), 1e-10, p);
      }),
    );
  });

  it("never fall", () => {
    fc.assert(
      fc.property(inside, inside, degrees, degrees, (one, other, d1, d2) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(normalQuantile(low)).toBeLessThanOrEqual(normalQuantile(high));
        const quantiles = [
          (p: number) => studentTQuantile(p, d1),
          (p: number) => chiSquareQuantile(p, d1),
          (p: number) => fQuantile(p, d1, d2),
        ];
        for (const quantile of quantiles) {
          const [before, after] = [quantile(low), quantile(high)];
          expect(before).toBeLessThanOrEqual(after + 1e-12 * Math.abs(after));
        }
      }),
    );
  });

  it("have an answer for everything they accept", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const place = fc.double({ noNaN: true });
    fc.assert(
      fc.property(share, place, anyDegrees, anyDegrees, (p, x, d1, d2) => {
        for (const cdf of [normalCdf(x), studentTCdf(x, d1), chiSquareCdf(x, d1), fCdf(x, d1, d2)]) {
          expect(cdf >= 0 && cdf <= 1).toBe(true);
        }
        for (const value of [
          normalQuantile(p),
          studentTQuantile(p, d1),
          chiSquareQuantile(p, d1),
          fQuantile(p, d1, d2),
        ]) {
          expect(value).not.toBeNaN();
        }
      }),
    );
  });
});
