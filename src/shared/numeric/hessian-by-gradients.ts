import type { Matrix } from "./cholesky.js";
import { placeAt, type SmoothFunction } from "./smooth-function.js";
import { at } from "./vectors.js";

/**
 * The second derivatives of a function, by central differences of its gradient with two steps, extrapolated: the error is of the
 * order of step⁴, plus rounding divided by the step. The answer is symmetric.
 */
export function hessianByGradients(valueAt: SmoothFunction, point: Float64Array, step: number = 1e-3): Matrix {
  const slopes = Array.from(point, (_, index) => {
    const near = slopeOfGradient(valueAt, point, index, step);
    const far = slopeOfGradient(valueAt, point, index, 2 * step);
    return near.map((slope, i) => slope + (slope - at(far, i)) / 3);
  });
  return slopes.map((row, i) => Array.from(row, (slope, j) => (slope + at(slopes[j] as Float64Array, i)) / 2));
}

function slopeOfGradient(valueAt: SmoothFunction, point: Float64Array, index: number, step: number): Float64Array {
  const gradientAt = (offset: number) => {
    const moved = point.slice();
    moved[index] = at(moved, index) + offset;
    return placeAt(valueAt, moved).gradient;
  };
  const above = gradientAt(step);
  const below = gradientAt(-step);
  return above.map((slope, i) => (slope - at(below, i)) / (2 * step));
}
