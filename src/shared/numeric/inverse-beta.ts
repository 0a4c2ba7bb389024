import { betaDensityByLogOdds } from "./density.js";
import { regularizedBeta } from "./incomplete-beta.js";
import { invertProbability } from "./invert.js";

/**
 * The odds x/(1 − x) of the x at which I_x(a, b) = p and its complement is q. Odds keep their digits at both ends, where
 * x or 1 − x does not. A caller who knows q = 1 − p more precisely than the subtraction gives it passes it along; the
 * smaller of the two decides.
 *
 * Relative error at most 1e-12 for parameters from 0.05 to 1e6 and tails from 1e-290 on. Zero or infinity where the
 * answer is below 1e-299 or beyond 1e299. Not checked: positive parameters up to 1e9 and probabilities from 0 to 1.
 */
export function inverseRegularizedBetaOdds(a: number, b: number, p: number, q: number = 1 - p): number {
  if (p > q) return 1 / inverseRegularizedBetaOdds(b, a, q, p);
  if (p === 0) return 0;
  const lower = (logOdds: number) => {
    const [x, y] = splitOdds(Math.exp(logOdds));
    return { probability: regularizedBeta(a, b, x, y), slope: betaDensityByLogOdds(a, b, x, y) };
  };
  return Math.exp(invertProbability(lower, p, Math.log(a / b)));
}

/** The two shares that stand in the given proportion, which may be zero or infinite. */
export function splitOdds(odds: number): readonly [number, number] {
  return [1 / (1 + 1 / odds), 1 / (1 + odds)];
}
