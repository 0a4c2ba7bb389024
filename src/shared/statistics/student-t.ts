import { regularizedBeta } from "../numeric/incomplete-beta.js";
import { inverseRegularizedBetaOdds, splitOdds } from "../numeric/inverse-beta.js";
import { assertDegreesOfFreedom, assertNumber, assertProbability } from "./check.js";

/**
 * The probability that a variate of Student's t distribution is at most `t`. The upper tail at `t` is that at `-t`.
 *
 * Degrees of freedom need not be whole. Relative error at most 1e-12 for 0.5 to 1e4 of them, 1e-11 up to 1e6. Beyond
 * 1e150, `t` counts as infinite.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for NaN, and for degrees of freedom outside 1e-100 to 1e9.
 *
 * @example
 * ```ts
 * import { studentTCdf } from "clientele/statistics";
 *
 * studentTCdf(0, 5); // => 0.5
 * studentTCdf(2.571, 5).toFixed(4); // => "0.9750"
 * ```
 *
 * @see DLMF 8.17, https://dlmf.nist.gov/8.17: the incomplete beta function behind it.
 */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  assertNumber(t, "t");
  assertDegreesOfFreedom(degreesOfFreedom, "degreesOfFreedom");
  const [x, y] = splitOdds(degreesOfFreedom / (t * t));
  return t < 0
    ? 0.5 * regularizedBeta(degreesOfFreedom / 2, 0.5, x, y)
    : 0.5 + 0.5 * regularizedBeta(0.5, degreesOfFreedom / 2, y, x);
}

/**
 * The value that a variate of Student's t distribution does not exceed with probability `p`. The value for an upper tail
 * is `-studentTQuantile(p, …)`.
 *
 * Degrees of freedom need not be whole. Relative error at most 1e-12 for 0.5 to 1e6 of them and tails from 1e-100 on.
 * Minus infinity for 0, infinity for 1; also where the value is beyond 1e149.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for a `p` outside 0 to 1, and for degrees of freedom outside
 * 1e-100 to 1e9.
 *
 * @example
 * ```ts
 * import { studentTQuantile } from "clientele/statistics";
 *
 * studentTQuantile(0.975, 5).toFixed(6); // => "2.570582"
 * ```
 */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  assertProbability(p, ["p"]);
  assertDegreesOfFreedom(degreesOfFreedom, "degreesOfFreedom");
  // Of the two tails together, and of what lies between them: both exact where they are needed.
  const outside = 2 * Math.min(p, 1 - p);
  const odds = inverseRegularizedBetaOdds(degreesOfFreedom / 2, 0.5, outside, Math.abs(2 * p - 1));
  const size = Math.sqrt(degreesOfFreedom / odds);
  return p < 0.5 ? -size : size;
}
