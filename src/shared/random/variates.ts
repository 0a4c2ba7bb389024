import { inverseStandardNormal } from "../numeric/normal.js";
import { portableExp, portableLog } from "../numeric/portable.js";

/** Draws a number between 0 and 1, both excluded. */
export type Draw = () => number;

/** A normal variate with mean 0 and standard deviation 1, by inversion. */
export function drawNormal(draw: Draw): number {
  return inverseStandardNormal(draw());
}

/** An exponential variate with mean 1, by inversion. */
export function drawExponential(draw: Draw): number {
  return -portableLog(draw());
}

/** A gamma variate with scale 1. A small shape takes it out of the range of a number, to zero. */
export function drawGamma(draw: Draw, shape: number): number {
  return shape < 1 ? portableExp(drawLogGamma(draw, shape)) : drawGammaFromOne(draw, shape);
}

/** A beta variate: a part of two gamma variates, by their logarithms, because small shapes make both of them zero. */
export function drawBeta(draw: Draw, alpha: number, beta: number): number {
  const logOne = drawLogGamma(draw, alpha);
  const logOther = drawLogGamma(draw, beta);
  return 1 / (1 + portableExp(logOther - logOne));
}

/** A Poisson variate: a sum of them is one, and each part has a mean whose exponential is in the range of a number. */
export function drawPoisson(draw: Draw, mean: number): number {
  let count = 0;
  for (let rest = mean; rest > 0; rest -= POISSON_PART) count += drawPoissonPart(draw, Math.min(rest, POISSON_PART));
  return count;
}

const POISSON_PART = 500;

/** Counts the arrivals within a time: the product of uniforms is the exponential of the time passed. */
function drawPoissonPart(draw: Draw, mean: number): number {
  const end = portableExp(-mean);
  let count = 0;
  for (let product = draw(); product > end; product *= draw()) count += 1;
  return count;
}

/** The logarithm of a gamma variate: one of shape + 1, times a uniform to the power of 1/shape. */
function drawLogGamma(draw: Draw, shape: number): number {
  return portableLog(drawGammaFromOne(draw, shape + 1)) + portableLog(draw()) / shape;
}

/**
 * A gamma variate of a shape of 1 or more.
 *
 * @see G. Marsaglia, W. W. Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26 (2000), pp. 363–372.
 */
function drawGammaFromOne(draw: Draw, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(draw);
    const root = 1 + c * x;
    const v = root * root * root;
    if (v > 0 && portableLog(draw()) < 0.5 * x * x + d - d * v + d * portableLog(v)) return d * v;
  }
}
