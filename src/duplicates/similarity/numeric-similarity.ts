import { assertValue } from "./check.js";

/**
 * How alike two numbers are by their relative difference: 1 − |a − b| / the larger absolute value, at least 0.
 *
 * 1 for the same number (0 and 0 too, and −0 is 0) and for no other; 0 for zero beside another number and for numbers of
 * different signs. The unit does not matter. Symmetric.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for a number that is not finite.
 *
 * @example
 * ```ts
 * import { numericSimilarity } from "clientele/duplicates/similarity";
 *
 * numericSimilarity(200, 150); // => 0.75
 * numericSimilarity(-200, 150); // => 0
 * ```
 */
export function numericSimilarity(a: number, b: number): number {
  assertValue(Number.isFinite(a), "a finite number", ["a"]);
  assertValue(Number.isFinite(b), "a finite number", ["b"]);
  if (a === b) return 1;
  return Math.max(0, 1 - Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)));
}
