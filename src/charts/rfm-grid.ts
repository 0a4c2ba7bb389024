import { type DecimalLike, decimal, divide } from "../shared/decimal.js";
import { ExactSum, readExactAmount } from "../shared/exact-sum.js";
import type { RfmRow } from "../value/rfm/index.js";
import { createSpec } from "./create-spec.js";
import type { ChartOptions, ChartRow, VegaLiteSpec } from "./model.js";
import { countCustomers, createChartWriter } from "./texts.js";
import { COLOUR_RANGE, INK } from "./theme.js";

/** How to draw {@link rfmGridChart}. */
export interface RfmGridChartOptions<Item> extends ChartOptions {
  /** What the customer's purchases were worth, as it was given to the analysis. */
  readonly monetaryOf: (item: Item) => DecimalLike;
  /** ISO 4217. */
  readonly currency: string;
  /** How many scores there are, so that those nobody has are shown too. @defaultValue 5 */
  readonly bins?: { readonly recency?: number | undefined; readonly frequency?: number | undefined } | undefined;
}

/**
 * Recency against frequency: for every pair of scores how many customers, and what one of them is worth in the mean.
 *
 * The dataset `cells` has every pair of scores from 1 up, empty ones too; the counts add up to the rows. Means are
 * written in whole units of the currency from 100 on, and with three digits below; the data have them in full.
 *
 * @throws `ClienteleError` with code `UNKNOWN_LABEL` for an unknown language; `INVALID_VALUE` for an amount that is no finite
 * number.
 *
 * @example
 * ```ts
 * import { rfmGridChart } from "clientele/charts";
 *
 * const scores = { recency: 2, monetary: 1, code: "211", segment: "new", reasons: [] };
 * const rows = [
 *   { item: { revenue: "10.00" }, frequency: 1, ...scores },
 *   { item: { revenue: "20.00" }, frequency: 1, ...scores },
 * ];
 * const { datasets } = rfmGridChart(rows, {
 *   monetaryOf: (customer) => customer.revenue,
 *   currency: "EUR",
 *   bins: { recency: 2, frequency: 2 },
 *   language: "en",
 * });
 *
 * datasets.cells?.map((cell) => [cell.recency, cell.frequency, cell.count, cell.mean]); // => [[1, 1, 0, null], [1, 2, 0, null], [2, 1, 2, 15], [2, 2, 0, null]]
 * ```
 */
export function rfmGridChart<Item>(rows: readonly RfmRow<Item>[], options: RfmGridChartOptions<Item>): VegaLiteSpec {
  const write = createChartWriter(options.language);
  const found = new Map<string, { count: number; readonly value: ExactSum }>();
  let recencies = options.bins?.recency ?? DEFAULT_BINS;
  let frequencies = options.bins?.frequency ?? DEFAULT_BINS;
  rows.forEach(({ item, recency, frequency }, index) => {
    const cell = found.get(`${recency} ${frequency}`) ?? { count: 0, value: new ExactSum() };
    found.set(`${recency} ${frequency}`, cell);
    cell.count += 1;
    cell.value.add(readExactAmount(options.monetaryOf(item), [index]));
    recencies = Math.max(recencies, recency);
    frequencies = Math.max(frequencies, frequency);
  });

  const cells = countUpTo(recencies).flatMap((recency) =>
    countUpTo(frequencies).map((frequency) => {
      const cell = found.get(`${recency} ${frequency}`);
      const mean = cell && divide(cell.value.total(), decimal(cell.count)).toNumber();
      return {
        recency,
        frequency,
        count: cell?.count ?? 0,
        label: cell === undefined ? "–" : countCustomers(cell.count, write),
        mean: mean ?? null,
        meanLabel: mean === undefined ? "" : write("MEAN", { amount: formatAbout(mean, options) }),
      } satisfies ChartRow;
    }),
  );
  const highest = cells.reduce((most, { count }) => Math.max(most, count), 1);

  const axis = { domain: false, ticks: false, labelFontSize: 14, labelFontWeight: 600, labelColor: INK, labelAngle: 0 };
  const body = {
    width: { step: 110 },
    height: { step: 64 },
    datasets: { cells },
    data: { name: "cells" },
    encoding: {
      x: { field: "frequency", type: "ordinal", axis: { ...axis, title: write("RFM_FREQUENCY") } },
      y: { field: "recency", type: "ordinal", sort: "descending", axis: { ...axis, title: write("RFM_RECENCY") } },
    },
    layer: [
      {
        mark: { type: "rect", stroke: "white", strokeWidth: 3 },
        encoding: {
          color: {
            field: "count",
            type: "quantitative",
            scale: { range: COLOUR_RANGE, domain: [0, highest] },
            legend: { title: write("CUSTOMERS_LEGEND"), format: ",.0f", tickCount: 4, tickMinStep: 1 },
          },
        },
      },
      {
        mark: { type: "text", baseline: "bottom", dy: -2, fontSize: 13, fontWeight: 600, color: INK },
        encoding: { text: { field: "label", type: "nominal" } },
      },
      {
        mark: { type: "text", baseline: "top", dy: 4, fontSize: 11.5, color: INK },
        encoding: { text: { field: "meanLabel", type: "nominal" } },
      },
    ],
  };
  return createSpec(body, write("RFM_GRID_TITLE"), options);
}

const DEFAULT_BINS = 5;

const countUpTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

function formatAbout(amount: number, { language, currency }: RfmGridChartOptions<never>): string {
  const digits = Math.abs(amount) < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 };
  return amount.toLocaleString(language, { style: "currency", currency, ...digits });
}
