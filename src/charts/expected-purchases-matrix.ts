import type { PurchaseModel } from "../value/clv/index.js";
import type { VegaLiteSpec } from "./model.js";
import { createPurchaseMatrix, type PurchaseMatrixOptions } from "./purchase-matrix.js";
import { createChartWriter } from "./texts.js";

/** How to draw {@link expectedPurchasesMatrixChart}. */
export interface ExpectedPurchasesMatrixOptions extends PurchaseMatrixOptions {
  /** How long the time to come is, from 0 on, in the model's unit. */
  readonly horizon: number;
}

/**
 * How many purchases a customer is expected to make up to the horizon, by how often he bought again and when he last did. The
 * cells are those of {@link aliveMatrixChart}.
 *
 * @throws `ClienteleError` as {@link aliveMatrixChart}, and `INVALID_OPTION` for a horizon that is no finite time from 0 on.
 *
 * @example
 * ```ts
 * import { expectedPurchasesMatrixChart } from "clientele/charts";
 * import { createBgNbdModel } from "clientele/value/clv";
 *
 * const model = createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" });
 * const { cells = [] } = expectedPurchasesMatrixChart(model, { firstToEnd: 40, horizon: 52, language: "en" }).datasets;
 *
 * const find = (repeats: number, from: number) => cells.find((cell) => cell.repeats === repeats && cell.from === from);
 * [find(1, 20), find(10, 20), find(10, 38)].map((cell) => Number(cell?.value).toFixed(2)); // => ["0.72", "0.40", "8.23"]
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting Your Customers the Easy Way: An Alternative to the Pareto/NBD Model",
 * Marketing Science 24 (2005), pp. 275–284.
 */
export function expectedPurchasesMatrixChart(
  model: PurchaseModel,
  options: ExpectedPurchasesMatrixOptions,
): VegaLiteSpec {
  const write = createChartWriter(options.language);
  return createPurchaseMatrix(model, options, {
    values: "purchases",
    horizon: options.horizon,
    title: "EXPECTED_PURCHASES_MATRIX_TITLE",
    legend: { title: write("EXPECTED_PURCHASES_LEGEND"), tickCount: 5 },
  });
}
