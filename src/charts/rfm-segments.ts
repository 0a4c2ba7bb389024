import { type DecimalLike, divide, ZERO } from "../shared/decimal.js";
import { ExactSum, readExactAmount } from "../shared/exact-sum.js";
import type { RfmRow } from "../value/rfm/index.js";
import { createSpec } from "./create-spec.js";
import type { ChartOptions, ChartRow, VegaLiteSpec } from "./model.js";
import { countCustomers, createChartWriter, percentOf } from "./texts.js";
import { COLOUR_RANGE, INK, LINE_COLOUR } from "./theme.js";

/** A segment as the chart names it. */
export interface RfmSegmentCaption {
  readonly name: string;
  /** What people read: the text of `clientele/value/rfm/labels`, or one of their own. */
  readonly label: string;
}

/** How to draw {@link rfmSegmentChart}. */
export interface RfmSegmentChartOptions<Item> extends ChartOptions {
  /** What the customer's purchases were worth, as it was given to the analysis. */
  readonly monetaryOf: (item: Item) => DecimalLike;
  /** The segments from top to bottom. One that is missing here comes last, under its bare name. */
  readonly segments: readonly RfmSegmentCaption[];
}

/**
 * The segments of an RFM analysis: how many customers each has, and which part of the total value they bring.
 *
 * The dataset `segments` has every segment, empty ones too; the counts add up to the rows. Where the total is not positive
 * there are no shares of value.
 *
 * @throws `ClienteleError` with code `UNKNOWN_LABEL` for an unknown language; `INVALID_VALUE` for an amount that is no finite
 * number.
 *
 * @example
 * ```ts
 * import { rfmSegmentChart } from "clientele/charts";
 *
 * const scores = { recency: 2, frequency: 2, monetary: 2, code: "222", reasons: [] };
 * const { datasets } = rfmSegmentChart(
 *   [
 *     { item: 30, segment: "champions", ...scores },
 *     { item: 10, segment: "lost", ...scores },
 *   ],
 *   { monetaryOf: (revenue) => revenue, segments: [{ name: "champions", label: "Champions" }], language: "de" },
 * );
 *
 * datasets.segments?.map((segment) => [segment.label, segment.count, segment.shareOfValue]); // => [["Champions", 1, 0.75], ["lost", 1, 0.25]]
 * ```
 */
export function rfmSegmentChart<Item>(
  rows: readonly RfmRow<Item>[],
  options: RfmSegmentChartOptions<Item>,
): VegaLiteSpec {
  const write = createChartWriter(options.language);
  const groups = new Map(options.segments.map(({ name, label }) => [name, startGroup(label)]));
  const total = new ExactSum();
  rows.forEach(({ item, segment }, index) => {
    const group = groups.get(segment) ?? startGroup(segment);
    groups.set(segment, group);
    const amount = readExactAmount(options.monetaryOf(item), [index]);
    group.count += 1;
    group.value.add(amount);
    total.add(amount);
  });

  const sum = total.total();
  const segments = [...groups].map(([name, { label, count, value }]) => {
    const share = sum.greaterThan(ZERO) ? divide(value.total(), sum).toNumber() : null;
    return {
      segment: name,
      label,
      count,
      shareOfCount: rows.length === 0 ? 0 : count / rows.length,
      shareOfValue: share,
      countLabel: countCustomers(count, write),
      valueLabel: share === null ? "" : write("PERCENT", { share: percentOf(share) }),
    } satisfies ChartRow;
  });
  return createSpec(bodyOf(segments, write), write("RFM_SEGMENTS_TITLE"), options);
}

const startGroup = (label: string) => ({ label, count: 0, value: new ExactSum() });

function bodyOf(
  segments: readonly (ChartRow & { readonly label: string })[],
  write: ReturnType<typeof createChartWriter>,
) {
  const measures = ["shareOfCount", "shareOfValue"];
  const legendText = `datum.label === "shareOfCount" ? ${JSON.stringify(write("SHARE_OF_CUSTOMERS_LEGEND"))} : ${JSON.stringify(write("SHARE_OF_VALUE_LEGEND"))}`;
  return {
    width: 440,
    height: { step: 19 },
    datasets: { segments },
    data: { name: "segments" },
    transform: [
      { fold: measures, as: ["measure", "share"] },
      { calculate: 'datum.measure === "shareOfCount" ? datum.countLabel : datum.valueLabel', as: "text" },
    ],
    encoding: {
      y: {
        field: "label",
        type: "nominal",
        sort: segments.map(({ label }) => label),
        axis: { title: null, domain: false, ticks: false, labelColor: INK, labelFontSize: 13, labelLimit: 400 },
        scale: { paddingInner: 0.3 },
      },
      yOffset: { field: "measure", type: "nominal", sort: measures },
      x: {
        field: "share",
        type: "quantitative",
        axis: { title: null, format: ".0%", tickCount: 5 },
      },
    },
    layer: [
      {
        mark: { type: "bar" },
        encoding: {
          color: {
            field: "measure",
            type: "nominal",
            scale: { domain: measures, range: [COLOUR_RANGE[1] as string, LINE_COLOUR] },
            legend: { title: null, orient: "top", labelExpr: legendText },
          },
        },
      },
      {
        mark: { type: "text", align: "left", baseline: "middle", dx: 5, fontSize: 11, color: INK },
        encoding: { text: { field: "text", type: "nominal" } },
      },
    ],
  };
}
