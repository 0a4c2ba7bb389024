import { rankCorrelation } from "../../../shared/statistics/rank-correlation.js";
import type { BacktestOptions, ForecastQuality } from "./model.js";

/** A number for each customer, and whose it is. */
export interface Forecast extends Pick<ForecastQuality, "name" | "kind"> {
  readonly values: Float64Array;
}

/** Which customers count as the top. */
export interface TopRule {
  readonly share: number;
  readonly ties: NonNullable<BacktestOptions["topTies"]>;
  /** The customers' positions in the order that decides ties. */
  readonly order: readonly number[];
}

/** How near a forecast came. There is at least one customer. */
export function measureForecast({ name, kind, values }: Forecast, actual: Float64Array, top: TopRule): ForecastQuality {
  const n = actual.length;
  const errors = values.map((value, i) => value - at(actual, i));
  const [total, came] = [sumOf(values), sumOf(actual)];
  return {
    name,
    kind,
    total,
    meanAbsoluteError: sumOf(errors.map(Math.abs)) / n,
    rootMeanSquaredError: Math.sqrt(sumOf(errors.map((error) => error * error)) / n),
    ...(came > 0 ? { bias: total / came - 1, topCapture: captureTop(values, actual, top) / came } : {}),
    ...withCorrelation(rankCorrelation(values, actual)),
  };
}

const withCorrelation = (value: number | undefined) => (value === undefined ? {} : { rankCorrelation: value });

/** What came from the customers with the highest forecasts. */
function captureTop(values: Float64Array, actual: Float64Array, { share, ties, order }: TopRule): number {
  const count = Math.max(1, Math.round(share * values.length));
  const border = at(Float64Array.from(values).sort(), values.length - count);
  const above = order.filter((i) => at(values, i) > border);
  const tied = order.filter((i) => at(values, i) === border);
  const places = count - above.length;
  const outcomeOf = (customers: readonly number[]) => customers.reduce((sum, i) => sum + at(actual, i), 0);
  const ofTied = ties === "by-id" ? outcomeOf(tied.slice(0, places)) : (outcomeOf(tied) * places) / tied.length;
  return outcomeOf(above) + ofTied;
}

/** The sum of numbers in ascending order, so that it does not depend on the order of the input. */
export function sumOf(values: Float64Array): number {
  return Float64Array.from(values)
    .sort()
    .reduce((sum, value) => sum + value, 0);
}

const at = (values: Float64Array, index: number) => values[index] as number;
