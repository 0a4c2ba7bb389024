import { inverseStandardNormal, standardNormalCdf } from "../numeric/normal.js";
import { assertNumber, assertProbability } from "./check.js";

/**
 * The probability that a standard normal variate is at most `z`. The upper tail at `z` is `normalCdf(-z)`.
 *
 * Relative error at most 1e-12.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for NaN.
 *
 * @example
 * ```ts
 * import { normalCdf } from "clientele/statistics";
 *
 * normalCdf(0); // => 0.5
 * normalCdf(1.96).toFixed(4); // => "0.9750"
 * ```
 */
export function normalCdf(z: number): number {
  assertNumber(z, "z");
  return standardNormalCdf(z);
}

/**
 * The value that a standard normal variate does not exceed with probability `p`. The value for an upper tail is
 * `-normalQuantile(p)`.
 *
 * Relative error at most 1e-14. Minus infinity for 0, infinity for 1.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for a `p` outside 0 to 1.
 *
 * @example
 * ```ts
 * import { normalQuantile } from "clientele/statistics";
 *
 * normalQuantile(0.975).toFixed(6); // => "1.959964"
 * normalQuantile(0.5); // => 0
 * ```
 *
 * @see M. J. Wichura, "Algorithm AS 241", Applied Statistics 37 (1988), pp. 477–484.
 */
export function normalQuantile(p: number): number {
  assertProbability(p, ["p"]);
  return inverseStandardNormal(p);
}
