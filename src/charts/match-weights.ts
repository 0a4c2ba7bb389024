import type { ScoredPairs } from "../duplicates/index.js";
import { createSpec } from "./create-spec.js";
import type { ChartJson, ChartOptions, ChartRow, VegaLiteSpec } from "./model.js";
import { createChartWriter } from "./texts.js";
import { AGAINST_COLOUR, FOR_COLOUR, QUIET_INK } from "./theme.js";

/**
 * How many pairs have which weight, in steps of one bit; each step holds its lower border. A good search has two hills and little
 * between them: what lies there is for people to look at. The counts are drawn on a logarithmic scale (which has a place for 0), for
 * different pairs outnumber the same by far.
 *
 * The dataset `bins` has one row per step from the lowest to the highest weight, empty ones included.
 *
 * @throws `ClienteleError` with code `UNKNOWN_LABEL` for an unknown language.
 *
 * @example
 * ```ts
 * import { matchWeightsChart } from "clientele/charts";
 *
 * const pairs = { left: Int32Array.of(0, 0, 1), right: Int32Array.of(1, 2, 2), weights: Float64Array.of(7.5, -2.25, -2) };
 * const { bins } = matchWeightsChart(pairs, { language: "de" }).datasets;
 * bins?.filter((bin) => bin.count !== 0).map((bin) => [bin.from, bin.count]); // => [[-3, 1], [-2, 1], [7, 1]]
 * ```
 */
export function matchWeightsChart({ weights }: ScoredPairs, options: ChartOptions): VegaLiteSpec {
  const write = createChartWriter(options.language);
  const body = {
    width: 640,
    height: 260,
    datasets: { bins: countByBit(weights) },
    data: { name: "bins" },
    mark: { type: "bar" },
    encoding: {
      x: {
        field: "from",
        type: "quantitative",
        bin: { binned: true, step: 1 },
        axis: { title: write("WEIGHTS_X"), titleColor: QUIET_INK },
      },
      x2: { field: "to" },
      y: {
        field: "count",
        type: "quantitative",
        scale: { type: "symlog" },
        axis: { title: write("WEIGHTS_Y"), titleColor: QUIET_INK, values: POWERS_OF_TEN, format: ",d" },
      },
      color: { condition: { test: "datum.from >= 0", value: FOR_COLOUR }, value: AGAINST_COLOUR },
    },
  } satisfies Readonly<Record<string, ChartJson>>;
  return createSpec(body, write("WEIGHTS_TITLE"), options);
}

const POWERS_OF_TEN = Array.from({ length: 10 }, (_, power) => 10 ** power);

function countByBit(weights: Float64Array): readonly ChartRow[] {
  if (weights.length === 0) return [];
  const steps = weights.map(Math.floor);
  const lowest = steps.reduce((least, step) => Math.min(least, step));
  const highest = steps.reduce((most, step) => Math.max(most, step));
  const counts = new Float64Array(highest - lowest + 1);
  for (const step of steps) counts[step - lowest] = (counts[step - lowest] as number) + 1;
  return Array.from(counts, (count, index) => ({ from: lowest + index, to: lowest + index + 1, count }));
}
