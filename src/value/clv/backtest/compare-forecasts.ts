import { ClienteleError, type Path } from "../../../shared/errors.js";
import { assertUsable, faultOfHistory } from "../check.js";
import type { PurchaseModel, RepeatHistory } from "../model.js";
import { type ModelQuestion, openPurchaseModel, processOf } from "../predict/open.js";
import type { PurchaseProcess } from "../process.js";
import { judge } from "./judge.js";
import { type Forecast, measureForecast, type TopRule } from "./measure.js";
import type { Backtest, BacktestOptions, FrequencyRow } from "./model.js";

type Customers = readonly (RepeatHistory & { readonly partyId?: string | undefined })[];

/** Refuses an empty base, histories that are none, and settings outside their range; answers the rule for the top. */
export function readBacktest(
  customers: Customers,
  { horizon, topShare = 0.2, topTies = "shared" }: BacktestOptions,
): TopRule {
  if (customers.length === 0) throw new ClienteleError("EMPTY_DATA", "expected at least one customer");
  if (!(Number.isFinite(horizon) && horizon > 0)) throw invalid("a finite time above 0", ["horizon"]);
  if (!(topShare > 0 && topShare < 1)) throw invalid("a share between 0 and 1", ["topShare"]);
  if (topTies !== "shared" && topTies !== "by-id") throw invalid('"shared" or "by-id"', ["topTies"]);
  customers.forEach(({ repeats, firstToLast, firstToEnd }, index) => {
    const fault = faultOfHistory(repeats, firstToLast, firstToEnd);
    if (fault !== undefined) assertUsable(fault, [index, fault.name]);
  });
  const order = customers.map((_, index) => index);
  order.sort((left, right) => {
    const [a = "", b = ""] = [customers[left]?.partyId, customers[right]?.partyId];
    return a === b ? left - right : a < b ? -1 : 1;
  });
  return { share: topShare, ties: topTies, order };
}

/** The processes of models by name. All must have parameters and one unit of time. */
export function openModels(
  models: Readonly<Record<string, PurchaseModel>>,
  options: ModelQuestion,
): { readonly processes: ReadonlyMap<string, PurchaseProcess>; readonly timeUnit: Backtest["timeUnit"] } {
  const [first] = Object.values(models);
  if (first === undefined) throw invalid("at least one model", ["models"]);
  const { timeUnit } = first.body;
  const processes = new Map<string, PurchaseProcess>();
  for (const [name, model] of Object.entries(models)) {
    const opened = openPurchaseModel(model, options);
    if (model.body.timeUnit !== timeUnit) {
      throw new ClienteleError("UNIT_MISMATCH", `expected ${timeUnit}, as in the first model`, ["models", name]);
    }
    processes.set(name, processOf(opened));
  }
  return { processes, timeUnit };
}

/** x repeats in T go on at the same pace; in no time there was no pace. */
export function atSamePace(value: number, { firstToEnd }: RepeatHistory, horizon: number): number {
  return firstToEnd === 0 ? 0 : (value / firstToEnd) * horizon;
}

/** Puts forecasts beside what came. */
export function compareForecasts(
  customers: Customers,
  forecasts: readonly Forecast[],
  actual: Float64Array,
  top: TopRule,
): Pick<Backtest, "n" | "actual" | "forecasts" | "verdicts" | "byFrequency"> {
  const qualities = forecasts.map((forecast) => measureForecast(forecast, actual, top));
  return {
    n: customers.length,
    actual: actual.reduce((sum, value) => sum + value, 0),
    forecasts: qualities,
    verdicts: judge(qualities),
    byFrequency: tabulate(customers, forecasts, actual),
  };
}

/** From here on, numbers of repeats share a row. */
const LAST_ROW = 7;

function tabulate(customers: Customers, forecasts: readonly Forecast[], actual: Float64Array): readonly FrequencyRow[] {
  return Array.from({ length: LAST_ROW + 1 }, (_, repeats) => {
    const isIn = (index: number) => Math.min(LAST_ROW, customers[index]?.repeats ?? 0) === repeats;
    const members = customers.map((_, index) => index).filter(isIn);
    const meanOf = (values: Float64Array) =>
      members.reduce((sum, index) => sum + (values[index] as number), 0) / members.length;
    return {
      repeats,
      orMore: repeats === LAST_ROW,
      n: members.length,
      actual: meanOf(actual),
      forecasts: Object.fromEntries(forecasts.map(({ name, values }) => [name, meanOf(values)])),
    };
  }).filter(({ n }) => n > 0);
}

const invalid = (expected: string, path: Path) => new ClienteleError("INVALID_OPTION", `expected ${expected}`, path);
