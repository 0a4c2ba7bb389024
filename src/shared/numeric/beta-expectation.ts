/** A factor of the density of less than e^−this is left out. */
const NEGLIGIBLE = 80;

const FIRST_STEP = 0.25;
const MOST_HALVINGS = 7;
const ENOUGH = 1e-13;

/**
 * The mean of a positive function of p, where p is beta distributed: E f(p), for a and b above zero.
 *
 * The trapezoidal rule in s with logit p = c + w·sinh(s), c and w the middle and the width of the density there. It converges like
 * e^(−k/step) for functions that are analytic near 0 < p < 1, and needs no digits of p near 0 or of 1 − p: so a and b may be as
 * small as one likes. The step is halved until the answer stands in 13 digits; no term is negative, so nothing cancels.
 *
 * @see H. Takahasi, M. Mori, "Double Exponential Formulas for Numerical Integration", Publ. RIMS Kyoto 9 (1974), pp. 721–741.
 */
export function betaExpectation(valueAt: (p: number) => number, a: number, b: number): number {
  const middle = Math.log(a / b);
  const width = Math.min(1, Math.sqrt(1 / a + 1 / b));
  const low = -Math.asinh(NEGLIGIBLE / (a * width) + NEGLIGIBLE);
  const high = Math.asinh(NEGLIGIBLE / (b * width) + NEGLIGIBLE);
  const top = logDensity(a, b, middle);
  let [above, below] = [0, 0];
  let answer = Number.NaN;
  let step = FIRST_STEP;
  for (let halving = 0; halving < MOST_HALVINGS; halving++) {
    // After the first time, only the places between the old ones are new.
    const [first, distance] = halving === 0 ? [0, 1] : [1, 2];
    const count = Math.ceil((high - low) / step);
    for (let k = first; k <= count; k += distance) {
      const s = low + k * step;
      const logit = middle + width * Math.sinh(s);
      const weight = Math.cosh(s) * Math.exp(logDensity(a, b, logit) - top);
      if (weight === 0) continue;
      below += weight;
      above += weight * valueAt(1 / (1 + Math.exp(-logit)));
    }
    const next = above / below;
    if (Math.abs(next - answer) <= ENOUGH * Math.abs(next)) return next;
    answer = next;
    step /= 2;
  }
  return answer;
}

/** a·ln p + b·ln(1 − p), from the logit of p. */
function logDensity(a: number, b: number, logit: number): number {
  const tail = Math.log1p(Math.exp(-Math.abs(logit)));
  return logit < 0 ? a * (logit - tail) - b * tail : -a * tail - b * (logit + tail);
}
