import { invertPositiveDefinite, type Matrix } from "./cholesky.js";

/**
 * A smooth function of several unbounded variables: answers its value at a point, and writes its derivatives there into `gradient`.
 * Minus infinity where it has no value. It must neither keep nor change the point.
 */
export type SmoothFunction = (point: Float64Array, gradient: Float64Array) => number;

/** How to run {@link maximize}. */
export interface MaximizeOptions {
  /**
   * How much the value may still grow, by the quadratic that fits at the end.
   *
   * @defaultValue 1e-20, for a log-likelihood 1.4e-10 standard errors
   */
  readonly tolerance?: number | undefined;
  /** @defaultValue 200 */
  readonly maxIterations?: number | undefined;
  /**
   * The most that a coordinate changes in one step.
   *
   * @defaultValue 2, made for logarithms
   */
  readonly longestStep?: number | undefined;
  /**
   * A search that comes farther from zero in a coordinate ends as `diverged`.
   *
   * @defaultValue 100
   */
  readonly farthest?: number | undefined;
}

/** Where a search ended, and why. */
export interface Maximum {
  readonly point: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  /** The largest derivative, by size. */
  readonly gradientNorm: number;
  /** The second derivatives at the point, by {@link hessianByGradients}. */
  readonly hessian: Matrix;
  /** The inverse of the negative Hessian, exactly where that is positive definite. */
  readonly covariance?: Matrix | undefined;
  /** Steps upwards, the last ones included. */
  readonly iterations: number;
  /**
   * `converged`: a peak, the gradient is zero but for the tolerance. `flat`: nothing more to gain nearby, but in some direction the
   * value does not fall either. `diverged`: the value still grew when a coordinate came too far from zero. `stopped`: the most
   * iterations were done, or no step led upwards.
   */
  readonly status: "converged" | "flat" | "diverged" | "stopped";
}

/**
 * Climbs from a starting point to a local maximum. The same start gives the same answer, to the last bit.
 * The coordinates should be of a kind that 0.001 is a small change in each, as it is in logarithms.
 *
 * A quasi-Newton method (BFGS) goes the way, Newton's method the last steps: those need the gradient alone, which makes the place of
 * the maximum more precise than the values of the function could. Where the function has no value at the start, the
 * search ends there as `stopped`.
 *
 * @see J. Nocedal, S. J. Wright, "Numerical Optimization", 2nd ed. 2006, chapters 3 and 6. The line search: A. S. Lewis,
 * M. L. Overton, "Nonsmooth optimization via quasi-Newton methods", Mathematical Programming 141 (2013), algorithm 2.6.
 */
export function maximize(valueAt: SmoothFunction, start: ArrayLike<number>, options: MaximizeOptions = {}): Maximum {
  const { tolerance = 1e-20, maxIterations = 200, longestStep = 2, farthest = 100 } = options;
  const climb = climbUp(valueAt, Float64Array.from(start), { maxIterations, longestStep, farthest });
  const peak = findPeak(valueAt, climb.place, { tolerance, longestStep });
  return {
    ...peak.place,
    gradientNorm: largest(peak.place.gradient),
    hessian: peak.hessian,
    covariance: peak.covariance,
    iterations: climb.iterations + peak.iterations,
    status:
      climb.end === "diverged"
        ? "diverged"
        : peak.end === "top"
          ? "converged"
          : climb.end === "top"
            ? peak.end
            : "stopped",
  };
}

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

interface Place {
  readonly point: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
}

function placeAt(valueAt: SmoothFunction, point: Float64Array): Place {
  const gradient = new Float64Array(point.length);
  return { value: valueAt(point, gradient), point, gradient };
}

/** What there is still to gain where the quadratic fits, so that Newton's method is faster and surer. */
const NEAR_THE_TOP = 1e-7;

/** What a value is off by rounding, as a share of it, where it is a sum over very many rows: smaller gains cannot be seen in it. */
const NOISE = 1e-14;

interface Climb {
  readonly place: Place;
  readonly iterations: number;
  readonly end: "top" | "diverged" | "stopped";
}

type ClimbOptions = Readonly<Record<"maxIterations" | "longestStep" | "farthest", number>>;

function climbUp(valueAt: SmoothFunction, start: Float64Array, options: ClimbOptions): Climb {
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

interface Peak {
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
function findPeak(
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

const at = (values: ArrayLike<number>, index: number): number => values[index] as number;

function dot(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += at(left, i) * at(right, i);
  return sum;
}

function multiply(matrix: Matrix, vector: Float64Array): Float64Array {
  return vector.map((_, i) => dot(matrix[i] as readonly number[], vector));
}

function addMultiple(vector: Float64Array, factor: number, other: Float64Array): Float64Array {
  return vector.map((value, i) => value + factor * at(other, i));
}

function largest(vector: Float64Array): number {
  return vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function scaledIdentity(size: number, scale: number): Matrix {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? scale : 0)));
}
