import type { DateRange } from "../../records/purchases/index.js";
import type { GenerateHistoriesOptions } from "./history-options.js";
import type { GammaGammaProcess, PurchaseProcess } from "./purchase-process.js";

/** How to run {@link generatePurchases}. */
export interface GeneratePurchasesOptions extends GenerateHistoriesOptions {
  /** ISO 4217. */
  readonly currency: string;
  /** When customers buy for the first time: at an instant of this range, each as likely as the other. */
  readonly joined: DateRange;
  /** The local date up to which purchases are known (not included): the end of `joined`, or later. */
  readonly until: string;
  /** @defaultValue {@link CDNOW_PARETO_NBD_PROCESS} */
  readonly process?: PurchaseProcess | undefined;
  /** @defaultValue {@link CDNOW_GAMMA_GAMMA_PROCESS} */
  readonly spend?: GammaGammaProcess | undefined;
  /**
   * The share of purchases, 0 to 1, that are given back in full, at an instant of the 14 days of 24 hours that follow. Those
   * given back after the end are not.
   *
   * @defaultValue 0
   */
  readonly returnRate?: number | undefined;
}

/** A purchase, or its return. */
export interface GeneratedPurchase {
  readonly partyId: string;
  /** An own id for each line: no two lines are one order. */
  readonly orderId: string;
  /** ISO text in UTC. */
  readonly at: string;
  /** The local date of `at`, `YYYY-MM-DD`. */
  readonly date: string;
  /** Exact decimal text with the currency's decimals: at least one minor unit, and negative for a return. */
  readonly amount: string;
  readonly currency: string;
  /** The id of the order that is given back. Only returns have it. */
  readonly returnOf?: string | undefined;
}

/** What no model can see: how the customer really is. Rates are per time unit of the process. */
export interface PurchaseTruth {
  /** λ: purchases after the first, per time unit while the customer is alive. */
  readonly purchaseRate: number;
  /** μ of Pareto/NBD: the chance to drop out, per time unit. */
  readonly dropoutRate?: number | undefined;
  /** p of BG/NBD: the chance to drop out after each purchase but the first. */
  readonly dropoutProbability?: number | undefined;
  /**
   * The instant after which the customer buys no more. Absent where it is not known: after the year 9999, and under BG/NBD
   * for a customer who is alive at the end.
   */
  readonly aliveUntil?: string | undefined;
  /** Whether the customer has not dropped out before the end. */
  readonly aliveAtEnd: boolean;
  /** What the customer spends on a purchase on average, before amounts are rounded. */
  readonly meanSpend: number;
}

/** What one customer bought and gave back, and the truth behind it. */
export interface GeneratedPurchaseHistory {
  readonly partyId: string;
  /** The instant of the first purchase. */
  readonly joinedAt: string;
  /** At least one; the earliest first. */
  readonly purchases: readonly GeneratedPurchase[];
  readonly truth: PurchaseTruth;
}
