import type { Matrix } from "./cholesky.js";
import { climbUp } from "./climb-up.js";
import { findPeak } from "./find-peak.js";
import type { Place, SmoothFunction } from "./smooth-function.js";
import { largest } from "./vectors.js";

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
export interface Maximum extends Place {
  /** The largest derivative, by size. */
  readonly gradientNorm: number;
  /** The second derivatives at the point, by differences of the gradient. */
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
