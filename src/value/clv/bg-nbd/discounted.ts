import { betaExpectation } from "../../../shared/numeric/beta-expectation.js";
import { MOST_LEVELS } from "../../../shared/numeric/limits.js";
import { stirlingError } from "../../../shared/numeric/log-gamma.js";
import { sumOutwards } from "./sum-outwards.js";

/**
 * The expected number of purchases of living customers for ever, discounted by a rate of d for the time α + T: E[λ/(λ·p + d)], with λ
 * gamma distributed with c = r + x and 1, and p beta distributed with a and b + x.
 *
 * The mean over p is made first, at w = λ/d. It depends on w and x alone, so at the places of a grid for ln w that all customers share
 * it is kept. The mean over λ is the trapezoidal rule on that grid, in t = ln(λ/c): its error falls like e^(−2πθ/step)·(cos θ)^(−c) for
 * all θ below π/2, and no term is negative. Relative error at most 1e-12.
 *
 * @see L. N. Trefethen, J. A. C. Weideman, "The Exponentially Convergent Trapezoidal Rule", SIAM Review 56 (2014), 385–458.
 */
export function createDiscounted(r: number, a: number, b: number): (x: number, d: number) => number {
  const tables = new Map<number, Map<number, number>>();

  return (x, d) => {
    const c = r + x;
    const step = stepFor(c);
    const known = tables.get(x) ?? new Map<number, number>();
    tables.set(x, known);
    const offset = Math.log(d) - Math.log(c);
    const termAt = (place: number) => {
      let atPlace = known.get(place);
      if (atPlace === undefined) {
        atPlace = purchasesPerDiscount(Math.exp(place * step), a, b + x);
        known.set(place, atPlace);
      }
      const t = place * step + offset;
      return Math.exp(c * (t - Math.expm1(t))) * atPlace;
    };

    // From t = 0 downwards, and from ln(1 + 1/c) upwards, terms only get smaller.
    const middle = Math.floor(-offset / step);
    const above = middle + Math.ceil(Math.log1p(1 / c) / step) + 1;
    const sum = sumOutwards(termAt, middle + 1, above);
    return step * sum * Math.sqrt(c / (2 * Math.PI)) * Math.exp(-stirlingError(c));
  };
}

/** A power of two, at most ¼ and 0.36/√c: the rule is then right to 13 digits. */
function stepFor(c: number): number {
  return Math.min(0.25, 2 ** Math.floor(Math.log2(0.36 / Math.sqrt(c))));
}

/** Two factors that should cancel do so up to a few roundings; asking for more might go on for ever. */
const CANCELLED = 4 * Number.EPSILON;

/** Beyond, the continued fraction needs so many levels that quadrature is faster. */
const FARTHEST = 1e4;

/** E[w/(1 + w·p)], where p is beta distributed with a and b. */
export function purchasesPerDiscount(w: number, a: number, b: number): number {
  return w > FARTHEST ? betaExpectation((p) => w / (1 + w * p), a, b) : w / denominatorAt(w, a, b);
}

/**
 * 1/₂F₁(1, a; a + b; −w), by Gauss's continued fraction: all its terms are positive, so its values lie above and below the true one by
 * turns. By Lentz's method.
 *
 * @see DLMF 15.7.5, https://dlmf.nist.gov/15.7
 */
function denominatorAt(w: number, a: number, b: number): number {
  const sum = a + b;
  let value = 1;
  let above = 1;
  let below = 0;
  for (let n = 0; n < MOST_LEVELS; n++) {
    const odd = n === 0 ? a / sum : ((a + n) / (sum + 2 * n - 1)) * ((sum + n - 1) / (sum + 2 * n));
    above = 1 + (odd * w) / above;
    below = 1 / (1 + odd * w * below);
    value *= above * below;
    const even = ((n + 1) / (sum + 2 * n)) * ((b + n) / (sum + 2 * n + 1));
    above = 1 + (even * w) / above;
    below = 1 / (1 + even * w * below);
    const factor = above * below;
    value *= factor;
    if (Math.abs(factor - 1) <= CANCELLED) break;
  }
  return value;
}
