import type { ScoredPairs } from "../duplicates/index.js";
import { createSpec } from "./create-spec.js";
import type { ChartJson, ChartOptions, ChartRow, VegaLiteSpec } from "./model.js";
import { createChartWriter } from "./texts.js";
import { AGAINST_COLOUR, COLOUR_RANGE, INK, LINE_COLOUR } from "./theme.js";

/**
 * What holds a cluster together: its records on a circle, in their order and by their numbers, and a line for each pair of them that is
 * among `pairs`. The more a pair speaks for the same, the darker its line; one that speaks against is dashed.
 *
 * The datasets `records` and `lines` have their places, with 0 in the middle and a radius of 1. A single record stands on the right.
 *
 * @param cluster - The records of one cluster, such as one of `findDuplicates(…).clusters`.
 * @throws `ClienteleError` with code `UNKNOWN_LABEL` for an unknown language.
 *
 * @example
 * ```ts
 * import { clusterGraphChart } from "clientele/charts";
 *
 * const pairs = { left: Int32Array.of(3, 3, 5), right: Int32Array.of(5, 9, 8), weights: Float64Array.of(9, -2, 4) };
 * const { records, lines } = clusterGraphChart([3, 5, 9], pairs, { language: "de" }).datasets;
 * records?.map((record) => record.record); // => [3, 5, 9]
 * lines?.map((line) => line.weight); // => [9, -2]
 * ```
 */
export function clusterGraphChart(cluster: readonly number[], pairs: ScoredPairs, options: ChartOptions): VegaLiteSpec {
  const write = createChartWriter(options.language);
  const places = new Map(cluster.map((record, index) => [record, placeOf(index, cluster.length)]));
  const lines: ChartRow[] = [];
  pairs.weights.forEach((weight, pair) => {
    const [from, to] = [places.get(pairs.left[pair] as number), places.get(pairs.right[pair] as number)];
    if (from !== undefined && to !== undefined) lines.push({ x: from.x, y: from.y, x2: to.x, y2: to.y, weight });
  });
  const records = [...places].map(([record, place]): ChartRow => ({ record, ...place }));
  const body = {
    width: 340,
    height: 340,
    datasets: { records, lines },
    layer: [
      ...(lines.length === 0 ? [] : [drawLines(write("CLUSTER_LEGEND"))]),
      {
        data: { name: "records" },
        mark: { type: "point", filled: true, opacity: 1, size: 420, color: "white", stroke: LINE_COLOUR },
        encoding: { x: at("x"), y: at("y") },
      },
      {
        data: { name: "records" },
        mark: { type: "text", color: INK },
        encoding: { x: at("x"), y: at("y"), text: { field: "record", type: "nominal" } },
      },
    ],
  } satisfies Readonly<Record<string, ChartJson>>;
  return createSpec(body, write("CLUSTER_TITLE"), options);
}

const at = (field: string) => ({ field, type: "quantitative", scale: { domain: [-1.2, 1.2] }, axis: null }) as const;

/** A scale of colours needs a line at least. */
function drawLines(legend: string): ChartJson {
  return {
    data: { name: "lines" },
    mark: { type: "rule", strokeWidth: 2 },
    encoding: {
      x: at("x"),
      y: at("y"),
      x2: { field: "x2" },
      y2: { field: "y2" },
      color: {
        condition: { test: "datum.weight < 0", value: AGAINST_COLOUR },
        field: "weight",
        type: "quantitative",
        scale: { range: [...COLOUR_RANGE.slice(1), LINE_COLOUR] },
        legend: { title: legend },
      },
      strokeDash: { condition: { test: "datum.weight < 0", value: [4, 4] }, value: [1, 0] },
    },
  };
}

/** The places go round from the right, against the clock. */
function placeOf(index: number, count: number) {
  const angle = (2 * Math.PI * index) / count;
  return { x: Math.cos(angle), y: Math.sin(angle) };
}
