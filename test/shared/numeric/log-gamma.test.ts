import { describe, expect, it } from "vitest";
import { logGamma, stirlingError } from "../../../src/shared/numeric/log-gamma.js";
import { expectPrecise, reference } from "./precision.js";

describe("logGamma", () => {
  it("agrees with 60-digit values to 2e-15, next to its zeros too", () => {
    for (const [x, value] of reference("logGamma")) expectPrecise(logGamma(x), value, 2e-15, x);
  });

  it("is exactly zero at 1 and 2", () => {
    expect([logGamma(1), logGamma(2)]).toEqual([0, 0]);
  });

  it("is infinite at zero and beyond the range of a number", () => {
    expect([logGamma(0), logGamma(1e306), logGamma(Number.POSITIVE_INFINITY)]).toEqual([
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect(logGamma(2.5e305)).toBeLessThan(Number.POSITIVE_INFINITY);
  });

  it.each([-1e-9, -0.5, Number.NEGATIVE_INFINITY, Number.NaN])("has no value at %s", (x) => {
    expect(logGamma(x)).toBeNaN();
  });
});

describe("stirlingError", () => {
  it("agrees with 60-digit values to 5e-15", () => {
    for (const [x, value] of reference("stirlingError")) {
      expect(Math.abs(stirlingError(x) - value), `${x}`).toBeLessThan(5e-15);
    }
  });
});
