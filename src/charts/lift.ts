import type { LeadGain } from "../leads/scoring/fit/index.js";
import { createSpec } from "./create-spec.js";
import type { ChartJson, ChartOptions, VegaLiteSpec } from "./model.js";
import { createChartWriter } from "./texts.js";
import { INK, LINE_COLOUR, QUIET_INK } from "./theme.js";

/**
 * How much is gained by beginning with the best leads: by the share of the leads that are called, how many times more often these are won
 * than all, with the interval as a band, and the line of no gain. The share of all won leads that is reached by then stands beside it.
 *
 * A gain without a lift, as where no lead was won, has no point.
 *
 * @param gains - The `gains` of an evaluation, such as `fitPointsCard(…).gate?.card`.
 * @throws `ClienteleError` with code `UNKNOWN_LABEL` for an unknown language.
 *
 * @example
 * ```ts
 * import { liftChart } from "clientele/charts";
 * import { evaluateLeadProbabilities } from "clientele/leads/scoring/fit";
 *
 * const { gains } = evaluateLeadProbabilities([0.9, 0.2, 0.1, 0.1], [true, false, false, false]);
 * const { tenths } = liftChart(gains, { language: "de" }).datasets;
 *
 * tenths?.slice(0, 3).map(({ shareOfLeads, lift, shareOfWon }) => [shareOfLeads, lift, shareOfWon]);
 * // => [[0.25, 4, 1], [0.25, 4, 1], [0.5, 2, 1]]
 * ```
 */
export function liftChart(gains: readonly LeadGain[], options: ChartOptions): VegaLiteSpec {
  const write = createChartWriter(options.language);
  const tenths = gains.flatMap(({ shareOfLeads, shareOfWon, lift: { value: lift, interval } }) =>
    lift === undefined || interval === undefined || shareOfWon === undefined
      ? []
      : [{ shareOfLeads, shareOfWon, lift, low: interval.low, high: interval.high }],
  );
  const highest = tenths.reduce((most, { high }) => Math.max(most, high), 1);
  const x = {
    field: "shareOfLeads",
    type: "quantitative",
    scale: { domain: [0, 1] },
    axis: { title: write("LIFT_X"), titleColor: QUIET_INK, format: ".0%", tickCount: 5 },
  } as const;
  const y = (field: string) =>
    ({
      field,
      type: "quantitative",
      scale: { domain: [0, highest], nice: true },
      axis: { title: write("LIFT_Y"), titleColor: QUIET_INK, format: ".1f", tickCount: 5 },
    }) as const;
  const body = {
    width: 400,
    height: 300,
    datasets: {
      tenths,
      noGain: [
        { shareOfLeads: 0, lift: 1 },
        { shareOfLeads: 1, lift: 1 },
      ],
    },
    layer: [
      {
        data: { name: "tenths" },
        mark: { type: "area", color: LINE_COLOUR, opacity: 0.15 },
        encoding: { x, y: y("low"), y2: { field: "high" } },
      },
      {
        data: { name: "noGain" },
        mark: { type: "line", strokeDash: [5, 4], color: "#9aa5b1" },
        encoding: { x, y: y("lift") },
      },
      {
        data: { name: "tenths" },
        mark: { type: "line", color: LINE_COLOUR, point: true },
        encoding: { x, y: y("lift") },
      },
      {
        data: { name: "tenths" },
        mark: { type: "text", align: "left", dx: 5, dy: -9, color: INK },
        encoding: { x, y: y("lift"), text: { field: "shareOfWon", type: "quantitative", format: ".0%" } },
      },
    ],
  } satisfies Readonly<Record<string, ChartJson>>;
  return createSpec(body, write("LIFT_TITLE"), options);
}
