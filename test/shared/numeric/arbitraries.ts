import fc from "fast-check";

/** Numbers between two positive ones, each order of magnitude as likely as the next. */
export const positive = (min: number, max: number) =>
  fc
    .double({ min: Math.log(min), max: Math.log(max), noNaN: true })
    .map((logarithm) => Math.min(Math.max(Math.exp(logarithm), min), max)); // the exponential may miss a border by a last digit

/** Probabilities from 1e-290 on, below which nothing is promised; the smallest ones as likely as others. */
export const probability = fc.oneof(fc.double({ min: 1e-290, max: 1, noNaN: true }), positive(1.1e-290, 1));
