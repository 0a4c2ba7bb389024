import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { portableExp, portableLog } from "../../../src/shared/numeric/portable.js";
import { positive } from "./arbitraries.js";
import { expectPrecise, reference } from "./precision.js";

describe("portableLog", () => {
  it("agrees with 60-digit values to 1e-15", () => {
    for (const [x, value] of reference("portableLog")) expectPrecise(portableLog(x), value, 1e-15, x);
  });

  it("takes the smallest and the largest number", () => {
    expectPrecise(portableLog(5e-324), -744.4400719213812, 1e-15);
    expectPrecise(portableLog(2 ** -1022), -708.3964185322641, 1e-15);
    expectPrecise(portableLog(Number.MAX_VALUE), 709.782712893384, 1e-15);
  });

  it("is exactly zero at 1", () => {
    expect(portableLog(1)).toBe(0);
  });

  it("is infinite at zero and infinity, and has no value below zero", () => {
    expect(portableLog(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(portableLog(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect([portableLog(-1), portableLog(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
  });

  it("has these digits in every runtime", () => {
    expect([0.2, 0.7, 3, 1e10, 1e-300].map(portableLog)).toEqual([
      -1.6094379124341003, -0.35667494393873245, 1.0986122886681098, 23.025850929940457, -690.7755278982137,
    ]);
  });
});

describe("portableExp", () => {
  it("agrees with 60-digit values to 1e-15", () => {
    for (const [x, value] of reference("portableExp")) expectPrecise(portableExp(x), value, 1e-15, x);
  });

  it("runs out into zero and infinity", () => {
    expect([-751, -750, -746, 710, 749.9, 750].map(portableExp)).toEqual([
      0,
      0,
      0,
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect(portableExp(Number.NaN)).toBeNaN();
  });

  it("goes down to the smallest numbers", () => {
    expectPrecise(portableExp(-745), 5e-324, 0);
    expectPrecise(portableExp(709.7), 1.6549840276802644e308, 1e-14);
  });

  it("has these digits in every runtime", () => {
    expect([-0.5, 0.1, 2, 5, -300].map(portableExp)).toEqual([
      0.6065306597126334, 1.1051709180756477, 7.38905609893065, 148.4131591025766, 5.148200222412013e-131,
    ]);
  });
});

describe("portableLog and portableExp (properties)", () => {
  it("agree with the runtime's own to a few units of the last digit", () => {
    fc.assert(
      fc.property(positive(1e-300, 1e300), (x) => {
        expectPrecise(portableLog(x), Math.log(x), 1e-15, x);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expectPrecise(portableExp(x), Math.exp(x), 1e-15, x);
      }),
    );
  });
});
