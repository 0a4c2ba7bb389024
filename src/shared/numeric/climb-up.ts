import type { Matrix } from "./cholesky.js";
import { type Place, placeAt, type SmoothFunction } from "./smooth-function.js";
import { addMultiple, at, dot, largest, multiply, scaledIdentity } from "./vectors.js";

/** What there is still to gain where the quadratic fits, so that Newton's method is faster and surer. */
const NEAR_THE_TOP = 1e-7;

/** What a value is off by rounding, as a share of it, where it is a sum over very many rows: smaller gains cannot be seen in it. */
const NOISE = 1e-14;

/** How far a search came, and why no farther: `top` is near enough for Newton's method. */
export interface Climb {
  readonly place: Place;
  readonly iterations: number;
  readonly end: "top" | "diverged" | "stopped";
}

export type ClimbOptions = Readonly<Record<"maxIterations" | "longestStep" | "farthest", number>>;

/** The way up, by BFGS. */
export function climbUp(valueAt: SmoothFunction, start: Float64Array, options: ClimbOptions): Climb {
  let place = placeAt(valueAt, start);
  if (!Number.isFinite(place.value)) return { place, iterations: 0, end: "stopped" };
  let inverse = scaledIdentity(start.length, 1 / Math.max(1, largest(place.gradient)));
  for (let iterations = 0; iterations < options.maxIterations; iterations++) {
    const direction = multiply(inverse, place.gradient);
    const gain = dot(direction, place.gradient) / 2;
    if (gain <= NEAR_THE_TOP + NOISE * Math.abs(place.value)) return { place, iterations, end: "top" };
    const next = searchAlong(valueAt, place, direction, options.longestStep / largest(direction));
    if (next === undefined) return { place, iterations, end: "stopped" };
    if (largest(next.point) > options.farthest) return { place: next, iterations: iterations + 1, end: "diverged" };
    inverse = updateInverse(inverse, place, next, iterations === 0);
    place = next;
  }
  return { place, iterations: options.maxIterations, end: "stopped" };
}

const ENOUGH_INCREASE = 1e-4;
const ENOUGH_FLATTENING = 0.9;
const MOST_TRIALS = 60;

/** A place along the direction where the value is higher and the slope flatter, or at least one where the value is higher. */
function searchAlong(
  valueAt: SmoothFunction,
  from: Place,
  direction: Float64Array,
  longestLength: number,
): Place | undefined {
  const slope = dot(direction, from.gradient);
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let best: Place | undefined;
  let length = Math.min(1, longestLength);
  for (let trial = 0; trial < MOST_TRIALS; trial++) {
    const place = placeAt(valueAt, addMultiple(from.point, length, direction));
    if (!(place.value >= from.value + ENOUGH_INCREASE * length * slope)) high = length;
    else if (length < longestLength && dot(direction, place.gradient) > ENOUGH_FLATTENING * slope) {
      best = place;
      low = length;
    } else return place;
    if (length * slope <= NOISE * Math.abs(from.value)) return best;
    length = high < Number.POSITIVE_INFINITY ? (low + high) / 2 : Math.min(2 * length, longestLength);
  }
  return best;
}

/**
 * The BFGS update of the inverse of the negative Hessian, at the first step from the identity with the curvature of that step.
 * A step along which the slope did not fall tells no curvature, but that longer steps are in order.
 */
function updateInverse(inverse: Matrix, from: Place, to: Place, isFirst: boolean): Matrix {
  const step = addMultiple(to.point, -1, from.point);
  const fall = addMultiple(from.gradient, -1, to.gradient);
  const curvature = dot(step, fall);
  if (!(curvature > 0)) return inverse.map((row) => row.map((value) => 4 * value));

  const before = isFirst ? scaledIdentity(step.length, curvature / dot(fall, fall)) : inverse;
  const image = multiply(before, fall);
  const factor = (1 + dot(fall, image) / curvature) / curvature;
  return before.map((row, i) =>
    row.map((value, j) => {
      const mixed = at(step, i) * at(image, j) + at(image, i) * at(step, j);
      return value + factor * at(step, i) * at(step, j) - mixed / curvature;
    }),
  );
}
