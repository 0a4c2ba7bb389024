import { GAUSS_LEGENDRE_16, integrateOnce } from "../../../shared/numeric/gauss-legendre.js";
import type { SurvivalCurve } from "./survival-curve.js";

/** Whose survival is added up, over how many periods, and at which discount. */
export interface DiscountedSurvivalOptions {
  /** The age of the customer. */
  readonly from: number;
  /** Infinity only with a discount. */
  readonly periods: number;
  /** Per period, from 0 on. */
  readonly discountRate: number;
}

/** So many terms are added one by one. */
const PLAIN_TERMS = 512;

/** What is less than this part of a sum does not change it. */
const NEGLIGIBLE = 1e-17;

/**
 * Σ S(from + j)/S(from)·(1 + d)^(1 − j) for j from 1 on: the expected number of periods to come, the first one in full.
 *
 * After 512 terms the rest is an integral with a correction for its beginning and its end (the Euler-Maclaurin formula, in the middle of the
 * periods). Relative error at most 1e-12.
 *
 * @see P. S. Fader, B. G. S. Hardie, "Customer-Base Valuation in a Contractual Setting: The Perils of Ignoring Heterogeneity",
 * Marketing Science 29 (2010), 85–93, equation 6, which is this sum for the shifted beta-geometric model.
 */
export function discountedSurvival(curve: SurvivalCurve, options: DiscountedSurvivalOptions): number {
  const { from, periods, discountRate } = options;
  const decay = Math.log1p(discountRate);
  let sum = 0;
  let logKept = 0;
  for (let j = 1; j <= Math.min(periods, PLAIN_TERMS); j++) {
    logKept += curve(from + j - 1, from + j);
    const term = Math.exp(logKept - (j - 1) * decay);
    sum += term;
    // Shares never rise: all that follows is at most term/d.
    if (term <= NEGLIGIBLE * sum * discountRate || term === 0) return sum;
  }
  if (periods <= PLAIN_TERMS) return sum;

  const anchor = from + PLAIN_TERMS;
  const termAt = (j: number) => Math.exp(logKept + curve(anchor, from + j) - (j - 1) * decay);
  const middle = PLAIN_TERMS + 0.5;
  const start = termAt(middle + 0.5) - Math.exp(logKept - (PLAIN_TERMS - 1) * decay);
  const end = periods === Number.POSITIVE_INFINITY ? 0 : termAt(periods + 1) - termAt(periods);
  return sum + integrateFalling(termAt, middle, periods + 0.5, sum) + (start - end) / 24;
}

/** The largest fall on a panel, as a factor. */
const LARGEST_FALL = Math.exp(-8);

/** The integral of a positive falling function, on panels that grow with the distance as long as the function falls slowly. */
function integrateFalling(valueAt: (place: number) => number, from: number, to: number, scale: number): number {
  let sum = 0;
  for (let left = from; left < to; ) {
    const value = valueAt(left);
    let width = Math.min(left, to - left);
    while (valueAt(left + width) < LARGEST_FALL * value) width /= 2;
    const panel = integrateOnce(valueAt, left, width, GAUSS_LEGENDRE_16);
    sum += panel;
    if (panel <= NEGLIGIBLE * (scale + sum)) return sum;
    left += width;
  }
  return sum;
}
