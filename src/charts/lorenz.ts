import type { LorenzPoint } from "../value/abc/index.js";
import { createSpec } from "./create-spec.js";
import type { ChartOptions, VegaLiteSpec } from "./model.js";
import { createChartWriter } from "./texts.js";
import { LINE_COLOUR } from "./theme.js";
import { thinOut } from "./thin-out.js";

/**
 * The Lorenz curve against the diagonal on which all would be worth the same.
 *
 * The dataset `curve` has at most 500 points: more are thinned out evenly, first and last stay.
 *
 * @param points - What `lorenzCurve` answers. Without points there is only the diagonal.
 * @throws `ClienteleError` with code `UNKNOWN_LABEL` for an unknown language.
 *
 * @example
 * ```ts
 * import { lorenzChart } from "clientele/charts";
 * import { lorenzCurve } from "clientele/value/abc";
 *
 * const { datasets } = lorenzChart(lorenzCurve([1, 3]), { language: "en" });
 *
 * datasets.curve?.map((point) => point.shareOfValue); // => [0, 0.25, 1]
 * ```
 */
export function lorenzChart(points: readonly LorenzPoint[], options: ChartOptions): VegaLiteSpec {
  const write = createChartWriter(options.language);
  const [actual, equal] = [write("LORENZ_CURVE"), write("LORENZ_EQUALITY")];
  const drawn = thinOut(points.length).map((index) => points[index] as LorenzPoint);
  const lowest = drawn.reduce((least, { shareOfValue }) => Math.min(least, shareOfValue), 0);

  const layerOf = (data: string, line: string, strokeDash: readonly number[]) => ({
    data: { name: data },
    mark: { type: "line", strokeDash, strokeWidth: 2.5 },
    encoding: {
      x: {
        field: "shareOfCount",
        type: "quantitative",
        scale: { domain: [0, 1] },
        axis: { title: write("LORENZ_X"), format: ".0%", tickCount: 5 },
      },
      y: {
        field: "shareOfValue",
        type: "quantitative",
        scale: { domain: [lowest, 1], nice: false },
        axis: { title: write("LORENZ_Y"), format: ".0%", tickCount: 5 },
      },
      color: {
        datum: line,
        type: "nominal",
        scale: { domain: [actual, equal], range: [LINE_COLOUR, "#9aa5b1"] },
        legend: { title: null, orient: "bottom" },
      },
    },
  });
  const body = {
    width: 400,
    height: 400,
    datasets: {
      curve: drawn.map(({ shareOfCount, shareOfValue }) => ({ shareOfCount, shareOfValue })),
      equality: [
        { shareOfCount: 0, shareOfValue: 0 },
        { shareOfCount: 1, shareOfValue: 1 },
      ],
    },
    layer: [layerOf("equality", equal, [5, 4]), layerOf("curve", actual, [])],
  };
  return createSpec(body, write("LORENZ_TITLE"), options);
}
