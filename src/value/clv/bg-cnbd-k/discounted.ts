import { stirlingError } from "../../../shared/numeric/log-gamma.js";
import { purchasesPerDiscount } from "../bg-nbd/discounted.js";
import { sumOutwards } from "../bg-nbd/sum-outwards.js";

/** A discount that leaves less than one purchase in so many, as a multiple of the steps known. */
const NOTHING_LEFT = 1e15;

/** The discounted purchases of a living customer with x repeats who has made some steps, in a silence of a share w of α + T. */
export type Discounted = (x: number, steps: readonly number[], w: number, d: number) => number;

/**
 * The expected number of purchases of living customers for ever, discounted by a rate of d for the time α + T. With a rate λ of steps, a step
 * is discounted by φ = λ/(λ + d), and purchases are φ^(k − j)/(1 − (1 − p)·φ^k) after j steps.
 *
 * The mean over p is one of BG/NBD, with k steps for one. The mean over λ and j is the trapezoidal rule for v = λ/d on a grid of ln v, as
 * in BG/NBD; the means over p at its places are kept. Relative error at most 1e-12; less than 1e-15 purchases may be 0.
 */
export function createDiscounted(r: number, k: number, a: number, b: number): Discounted {
  const tables = new Map<number, Map<number, number>>();

  return (x, steps, w, d) => {
    const c = r + k * x;
    if (d > NOTHING_LEFT * (c + k)) return 0;
    const step = Math.min(0.25, 2 ** Math.floor(Math.log2(0.36 / Math.sqrt(c + k))));
    const known = tables.get(x) ?? new Map<number, number>();
    tables.set(x, known);
    const offset = Math.log(d) - Math.log(c);
    const termAt = (place: number) => {
      const v = Math.exp(place * step);
      let atPlace = known.get(place);
      if (atPlace === undefined) {
        atPlace = purchasesPerDiscount(1 / Math.expm1(k * Math.log1p(1 / v)), a, b + x);
        known.set(place, atPlace);
      }
      const t = place * step + offset;
      return Math.exp(c * (t - Math.expm1(t))) * exponentialSum(w * d * (v + 1), k) * atPlace;
    };

    // From λ = c/(α + T) downwards, and from (c + k + 1)/(α + T) upwards, terms only get smaller.
    const middle = Math.floor(-offset / step);
    const above = middle + Math.ceil(Math.log1p((k + 1) / c) / step) + 1;
    const sum = sumOutwards(termAt, middle + 1, above);
    return step * sum * (steps[0] as number) * Math.sqrt(c / (2 * Math.PI)) * Math.exp(-stirlingError(c));
  };
}

/** Σ s^j/j! for j < k. */
function exponentialSum(s: number, k: number): number {
  let [sum, term] = [1, 1];
  for (let j = 1; j < k; j++) {
    term *= s / j;
    sum += term;
  }
  return sum;
}
