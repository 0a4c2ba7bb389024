import type { ReliabilityBin } from "../leads/scoring/fit/index.js";
import { createSpec } from "./create-spec.js";
import type { ChartJson, ChartOptions, VegaLiteSpec } from "./model.js";
import { createChartWriter } from "./texts.js";
import { INK, LINE_COLOUR, QUIET_INK } from "./theme.js";

/**
 * Whether probabilities can be taken at their word: a point for each bin, at the mean probability and the share that was won, and the
 * diagonal on which both are the same. The number of leads stands beside it; an empty bin has no point.
 *
 * @param bins - The `reliability` of an evaluation, such as `fitPointsCard(…).gate?.card`.
 * @throws `ClienteleError` with code `UNKNOWN_LABEL` for an unknown language.
 *
 * @example
 * ```ts
 * import { reliabilityChart } from "clientele/charts";
 * import { evaluateLeadProbabilities } from "clientele/leads/scoring/fit";
 *
 * const { reliability } = evaluateLeadProbabilities([0.15, 0.15, 0.85], [false, true, true]);
 * const { bins } = reliabilityChart(reliability, { language: "de" }).datasets;
 *
 * bins?.map((bin) => [bin.probability, bin.wonShare, bin.count]); // => [[0.15, 0.5, 2], [0.85, 1, 1]]
 * ```
 */
export function reliabilityChart(bins: readonly ReliabilityBin[], options: ChartOptions): VegaLiteSpec {
  const write = createChartWriter(options.language);
  const filled = bins.flatMap(({ count, meanProbability: probability, wonShare }) =>
    probability === undefined || wonShare === undefined ? [] : [{ probability, wonShare, count }],
  );
  const share = (field: string, title: string) =>
    ({
      field,
      type: "quantitative",
      scale: { domain: [0, 1] },
      axis: { title, titleColor: QUIET_INK, format: ".0%", tickCount: 5 },
    }) as const;
  const place = {
    x: share("probability", write("RELIABILITY_X")),
    y: share("wonShare", write("RELIABILITY_Y")),
  };
  const body = {
    width: 400,
    height: 400,
    datasets: {
      bins: filled,
      diagonal: [
        { probability: 0, wonShare: 0 },
        { probability: 1, wonShare: 1 },
      ],
    },
    layer: [
      { data: { name: "diagonal" }, mark: { type: "line", strokeDash: [5, 4], color: "#9aa5b1" }, encoding: place },
      { data: { name: "bins" }, mark: { type: "line", color: LINE_COLOUR, point: true }, encoding: place },
      {
        data: { name: "bins" },
        mark: { type: "text", align: "left", dx: 7, dy: 9, color: INK },
        encoding: { ...place, text: { field: "count", type: "quantitative", format: ",d" } },
      },
    ],
  } satisfies Readonly<Record<string, ChartJson>>;
  return createSpec(body, write("RELIABILITY_TITLE"), options);
}
