import { ClienteleError } from "../errors.js";
import { assertValues } from "./check.js";

/**
 * The arithmetic mean.
 *
 * Correct to the last digit or two whatever the number and the order of the values, never outside their range, and so
 * exact where all are equal.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for no values, for a value that is no finite number, and for a sum
 * beyond 1.7e308.
 *
 * @example
 * ```ts
 * import { mean } from "clientele/statistics";
 *
 * mean([1, 2, 4.5]); // => 2.5
 * mean([1e100, 1, -1e100]) === 1 / 3; // => true
 * ```
 *
 * @see A. Neumaier, ZAMM 54 (1974), pp. 39–51: the summation.
 */
export function mean(values: ArrayLike<number>): number {
  assertValues(values);
  const mean = assertRepresentable(compensatedSum(values) / values.length);
  // The division may carry it beyond all values by a last digit, and equal values apart from their mean.
  const { smallest, largest } = rangeOf(values);
  return Math.min(Math.max(mean, smallest), largest);
}

/** The sum of numbers, with what each addition rounds away added at the end. */
function compensatedSum(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

function rangeOf(values: ArrayLike<number>): { readonly smallest: number; readonly largest: number } {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index++) {
    smallest = Math.min(smallest, values[index] as number);
    largest = Math.max(largest, values[index] as number);
  }
  return { smallest, largest };
}

/** Refuses a result that is out of the range of a number. */
export function assertRepresentable(result: number): number {
  if (!Number.isFinite(result)) {
    throw new ClienteleError("INVALID_VALUE", "expected values whose sums are in the range of a number", ["values"]);
  }
  return result;
}
