import { choleskyFactor } from "../../../shared/numeric/cholesky.js";
import type { OpenedModel } from "./open.js";

/**
 * Parameters spread around those of a model, two along each axis of their covariance and √k standard errors away: the mean over them of a
 * function is its mean over the normal distribution of the logarithms, exactly for polynomials of the third degree. Undefined
 * without a covariance.
 *
 * @see I. Arasaratnam, S. Haykin, "Cubature Kalman Filters", IEEE Transactions on Automatic Control 54 (2009), pp. 1254–1269: the
 * third-degree spherical-radial rule.
 */
export function spreadParameters({
  values,
  covariance,
}: Pick<OpenedModel, "values" | "covariance">): readonly (readonly number[])[] | undefined {
  if (covariance === undefined) return undefined;
  const errors = covariance.map((row, i) => Math.sqrt(row[i] as number));
  const correlation = covariance.map((row, i) =>
    row.map((entry, j) => entry / ((errors[i] as number) * (errors[j] as number))),
  );
  const factor = choleskyFactor(correlation);
  if (factor === undefined) return undefined;
  const distance = Math.sqrt(values.length);
  return values.flatMap((_, axis) =>
    [distance, -distance].map((length) =>
      values.map((value, i) => value * Math.exp(length * (errors[i] as number) * (factor[i]?.[axis] as number))),
    ),
  );
}
