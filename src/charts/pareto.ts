import type { AbcAnalysis, AbcClassSummary, AbcRow } from "../value/abc/index.js";
import { createSpec } from "./create-spec.js";
import type { ChartJson, ChartOptions, ChartRow, VegaLiteSpec } from "./model.js";
import { type ChartWriter, countCustomers, createChartWriter, percentOf } from "./texts.js";
import { colourClasses, INK, LINE_COLOUR, QUIET_INK } from "./theme.js";
import { thinOut } from "./thin-out.js";

/**
 * The Pareto curve of an ABC analysis: along the ranked customers, the part of the total that they make up so far, with
 * a band for each class.
 *
 * The dataset `classes` has every class with its count, N and E included; classes that are empty or not ranked have no
 * band. The dataset `curve` begins at (0, 0) and has at most some 500 points: more are thinned out, but never the last
 * customer of a class nor the highest point (above 1, where there are negative values). Without a positive total there
 * is no curve.
 *
 * @throws `ClienteleError` with code `UNKNOWN_LABEL` for an unknown language.
 *
 * @example
 * ```ts
 * import { paretoChart } from "clientele/charts";
 * import { analyzeAbc } from "clientele/value/abc";
 *
 * const analysis = analyzeAbc([800, 150, 50], { valueOf: (revenue) => revenue });
 * const { datasets } = paretoChart(analysis, { language: "de" });
 *
 * datasets.curve?.map((point) => point.shareOfValue); // => [0, 0.8, 0.95, 1]
 * datasets.classes?.map((abcClass) => abcClass.label); // => ["A: 1 Kunde, 80 % des Werts", "B: 1 Kunde, 15 % des Werts", "C: 1 Kunde, 5 % des Werts"]
 * ```
 */
export function paretoChart<Item>(analysis: AbcAnalysis<Item>, options: ChartOptions): VegaLiteSpec {
  const write = createChartWriter(options.language);
  const ranked = analysis.rows.filter((row) => row.rank !== undefined);
  const classes = describeClasses(analysis.classes, ranked, write);
  const curve = traceCurve(ranked);
  const highest = curve.reduce((most, { shareOfValue }) => Math.max(most, shareOfValue), 1);

  const colour = {
    field: "label",
    type: "nominal",
    scale: {
      domain: classes.map(({ label }) => label),
      range: colourClasses(analysis.classes.map(({ name }) => name)),
    },
    legend: { title: null, orient: "bottom", columns: 1, symbolType: "square", symbolOpacity: 1 },
  };
  const x = { type: "quantitative", scale: { domain: [0, 1] } };
  const bands = { data: { name: "classes" }, transform: [{ filter: "isValid(datum.from)" }] };
  const body = {
    width: 640,
    height: 340,
    datasets: { classes, curve },
    layer: [
      {
        ...bands,
        mark: { type: "rect", opacity: 0.8 },
        encoding: {
          x: { ...x, field: "from", axis: axisOf(write("PARETO_X")) },
          x2: { field: "to" },
          color: colour,
        },
      },
      {
        data: { name: "curve" },
        mark: { type: "line", color: LINE_COLOUR, strokeWidth: 2.5 },
        encoding: {
          x: { ...x, field: "shareOfCount" },
          y: {
            field: "shareOfValue",
            type: "quantitative",
            scale: { domain: [0, highest], nice: false },
            axis: axisOf(write("PARETO_Y")),
          },
        },
      },
      {
        ...bands,
        transform: [...bands.transform, { filter: "isValid(datum.reached)" }],
        mark: { type: "point", filled: true, color: LINE_COLOUR, opacity: 1, size: 55 },
        encoding: { x: { ...x, field: "to" }, y: { field: "reached", type: "quantitative" } },
      },
      {
        ...bands,
        mark: { type: "text", baseline: "bottom", dy: -6, fontSize: 15, fontWeight: 600, color: INK },
        encoding: {
          x: { ...x, field: "middle" },
          y: { value: "height" },
          text: { field: "class", type: "nominal" },
        },
      },
    ],
  } satisfies Readonly<Record<string, ChartJson>>;
  return createSpec(body, write("PARETO_TITLE"), options);
}

function axisOf(title: string): ChartJson {
  return { title, format: ".0%", tickCount: 5, titleColor: QUIET_INK };
}

/** Every class with its band: from which part of the ranked customers to which. */
function describeClasses(classes: readonly AbcClassSummary[], ranked: readonly AbcRow<unknown>[], write: ChartWriter) {
  let before = 0;
  return classes.map(({ name, count, shareOfValue }) => {
    const hasBand = name !== "N" && name !== "E" && count > 0;
    const from = before / ranked.length;
    if (hasBand) before += count;
    const to = before / ranked.length;
    return {
      class: name,
      label: nameClass(name, count, shareOfValue, write),
      count,
      shareOfValue: shareOfValue ?? null,
      from: hasBand ? from : null,
      middle: hasBand ? (from + to) / 2 : null,
      to: hasBand ? to : null,
      reached: (hasBand ? ranked[before - 1]?.cumulativeShare : undefined) ?? null,
    } satisfies ChartRow;
  });
}

function nameClass(name: string, count: number, share: number | undefined, write: ChartWriter): string {
  const customers = countCustomers(count, write);
  return share === undefined
    ? write("ABC_CLASS_WITHOUT_SHARE", { name, customers })
    : write("ABC_CLASS", { name, customers, share: percentOf(share) });
}

function traceCurve(ranked: readonly AbcRow<unknown>[]) {
  const shareAt = (rank: number) => ranked[rank - 1]?.cumulativeShare ?? 0;
  if (ranked[0]?.cumulativeShare === undefined) return [];

  const lastOfClasses = ranked.flatMap((row, index) =>
    row.abcClass === ranked[index + 1]?.abcClass ? [] : [index + 1],
  );
  let highest = 0;
  for (let rank = 1; rank <= ranked.length; rank += 1) if (shareAt(rank) > shareAt(highest)) highest = rank;
  return thinOut(ranked.length + 1, [...lastOfClasses, highest]).map(
    (rank) => ({ shareOfCount: rank / ranked.length, shareOfValue: shareAt(rank) }) satisfies ChartRow,
  );
}
