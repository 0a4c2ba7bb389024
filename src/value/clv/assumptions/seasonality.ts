import { invertPositiveDefinite } from "../../../shared/numeric/cholesky.js";
import { fCdf } from "../../../shared/statistics/index.js";
import { type DatedPurchases, readPurchaseDays } from "../purchase-days.js";
import type { MonthActivity, PurchaseSeasonality } from "./model.js";
import { type CalendarMonth, listCalendarMonths } from "./month-calendar.js";
import { countDeviations, type Deviations, sumByMonth } from "./month-deviations.js";

/**
 * Measures how evenly purchases are spread over the months of the year, from the log alone.
 *
 * A customer was active from his first purchase to his last one, and the purchases between them lie on any of the days between with the
 * same probability, under every model of this room: whatever his rate, whenever he began and however the observation ends. So the
 * days between are the exposure. What a customer has more or less than expected, in each month, counts as one observation: bursts of
 * his make the test more careful, and do not alarm. A steady rise or fall over the whole log is taken out.
 *
 * There is an answer for at least a year of log (365 days from the first to the last purchase of all), 100 customers with purchases
 * between their first and their last one and days without, and five expected purchases in each month. `recurrence` needs two years
 * (730 days): the months of years 1, 3, … of the log beside those of years 2, 4, …
 *
 * @param customers - In any order. Not changed.
 * @throws `ClienteleError` with code `INVALID_DATE` for a date that is none; `INVALID_VALUE` for orders that are no whole number from 0 on.
 *
 * @example
 * ```ts
 * import { measurePurchaseSeasonality } from "clientele/value/clv";
 *
 * const customers = [{ days: ["2025-01-01", "2025-02-10", "2025-03-26"].map((date) => ({ date })) }];
 * const { status, n, months } = measurePurchaseSeasonality(customers);
 *
 * status; // => "too-short"
 * n; // => 1
 * months[1]?.purchases; // => 1
 * months[1]?.expected.toFixed(2); // => "0.34"
 * ```
 *
 * @see K.-Y. Liang, S. L. Zeger, "Longitudinal Data Analysis Using Generalized Linear Models", Biometrika 73 (1986), pp. 13–22: the
 * covariance over customers. H. Hotelling, "The Generalization of Student's Ratio", Annals of Mathematical Statistics 2 (1931), pp. 360–378.
 */
export function measurePurchaseSeasonality(customers: readonly DatedPurchases[]): PurchaseSeasonality {
  const histories = customers.map(readPurchaseDays).filter((days) => days.length > 0);
  const firstDay = histories.reduce((first, [day = first]) => Math.min(first, day), Number.POSITIVE_INFINITY);
  const lastDay = histories.reduce((last, days) => Math.max(last, days.at(-1) as number), firstDay);
  const calendar = histories.length === 0 ? [] : listCalendarMonths(firstDay, lastDay);
  const deviations = countDeviations(histories, calendar);
  const months = tabulate(deviations, calendar);
  const { n } = deviations;

  const days = histories.length === 0 ? 0 : lastDay - firstDay + 1;
  if (days < YEAR) return { status: "too-short", n, months };
  if (n < LEAST_CUSTOMERS || months.some(({ expected }) => expected < LEAST_EXPECTED)) {
    return { status: "too-little-data", n, months };
  }
  const pValue = testEvenness(deviations);
  if (pValue === undefined) return { status: "too-little-data", n, months };
  return {
    status: "ok",
    n,
    months,
    pValue,
    ...(days < 2 * YEAR ? {} : { recurrence: compareYears(deviations, calendar) }),
  };
}

const YEAR = 365;
const LEAST_CUSTOMERS = 100;
const LEAST_EXPECTED = 5;

function tabulate({ purchases, expected }: Deviations, calendar: readonly CalendarMonth[]): readonly MonthActivity[] {
  const due = sumByMonth(expected, calendar);
  return Array.from(sumByMonth(purchases, calendar), (found, ofYear) => {
    const even = due[ofYear] as number;
    return { month: ofYear + 1, purchases: found, expected: even, ...(even > 0 ? { index: found / even } : {}) };
  });
}

/** Hotelling's test of all deviations being 0. One month follows from the others. */
function testEvenness({ byMonth, covariance, n }: Deviations): number | undefined {
  const free = Array.from(byMonth).slice(1);
  const inverse = invertPositiveDefinite(covariance.slice(1).map((row) => row.slice(1)));
  if (inverse === undefined) return undefined;
  const square = free.reduce(
    (sum, value, i) => sum + value * free.reduce((inner, other, j) => inner + other * (inverse[i]?.[j] as number), 0),
    0,
  );
  const freedom = n - free.length;
  return fCdf((square * freedom) / (free.length * (n - 1)), free.length, freedom, { tail: "upper" });
}

/** The correlation of the deviations of the months in odd and in even years of the log, each in its standard deviations. */
function compareYears({ byCalendarMonth, expected }: Deviations, calendar: readonly CalendarMonth[]): number {
  const [odd, even] = [0, 1].map((parity) => {
    const ofYears = (values: Float64Array) =>
      sumByMonth(
        values.map((value, place) => (Math.floor(place / 12) % 2 === parity ? value : 0)),
        calendar,
      );
    const due = ofYears(expected);
    return Array.from(ofYears(byCalendarMonth), (value, month) => value / Math.sqrt((due[month] as number) || 1));
  }) as [number[], number[]];
  return correlate(odd, even);
}

/** Pearson's correlation; 0 where one side is always the same. */
function correlate(left: readonly number[], right: readonly number[]): number {
  const centre = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const [a, b] = [centre(left), centre(right)];
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, index) => sum + value * (y[index] as number), 0);
  const size = Math.sqrt(product(a, a) * product(b, b));
  return size === 0 ? 0 : Math.max(-1, Math.min(1, product(a, b) / size));
}
