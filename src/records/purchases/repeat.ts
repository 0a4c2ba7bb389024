import { addDays, daysBetween } from "../../shared/calendar/index.js";
import { decimal, divide, sum } from "../../shared/decimal.js";
import { ClienteleError } from "../../shared/errors.js";
import { createReport, type Report } from "../../shared/report.js";
import type { PurchaseDay, Purchases } from "./model.js";
import { purchasesWithin } from "./select.js";

/**
 * What the buy-till-you-die models (BG/NBD, Pareto/NBD) know of a customer. Times are in the unit that was asked for.
 */
export interface RepeatSummary {
  readonly partyId: string;
  /** x: purchases after the first one, up to the end of the calibration. */
  readonly repeats: number;
  /** t_x: from the first purchase to the last one of the calibration, 0 without a repeat. BTYD texts call it recency. */
  readonly firstToLast: number;
  /** T: from the first purchase to the end of the calibration. */
  readonly firstToEnd: number;
  /** Net revenue per repeat purchase; absent without one. */
  readonly meanRepeatSpend?: number | undefined;
  /** Purchases after the calibration and up to the end of the holdout; absent without a holdout. */
  readonly holdoutPurchases?: number | undefined;
  /** Net revenue of the holdout purchases, exact decimal text; absent without a holdout. */
  readonly holdoutSpend?: string | undefined;
}

/** How to run {@link summarizeRepeats}. */
export interface RepeatOptions {
  /** The last day of the calibration (included), `YYYY-MM-DD`. */
  readonly calibrationEnd: string;
  /** The last day of the holdout (included). */
  readonly holdoutEnd?: string | undefined;
  readonly unit: "days" | "weeks";
  /**
   * What one purchase is: a day with an order (purchases of one day merged, the usual rule), a day whose net revenue is
   * positive, or an order. Spend is always that of the days counted.
   *
   * @defaultValue `"purchase-day"`
   */
  readonly purchase?: "purchase-day" | "positive-net-day" | "order" | undefined;
}

/** Repeat summaries, and who has none. */
export interface RepeatResult {
  /** In the order of the histories that were given. */
  readonly summaries: readonly RepeatSummary[];
  /** `NO_PURCHASE_IN_CALIBRATION` counts parties whose first purchase comes later, or never. */
  readonly report: Report<"NO_PURCHASE_IN_CALIBRATION">;
}

const DAYS_PER_UNIT = { days: 1, weeks: 7 } as const;

/**
 * Turns purchase histories into the repeat summaries (x, t_x, T) that the buy-till-you-die models are fitted to.
 *
 * The first purchase is not a repeat. Counting orders, the other orders of the first day are repeats at time 0.
 *
 * @throws `ClienteleError` with code `INVALID_DATE` for a date that is none; `INVALID_OPTION` for an unknown unit or
 * purchase rule, and where the holdout ends before the calibration.
 *
 * @example
 * ```ts
 * import { summarizePurchases, summarizeRepeats } from "clientele";
 *
 * const { purchases } = summarizePurchases(["1997-01-01", "1997-01-18", "1997-08-02", "1997-12-12"], {
 *   partyIdOf: () => "0001",
 *   atOf: (date) => date,
 *   amountOf: () => "29.33",
 *   currency: "USD",
 *   zone: "America/New_York",
 *   asOf: "1998-07-01T00:00:00Z",
 * });
 * const { summaries } = summarizeRepeats(purchases, { calibrationEnd: "1997-09-30", unit: "days" });
 *
 * summaries.map(({ repeats, firstToLast, firstToEnd }) => [repeats, firstToLast, firstToEnd]); // => [[2, 213, 272]]
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie and K. L. Lee, "Counting Your Customers the Easy Way", Marketing Science 24 (2005), 275-284.
 */
export function summarizeRepeats(purchases: readonly Purchases[], options: RepeatOptions): RepeatResult {
  const { calibrationEnd, holdoutEnd, unit, purchase = "purchase-day" } = options;
  assertOneOf(unit, ["days", "weeks"], "unit");
  assertOneOf(purchase, ["purchase-day", "positive-net-day", "order"], "purchase");
  const calibration = { from: "0001-01-01", to: addDays(calibrationEnd, 1) };
  const holdout = holdoutEnd === undefined ? undefined : { from: calibration.to, to: addDays(holdoutEnd, 1) };

  const report = createReport<"NO_PURCHASE_IN_CALIBRATION">();
  const summaries: RepeatSummary[] = [];
  const isCounted = (day: PurchaseDay) =>
    purchase === "positive-net-day" ? decimal(day.net).greaterThan(0) : day.orders > 0;
  const countOf = (days: readonly PurchaseDay[]) =>
    purchase === "order" ? days.reduce((orders, day) => orders + day.orders, 0) : days.length;

  for (const history of purchases) {
    report.take();
    const days = purchasesWithin(history, calibration).days.filter(isCounted);
    const [first, last] = [days.at(0), days.at(-1)];
    if (first === undefined || last === undefined) {
      report.drop("NO_PURCHASE_IN_CALIBRATION", history.partyId);
      continue;
    }
    const repeats = countOf(days) - 1;
    const after = holdout && purchasesWithin(history, holdout).days.filter(isCounted);
    summaries.push({
      partyId: history.partyId,
      repeats,
      firstToLast: daysBetween(first.date, last.date) / DAYS_PER_UNIT[unit],
      firstToEnd: daysBetween(first.date, calibrationEnd) / DAYS_PER_UNIT[unit],
      meanRepeatSpend: days.length < 2 ? undefined : divide(spend(days.slice(1)), decimal(days.length - 1)).toNumber(),
      holdoutPurchases: after && countOf(after),
      holdoutSpend: after && spend(after).toFixed(),
    });
  }
  return { summaries, report: report.build() };
}

const spend = (days: readonly PurchaseDay[]) => sum(days.map((day) => decimal(day.net)));

function assertOneOf(value: string, known: readonly string[], name: string): void {
  if (!known.includes(value)) throw new ClienteleError("INVALID_OPTION", `expected one of ${known.join(", ")}`, [name]);
}
