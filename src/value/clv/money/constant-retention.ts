import { ClienteleError } from "../../../shared/errors.js";

/** What a customer under contract brings, period by period. */
export interface ConstantRetentionOptions {
  /** What a customer contributes with each payment, in any currency; the answer is in the same. May be negative. */
  readonly margin: number;
  /** The share of customers who renew at the end of a period, from 0 to 1. */
  readonly retentionRate: number;
  /** The effective rate per period, from 0 to 1: 0.1 for 10 %. */
  readonly discountRate: number;
  /**
   * Which payment is the first that counts. `"now"`: one that is certain and made today, so it is the value of somebody who is
   * about to be acquired. `"renewal"`: the one after the next renewal, so it is the residual value of somebody who has just paid.
   */
  readonly firstPayment: "now" | "renewal";
  /**
   * How many payments count at most, a whole number from 1 on.
   *
   * @defaultValue all of them, for ever
   */
  readonly payments?: number | undefined;
  /**
   * What is spent in the middle of each period to keep a customer, on all who are customers in it. A period counts where the
   * payment at its end does.
   *
   * @defaultValue 0
   */
  readonly retentionCost?: number | undefined;
}

/**
 * The textbook lifetime value of a customer who renews with the same probability each time: Σ margin·(r/(1 + d))^i, from i = 0
 * where the first payment is made now, from i = 1 where it is the next renewal, less the discounted cost of retention.
 *
 * For ever, these are margin·(1 + d)/(1 + d − r) and margin·r/(1 + d − r): two formulas that are often taken for one
 * another and differ by one margin. Not rounded.
 *
 * Real customers differ, and those who stay longer are the more faithful ones: a constant rate undervalues a customer base.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` and the path: for a margin or cost that is no finite number, a rate outside
 * 0 to 1, a number of payments that is no whole number from 1 on, an unknown first payment; and with the path `["discountRate"]`
 * where both rates leave an endless sum infinite (retention 1, discount 0).
 *
 * @example
 * ```ts
 * import { lifetimeValueAtConstantRetention } from "clientele/value/clv";
 *
 * const contract = { margin: 100, retentionRate: 0.9, discountRate: 0.12 } as const;
 * lifetimeValueAtConstantRetention({ ...contract, firstPayment: "renewal" }).toFixed(2); // => "409.09"
 * lifetimeValueAtConstantRetention({ ...contract, firstPayment: "now" }).toFixed(2); // => "509.09"
 * lifetimeValueAtConstantRetention({ ...contract, firstPayment: "now", payments: 2 }).toFixed(2); // => "180.36"
 * ```
 *
 * @see P. D. Berger, N. I. Nasr, "Customer Lifetime Value: Marketing Models and Applications", Journal of Interactive Marketing
 * 12 (1998), 17–30, case 1; S. Gupta, D. R. Lehmann, "Customers as Assets", ibid. 17 (2003), 9–24; P. S. Fader, B. G. S. Hardie,
 * "Reconciling and Clarifying CLV Formulas" (2012), for which payment comes first.
 */
export function lifetimeValueAtConstantRetention(options: ConstantRetentionOptions): number {
  assertOptions(options);
  const { margin, retentionRate, discountRate, firstPayment, payments, retentionCost = 0 } = options;
  const kept = retentionRate / (1 + discountRate);
  const sumOfPowers = (count: number) => {
    if (kept === 1) return count;
    return (-Math.expm1(count * Math.log(kept)) * (1 + discountRate)) / (1 + discountRate - retentionRate);
  };
  const count = payments ?? Number.POSITIVE_INFINITY;
  const periods = firstPayment === "now" ? count - 1 : count;
  const income = margin * (firstPayment === "now" ? sumOfPowers(count) : kept * sumOfPowers(count));
  const cost = periods === 0 ? 0 : (retentionCost * sumOfPowers(periods)) / Math.sqrt(1 + discountRate);
  return income - cost;
}

function assertOptions(options: ConstantRetentionOptions): void {
  const { margin, retentionRate, discountRate, firstPayment, payments, retentionCost = 0 } = options;
  if (!Number.isFinite(margin)) throw invalid("a finite number", "margin");
  if (!Number.isFinite(retentionCost)) throw invalid("a finite number", "retentionCost");
  if (!isShare(retentionRate)) throw invalid("a share from 0 to 1", "retentionRate");
  if (!isShare(discountRate)) throw invalid("a share from 0 to 1, as 0.1 for 10 %", "discountRate");
  if (firstPayment !== "now" && firstPayment !== "renewal") throw invalid('"now" or "renewal"', "firstPayment");
  if (payments !== undefined && !(Number.isSafeInteger(payments) && payments >= 1)) {
    throw invalid("a whole number from 1 on", "payments");
  }
  if (payments === undefined && retentionRate === 1 && discountRate === 0) {
    throw invalid("a rate above 0 where nobody leaves and payments never end", "discountRate");
  }
}

const isShare = (value: number) => typeof value === "number" && value >= 0 && value <= 1;

const invalid = (expected: string, name: keyof ConstantRetentionOptions) =>
  new ClienteleError("INVALID_OPTION", `expected ${expected}`, [name]);
