import type { Estimate } from "../../../shared/estimate.js";
import type { Reason } from "../../../shared/reasons.js";
import type { Report, ReportOptions } from "../../../shared/report.js";
import type { SpendEstimateStatus } from "../gamma-gamma/estimate.js";
import type { GammaGammaModel, SpendHistory } from "../gamma-gamma/model.js";
import type { PurchaseModel, RepeatHistory } from "../model.js";
import type { EstimateQuestion } from "../predict/open.js";

/** A customer with what both models ask for. A `RepeatSummary` of `clientele/records/purchases` is one. */
export interface LifetimeCustomer extends RepeatHistory, SpendHistory {}

/** What a lifetime value is made of: when customers buy, and what they spend each time. */
export interface LifetimeModels {
  readonly purchases: PurchaseModel;
  readonly spend: GammaGammaModel;
}

/** How to turn purchases into money. Exactly one of the two discount rates must be given; neither has a default. */
export interface LifetimeValueOptions extends EstimateQuestion {
  /** The currency of the answer and of the model of spend, an ISO 4217 code. There is no default. */
  readonly currency: string;
  /** What share of revenue is left after the costs that a purchase brings, above 0 and up to 1; 1 asks for revenue. */
  readonly margin: number;
  /** The effective rate for a year, from 0 to 1: 0.15 for 15 %. See `discountRatePerUnit`. */
  readonly annualDiscountRate?: number | undefined;
  /** The continuous rate for one unit of the purchase model's time, taken as it is: a finite number from 0 on. */
  readonly discountRatePerUnit?: number | undefined;
  /**
   * How far into the future purchases count, in the purchase model's unit of time, above 0.
   *
   * @defaultValue for ever; the discount rate must then be above 0
   */
  readonly horizon?: number | undefined;
  /**
   * What it cost, or may cost, to win the customer: taken off at the end. A finite amount from 0 on.
   *
   * @defaultValue 0
   */
  readonly acquisitionCost?: number | undefined;
}

/** How to run `rankByLifetimeValue`. */
export interface LifetimeRankingOptions extends LifetimeValueOptions, ReportOptions {}

/** What there is to know about a lifetime value: one of the fits did not converge, or no mean spend can be expected. */
export type LifetimeValueStatus = SpendEstimateStatus;

/**
 * What a lifetime value is made of. `PURCHASES_UP_TO_HORIZON` and `PURCHASES_FOR_EVER`: how many purchases are expected, discounted;
 * `SPEND_PER_PURCHASE`; `MARGIN_OF_SPEND`; `DISCOUNTED_AT`: the continuous rate; `ACQUISITION_COST`: what was taken off.
 */
export type LifetimeReasonCode =
  | "PURCHASES_UP_TO_HORIZON"
  | "PURCHASES_FOR_EVER"
  | "SPEND_PER_PURCHASE"
  | "MARGIN_OF_SPEND"
  | "DISCOUNTED_AT"
  | "ACQUISITION_COST";

/** Why a customer has no place in a ranking: a negative mean spend, or one that cannot be expected because the mean is infinite. */
export type LifetimeDropCode = "NEGATIVE_SPEND" | "INFINITE_MEAN_SPEND";

/** A customer in a ranking. */
export interface LifetimeRow<Customer> {
  readonly customer: Customer;
  /** From 1 for the most valuable. Customers with the same value in whole minor units of the currency share a rank. */
  readonly rank: number;
  /** As `estimateLifetimeValue` answers it. */
  readonly value: Estimate<LifetimeValueStatus>;
  /** The factors of the value, in the order in which they are multiplied; the cost comes last. */
  readonly reasons: readonly Reason<LifetimeReasonCode>[];
}

/** A customer base, the most valuable customers first. */
export interface LifetimeRanking<Customer> {
  readonly rows: readonly LifetimeRow<Customer>[];
  /** What all ranked customers together are worth; its interval knows that their values rest on the same parameters. */
  readonly total: Estimate<LifetimeValueStatus>;
  readonly report: Report<LifetimeDropCode>;
}
