import type { Estimate } from "../estimate.js";
import { inverseStandardNormal } from "../numeric/normal.js";
import { assertCount, assertLevel } from "./check.js";
import type { IntervalOptions, IntervalStatus } from "./model.js";

/**
 * A share, `successes` of `n`, with the Wilson score interval: the one to report for survey answers and conversion rates.
 *
 * On average over the true shares it holds its level well, even for small `n` and shares near 0 or 1, and it never leaves
 * 0 to 1. It begins at exactly 0 where there is no success and ends at exactly 1 where there is nothing else. No
 * continuity correction. For `n` of zero there is neither value nor interval.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` unless `n` is a whole number from 0 to 2^53 − 1 and `successes` one
 * from 0 to `n`; `INVALID_OPTION` unless the level lies between 0 and 1.
 *
 * @example
 * ```ts
 * import { wilsonInterval } from "clientele/statistics";
 *
 * const satisfied = wilsonInterval(67, 250);
 * satisfied.value; // => 0.268
 * satisfied.interval?.low.toFixed(8); // => "0.21691132"
 * satisfied.interval?.high.toFixed(8); // => "0.32611053"
 *
 * wilsonInterval(0, 0); // => { n: 0, status: "no-observations", unit: "share" }
 * ```
 *
 * @see E. B. Wilson, Journal of the American Statistical Association 22 (1927), pp. 209–212; L. D. Brown, T. T. Cai,
 * A. DasGupta, Statistical Science 16 (2001), pp. 101–133, on why this one.
 */
export function wilsonInterval(successes: number, n: number, options: IntervalOptions = {}): Estimate<IntervalStatus> {
  const { level = 0.95 } = options;
  assertCount(n, "n", Number.MAX_SAFE_INTEGER);
  assertCount(successes, "successes", n);
  assertLevel(level);
  if (n === 0) return { n, status: "no-observations", unit: "share" };

  const z = inverseStandardNormal((1 - level) / 2);
  const value = successes / n;
  const low = lowerBound(successes, n, z);
  const high = Math.max(value, 1 - lowerBound(n - successes, n, z));
  return { value, interval: { low, high, level }, n, status: "ok", unit: "share" };
}

/** The smaller root of Wilson's quadratic equation, written without a difference, so that it keeps its digits. */
function lowerBound(successes: number, n: number, z: number): number {
  if (successes === 0) return 0;
  const share = successes / n;
  const margin = (z * z) / 2 + Math.abs(z) * Math.sqrt(share * (n - successes) + (z * z) / 4);
  return share * (successes / (successes + margin));
}
