import { daysBetween, toEpochDay } from "../../shared/calendar/index.js";
import { ClienteleError } from "../../shared/errors.js";
import { ExactSum, readExactAmount } from "../../shared/exact-sum.js";
import { buildPurchases } from "./build.js";
import type { Purchases } from "./model.js";

/** Local dates from `from` (included) up to `to` (not included). */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/**
 * The part of a purchase history that lies in a range of dates, with everything it adds up to.
 *
 * Where nothing lies in it, the answer is a history without days: zero revenue, no orders, no first and last purchase.
 *
 * @throws `ClienteleError` with code `INVALID_DATE` for a border that is no date; `INVALID_OPTION` where `to` lies before `from`.
 *
 * @example
 * ```ts
 * import { purchasesWithin, summarizePurchases } from "clientele";
 *
 * const { purchases } = summarizePurchases([["2025-12-30", 10], ["2026-01-02", 7]] as const, {
 *   partyIdOf: () => "ada",
 *   atOf: ([date]) => date,
 *   amountOf: ([, amount]) => amount,
 *   currency: "EUR",
 *   zone: "Europe/Berlin",
 *   asOf: "2026-11-21T12:00:00Z",
 * });
 *
 * purchases.map((history) => purchasesWithin(history, { from: "2026-01-01", to: "2027-01-01" }).netRevenue); // => ["7.00"]
 * ```
 */
export function purchasesWithin(purchases: Purchases, { from, to }: DateRange): Purchases {
  assertDates([from, to]);
  const days = purchases.days.filter(({ date }) => from <= date && date < to);
  return buildPurchases(purchases.partyId, purchases.currency, days);
}

/**
 * Net revenue for each stretch between two borders that follow each other: n borders answer n − 1 amounts, as exact
 * decimal text. A day on a border belongs to the stretch that begins there; days outside all stretches count nowhere.
 *
 * @param borders - Local dates, ascending: `["2026-01-01", "2026-02-01", "2026-03-01"]` are January and February.
 * @throws `ClienteleError` with code `INVALID_DATE` for a border that is no date; `INVALID_OPTION` where borders do not ascend.
 *
 * @example
 * ```ts
 * import { revenuePerPeriod, summarizePurchases } from "clientele";
 *
 * const { purchases } = summarizePurchases([["2026-01-31", 10], ["2026-02-01", 7]] as const, {
 *   partyIdOf: () => "ada",
 *   atOf: ([date]) => date,
 *   amountOf: ([, amount]) => amount,
 *   currency: "EUR",
 *   zone: "Europe/Berlin",
 *   asOf: "2026-11-21T12:00:00Z",
 * });
 *
 * purchases.map((history) => revenuePerPeriod(history, ["2026-01-01", "2026-02-01", "2026-03-01"])); // => [["10", "7"]]
 * ```
 */
export function revenuePerPeriod(purchases: Purchases, borders: readonly string[]): readonly string[] {
  assertDates(borders);
  const sums = borders.slice(1).map(() => new ExactSum());
  let stretch = -1;
  for (const { date, net } of purchases.days) {
    while (stretch + 1 < borders.length && (borders[stretch + 1] as string) <= date) stretch += 1;
    sums[stretch]?.add(readExactAmount(net));
  }
  return sums.map((sum) => sum.total().toFixed());
}

/**
 * Days from the last purchase to a date: the recency of RFM analysis. A purchase on the day itself is 0 days ago.
 * Purchases behind the date are not known yet and do not count; without any purchase there is no answer.
 *
 * Not to be mixed up with the recency of the buy-till-you-die models, which runs from the first purchase to the last:
 * `firstToLast` of {@link summarizeRepeats}.
 *
 * @throws `ClienteleError` with code `INVALID_DATE` unless `date` is `YYYY-MM-DD`.
 *
 * @example
 * ```ts
 * import { daysSinceLastPurchase, summarizePurchases } from "clientele";
 *
 * const { purchases } = summarizePurchases(["2026-11-01", "2026-11-18"], {
 *   partyIdOf: () => "ada",
 *   atOf: (date) => date,
 *   amountOf: () => 10,
 *   currency: "EUR",
 *   zone: "Europe/Berlin",
 *   asOf: "2026-11-21T12:00:00Z",
 * });
 *
 * purchases.map((history) => daysSinceLastPurchase(history, "2026-11-21")); // => [3]
 * ```
 */
export function daysSinceLastPurchase(purchases: Purchases, date: string): number | undefined {
  assertDates([date]);
  const last = purchases.days.findLast((day) => day.orders > 0 && day.date <= date);
  return last && daysBetween(last.date, date);
}

/** Dates are compared as text, so each has to be well formed. */
function assertDates(dates: readonly string[]): void {
  dates.forEach((date, index) => {
    toEpochDay(date);
    const previous = dates[index - 1];
    if (previous !== undefined && date < previous) {
      throw new ClienteleError("INVALID_OPTION", `expected ascending dates, got ${previous} before ${date}`);
    }
  });
}
