import { describe, expect, it } from "vitest";
import { digammaDifference } from "../../../../src/shared/numeric/digamma-difference.js";
import { discountedSurvival } from "../../../../src/value/clv/retention/discounted-survival.js";
import { createSurvivalCurve } from "../../../../src/value/clv/retention/survival-curve.js";
import { expectPrecise } from "../../../shared/numeric/precision.js";
import tables from "./high-precision.json" with { type: "json" };

type Row = readonly [number, number, number, number, number, number];
type LifetimeRow = readonly [number, number, number, number, number, number | null, number];

const survival = tables.survival as unknown as readonly Row[];
const lifetimes = tables.lifetimes as unknown as readonly LifetimeRow[];
const differences = tables.digammaDifference as unknown as readonly (readonly [number, number, number])[];

describe("retention models, against 40 digits and more", () => {
  it("have at least thirty values of each kind", () => {
    expect(survival.length).toBeGreaterThanOrEqual(30);
    expect(lifetimes.length).toBeGreaterThanOrEqual(30);
  });

  it("differ digamma functions to 1e-14, however small the step", () => {
    for (const [step, y, value] of differences) expectPrecise(digammaDifference(step, y), value, 1e-14, step, y);
    expect(digammaDifference(0, 3)).toBe(0);
  });

  it("survive to 2e-14, in the logarithm", () => {
    for (const [alpha, beta, c, from, to, value] of survival) {
      expectPrecise(createSurvivalCurve({ alpha, beta, c })(from, to), value, 2e-14, alpha, beta, c, from, to);
    }
  });

  it("survive likewise in one step and in two", () => {
    for (const [alpha, beta, c, from, to] of survival) {
      const curve = createSurvivalCurve({ alpha, beta, c });
      const half = (from + to) / 2;
      expectPrecise(curve(from, half) + curve(half, to), curve(from, to), 1e-13, alpha, beta, c, from, to);
      expect(curve(to, to)).toBe(-0);
    }
  });

  it("add up discounted periods to 1e-12", () => {
    for (const [alpha, beta, c, from, discountRate, periods, value] of lifetimes) {
      const curve = createSurvivalCurve({ alpha, beta, c });
      const options = { from, discountRate, periods: periods ?? Number.POSITIVE_INFINITY };
      expectPrecise(discountedSurvival(curve, options), value, 1e-12, alpha, beta, c, from, discountRate, periods);
    }
  });
});
