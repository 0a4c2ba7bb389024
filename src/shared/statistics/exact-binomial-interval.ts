import type { Estimate } from "../estimate.js";
import { inverseRegularizedBetaOdds, splitOdds } from "../numeric/inverse-beta.js";
import { LARGEST_PARAMETER } from "../numeric/limits.js";
import { assertCount, assertLevel } from "./check.js";
import type { IntervalOptions, IntervalStatus } from "./model.js";

/**
 * A share, `successes` of `n`, with the exact interval of Clopper and Pearson: it holds at least its level for every true
 * share, and is wider than Wilson's for that. For guarantees rather than for reports.
 *
 * It begins at exactly 0 where there is no success and ends at exactly 1 where there is nothing else. For `n` of zero
 * there is neither value nor interval.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` unless `n` is a whole number from 0 to 1e9 and `successes` one from
 * 0 to `n`; `INVALID_OPTION` unless the level lies between 0 and 1.
 *
 * @example
 * ```ts
 * import { exactBinomialInterval } from "clientele/statistics";
 *
 * const defective = exactBinomialInterval(1, 29);
 * defective.interval?.low.toFixed(8); // => "0.00087265"
 * defective.interval?.high.toFixed(8); // => "0.17764430"
 * ```
 *
 * @see C. J. Clopper, E. S. Pearson, Biometrika 26 (1934), pp. 404–413.
 */
export function exactBinomialInterval(
  successes: number,
  n: number,
  options: IntervalOptions = {},
): Estimate<IntervalStatus> {
  const { level = 0.95 } = options;
  assertCount(n, "n", LARGEST_PARAMETER);
  assertCount(successes, "successes", n);
  assertLevel(level);
  if (n === 0) return { n, status: "no-observations", unit: "share" };

  const tail = (1 - level) / 2;
  const [low] = boundBelow(successes, n, tail);
  const [, high] = boundBelow(n - successes, n, tail);
  return { value: successes / n, interval: { low, high, level }, n, status: "ok", unit: "share" };
}

/** The share under which so many successes or more have the probability `tail`, and one minus it. */
function boundBelow(successes: number, n: number, tail: number): readonly [number, number] {
  if (successes === 0) return [0, 1];
  return splitOdds(inverseRegularizedBetaOdds(successes, n - successes + 1, tail));
}
