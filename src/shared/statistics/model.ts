/** Which side of a distribution a probability counts: `"lower"`, at most this value; `"upper"`, more than it. */
export type DistributionTail = "lower" | "upper";

/** Which tail of a distribution is meant. */
export interface DistributionOptions {
  /**
   * Ask for the upper tail itself: as one minus the lower tail, a small one loses its digits.
   *
   * @defaultValue `"lower"`
   */
  readonly tail?: DistributionTail | undefined;
}

/** How to make a confidence interval. */
export interface IntervalOptions {
  /**
   * The confidence level, between 0 and 1.
   *
   * @defaultValue 0.95
   */
  readonly level?: number | undefined;
}

/** Why there is no interval: nothing was observed. */
export type IntervalStatus = "no-observations";
