import type { Finding } from "../../../shared/finding.js";
import type { DatedPurchases } from "../purchase-days.js";
import type {
  MeasuredRegularity,
  MonthActivity,
  PurchaseAssumptionCode,
  PurchaseAssumptions,
  PurchaseSeasonality,
  RegularityOptions,
} from "./model.js";
import { measurePurchaseRegularity } from "./regularity.js";
import { measurePurchaseSeasonality } from "./seasonality.js";

/**
 * Asks whether purchases are as the models of this room take them to be: made at any time with the same probability while a customer
 * is active. It warns where that is clearly broken, which is more than what can be told from chance:
 *
 * - `REGULAR_TIMING`: the shape of the times between purchases is 1.5 or more, with a p-value of 0.01 or less. Who buys regularly
 *   and stays away is gone sooner than the models believe, and who is due will come more surely.
 * - `CLUMPED_TIMING`: it is 0.67 or less, with the same p-value.
 * - `UNEVEN_MONTHS`: a month of the year has 20 % more purchases than expected, or less, and the p-value of all months is 0.01 or less. Forecasts of less than a year then depend on where they begin.
 * - `SEASONAL_MONTHS` instead of it: the log has two years or more, and the months of odd and even years agree, with a correlation of 0.5
 *   or more. In one year, a season cannot be told from a campaign.
 *
 * Whether spend goes along with frequency is another assumption: see {@link measureSpendDependence}.
 *
 * @param customers - In any order. Not changed.
 * @throws `ClienteleError` as {@link measurePurchaseRegularity}.
 *
 * @example
 * ```ts
 * import { checkPurchaseAssumptions } from "clientele/value/clv";
 *
 * // Everybody comes every two weeks, give or take a day.
 * const customers = Array.from({ length: 50 }, (_, index) => ({
 *   days: [1, 15, 28 + (index % 3)].map((day) => ({ date: `2025-01-${String(day).padStart(2, "0")}` })),
 * }));
 * const { findings, seasonality } = checkPurchaseAssumptions(customers);
 *
 * findings.map(({ code }) => code); // => ["REGULAR_TIMING"]
 * seasonality.status; // => "too-short"
 * ```
 */
export function checkPurchaseAssumptions(
  customers: readonly DatedPurchases[],
  options: RegularityOptions = {},
): PurchaseAssumptions {
  const regularity = measurePurchaseRegularity(customers, options);
  const seasonality = measurePurchaseSeasonality(customers);
  return { regularity, seasonality, findings: [...judgeTiming(regularity), ...judgeMonths(seasonality)] };
}

const SMALL_PROBABILITY = 0.01;
const REGULAR_SHAPE = 1.5;
const CLUMPED_SHAPE = 0.67;
const UNEVEN = 0.2;
const SAME_MONTHS = 0.5;

function judgeTiming({ shape, pValue = 1 }: MeasuredRegularity): readonly Finding<PurchaseAssumptionCode>[] {
  const { value = 1, interval } = shape;
  if (pValue > SMALL_PROBABILITY || (value < REGULAR_SHAPE && value > CLUMPED_SHAPE)) return [];
  const code = value >= REGULAR_SHAPE ? "REGULAR_TIMING" : "CLUMPED_TIMING";
  return [warn(code, { shape: value, low: interval?.low ?? value, high: interval?.high ?? value })];
}

function judgeMonths({
  months,
  pValue = 1,
  recurrence = 0,
}: PurchaseSeasonality): readonly Finding<PurchaseAssumptionCode>[] {
  const sorted = [...months].sort((left, right) => (left.index ?? 0) - (right.index ?? 0));
  const [weakest, strongest] = [sorted[0] as MonthActivity, sorted[11] as MonthActivity];
  const [lowest = 1, highest = 1] = [weakest.index, strongest.index];
  if (pValue > SMALL_PROBABILITY || (highest < 1 + UNEVEN && lowest > 1 - UNEVEN)) return [];
  const params = {
    strongestMonth: strongest.month,
    strongestIndex: highest,
    weakestMonth: weakest.month,
    weakestIndex: lowest,
  };
  return [warn(recurrence >= SAME_MONTHS ? "SEASONAL_MONTHS" : "UNEVEN_MONTHS", params)];
}

const warn = (code: PurchaseAssumptionCode, params: Readonly<Record<string, number>>) =>
  ({ code, severity: "warning", path: [], params }) as const;
