/**
 * The statistics that all rooms rest on: means, quantiles by named type, the usual distributions, and intervals for shares
 * and rates.
 *
 * @module
 */
export { chiSquareCdf, chiSquareQuantile } from "./chi-square.js";
export { exactBinomialInterval } from "./exact-binomial-interval.js";
export { type ExactPoissonIntervalOptions, exactPoissonInterval } from "./exact-poisson-interval.js";
export { fCdf, fQuantile } from "./f-distribution.js";
export { mean } from "./mean.js";
export type { DistributionOptions, DistributionTail, IntervalOptions, IntervalStatus } from "./model.js";
export { normalCdf, normalQuantile } from "./normal.js";
export { type QuantileOptions, type QuantileType, quantile, quantiles } from "./quantile.js";
export { studentTCdf, studentTQuantile } from "./student-t.js";
export { standardDeviation, variance } from "./variance.js";
export { wilsonInterval } from "./wilson-interval.js";
