import { ClienteleError } from "../errors.js";
import { assertProbability, assertValues } from "./check.js";

/**
 * The nine definitions of a sample quantile that Hyndman and Fan compare; in brackets their number, which R and others use.
 *
 * The first three answer a value of the sample, or the middle between two; the others interpolate.
 *
 * - `"inverse-cdf"` (1): the smallest value that at least the share p of the sample does not exceed.
 * - `"averaged-inverse-cdf"` (2): the same, with the middle of two values where p falls on a step. SAS, Stata.
 * - `"closest-observation"` (3): the value whose rank is nearest to n·p; between two, the even rank.
 * - `"interpolated-inverse-cdf"` (4): rank n·p.
 * - `"hazen"` (5): rank n·p + ½. Hydrology.
 * - `"weibull"` (6): rank (n + 1)·p. Minitab, SPSS, Excel's PERCENTILE.EXC.
 * - `"linear"` (7): rank (n − 1)·p + 1. R, NumPy, Excel's PERCENTILE.INC.
 * - `"median-unbiased"` (8): rank (n + ⅓)·p + ⅓. What Hyndman and Fan recommend.
 * - `"normal-unbiased"` (9): rank (n + ¼)·p + ⅜. For normal data.
 */
export type QuantileType =
  | "inverse-cdf"
  | "averaged-inverse-cdf"
  | "closest-observation"
  | "interpolated-inverse-cdf"
  | "hazen"
  | "weibull"
  | "linear"
  | "median-unbiased"
  | "normal-unbiased";

/** How to define a sample quantile. */
export interface QuantileOptions {
  /** @defaultValue `"linear"` */
  readonly type?: QuantileType | undefined;
}

/**
 * The value below which the share `p` of the values lies: 0.5 for the median.
 *
 * The order of the values does not matter, and they are not changed. Ranks before the first value and behind the last
 * count as the first and the last. Where n·p is meant to fall on a whole rank, it does: `0.07 * 100` is 7, although a
 * computer makes it 7.000000000000001.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for no values, a value that is no finite number, or a `p` outside 0
 * to 1; `INVALID_OPTION` for an unknown type.
 *
 * @example
 * ```ts
 * import { quantile } from "clientele/statistics";
 *
 * const days = [3, 1, 40, 8];
 * quantile(days, 0.5); // => 5.5
 * quantile(days, 0.5, { type: "inverse-cdf" }); // => 3
 * quantile(days, 1); // => 40
 * ```
 *
 * @see R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996),
 * pp. 361–365.
 */
export function quantile(values: ArrayLike<number>, p: number, options: QuantileOptions = {}): number {
  assertProbability(p, ["p"]);
  return readQuantile(sortValues(values), p, findRule(options));
}

/**
 * Several quantiles of the same values, in the order of `probabilities`: {@link quantile} for each, sorted only once.
 *
 * @throws `ClienteleError` as `quantile` does.
 *
 * @example
 * ```ts
 * import { quantiles } from "clientele/statistics";
 *
 * quantiles([9, 1, 5, 3, 7], [0.25, 0.5, 0.75]); // => [3, 5, 7]
 * ```
 */
export function quantiles(
  values: ArrayLike<number>,
  probabilities: readonly number[],
  options: QuantileOptions = {},
): readonly number[] {
  probabilities.forEach((p, index) => {
    assertProbability(p, ["probabilities", index]);
  });
  const rule = findRule(options);
  const sorted = sortValues(values);
  return probabilities.map((p) => readQuantile(sorted, p, rule));
}

/** How a quantile lies between the value at a whole rank and the next one. */
interface Rule {
  /** The rank in a sample of n, counted from 1, with a fraction. */
  readonly rank: (n: number, p: number) => number;
  /** How far to go towards the next value, 0 to 1. Without it, as far as the fraction of the rank. */
  readonly step?: (fraction: number, wholeRank: number) => number;
}

const RULES: Readonly<Record<QuantileType, Rule>> = {
  "inverse-cdf": { rank: (n, p) => n * p, step: (fraction) => (fraction > 0 ? 1 : 0) },
  "averaged-inverse-cdf": { rank: (n, p) => n * p, step: (fraction) => (fraction > 0 ? 1 : 0.5) },
  "closest-observation": {
    rank: (n, p) => n * p,
    step: (fraction, wholeRank) => (fraction > 0.5 || (fraction === 0.5 && wholeRank % 2 === 1) ? 1 : 0),
  },
  "interpolated-inverse-cdf": { rank: (n, p) => n * p },
  hazen: { rank: (n, p) => n * p + 1 / 2 },
  weibull: { rank: (n, p) => (n + 1) * p },
  linear: { rank: (n, p) => (n - 1) * p + 1 },
  "median-unbiased": { rank: (n, p) => (n + 1 / 3) * p + 1 / 3 },
  "normal-unbiased": { rank: (n, p) => (n + 1 / 4) * p + 3 / 8 },
};

function findRule({ type = "linear" }: QuantileOptions): Rule {
  if (Object.hasOwn(RULES, type)) return RULES[type];
  throw new ClienteleError("INVALID_OPTION", `expected a type of quantile, got ${type}`, ["type"]);
}

function sortValues(values: ArrayLike<number>): Float64Array {
  assertValues(values);
  return Float64Array.from(values).sort();
}

function readQuantile(sorted: Float64Array, p: number, { rank, step = (fraction) => fraction }: Rule): number {
  const exact = roundHalves(rank(sorted.length, p));
  const whole = Math.floor(exact);
  return interpolate(valueAt(sorted, whole), valueAt(sorted, whole + 1), step(exact - whole, whole));
}

/** Takes a rank that differs from a whole or a half one by no more than its own rounding to be that one. */
function roundHalves(rank: number): number {
  const nearest = Math.round(2 * rank) / 2;
  return Math.abs(rank - nearest) <= 4 * Number.EPSILON * nearest ? nearest : rank;
}

function valueAt(sorted: Float64Array, rank: number): number {
  return sorted[Math.min(Math.max(rank, 1), sorted.length) - 1] as number;
}

function interpolate(low: number, high: number, share: number): number {
  const spread = high - low;
  const value = Number.isFinite(spread) ? low + share * spread : (1 - share) * low + share * high;
  return Math.min(value, high) + 0; // + 0 turns minus zero into zero
}
