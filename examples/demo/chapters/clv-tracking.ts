import { daysBetween } from "clientele/calendar";
import type { PurchaseTrackingPoint } from "clientele/charts";
import type { Purchases } from "clientele/records/purchases";
import { estimateNewCustomerPurchases, type PurchaseModel } from "clientele/value/clv";

/** From when to when to follow customers. All days are included. */
export interface TrackingPeriod {
  /** The first purchase of all. */
  readonly first: string;
  /** Who buys for the first time after it is not looked at. */
  readonly calibrationEnd: string;
  readonly end: string;
}

/** Week by week, how many repeats there were up to then, and how many the models expected of these customers. */
export function trackPurchases(
  purchases: readonly Purchases[],
  models: Readonly<Record<string, PurchaseModel>>,
  { first, calibrationEnd, end }: TrackingPeriod,
): readonly PurchaseTrackingPoint[] {
  const length = daysBetween(first, end) + 1;
  const joined = new Float64Array(length);
  const repeats = new Float64Array(length);
  for (const { days, firstPurchaseDate } of purchases) {
    if (firstPurchaseDate === undefined || firstPurchaseDate > calibrationEnd) continue;
    for (const { date, orders } of days) {
      const counts = date === firstPurchaseDate ? joined : repeats;
      if (orders > 0) counts[daysBetween(first, date)] = at(counts, daysBetween(first, date)) + 1;
    }
  }
  const expected = Object.entries(models).map(([name, model]) => [name, expectedByAge(model, length)] as const);
  return Array.from({ length: Math.floor((length - 1) / DAYS_PER_WEEK) + 1 }, (_, time) => {
    const today = time * DAYS_PER_WEEK;
    const sumUpTo = (countOn: (day: number) => number) =>
      joined.subarray(0, today + 1).reduce((sum, _count, day) => sum + countOn(day), 0);
    return {
      time,
      actual: sumUpTo((day) => at(repeats, day)),
      expected: Object.fromEntries(
        expected.map(([name, byAge]) => [name, sumUpTo((day) => at(joined, day) * at(byAge, today - day))]),
      ),
    };
  });
}

/** What a customer is expected to have bought again so many days after his first purchase. */
function expectedByAge(model: PurchaseModel, length: number): Float64Array {
  return Float64Array.from(
    { length },
    (_, age) => estimateNewCustomerPurchases(model, { horizon: age / DAYS_PER_WEEK }).value ?? 0,
  );
}

const DAYS_PER_WEEK = 7;

const at = (values: Float64Array, index: number) => values[index] as number;
