import { regularizedGammaP, regularizedGammaQ } from "../numeric/incomplete-gamma.js";
import { inverseRegularizedGamma } from "../numeric/inverse-gamma.js";
import { assertDegreesOfFreedom, assertNumber, assertProbability, assertTail } from "./check.js";
import type { DistributionOptions } from "./model.js";

/**
 * The probability that a chi-square variate is at most `x`, or more than `x` for the upper tail.
 *
 * Relative error at most 1e-12 for 0.02 to 1e6 degrees of freedom, which need not be whole. No variate is below zero.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for NaN, and for degrees of freedom outside 1e-100 to 1e9;
 * `INVALID_OPTION` for an unknown tail.
 *
 * @example
 * ```ts
 * import { chiSquareCdf } from "clientele/statistics";
 *
 * chiSquareCdf(3.841459, 1).toFixed(4); // => "0.9500"
 * chiSquareCdf(100, 1, { tail: "upper" }).toExponential(3); // => "1.524e-23"
 * ```
 *
 * @see DLMF 8.2, https://dlmf.nist.gov/8.2: the incomplete gamma function behind it.
 */
export function chiSquareCdf(x: number, degreesOfFreedom: number, options: DistributionOptions = {}): number {
  const { tail = "lower" } = options;
  assertNumber(x, "x");
  assertDegreesOfFreedom(degreesOfFreedom, "degreesOfFreedom");
  assertTail(tail);
  const regularizedGamma = tail === "lower" ? regularizedGammaP : regularizedGammaQ;
  return regularizedGamma(degreesOfFreedom / 2, Math.max(x, 0) / 2);
}

/**
 * The value that a chi-square variate does not exceed with probability `p`, or exceeds with probability `p` for the upper
 * tail.
 *
 * Relative error at most 1e-12 for 0.02 to 1e6 degrees of freedom, which need not be whole, and tails from 1e-100 on. The
 * whole distribution lies between 0 and infinity; 0 is also the answer below 1e-299.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for a `p` outside 0 to 1, and for degrees of freedom outside
 * 1e-100 to 1e9; `INVALID_OPTION` for an unknown tail.
 *
 * @example
 * ```ts
 * import { chiSquareQuantile } from "clientele/statistics";
 *
 * chiSquareQuantile(0.95, 3).toFixed(6); // => "7.814728"
 * chiSquareQuantile(0.05, 3, { tail: "upper" }).toFixed(6); // => "7.814728"
 * ```
 */
export function chiSquareQuantile(p: number, degreesOfFreedom: number, options: DistributionOptions = {}): number {
  const { tail = "lower" } = options;
  assertProbability(p, ["p"]);
  assertDegreesOfFreedom(degreesOfFreedom, "degreesOfFreedom");
  assertTail(tail);
  const [lower, upper] = tail === "lower" ? [p, 1 - p] : [1 - p, p];
  return 2 * inverseRegularizedGamma(degreesOfFreedom / 2, lower, upper);
}
