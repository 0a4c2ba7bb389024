import type { PurchaseBacktest } from "../value/clv/index.js";
import { createSpec } from "./create-spec.js";
import { FORECAST_COLOURS } from "./forecast-colours.js";
import type { ChartOptions, ChartRow, VegaLiteSpec } from "./model.js";
import { createChartWriter } from "./texts.js";
import { QUIET_INK } from "./theme.js";

/** How to draw {@link frequencyForecastChart}. */
export interface FrequencyForecastOptions extends ChartOptions {
  /** What people call each model. @defaultValue its name in the backtest */
  readonly names?: Readonly<Record<string, string>> | undefined;
}

/**
 * What models foresaw beside what came: for customers with the same number of repeats, how many purchases they made afterwards, in the
 * mean. Where the lines lie on each other, the model knows such customers.
 *
 * The dataset `points` has one row for each number of repeats and each line: what came, and each model. The naive forecasts are not
 * drawn, for the many purchases of the best customers would press all lines together.
 *
 * @throws `ClienteleError` with code `UNKNOWN_LABEL` for an unknown language.
 *
 * @example
 * ```ts
 * import { frequencyForecastChart } from "clientele/charts";
 * import { backtestPurchases, createBgNbdModel } from "clientele/value/clv";
 *
 * const model = createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" });
 * const customers = [
 *   { repeats: 0, firstToLast: 0, firstToEnd: 38.86, holdoutPurchases: 1 },
 *   { repeats: 0, firstToLast: 0, firstToEnd: 38.86, holdoutPurchases: 0 },
 *   { repeats: 9, firstToLast: 29.43, firstToEnd: 38.86, holdoutPurchases: 4 },
 * ];
 * const backtest = backtestPurchases(customers, { model }, { horizon: 39 });
 * const { points } = frequencyForecastChart(backtest, { language: "en" }).datasets;
 *
 * points?.map(({ repeats, line, mean }) => `${repeats}, ${line}: ${Number(mean).toFixed(2)}`);
 * // => ["0, as it came: 0.50", "0, model: 0.20", "7 or more, as it came: 4.00", "7 or more, model: 3.79"]
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting Your Customers the Easy Way: An Alternative to the Pareto/NBD Model",
 * Marketing Science 24 (2005), pp. 275–284: conditional expectations by calibration frequency.
 */
export function frequencyForecastChart(
  { byFrequency, forecasts }: PurchaseBacktest,
  { names = {}, ...options }: FrequencyForecastOptions,
): VegaLiteSpec {
  const write = createChartWriter(options.language);
  const models = forecasts.filter(({ kind }) => kind === "model").map(({ name }) => name);
  const captionOf = (name: string) => (Object.hasOwn(names, name) ? (names[name] as string) : name);
  const actualLine = write("FORECAST_ACTUAL");
  const points = byFrequency.flatMap((row): readonly ChartRow[] => {
    const { n, actual } = row;
    const repeats = row.orMore ? write("OR_MORE", { count: row.repeats }) : String(row.repeats);
    return [
      { repeats, line: actualLine, mean: actual, n },
      ...models.map((name) => ({ repeats, line: captionOf(name), mean: row.forecasts[name] as number, n })),
    ];
  });

  const body = {
    width: 560,
    height: 280,
    datasets: { points },
    data: { name: "points" },
    mark: { type: "line", point: { size: 50 }, strokeWidth: 2 },
    encoding: {
      x: {
        field: "repeats",
        type: "ordinal",
        sort: null,
        axis: { title: write("FREQUENCY_FORECAST_X"), titleColor: QUIET_INK, labelAngle: 0 },
      },
      y: { field: "mean", type: "quantitative", axis: { title: write("FREQUENCY_FORECAST_Y"), titleColor: QUIET_INK } },
      color: {
        field: "line",
        type: "nominal",
        scale: { domain: [actualLine, ...models.map(captionOf)], range: FORECAST_COLOURS },
        legend: { title: null, orient: "bottom" },
      },
    },
  };
  return createSpec(body, write("FREQUENCY_FORECAST_TITLE"), options);
}
