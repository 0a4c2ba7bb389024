import type { Estimate } from "../../../shared/estimate.js";
import type { Finding } from "../../../shared/finding.js";

/**
 * What can be wrong with a log of purchases for the models of this room, which let an active customer buy at any time with the
 * same probability (BG/CNBD-k knows regular times, but no season). `REGULAR_TIMING`: after a purchase there is a pause before the next one. `CLUMPED_TIMING`: purchases come in
 * bursts. `SEASONAL_MONTHS`: the same months are strong, or weak, year after year. `UNEVEN_MONTHS`: some months are, but not that it
 * would come again.
 */
export type PurchaseAssumptionCode = "REGULAR_TIMING" | "CLUMPED_TIMING" | "SEASONAL_MONTHS" | "UNEVEN_MONTHS";

/** Why an assumption cannot be checked: too few customers who bought often enough, or not even a year of log. */
export type AssumptionStatus = "too-little-data" | "too-short";

/** How to measure how regularly customers buy. */
export interface RegularityOptions {
  /**
   * The level of the interval, between 0 and 1.
   *
   * @defaultValue 0.9
   */
  readonly level?: number | undefined;
}

/** How regularly customers buy. */
export interface MeasuredRegularity {
  /**
   * The shape k of the gamma distribution of the times between purchases: 1 for purchases at any time (exponential), more for regular
   * ones, less for bursts, at most 1,000. `n` is how many customers it rests on.
   */
  readonly shape: Estimate<"too-little-data">;
  /** Of the shape, over customers. */
  readonly standardError?: number | undefined;
  /** How probable so great a difference to 1, or a greater one, is by chance, where the times are exponential. */
  readonly pValue?: number | undefined;
  /** How many pairs of times that follow each other. */
  readonly pairs: number;
}

/** A month of the year in a log. */
export interface MonthActivity {
  /** From 1, January, to 12. */
  readonly month: number;
  /** Purchases between the first and the last one of each customer. */
  readonly purchases: number;
  /** How many there would be if each customer's lay evenly between his first and his last one. */
  readonly expected: number;
  /** `purchases / expected`; absent where none is expected. */
  readonly index?: number | undefined;
}

/** How evenly purchases are spread over the months of the year. */
export interface PurchaseSeasonality {
  readonly status: "ok" | AssumptionStatus;
  /** How many customers have purchases between their first and their last one, and days without. */
  readonly n: number;
  /** From January to December. */
  readonly months: readonly MonthActivity[];
  /**
   * How probable months so uneven, or more so, are by chance, where customers buy evenly but for a steady rise or fall. Bursts of single
   * customers are allowed for.
   */
  readonly pValue?: number | undefined;
  /** How much the deviations of the months in odd and in even years agree, a correlation from −1 to 1; absent in less than two years. */
  readonly recurrence?: number | undefined;
}

/** Whether purchases are as the models take them to be. */
export interface PurchaseAssumptions {
  readonly regularity: MeasuredRegularity;
  readonly seasonality: PurchaseSeasonality;
  /** What is clearly broken, as warnings. Their path is empty: they are about the log as a whole. */
  readonly findings: readonly Finding<PurchaseAssumptionCode>[];
}
