import { inverseStandardNormal } from "../../shared/numeric/normal.js";

/** A change of the logarithm of a parameter that is small, and leaves nine digits of a difference. */
const STEP = 1e-4;

/**
 * The variance that uncertain parameters give a quantity: the delta method, with derivatives by the logarithms of the parameters as
 * central differences.
 *
 * @param logCovariance - of the logarithms of the parameters
 *
 * @see G. W. Oehlert, "A Note on the Delta Method", The American Statistician 46 (1992), 27–29.
 */
export function varianceByDelta(
  quantityAt: (values: readonly number[]) => number,
  values: readonly number[],
  logCovariance: readonly (readonly number[])[],
): number {
  return varianceAlong(logSlopesOf(quantityAt, values), logCovariance);
}

/** The derivatives of a quantity by the logarithms of its parameters, as central differences. */
export function logSlopesOf(
  quantityAt: (values: readonly number[]) => number,
  values: readonly number[],
): readonly number[] {
  const factor = Math.exp(STEP);
  return values.map((value, i) => {
    return (quantityAt(values.with(i, value * factor)) - quantityAt(values.with(i, value / factor))) / (2 * STEP);
  });
}

/** The variance that a covariance of the parameters gives a quantity with these slopes. */
export function varianceAlong(slopes: readonly number[], covariance: readonly (readonly number[])[]): number {
  const product = (row: readonly number[]) => row.reduce((sum, entry, j) => sum + entry * (slopes[j] as number), 0);
  return Math.max(0, product(covariance.map(product)));
}

/** The covariance of positive parameters, by that of their logarithms where the likelihood is highest. It is symmetric to the last digit. */
export function covarianceOf(
  values: readonly number[],
  logCovariance: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  return logCovariance.map((row, i) => row.map((entry, j) => entry * ((values[i] as number) * (values[j] as number))));
}

/** The covariance of the logarithms of the parameters, by that of the parameters. */
export function logCovarianceOf(
  values: readonly number[],
  covariance: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  return covariance.map((row, i) => row.map((entry, j) => entry / ((values[i] as number) * (values[j] as number))));
}

/** The standard normal quantile of an interval that holds a share of `level` in its middle. */
export function quantileOf(level: number): number {
  return inverseStandardNormal((1 + level) / 2);
}
