import { GAUSS_LEGENDRE_16 } from "../../../shared/numeric/gauss-legendre.js";

/** What is left out of the integral at most, as a share of it. */
const NEGLIGIBLE = 1e-17;

/** On one panel the integrand changes by a factor of at most e to this. */
const STEEPEST = 6;

/**
 * The remaining lifetime of a living customer, discounted: ∫₀^∞ e^(−y·v)·(1 + v)^(−s) dv, with the time v and the discount rate y
 * counted in β + T. It is Tricomi's U(1, 2 − s, y), and e^y·E_s(y); for any s and y above zero, s whole or not.
 *
 * Relative error at most 1e-13: Gauss-Legendre in u = ln(1 + v), where the integrand is entire and its logarithm concave. The
 * panels end where the rest cannot matter; no term is negative.
 *
 * @see DLMF 8.19.2, https://dlmf.nist.gov/8.19
 */
export function discountedLifetime(s: number, y: number): number {
  const { nodes, weights } = GAUSS_LEGENDRE_16;
  const logAt = (u: number) => (1 - s) * u - y * Math.expm1(u);
  let sum = 0;
  for (let left = 0, width = 0; ; left += width) {
    // From here on the logarithm falls at this rate or faster.
    const rate = s - 1 + y * Math.exp(left);
    if (!(Math.exp(logAt(left)) > NEGLIGIBLE * rate * sum)) return sum;
    const longest = Math.min(1.5, STEEPEST / (s + y * Math.exp(left)));
    width = Math.min(longest, STEEPEST / (s + y * Math.exp(left + longest)));
    for (let i = 0; i < nodes.length; i++) {
      sum += width * (weights[i] as number) * Math.exp(logAt(left + width * (nodes[i] as number)));
    }
  }
}
