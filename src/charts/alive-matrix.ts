import type { PurchaseModel } from "../value/clv/index.js";
import type { VegaLiteSpec } from "./model.js";
import { createPurchaseMatrix, type PurchaseMatrixOptions } from "./purchase-matrix.js";
import { createChartWriter } from "./texts.js";

/**
 * How likely a customer is still one, by how often he bought again and when he last did: a frequent buyer who has been silent for a
 * while has rather left, a rare one need not have.
 *
 * The dataset `cells` has every number of repeats from 1 to `maxRepeats`, and for each 20 strips of equal length between the first
 * purchase and the end of the observation; `value` is that of the middle of the strip. Customers without a repeat have no last
 * purchase but the first, and are not shown.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` for a `firstToEnd` that is no finite number above 0, or a `maxRepeats` that is no
 * whole number from 1 on; `MODEL_WITHOUT_PARAMETERS`; `UNKNOWN_LABEL` for an unknown language; and as `openModel`.
 *
 * @example
 * ```ts
 * import { aliveMatrixChart } from "clientele/charts";
 * import { createBgNbdModel } from "clientele/value/clv";
 *
 * const model = createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" });
 * const { cells = [] } = aliveMatrixChart(model, { firstToEnd: 40, maxRepeats: 10, language: "en" }).datasets;
 *
 * const find = (repeats: number, from: number) => cells.find((cell) => cell.repeats === repeats && cell.from === from);
 * [find(1, 20), find(10, 20), find(10, 38)].map((cell) => Number(cell?.value).toFixed(2)); // => ["0.60", "0.05", "0.92"]
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting Your Customers the Easy Way: An Alternative to the Pareto/NBD Model",
 * Marketing Science 24 (2005), pp. 275–284.
 */
export function aliveMatrixChart(model: PurchaseModel, options: PurchaseMatrixOptions): VegaLiteSpec {
  const write = createChartWriter(options.language);
  return createPurchaseMatrix(model, options, {
    values: "alive",
    horizon: 0,
    title: "ALIVE_MATRIX_TITLE",
    legend: { title: write("ALIVE_LEGEND"), format: ".0%", tickCount: 5 },
  });
}
