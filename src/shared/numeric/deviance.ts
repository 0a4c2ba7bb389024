import { stirlingError } from "./log-gamma.js";

/**
 * How far an expected count lies from an observed one: observed·ln(observed/expected) + expected − observed, never
 * negative. Both are positive, and `excess` is expected − observed, which the caller may know more precisely.
 *
 * Where the two are close, the difference would cancel; there it is summed as a series.
 *
 * @see C. Loader, "Fast and Accurate Computation of Binomial Probabilities", 2000.
 */
export function deviance(observed: number, expected: number, excess: number): number {
  if (Math.abs(excess) > 0.5 * observed) return observed * Math.log(observed / expected) + excess;

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

/** x^a·e^(−x)/Γ(a + 1), the Poisson probability of a count a at mean x, for any positive a. */
export function poissonDensity(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - deviance(a, x, x - a)) / Math.sqrt(2 * Math.PI * a);
}
