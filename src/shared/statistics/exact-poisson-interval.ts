import { ClienteleError } from "../errors.js";
import type { Estimate } from "../estimate.js";
import { inverseRegularizedGamma } from "../numeric/inverse-gamma.js";
import { LARGEST_PARAMETER } from "../numeric/limits.js";
import { assertCount, assertLevel } from "./check.js";
import type { IntervalOptions, IntervalStatus } from "./model.js";

/** How to make an interval for a rate. */
export interface ExactPoissonIntervalOptions extends IntervalOptions {
  /**
   * What the events were counted over: a number of customers, days or thousand deliveries, zero or more.
   *
   * @defaultValue 1
   */
  readonly exposure?: number | undefined;
  /**
   * What one unit of the rate is, such as `"complaints per day"`.
   *
   * @defaultValue `"events"`
   */
  readonly unit?: string | undefined;
}

/**
 * The rate of events that come independently of each other, `count` over the exposure, with the exact interval of
 * Garwood: it holds at least its level for every true rate.
 *
 * It begins at exactly 0 where nothing was counted. `n` is the count. Without exposure there is neither value nor
 * interval.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` unless `count` is a whole number from 0 to 1e9, and for a count above
 * zero without exposure; `INVALID_OPTION` unless the exposure is finite and not negative and the level lies between 0
 * and 1.
 *
 * @example
 * ```ts
 * import { exactPoissonInterval } from "clientele/statistics";
 *
 * const rate = exactPoissonInterval(12, { exposure: 30, unit: "complaints per day" });
 * rate.value; // => 0.4
 * rate.interval?.low.toFixed(6); // => "0.206686"
 * rate.interval?.high.toFixed(6); // => "0.698720"
 * ```
 *
 * @see F. Garwood, Biometrika 28 (1936), pp. 437–442.
 */
export function exactPoissonInterval(
  count: number,
  options: ExactPoissonIntervalOptions = {},
): Estimate<IntervalStatus> {
  const { level = 0.95, exposure = 1, unit = "events" } = options;
  assertCount(count, "count", LARGEST_PARAMETER);
  assertExposure(exposure);
  assertLevel(level);
  if (exposure === 0) return withoutExposure(count, unit);

  const tail = (1 - level) / 2;
  const low = count === 0 ? 0 : inverseRegularizedGamma(count, tail);
  const high = inverseRegularizedGamma(count + 1, 1 - tail, tail);
  return {
    value: count / exposure,
    interval: { low: low / exposure, high: high / exposure, level },
    n: count,
    status: "ok",
    unit,
  };
}

function withoutExposure(count: number, unit: string): Estimate<IntervalStatus> {
  if (count > 0) throw new ClienteleError("INVALID_VALUE", "expected no event without exposure", ["count"]);
  return { n: 0, status: "no-observations", unit };
}

function assertExposure(exposure: number): void {
  if (!(Number.isFinite(exposure) && exposure >= 0)) {
    throw new ClienteleError("INVALID_OPTION", `expected an exposure, zero or more, got ${exposure}`, ["exposure"]);
  }
}
