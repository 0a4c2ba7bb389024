/** The range that holds the true value in `level` of all cases, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** The confidence level, between 0 and 1: 0.95 for a 95 % interval. */
  readonly level: number;
}

/**
 * A number that was estimated from data, with what is needed to judge it.
 *
 * Where the data cannot carry an estimate there is no `value`, and `status` says why.
 */
export interface Estimate<Status extends string = string> {
  readonly value?: number | undefined;
  readonly interval?: Interval | undefined;
  /** How many observations the estimate rests on. */
  readonly n: number;
  /** `"ok"`, or the reason why there is no value or why it is to be read with care. */
  readonly status: "ok" | Status;
  /** What one unit of `value` is: `"share"`, `"days"`, `"EUR"`, `"purchases"`. */
  readonly unit: string;
}
