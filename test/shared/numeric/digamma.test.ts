import { describe, expect, it } from "vitest";
import { digamma } from "../../../src/shared/numeric/digamma.js";
import { reference, relativeError } from "./precision.js";

describe("digamma", () => {
  it("agrees with 60-digit values to 1e-14, and next to its zero to an absolute 2e-15", () => {
    for (const [x, value] of reference("digamma")) {
      const isPrecise = relativeError(digamma(x), value) <= 1e-14 || Math.abs(digamma(x) - value) <= 2e-15;
      expect(isPrecise, `${x}: ${digamma(x)} instead of ${value}`).toBe(true);
    }
  });

  it("is minus infinity at zero and infinite at infinity", () => {
    expect(digamma(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(digamma(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([-1e-9, -3, Number.NaN])("has no value at %s", (x) => {
    expect(digamma(x)).toBeNaN();
  });
});
