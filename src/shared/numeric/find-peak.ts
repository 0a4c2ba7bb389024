import { invertPositiveDefinite, type Matrix } from "./cholesky.js";
import { hessianByGradients } from "./hessian-by-gradients.js";
import { type Place, placeAt, type SmoothFunction } from "./smooth-function.js";
import { addMultiple, dot, largest, multiply } from "./vectors.js";

/** Where Newton's method ended, and what the function is like there. */
export interface Peak {
  readonly place: Place;
  readonly hessian: Matrix;
  readonly covariance?: Matrix | undefined;
  readonly iterations: number;
  readonly end: "top" | "flat" | "stopped";
}

const MOST_HESSIANS = 20;
const MOST_STEPS = 8;

/** A move by this many standard errors, squared and halved, changes the Hessian so little that it stays as it is. */
const SMALL_MOVE = 1e-18;

/** Where rounding keeps the gradient from getting smaller, this much is near enough: 1e-4 standard errors. */
const ROUNDING = 5e-9;

/** Newton's method: with one Hessian as many steps as bring the peak nearer, and another one where they went far. */
export function findPeak(
  valueAt: SmoothFunction,
  start: Place,
  options: { readonly tolerance: number; readonly longestStep: number },
): Peak {
  let place = start;
  let iterations = 0;
  for (let count = 0; ; count++) {
    const hessian = hessianByGradients(valueAt, place.point);
    const covariance = invertPositiveDefinite(hessian.map((row) => row.map((value) => -value)));
    if (covariance === undefined) return { place, hessian, iterations, end: "flat" };

    const first = gainOf(covariance, place);
    let gain = first;
    for (let steps = 0; gain > options.tolerance && steps < MOST_STEPS; steps++) {
      const direction = multiply(covariance, place.gradient);
      const length = Math.min(1, options.longestStep / largest(direction));
      const next = placeAt(valueAt, addMultiple(place.point, length, direction));
      const nextGain = gainOf(covariance, next);
      if (!(nextGain < gain / 2)) break;
      place = next;
      gain = nextGain;
      iterations += 1;
    }
    const isNear = gain <= Math.max(options.tolerance, ROUNDING);
    // Without a move the Hessian is that of the place, too.
    if (isNear && (first <= SMALL_MOVE || gain === first))
      return { place, hessian, covariance, iterations, end: "top" };
    if (gain === first || count === MOST_HESSIANS) return { place, hessian, covariance, iterations, end: "stopped" };
  }
}

/** What a step to the top of the quadratic would gain. */
function gainOf(covariance: Matrix, { gradient }: Place): number {
  return dot(multiply(covariance, gradient), gradient) / 2;
}
