import { digamma } from "./digamma.js";
import { stirlingError } from "./log-gamma.js";

/** Up to this many factors are multiplied one by one, which is faster and, for a large base, more precise. */
const FEW = 24;

/**
 * ln(c·(c + 1)·…·(c + n − 1)) = ln Γ(c + n) − ln Γ(c), for c above zero and a whole n from zero on.
 *
 * It keeps its digits where c is large and the two logarithms would cancel: relative error at most 1e-14, and next to a value of
 * zero absolute error at most 1e-14.
 *
 * @see DLMF 5.2.5 and 5.11.1, https://dlmf.nist.gov/5
 */
export function logRisingFactorial(c: number, n: number): number {
  if (n > FEW) {
    const growth = Math.log1p(n / c);
    return (c - 0.5) * growth + n * (Math.log(c + n) - 1) + (stirlingError(c + n) - stirlingError(c));
  }
  // Products of at most four factors, so that none leaves the range of numbers.
  let sum = 0;
  let k = 0;
  for (; k + 4 <= n; k += 4) sum += Math.log((c + k) * (c + k + 1)) + Math.log((c + k + 2) * (c + k + 3));
  for (; k < n; k++) sum += Math.log(c + k);
  return sum;
}

/**
 * 1/c + 1/(c + 1) + … + 1/(c + n − 1) = ψ(c + n) − ψ(c), for c above zero and a whole n from zero on.
 *
 * Relative error at most 1e-13 for c up to 1e4, beyond for few terms only.
 *
 * @see DLMF 5.5.2, https://dlmf.nist.gov/5.5
 */
export function harmonicSum(c: number, n: number): number {
  if (n > 200) return digamma(c + n) - digamma(c);
  let sum = 0;
  for (let k = 0; k < n; k++) sum += 1 / (c + k);
  return sum;
}
