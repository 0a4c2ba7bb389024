import { betaExpectation } from "../../../shared/numeric/beta-expectation.js";
import { createDiscounted } from "./discounted.js";

/** More terms than this are not kept ready: from there on a quadrature is not slower. */
const MOST_TERMS = 640;

/** Up to this x and this r the terms of the series stay within the range of numbers. */
const MOST_READY = 100;

/** What is left out of a series, as a share of its sum. */
const NEGLIGIBLE = 1e-16;

/** What is to be expected of customers who are alive. */
export interface Future {
  /**
   * The expected number of purchases in a time that is z times α + T.
   *
   * It is E[(1 − (1 + p·z)^−c)/p] with c = r + x and p beta distributed with a and b + x. Textbooks write it with ₂F₁, which has poles
   * and cancels around them. Here it is a mean of positive numbers: E[M(K)], where K has the negative binomial distribution of
   * the purchases he would make if he stayed (shape c, y = z/(1 + z)), and M(k) = Σ (b + x)_j/(a + b + x)_j for j < k those of k
   * purchases that he stays for. As a power series in y its coefficients depend on x alone and are kept.
   */
  purchasesIfAlive(x: number, z: number): number;
  /** The expected number of purchases for ever, discounted by a rate of d for the time α + T. */
  discountedIfAlive(x: number, d: number): number;
}

/** Makes the {@link Future} of the customers of a model. */
export function createFuture(r: number, a: number, b: number): Future {
  const series: Float64Array[] = [];

  function coefficientsOf(x: number): Float64Array {
    const known = series[x];
    if (known !== undefined) return known;
    const made = makeCoefficients(r + x, a, b + x);
    series[x] = made;
    return made;
  }

  return {
    purchasesIfAlive(x, z) {
      const c = r + x;
      const y = z / (1 + z);
      if (x <= MOST_READY && r <= MOST_READY) {
        const sum = sumSeries(coefficientsOf(x), y);
        if (sum >= 0) return sum * Math.exp(-c * Math.log1p(z));
      }
      return betaExpectation((p) => (p * z < TINY ? c * z : -Math.expm1(-c * Math.log1p(p * z)) / p), a, b + x);
    },
    discountedIfAlive: createDiscounted(r, a, b),
  };
}

/** Below this a p is as good as zero, and a quotient by it has no digits. */
const TINY = 1e-250;

/** (c)_k/k!·M(k) for k from 1 on. */
function makeCoefficients(c: number, a: number, b: number): Float64Array {
  const coefficients = new Float64Array(MOST_TERMS);
  let weight = c;
  let stays = 1;
  let sum = 1;
  for (let k = 1; k <= MOST_TERMS; k++) {
    coefficients[k - 1] = weight * sum;
    weight *= (c + k) / (k + 1);
    stays *= (b + (k - 1)) / (a + b + (k - 1));
    sum += stays;
  }
  return coefficients;
}

/** Σ coefficients[k]·y^(k + 1); `NaN` where there are too few of them. */
function sumSeries(coefficients: Float64Array, y: number): number {
  const y2 = y * y;
  const y4 = y2 * y2;
  const y8 = y4 * y4;
  // After the largest term each block of eight is smaller than the one before, at last by a factor of nearly y^8.
  const enough = (NEGLIGIBLE * (1 - y8)) / y8;
  let sum = 0;
  let power = y;
  let before = 0;
  for (let k = 0; k < MOST_TERMS; k += 8) {
    const low =
      (coefficients[k] as number) +
      y * (coefficients[k + 1] as number) +
      y2 * ((coefficients[k + 2] as number) + y * (coefficients[k + 3] as number));
    const high =
      (coefficients[k + 4] as number) +
      y * (coefficients[k + 5] as number) +
      y2 * ((coefficients[k + 6] as number) + y * (coefficients[k + 7] as number));
    const block = power * (low + y4 * high);
    sum += block;
    if (block <= enough * sum && block <= before) return sum;
    before = block;
    power *= y8;
  }
  return y === 0 ? 0 : Number.NaN;
}
