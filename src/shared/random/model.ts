/**
 * A stream of random numbers. What is drawn depends on the seed and on what was drawn before, and on nothing else.
 *
 * The methods need no `this`: they may be taken out and passed along.
 */
export interface Random {
  /** A whole number from 0 to 2^32 − 1. */
  uint32(): number;

  /** A number from 0 to below 1, a multiple of 2^−53. Takes two draws of `uint32`. */
  uniform(): number;

  /**
   * A whole number from 0 to below `bound`, each with exactly the same probability.
   *
   * @throws `ClienteleError` with code `INVALID_VALUE` unless the bound is a whole number from 1 to 2^32.
   */
  integer(bound: number): number;

  /**
   * One of the items, each with the same probability.
   *
   * @throws `ClienteleError` with code `INVALID_VALUE` for no items.
   */
  pick<T>(items: readonly T[]): T;

  /** The items in random order, each order with the same probability. The input is not changed. */
  shuffle<T>(items: readonly T[]): readonly T[];

  /** A normal variate with mean 0 and standard deviation 1. */
  normal(): number;

  /** An exponential variate with mean 1. */
  exponential(): number;

  /**
   * A gamma variate of this shape and scale 1, whose mean is the shape. For very small shapes it is often too small for a
   * number, and zero.
   *
   * @throws `ClienteleError` with code `INVALID_VALUE` unless the shape lies from 1e-100 to 1e9.
   */
  gamma(shape: number): number;

  /**
   * A beta variate, with mean alpha/(alpha + beta).
   *
   * @throws `ClienteleError` with code `INVALID_VALUE` unless both lie from 1e-100 to 1e9.
   */
  beta(alpha: number, beta: number): number;

  /**
   * A Poisson variate, in time that grows with the mean.
   *
   * @throws `ClienteleError` with code `INVALID_VALUE` unless the mean lies from 0 to 1e6.
   */
  poisson(mean: number): number;

  /**
   * A stream of its own for one purpose, derived from the seed and the label alone: the same whatever was drawn before,
   * and whatever else is forked. A number counts as the text it prints as.
   */
  fork(label: string | number): Random;
}
