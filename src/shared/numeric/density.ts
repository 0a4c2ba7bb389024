import { stirlingError } from "./log-gamma.js";

/**
 * x^a·e^(−x)/Γ(a), for positive arguments: the density of the gamma distribution by the logarithm of x.
 *
 * Written with deviances, because the three factors may each be far out of range where their product is not.
 *
 * @see C. Loader, "Fast and Accurate Computation of Binomial Probabilities", 2000.
 */
export function gammaDensityByLog(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - deviance(a, x, x - a)) * Math.sqrt(a / (2 * Math.PI));
}

/**
 * x^a·y^b/B(a, b) with y = 1 − x, for positive arguments: the density of the beta distribution by the logarithm of x/y.
 *
 * @see C. Loader, "Fast and Accurate Computation of Binomial Probabilities", 2000.
 */
export function betaDensityByLogOdds(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const excess = b * x - a * y;
  const deviances = deviance(a, n * x, excess) + deviance(b, n * y, -excess);
  const correction = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return Math.exp(correction - deviances) * Math.sqrt((a / n) * (b / (2 * Math.PI)));
}

/**
 * observed·ln(observed/expected) + expected − observed, which is never negative. Both are positive, and `excess` is
 * expected − observed, which the caller may know more precisely.
 *
 * Where the two are close, the difference would cancel, and is summed as a series instead.
 */
function deviance(observed: number, expected: number, excess: number): number {
  if (Math.abs(excess) > 0.5 * observed) return excess + observed * logOfQuotient(observed, expected);

  // With t = excess/(observed + expected), ln(expected/observed) is 2·artanh(t) = 2·(t + t³/3 + t⁵/5 + …).
  const t = excess / (2 * observed + excess);
  const square = t * t;
  let power = 2 * observed * t;
  let sum = excess * t;
  for (let n = 3; ; n += 2) {
    power *= square;
    const next = sum - power / n;
    if (next === sum) return sum;
    sum = next;
  }
}

/** ln(a/b), where the quotient is out of range too. */
function logOfQuotient(a: number, b: number): number {
  const quotient = a / b;
  return quotient > 0 && quotient < Number.POSITIVE_INFINITY ? Math.log(quotient) : Math.log(a) - Math.log(b);
}
