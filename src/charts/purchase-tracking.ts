import type { ClvTimeUnit } from "../value/clv/index.js";
import { createSpec } from "./create-spec.js";
import { FORECAST_COLOURS } from "./forecast-colours.js";
import type { ChartOptions, ChartRow, VegaLiteSpec } from "./model.js";
import { createChartWriter } from "./texts.js";
import { QUIET_INK } from "./theme.js";

/** Repeat purchases of all customers together up to a time. */
export interface PurchaseTrackingPoint {
  /** Since the first purchase of all. */
  readonly time: number;
  /** How many there were. */
  readonly actual: number;
  /** How many each model expected, by its name; all points name the same models. */
  readonly expected: Readonly<Record<string, number>>;
}

/** How to draw {@link purchaseTrackingChart}. */
export interface PurchaseTrackingOptions extends ChartOptions {
  /** The unit of the times. */
  readonly timeUnit: ClvTimeUnit;
  /** The time up to which the models have learned, for a dashed line there. @defaultValue no line */
  readonly calibrationEnd?: number | undefined;
  /** What people call each model. @defaultValue its name in the points */
  readonly names?: Readonly<Record<string, string>> | undefined;
}

/**
 * Repeat purchases added up over time, as they came and as models expected them. A forecast that is right on the whole stays on the
 * line of what came, also after the end of the calibration.
 *
 * The dataset `points` has one row for each time and each line, in the order of the points; `calibration` has the end of the
 * calibration, or nothing.
 *
 * @param points - With the expectation of each customer from his first purchase on, as `estimateNewCustomerPurchases` answers it, added up.
 * @throws `ClienteleError` with code `UNKNOWN_LABEL` for an unknown language or unit of time.
 *
 * @example
 * ```ts
 * import { purchaseTrackingChart } from "clientele/charts";
 * import { createBgNbdModel, estimateNewCustomerPurchases } from "clientele/value/clv";
 *
 * const model = createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" });
 * const points = [0, 26, 52].map((time) => ({
 *   time,
 *   actual: [0, 95, 150][time / 26] ?? 0,
 *   expected: { model: 100 * (estimateNewCustomerPurchases(model, { horizon: time }).value ?? 0) },
 * }));
 * const { datasets } = purchaseTrackingChart(points, { timeUnit: "weeks", calibrationEnd: 26, language: "en" });
 *
 * datasets.points?.map(({ line, total }) => `${line}: ${Math.round(Number(total))}`);
 * // => ["as it came: 0", "model: 0", "as it came: 95", "model: 90", "as it came: 150", "model: 145"]
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting Your Customers the Easy Way: An Alternative to the Pareto/NBD Model",
 * Marketing Science 24 (2005), pp. 275–284: the tracking plot.
 */
export function purchaseTrackingChart(
  points: readonly PurchaseTrackingPoint[],
  { names = {}, timeUnit, calibrationEnd, ...options }: PurchaseTrackingOptions,
): VegaLiteSpec {
  const write = createChartWriter(options.language);
  const captionOf = (name: string) => (Object.hasOwn(names, name) ? (names[name] as string) : name);
  const actualLine = write("FORECAST_ACTUAL");
  const rows = points.flatMap(({ time, actual, expected }): readonly ChartRow[] => [
    { time, line: actualLine, total: actual },
    ...Object.entries(expected).map(([name, total]) => ({ time, line: captionOf(name), total })),
  ]);

  const body = {
    width: 560,
    height: 300,
    datasets: { points: rows, calibration: calibrationEnd === undefined ? [] : [{ time: calibrationEnd }] },
    encoding: {
      x: {
        field: "time",
        type: "quantitative",
        scale: { nice: false },
        axis: { title: write(`TRACKING_${timeUnit}`), titleColor: QUIET_INK, grid: false },
      },
    },
    layer: [
      {
        data: { name: "points" },
        mark: { type: "line", strokeWidth: 2 },
        encoding: {
          y: { field: "total", type: "quantitative", axis: { title: write("TRACKING_Y"), titleColor: QUIET_INK } },
          color: {
            field: "line",
            type: "nominal",
            scale: { domain: [...new Set(rows.map(({ line }) => line as string))], range: FORECAST_COLOURS },
            legend: { title: null, orient: "bottom" },
          },
        },
      },
      {
        data: { name: "calibration" },
        mark: { type: "rule", strokeDash: [5, 4], color: QUIET_INK },
      },
    ],
  };
  return createSpec(body, write("TRACKING_TITLE"), options);
}
