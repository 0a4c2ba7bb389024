/** The coefficients of a power series, from the constant term on, and their derivatives by the two parameters of the function. */
export interface UnitHypergeometric {
  readonly coefficients: Float64Array;
  readonly byB: Float64Array;
  readonly byC: Float64Array;
}

/** What the powers of z are at most where a series is cut off. */
const NEGLIGIBLE = 1e-18;

/** How many terms of a power series with coefficients up to 1 are worth adding at this z, from 0 to 1 (not included). */
export function termsUpTo(z: number): number {
  return z === 0 ? 2 : 2 + Math.ceil(Math.log(NEGLIGIBLE) / Math.log(z));
}

/**
 * Gauss's hypergeometric function with a first parameter of one, ₂F₁(1, b; c; z) = Σ (b)ₙ/(c)ₙ·zⁿ, prepared for many z: the first
 * `terms` coefficients. For 0 < b < c all of them are positive and at most 1, so nothing cancels.
 *
 * @see DLMF 15.2.1, https://dlmf.nist.gov/15.2
 */
export function prepareUnitHypergeometric(b: number, c: number, terms: number): UnitHypergeometric {
  const coefficients = new Float64Array(terms);
  const byB = new Float64Array(terms);
  const byC = new Float64Array(terms);
  let coefficient = 1;
  let harmonicB = 0;
  let harmonicC = 0;
  for (let n = 0; n < terms; n++) {
    coefficients[n] = coefficient;
    byB[n] = coefficient * harmonicB;
    byC[n] = -coefficient * harmonicC;
    harmonicB += 1 / (b + n);
    harmonicC += 1 / (c + n);
    coefficient *= (b + n) / (c + n);
  }
  return { coefficients, byB, byC };
}

/**
 * The value at a z from 0 to the one that the terms are enough for, see {@link termsUpTo}.
 *
 * Relative error at most 1e-15 for z up to ¾, as far as z is exact: beyond the terms there is less than 4e-18.
 */
export function unitHypergeometricAt({ coefficients }: UnitHypergeometric, z: number): number {
  let sum = 1;
  let power = z;
  for (let n = 1; power > NEGLIGIBLE && n < coefficients.length; n++) {
    sum += power * (coefficients[n] as number);
    power *= z;
  }
  return sum;
}

/**
 * The value, and into `derivatives` those by b, c and z, each divided by the value.
 */
export function differentiateUnitHypergeometric(
  { coefficients, byB, byC }: UnitHypergeometric,
  z: number,
  derivatives: Float64Array,
): number {
  let sum = 1;
  let sumB = 0;
  let sumC = 0;
  let sumZ = 0;
  let power = 1;
  for (let n = 1; power > NEGLIGIBLE && n < coefficients.length; n++) {
    const coefficient = coefficients[n] as number;
    sumZ += n * power * coefficient;
    power *= z;
    sum += power * coefficient;
    sumB += power * (byB[n] as number);
    sumC += power * (byC[n] as number);
  }
  derivatives[0] = sumB / sum;
  derivatives[1] = sumC / sum;
  derivatives[2] = sumZ / sum;
  return sum;
}
