import { fromEpochDay, toEpochDay } from "../../../shared/calendar/index.js";
import { ClienteleError } from "../../../shared/errors.js";
import { createReport, type ReportOptions } from "../../../shared/report.js";
import { DAYS_PER_UNIT } from "../days-per-unit.js";
import type { PurchaseModel } from "../model.js";
import type { PurchaseProcess } from "../process.js";
import { type DatedPurchases, readPurchaseDays } from "../purchase-days.js";
import { openModels } from "./compare-forecasts.js";
import type { PurchaseTracking, TrackingOptions } from "./tracking-model.js";

/**
 * Follows a customer base over time: how many repeat purchases came in each period, and how many models expected of as many customers
 * who began on the same days. Customers count from their own first purchase on. A purchase is a day with an order, as in
 * `summarizeRepeats`; for another rule, leave out the other days.
 *
 * A model is asked what it expects of new customers, not of those who bought this and that: so it can be off in the calibration too.
 * Where it runs low from the start, the data may begin later than the customers: whoever bought before is taken for new on his
 * first purchase in it, though only those are left who had not gone.
 *
 * The first period begins with the day of the first purchase of all. A period ends with its last whole day: a month of 30.4375
 * days may have 30 or 31. Increments of a period are the differences of its totals to those of the period before.
 *
 * @param customers - In any order; all that they bought up to the end. Not changed.
 * @param models - By a name of the caller's, such as `"bg-nbd"`; all in one unit of time.
 * @throws `ClienteleError` with code `INVALID_DATE` for a date that is none; `INVALID_VALUE` for orders that are no whole number from 0
 * on; `EMPTY_DATA` where nobody bought in the calibration; `INVALID_OPTION` for an end before the end of the calibration, a period that is
 * shorter than a day or no finite number, or no model; `UNIT_MISMATCH` where units of time differ; `MODEL_WITHOUT_PARAMETERS`;
 * `MISSING_COVARIATE` for a model with covariates; and as `openModel`.
 *
 * @example
 * ```ts
 * import { createBgNbdModel, trackPurchases } from "clientele/value/clv";
 *
 * const model = createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" });
 * const customers = [
 *   { days: [{ date: "1997-01-01" }, { date: "1997-01-08" }, { date: "1997-01-20" }] },
 *   { days: [{ date: "1997-01-05" }] },
 * ];
 * const { periods } = trackPurchases(customers, { model }, { calibrationEnd: "1997-01-14", end: "1997-01-22" });
 *
 * periods.map(({ lastDay, actual }) => [lastDay, actual]);
 * // => [["1997-01-07", 0], ["1997-01-14", 1], ["1997-01-21", 2]]
 * periods.map(({ expected }) => expected["model"]?.toFixed(3)); // => ["0.061", "0.164", "0.261"]
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting Your Customers the Easy Way: An Alternative to the Pareto/NBD Model",
 * Marketing Science 24 (2005), pp. 275–284, figures 3 and 4: Σ n_s·E[X(t − s)] over the days s on which customers began.
 */
export function trackPurchases(
  customers: readonly DatedPurchases[],
  models: Readonly<Record<string, PurchaseModel>>,
  options: TrackingOptions,
): PurchaseTracking {
  const { calibrationEnd, end, period } = readSpan(options);
  const { processes, timeUnit } = openModels(models, options);
  const unitDays = DAYS_PER_UNIT[timeUnit];
  if (!(period * unitDays >= 1 && Number.isFinite(period))) throw invalid("a finite time of a day or more", "period");
  const { followed, report } = follow(customers, calibrationEnd, options);
  if (followed.length === 0) throw new ClienteleError("EMPTY_DATA", "expected a purchase in the calibration");

  const firstDay = followed.reduce((first, [day = first]) => Math.min(first, day), end);
  const { begun, repeats } = countByDay(followed, firstDay, end);
  const count = Math.floor((end - firstDay + 1) / (period * unitDays) + ROUNDING);
  const lengths = Array.from({ length: count }, (_, index) => Math.floor((index + 1) * period * unitDays + ROUNDING));
  const actual = lengths.map((days) => sumOf(repeats.subarray(0, days)));
  const curves = [...processes].map(
    ([name, process]) => [name, expectTotals(process, begun, lengths, unitDays)] as const,
  );
  return {
    timeUnit,
    firstDay: fromEpochDay(firstDay),
    calibrationEnd: (calibrationEnd - firstDay + 1) / unitDays,
    periods: lengths.map((days, index) => ({
      time: (index + 1) * period,
      lastDay: fromEpochDay(firstDay + days - 1),
      isCalibration: firstDay + days - 1 <= calibrationEnd,
      actual: actual[index] as number,
      actualIncrement: incrementAt(actual, index),
      expected: Object.fromEntries(curves.map(([name, totals]) => [name, totals[index] as number])),
      expectedIncrement: Object.fromEntries(curves.map(([name, totals]) => [name, incrementAt(totals, index)])),
    })),
    report,
  };
}

const incrementAt = (totals: readonly number[], index: number) => (totals[index] as number) - (totals[index - 1] ?? 0);

function readSpan(options: TrackingOptions) {
  const calibrationEnd = toEpochDay(options.calibrationEnd, ["calibrationEnd"]);
  const end = toEpochDay(options.end, ["end"]);
  if (end < calibrationEnd) throw invalid("a day not before the end of the calibration", "end");
  return { calibrationEnd, end, period: options.period ?? 1 };
}

/** Whole numbers of days that rounding has left just below themselves. */
const ROUNDING = 1e-9;

/** The purchase days of those who began in the calibration. */
function follow(customers: readonly DatedPurchases[], calibrationEnd: number, options: ReportOptions) {
  const report = createReport<"NO_PURCHASE_IN_CALIBRATION">(options);
  const followed: (readonly number[])[] = [];
  customers.forEach((customer, index) => {
    report.take();
    const days = readPurchaseDays(customer, index);
    if ((days[0] ?? Number.POSITIVE_INFINITY) <= calibrationEnd) followed.push(days);
    else report.drop("NO_PURCHASE_IN_CALIBRATION", customer.partyId ?? String(index + 1));
  });
  return { followed, report: report.build() };
}

/** How many customers began, and how many repeats there were, on each day from the first one to the end. */
function countByDay(followed: readonly (readonly number[])[], firstDay: number, end: number) {
  const begun = new Float64Array(end - firstDay + 1);
  const repeats = new Float64Array(end - firstDay + 1);
  for (const days of followed) {
    days.forEach((day, place) => {
      const counts = place === 0 ? begun : repeats;
      // A typed array has no place behind its end: what comes later is not counted.
      counts[day - firstDay] = (counts[day - firstDay] as number) + 1;
    });
  }
  return { begun, repeats };
}

/** Σ over the days on which customers began, of what is expected of them within each number of days. */
function expectTotals(process: PurchaseProcess, begun: Float64Array, lengths: readonly number[], unitDays: number) {
  const byAge = new Map<number, number>();
  const expectedAt = (age: number) => {
    const expected = byAge.get(age) ?? process.expectedOfNew(age / unitDays);
    byAge.set(age, expected);
    return expected;
  };
  // Customers begin on few of the days, where a wrong date makes the span a long one.
  const beginnings = [...begun.entries()].filter(([, count]) => count > 0);
  return lengths.map((days) => {
    let sum = 0;
    for (const [day, count] of beginnings) {
      if (day >= days) break;
      sum += count * expectedAt(days - 1 - day);
    }
    return sum;
  });
}

const sumOf = (counts: Float64Array) => counts.reduce((sum, count) => sum + count, 0);

const invalid = (expected: string, name: string) =>
  new ClienteleError("INVALID_OPTION", `expected ${expected}`, [name]);
