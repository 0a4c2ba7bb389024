import { describe, expect, it } from "vitest";
import { inverseStandardNormal, standardNormalCdf } from "../../../src/shared/numeric/normal.js";
import { expectPrecise, reference } from "./precision.js";

describe("standardNormalCdf", () => {
  it("agrees with 60-digit values to 1e-12, down to z = −37", () => {
    for (const [z, value] of reference("normalCdf")) expectPrecise(standardNormalCdf(z), value, 1e-12, z);
  });

  it("is 0 and 1 at the infinities and one half at zero", () => {
    expect([Number.NEGATIVE_INFINITY, 0, Number.POSITIVE_INFINITY].map(standardNormalCdf)).toEqual([0, 0.5, 1]);
  });
});

describe("inverseStandardNormal", () => {
  it("uses the same formula up to 0.425 from the centre, and others on both sides of it", () => {
    for (const p of [0.075, 0.0750000001, 0.0749999999, 0.925, Math.exp(-25), Math.exp(-25.000001)]) {
      const z = inverseStandardNormal(p);
      expectPrecise(p < 0.5 ? standardNormalCdf(z) : 1 - standardNormalCdf(-z), p, 1e-13, p);
    }
  });

  it("is infinite at 0 and 1", () => {
    expect([inverseStandardNormal(0), inverseStandardNormal(1)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
  });
});
