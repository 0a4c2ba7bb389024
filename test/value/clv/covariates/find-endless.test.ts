import { describe, expect, it } from "vitest";
import type { Maximum } from "../../../../src/shared/numeric/maximize.js";
import { findEndless } from "../../../../src/value/clv/covariates/find-endless.js";
import { NBD_FAMILY } from "../../../../src/value/clv/nbd/family.js";

const fitted = {
  kind: "nbd",
  family: { ...NBD_FAMILY, moved: [{ name: "alpha", process: "rate", sign: -1, meaning: -1 }] },
  limits: [],
} as const;
const slots = [{ covariate: 0, parameter: 1, sign: -1 }] as const;

/** A search that ended with this logarithm of alpha at both ends of the covariate, which are −1 and 3. */
function endAt(atLow: number, atHigh: number, variance: number | undefined, valueAt: typeof objective): Maximum {
  const coefficient = (atLow - atHigh) / 4;
  const point = Float64Array.of(0, atLow - coefficient, coefficient);
  return {
    point,
    value: valueAt(point),
    gradient: new Float64Array(3),
    gradientNorm: 0,
    hessian: [],
    covariance: variance === undefined ? undefined : [[], [], [0, 0, variance]],
    iterations: 1,
    status: "converged",
  };
}

/** Is highest for 0 at the low end, and grows with alpha at the high one. */
function objective(point: Float64Array): number {
  const logAlphaAt = (z: number) => (point[1] as number) - z * (point[2] as number);
  return -(logAlphaAt(-1) ** 2) - Math.exp(-logAlphaAt(3));
}

const endlessAt = (end: Maximum, valueAt = objective) =>
  findEndless(end, valueAt, fitted as never, slots, [Float64Array.of(-1, 0.5, 3)], ["online"]);

describe("findEndless", () => {
  it("names a covariate one end of which can go on, while the other one stays", () => {
    const found = [{ code: "COVARIATE_WITHOUT_END", params: { covariate: "online" } }];
    expect(endlessAt(endAt(0, 16, 100, objective))).toEqual(found);
    expect(endlessAt(endAt(0, 16, undefined, objective))).toEqual(found);
  });

  it("names none where the value falls whatever end moves", () => {
    const peaked = (point: Float64Array) =>
      objective(point) - 1e-3 * Math.exp((point[1] as number) - 3 * (point[2] as number));
    expect(endlessAt(endAt(0, 3, 100, peaked), peaked)).toEqual([]);
  });

  it("does not look where the coefficient is known, to a standard error of 3 from end to end", () => {
    expect(endlessAt(endAt(0, 16, 0.5624, objective))).toEqual([]);
    expect(endlessAt(endAt(0, 16, 0.5626, objective))).toHaveLength(1);
  });
});
