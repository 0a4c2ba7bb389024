import { gammaDensityByLog } from "./density.js";
import { LARGEST_PARAMETER, MOST_LEVELS } from "./limits.js";

/**
 * P(a, x), the regularised lower incomplete gamma function: the probability that a gamma variate of shape a is at most x.
 *
 * Relative error at most 1e-12 for shapes from 0.01 to 1e6 and answers from 1e-290 on; for smaller shapes the absolute
 * error is at most 1e-14. `NaN` for a shape that is not positive or beyond 1e9, and for a negative x.
 *
 * @see DLMF 8.11.4 (series, below the mean) and 8.9.2 (continued fraction, above it), https://dlmf.nist.gov/8
 */
export function regularizedGammaP(a: number, x: number): number {
  if (!isInDomain(a, x)) return Number.NaN;
  return x < a + 1 ? lowerBySeries(a, x) : 1 - upperByFraction(a, x);
}

/** Q(a, x) = 1 − P(a, x), the upper one, with the same errors as {@link regularizedGammaP}. */
export function regularizedGammaQ(a: number, x: number): number {
  if (!isInDomain(a, x)) return Number.NaN;
  return x < a + 1 ? 1 - lowerBySeries(a, x) : upperByFraction(a, x);
}

function isInDomain(a: number, x: number): boolean {
  return a > 0 && a <= LARGEST_PARAMETER && x >= 0;
}

/** Needs about 8·√a terms at the mean. */
function lowerBySeries(a: number, x: number): number {
  if (x === 0) return 0;
  let term = 1;
  let sum = 1;
  for (let n = 1; sum + term !== sum; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return Math.min(1, (gammaDensityByLog(a, x) / a) * sum);
}

/** The fraction 1/(b₀ + a₁/(b₁ + …)) by Lentz's method. */
function upperByFraction(a: number, x: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0;
  let denominator = x - a + 1;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / denominator;
  let value = d;
  let factor = 0;
  for (let n = 1; Math.abs(factor - 1) > Number.EPSILON && n < MOST_LEVELS; n++) {
    const numerator = n * (a - n);
    denominator += 2;
    c = denominator + numerator / c;
    d = 1 / (denominator + numerator * d);
    factor = c * d;
    value *= factor;
  }
  return Math.min(1, gammaDensityByLog(a, x) * value);
}
