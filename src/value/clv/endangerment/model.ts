import type { Reason } from "../../../shared/reasons.js";
import type { RepeatHistory } from "../model.js";
import type { ModelQuestion } from "../predict/open.js";

/** A customer who may be about to leave. A `RepeatSummary` of `clientele/records/purchases` is one. */
export interface EndangermentCustomer extends RepeatHistory {
  /** Decides ties. */
  readonly partyId?: string | undefined;
}

/** How to ask who is endangered. */
export interface EndangermentOptions extends ModelQuestion {
  /** How long the time to come is, in the model's unit, above 0. */
  readonly horizon: number;
  /**
   * A customer is endangered who keeps less than this share of his baseline, between 0 and 1.
   *
   * @defaultValue 0.5
   */
  readonly retainedBelow?: number | undefined;
}

/**
 * Why a customer is judged as he is. `EXPECTS_LESS`: so much is expected now, and so much was after his last purchase.
 * `LONGER_SILENCE`: he has not bought for longer than he used to wait (two repeats or more). `JUDGED_BY_COHORT`: with one repeat or none,
 * his baseline is mostly that of all customers.
 */
export type EndangermentReasonCode = "EXPECTS_LESS" | "LONGER_SILENCE" | "JUDGED_BY_COHORT";

/** How endangered a customer is. */
export interface EndangermentRow<Customer> {
  readonly customer: Customer;
  /** How probable it is that he buys nothing up to the horizon: because he has left, or because he does not buy that soon. */
  readonly noPurchase: number;
  /** Expected purchases up to the horizon. */
  readonly expected: number;
  /** Those that were expected for a time as long on the day of his last purchase. */
  readonly baseline: number;
  /**
   * `expected / baseline`: 1 for who has just bought, near 0 for who has gone. With a model of regular purchases it may rise above 1 for
   * who is due.
   */
  readonly retained: number;
  /** `baseline − expected`: purchases that are at stake. */
  readonly lost: number;
  readonly endangered: boolean;
  readonly reasons: readonly Reason<EndangermentReasonCode>[];
}
