import type { Estimate, Interval } from "../../../shared/estimate.js";
import { logCovarianceOf, quantileOf, varianceByDelta } from "../delta.js";

/** The parameters of a model, and how sure they are. */
export interface UncertainParameters<Status extends string> {
  /** Absent where the data carried none. */
  readonly values?: readonly number[] | undefined;
  /** Of the parameters, in their order; absent where there is no telling. */
  readonly covariance?: readonly (readonly number[])[] | undefined;
  readonly status: "ok" | Status;
  readonly n: number;
}

/** What is estimated, and in which way. */
export interface DeltaOptions {
  readonly unit: string;
  readonly level: number;
  /** A share lies between 0 and 1, and so does its interval; anything else is positive. */
  readonly isShare: boolean;
}

/**
 * An estimate of a function of parameters, with an interval for what is unsure about them: by the delta method on the logarithms of the
 * parameters, for the log-odds of a share and the logarithm of anything else. Without a covariance there is no interval, without
 * parameters no value. A share that is 0 or 1 to the last digit has an interval of no width.
 */
export function estimateByDelta<Status extends string>(
  { values, covariance, status, n }: UncertainParameters<Status>,
  logValueAt: (values: readonly number[]) => number,
  { unit, level, isShare }: DeltaOptions,
): Estimate<Status> {
  if (values === undefined) return { n, status, unit };
  const value = Math.exp(logValueAt(values));
  if (covariance === undefined) return { value, n, status, unit };

  const scaledAt = (places: readonly number[]) => {
    const logValue = logValueAt(places);
    return isShare ? logValue - Math.log(-Math.expm1(logValue)) : logValue;
  };
  const variance = varianceByDelta(scaledAt, values, logCovarianceOf(values, covariance));
  const margin = quantileOf(level) * Math.sqrt(variance);
  const centre = scaledAt(values);
  const back = (scaled: number) => (isShare ? 1 / (1 + Math.exp(-scaled)) : Math.exp(scaled));
  const interval: Interval = Number.isFinite(centre)
    ? { low: Math.min(value, back(centre - margin)), high: Math.max(value, back(centre + margin)), level }
    : { low: value, high: value, level };
  return { value, interval, n, status, unit };
}
