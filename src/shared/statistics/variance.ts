import { ClienteleError } from "../errors.js";
import { assertRepresentable, mean } from "./mean.js";

/**
 * The sample variance: squared deviations from the mean, divided by n − 1.
 *
 * Two passes over the data, so that values far from zero do not cancel. Exactly zero where all values are equal.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for fewer than two values, for a value that is no finite number, and
 * for squares beyond 1.7e308.
 *
 * @example
 * ```ts
 * import { variance } from "clientele/statistics";
 *
 * variance([2, 4, 4, 6]); // => 8 / 3
 * variance([1e9 + 2, 1e9 + 4, 1e9 + 6]); // => 4
 * ```
 *
 * @see T. F. Chan, G. H. Golub, R. J. LeVeque, The American Statistician 37 (1983), pp. 242–247: the corrected two-pass
 * algorithm.
 */
export function variance(values: ArrayLike<number>): number {
  const centre = mean(values);
  if (values.length < 2) throw new ClienteleError("INVALID_VALUE", "expected at least two values", ["values"]);

  let squares = 0;
  let rest = 0; // would be zero if the mean were exact
  for (let index = 0; index < values.length; index++) {
    const deviation = (values[index] as number) - centre;
    squares += deviation * deviation;
    rest += deviation;
  }
  return assertRepresentable((squares - (rest * rest) / values.length) / (values.length - 1));
}

/**
 * The sample standard deviation: the square root of the {@link variance}, in the unit of the values.
 *
 * @throws `ClienteleError` as `variance` does.
 *
 * @example
 * ```ts
 * import { standardDeviation } from "clientele/statistics";
 *
 * standardDeviation([1, 3, 5]); // => 2
 * ```
 */
export function standardDeviation(values: ArrayLike<number>): number {
  return Math.sqrt(variance(values));
}
