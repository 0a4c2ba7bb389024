import type { Interval } from "../../../shared/estimate.js";
import { inverseRegularizedGamma } from "../../../shared/numeric/inverse-gamma.js";
import { quantileOf } from "../delta.js";

/** The middle of the mean of several distributions of counts: at least `level` of it lies from low to high, both included. */
export function sharesInterval(distributions: readonly Float64Array[], level: number): Interval {
  const most = Math.max(...distributions.map((shares) => shares.length)) - 1;
  const tail = (1 - level) / 2;
  let low: number | undefined;
  let reached = 0;
  for (let count = 0; count < most; count++) {
    reached += distributions.reduce((sum, shares) => sum + (shares[count] ?? 0), 0) / distributions.length;
    if (reached >= tail) low ??= count;
    if (reached >= 1 - tail) return { low: low ?? count, high: count, level };
  }
  return { low: low ?? most, high: most, level };
}

/** A gamma distribution of such a shape is normal in all digits that matter. */
const NEARLY_NORMAL = 1e6;

/** The middle of a gamma distribution, rounded outwards to whole numbers. */
export function gammaInterval(mean: number, variance: number, level: number): Interval {
  if (variance === 0) return { low: mean, high: mean, level };
  const tail = (1 - level) / 2;
  const shape = (mean * mean) / variance;
  if (shape > NEARLY_NORMAL) {
    const reach = quantileOf(level) * Math.sqrt(variance);
    return { low: Math.floor(mean - reach), high: Math.ceil(mean + reach), level };
  }
  const scale = variance / mean;
  return {
    low: Math.floor(scale * inverseRegularizedGamma(shape, tail)),
    high: Math.ceil(scale * inverseRegularizedGamma(shape, 1 - tail, tail)),
    level,
  };
}
