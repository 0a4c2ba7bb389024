import { decimal, divide, sum, ZERO } from "../shared/decimal.js";
import type { AbcXyzMatrix } from "../value/abc/index.js";
import { createSpec } from "./create-spec.js";
import type { ChartOptions, ChartRow, VegaLiteSpec } from "./model.js";
import { countCustomers, createChartWriter, percentOf } from "./texts.js";
import { COLOUR_RANGE, INK } from "./theme.js";

/**
 * The ABC-XYZ matrix: in every pair of classes, how many customers, and by its colour which part of the total value.
 *
 * The dataset `cells` has every pair of classes, empty ones too. Where the total is not positive there are no shares, and
 * no cell is coloured.
 *
 * @throws `ClienteleError` with code `UNKNOWN_LABEL` for an unknown language.
 *
 * @example
 * ```ts
 * import { abcXyzChart } from "clientele/charts";
 *
 * const { datasets } = abcXyzChart(
 *   {
 *     cells: [
 *       { abcClass: "A", xyzClass: "X", count: 1, value: "80", ids: ["ada"] },
 *       { abcClass: "A", xyzClass: "Z", count: 2, value: "20", ids: ["bob", "cyd"] },
 *     ],
 *     report: { in: 3, out: 3, dropped: [], noted: [], findings: [], findingCount: 0 },
 *   },
 *   { language: "en" },
 * );
 *
 * datasets.cells?.map((cell) => cell.label); // => ["1 customer", "2 customers"]
 * datasets.cells?.map((cell) => cell.shareOfValue); // => [0.8, 0.2]
 * ```
 */
export function abcXyzChart(matrix: AbcXyzMatrix, options: ChartOptions): VegaLiteSpec {
  const write = createChartWriter(options.language);
  const total = sum(matrix.cells.map(({ value }) => decimal(value)));
  const cells = matrix.cells.map(({ abcClass, xyzClass, count, value }) => {
    const share = total.greaterThan(ZERO) ? divide(decimal(value), total).toNumber() : null;
    return {
      abcClass,
      xyzClass,
      count,
      label: count === 0 ? "–" : countCustomers(count, write),
      shareOfValue: share,
      shareLabel: share === null || count === 0 ? "" : write("SHARE_OF_VALUE", { share: percentOf(share) }),
    } satisfies ChartRow;
  });
  const shares = cells.map(({ shareOfValue }) => shareOfValue ?? 0);

  const axis = { domain: false, ticks: false, labelFontSize: 15, labelFontWeight: 600, labelColor: INK, labelAngle: 0 };
  const place = {
    x: {
      field: "xyzClass",
      type: "nominal",
      sort: [...new Set(cells.map(({ xyzClass }) => xyzClass))],
      axis: { ...axis, orient: "top", title: write("ABC_XYZ_X") },
    },
    y: {
      field: "abcClass",
      type: "nominal",
      sort: [...new Set(cells.map(({ abcClass }) => abcClass))],
      axis: { ...axis, title: write("ABC_XYZ_Y") },
    },
  };
  const body = {
    width: { step: 130 },
    height: { step: 76 },
    datasets: { cells },
    data: { name: "cells" },
    encoding: place,
    layer: [
      {
        mark: { type: "rect", stroke: "white", strokeWidth: 3 },
        encoding: {
          color: {
            field: "shareOfValue",
            type: "quantitative",
            scale: { range: COLOUR_RANGE, domain: [0, Math.max(...shares) || 1] },
            legend: { title: write("SHARE_OF_VALUE_LEGEND"), format: ".0%", tickCount: 3 },
          },
        },
      },
      {
        mark: { type: "text", baseline: "bottom", dy: -2, fontSize: 14, fontWeight: 600, color: INK },
        encoding: { text: { field: "label", type: "nominal" } },
      },
      {
        mark: { type: "text", baseline: "top", dy: 4, fontSize: 12, color: INK },
        encoding: { text: { field: "shareLabel", type: "nominal" } },
      },
    ],
  };
  return createSpec(body, write("ABC_XYZ_TITLE"), options);
}
