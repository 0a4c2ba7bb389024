import { describe, expect, it } from "vitest";
import { harmonicSum, logRisingFactorial } from "../../../src/shared/numeric/rising.js";
import { expectPrecise } from "./precision.js";

/** c, n, ln Γ(c + n) − ln Γ(c) and ψ(c + n) − ψ(c), with 50 digits by mpmath 1.3.0. */
const TRUTH = [
  [0.25, 1, -1.3862943611198906, 4],
  [0.25, 5, 2.2733533856886194, 5.787430869783811],
  [0.25, 24, 51.10924690278786, 7.395109909843259],
  [0.25, 25, 54.297663520171355, 7.436347023245321],
  [0.25, 170, 701.4326391529823, 9.361781745809283],
  [0.25, 100_000, 1051289.299181561, 15.740376498347535],
  [1e-8, 3, -17.72753354839242, 100000001.49999999],
  [1e-8, 30, 52.83635826283218, 100000003.96165378],
  [3.5, 1000, 5928.200963714641, 5.807594188734472],
  [1e9, 7, 145.06286087962488, 6.999999979e-9],
  [123456.5, 40, 468.952083192462, 0.000323949596274519],
] as const;

describe("logRisingFactorial", () => {
  it("agrees with 50-digit values to 1e-14, for a large base too", () => {
    for (const [c, n, value] of TRUTH) expectPrecise(logRisingFactorial(c, n), value, 1e-14, c, n);
    expectPrecise(logRisingFactorial(1e9, 1000), 20723.266336446246, 1e-14, 1e9, 1000);
  });

  it("is 0 for no factor", () => {
    expect(logRisingFactorial(0.25, 0)).toBe(0);
  });
});

describe("harmonicSum", () => {
  it("agrees with 50-digit values to 1e-13", () => {
    for (const [c, n, , value] of TRUTH) expectPrecise(harmonicSum(c, n), value, 1e-13, c, n);
  });

  it("is 0 for no term", () => {
    expect(harmonicSum(0.25, 0)).toBe(0);
  });
});
