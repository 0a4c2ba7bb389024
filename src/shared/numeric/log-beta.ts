import { HALF_LOG_TWO_PI, stirlingError } from "./log-gamma.js";

/**
 * The natural logarithm of the beta function B(a, b), for positive arguments.
 *
 * Relative error at most 1e-14; next to its zeros absolute error at most 1e-14. It keeps its digits where the three
 * logarithms of gamma functions would cancel. `NaN` unless both arguments are positive.
 *
 * @see DLMF 5.12.1, https://dlmf.nist.gov/5.12, with Stirling's formula put in for each gamma function.
 */
export function logBeta(a: number, b: number): number {
  if (!(a > 0 && b > 0)) return Number.NaN;
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  const share = small / (small + large);
  const correction = stirlingError(small) + (stirlingError(large) - stirlingError(small + large));
  return (
    HALF_LOG_TWO_PI +
    correction +
    ((small - 0.5) * Math.log(share) + large * Math.log1p(-share) - 0.5 * Math.log(large))
  );
}
