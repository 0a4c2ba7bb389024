import type { Estimate, Interval } from "../../../shared/estimate.js";
import { readLevel } from "../level.js";
import type { ClvFitStatus, PurchaseModel, RepeatHistory, RepeatHistoryColumns } from "../model.js";
import { expectPurchases, type HistoryColumns, type PurchaseProcess } from "../process.js";
import { mergeHistories, type ReadHistories, readHistories } from "../read-histories.js";
import { allCountProbabilities } from "./counts.js";
import { groupByCovariates, openForCustomer } from "./customer.js";
import { answerCount, estimateCount, propagateSum } from "./delta.js";
import { gammaInterval, sharesInterval } from "./intervals.js";
import { assertHistory, assertHorizon, type HorizonQuestion, type OpenedModel, openPurchaseModel } from "./open.js";
import { spreadParameters } from "./spread.js";

/** How many purchases will be made, and how sure that is. */
export interface PurchaseForecast {
  /** The expected number; its interval says how sure the expectation is, given that the parameters were estimated. */
  readonly expected: Estimate<ClvFitStatus>;
  /** Where the number itself will lie, by chance alone, as if the parameters were known. Absent without parameters. */
  readonly byChance?: Interval | undefined;
  /** Where the number itself will lie, by chance and by what is not known of the parameters. Absent without a covariance. */
  readonly interval?: Interval | undefined;
}

/**
 * How many purchases a customer will make in the time from the end of his observation to the horizon: the expected number, and the
 * whole numbers between which the true one will lie in at least `level` of all cases, both included.
 *
 * Intervals of counts hold a little more than they say, because counts are whole numbers; they end at 131,071 purchases, whatever is
 * expected. What is not known of the parameters enters as the mean of the distributions at points spread over their covariance.
 *
 * @throws `ClienteleError` as {@link estimatePurchases}.
 *
 * @example
 * ```ts
 * import { createBgNbdModel, forecastPurchases } from "clientele/value/clv";
 *
 * const model = createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" });
 * const customer = { repeats: 7, firstToLast: 29.43, firstToEnd: 38.86 };
 * const { expected, byChance } = forecastPurchases(customer, model, { horizon: 39, level: 0.8 });
 *
 * expected.value?.toFixed(2); // => "3.34"
 * byChance; // => { low: 0, high: 9, level: 0.8 }
 * ```
 */
export function forecastPurchases(
  history: RepeatHistory,
  model: PurchaseModel,
  options: HorizonQuestion,
): PurchaseForecast {
  const { horizon } = options;
  assertHistory(history);
  assertHorizon(horizon);
  const level = readLevel(options);
  const opened = openForCustomer(model, options, history);
  const { repeats: x, firstToLast: tx, firstToEnd: T } = history;
  const expected = estimateCount(opened, level, (process) => expectPurchases(process, x, tx, T, horizon));
  if (opened.values.length === 0) return { expected };

  const sharesAt = (values: readonly number[]) => countShares(opened, values, history, horizon);
  const byChance = sharesInterval([sharesAt(opened.values)], level);
  const points = spreadParameters(opened);
  return points === undefined
    ? { expected, byChance }
    : { expected, byChance, interval: sharesInterval(points.map(sharesAt), level) };
}

/** The probabilities of 0, 1, 2, … purchases of a customer. */
function countShares(
  { kind }: OpenedModel,
  values: readonly number[],
  { repeats: x, firstToLast: tx, firstToEnd: T }: RepeatHistory,
  horizon: number,
): Float64Array {
  const alive = kind.family.create(values).alive(x, tx, T);
  const shares = allCountProbabilities(kind.whenAlive(values, x, T, tx), horizon);
  return shares.map((share, count) => alive * share + (count === 0 ? 1 - alive : 0));
}

/**
 * How many purchases many customers will make together. The intervals are those of a gamma distribution with the right mean and
 * variance, widened to whole numbers; customers buy independently of each other, but they have the parameters in common.
 *
 * For no customers all is 0.
 *
 * @throws `ClienteleError` as {@link forecastCustomers}, except that a model without parameters gives an estimate without a value,
 * and `INVALID_OPTION` for a level that is not between 0 and 1.
 *
 * @example
 * ```ts
 * import { createBgNbdModel, forecastTotalPurchases } from "clientele/value/clv";
 *
 * const model = createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" });
 * const customers = Array.from({ length: 500 }, (_, index) => ({
 *   repeats: index % 3,
 *   firstToLast: 15 * (index % 3),
 *   firstToEnd: 38.86,
 * }));
 * const { expected, byChance } = forecastTotalPurchases(customers, model, { horizon: 39 });
 *
 * expected.value?.toFixed(1); // => "319.4"
 * byChance; // => { low: 278, high: 363, level: 0.9 }
 * ```
 */
export function forecastTotalPurchases(
  histories: readonly RepeatHistory[] | RepeatHistoryColumns,
  model: PurchaseModel,
  options: HorizonQuestion,
): PurchaseForecast {
  const { horizon } = options;
  assertHorizon(horizon);
  const level = readLevel(options);
  const opened = openPurchaseModel(model, options);
  const { columns } = readHistories(histories);
  if (opened.values.length === 0) return { expected: { ...opened.base, unit: "purchases" } };

  const groups = groupByCovariates(opened, histories).map((group) => ({
    opened: group.opened,
    rows: mergeHistories(group.places === undefined ? columns : takeRows(columns, group.places)),
  }));
  const total = propagateSum(
    opened,
    groups.map((group) => ({
      opened: group.opened,
      quantityOf: (process) => expectedTotal(process, group.rows, horizon),
    })),
  );
  const { value, variance } = total;
  const expected = answerCount(opened, level, total);
  const chance = groups.reduce((sum, group) => sum + chanceVariance(group.opened, group.rows, horizon), 0);
  const byChance = gammaInterval(value, chance, level);
  return variance === undefined
    ? { expected, byChance }
    : { expected, byChance, interval: gammaInterval(value, chance + variance, level) };
}

function takeRows({ repeats, firstToLast, firstToEnd }: ReadHistories["columns"], places: readonly number[]) {
  const take = (column: Float64Array) => Float64Array.from(places, (place) => column[place] as number);
  return { repeats: take(repeats), firstToLast: take(firstToLast), firstToEnd: take(firstToEnd) };
}

function expectedTotal(process: PurchaseProcess, rows: HistoryColumns, horizon: number): number {
  return sumRows(rows, (x, tx, T) => expectPurchases(process, x, tx, T, horizon));
}

/** The sum of the variances of the numbers of purchases. */
function chanceVariance({ kind, values }: OpenedModel, rows: HistoryColumns, horizon: number): number {
  const process = kind.family.create(values);
  // Rows come sorted by x and T, and the purchases of those who are alive depend on nothing else, unless they are regular.
  let [lastX, lastT] = [Number.NaN, Number.NaN];
  let [mean, meanSquare] = [0, 0];
  return sumRows(rows, (x, tx, T) => {
    if (x !== lastX || T !== lastT || kind.isRegular) {
      const shares = allCountProbabilities(kind.whenAlive(values, x, T, tx), horizon);
      mean = shares.reduce((sum, share, count) => sum + count * share, 0);
      meanSquare = shares.reduce((sum, share, count) => sum + count * count * share, 0);
      [lastX, lastT] = [x, T];
    }
    const alive = process.alive(x, tx, T);
    return alive * meanSquare - (alive * mean) ** 2;
  });
}

function sumRows(rows: HistoryColumns, quantityOf: (x: number, tx: number, T: number) => number): number {
  const { repeats, firstToLast, firstToEnd, weights } = rows;
  return weights.reduce((sum, weight, row) => {
    return sum + weight * quantityOf(repeats[row] as number, firstToLast[row] as number, firstToEnd[row] as number);
  }, 0);
}
