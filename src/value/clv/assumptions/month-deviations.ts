import type { CalendarMonth } from "./month-calendar.js";

/** How far purchases are from lying evenly, over all customers. */
export interface Deviations {
  /** How many customers say something. */
  readonly n: number;
  /** Purchases between the first and the last one of each customer, by month of the calendar. */
  readonly purchases: Float64Array;
  /** How many there would be if they lay evenly. */
  readonly expected: Float64Array;
  /** Purchases less expected ones, by month of the calendar, a steady trend apart. */
  readonly byCalendarMonth: Float64Array;
  /** The same by month of the year. */
  readonly byMonth: Float64Array;
  /** Of `byMonth`, as it varies over customers. */
  readonly covariance: readonly (readonly number[])[];
}

/** Adds up the deviations of customers. Those without purchases between, and those without a day without one, say nothing. */
export function countDeviations(
  histories: readonly (readonly number[])[],
  calendar: readonly CalendarMonth[],
): Deviations {
  const purchases = new Float64Array(calendar.length);
  const expected = new Float64Array(calendar.length);
  const withTrend = new Float64Array(calendar.length);
  const products = Array.from({ length: 12 }, () => new Float64Array(12));
  let [n, trend, trendSquares] = [0, 0, 0];
  for (const days of histories) {
    const parts = spread(days, calendar);
    if (parts.length === 0) continue;
    const ownTrend = trendOf(days);
    const ofYear = new Float64Array(12);
    for (const { place, found, due } of parts) {
      add(purchases, place, found);
      add(expected, place, due);
      add(withTrend, place, (found - due) * ownTrend);
      add(ofYear, calendar[place]?.ofYear ?? 0, found - due);
    }
    ofYear.forEach((value, i) => {
      ofYear.forEach((other, j) => {
        add(products[i] as Float64Array, j, value * other);
      });
    });
    n += 1;
    trend += ownTrend;
    trendSquares += ownTrend * ownTrend;
  }

  // What goes along with the trend is taken out, by the regression on it over customers.
  const slope = trendSquares === 0 ? 0 : trend / trendSquares;
  const byCalendarMonth = purchases.map((count, place) => {
    return count - (expected[place] as number) - slope * (withTrend[place] as number);
  });
  const along = sumByMonth(withTrend, calendar);
  const covariance = products.map((row, i) =>
    Array.from(row, (value, j) =>
      trendSquares === 0 ? value : value - ((along[i] as number) * (along[j] as number)) / trendSquares,
    ),
  );
  return { n, purchases, expected, byCalendarMonth, byMonth: sumByMonth(byCalendarMonth, calendar), covariance };
}

/** The sums over the years. */
export function sumByMonth(values: Float64Array, calendar: readonly CalendarMonth[]): Float64Array {
  const sums = new Float64Array(12);
  calendar.forEach(({ ofYear }, place) => {
    add(sums, ofYear, values[place] as number);
  });
  return sums;
}

/** For each month of the calendar, a customer's purchases between his first and his last one, and how many an even share were. */
function spread(days: readonly number[], calendar: readonly CalendarMonth[]) {
  const [first, last] = [days[0] as number, days.at(-1) as number];
  const between = days.slice(1, -1);
  const open = last - first - 1;
  if (between.length === 0 || between.length === open) return [];
  return calendar.flatMap(({ from, to }, place) => {
    const exposed = Math.min(to, last) - Math.max(from, first + 1);
    if (exposed <= 0) return [];
    const found = between.filter((day) => day >= from && day < to).length;
    return [{ place, found, due: (between.length * exposed) / open }];
  });
}

/** How much later than evenly the purchases between lie, in years. */
function trendOf(days: readonly number[]): number {
  const middle = ((days[0] as number) + (days.at(-1) as number)) / 2;
  return days.slice(1, -1).reduce((sum, day) => sum + (day - middle) / 365.25, 0);
}

function add(sums: Float64Array, place: number, value: number): void {
  sums[place] = (sums[place] as number) + value;
}
