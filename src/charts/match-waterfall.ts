import type { PairExplanation } from "../duplicates/index.js";
import { createSpec } from "./create-spec.js";
import type { ChartJson, ChartOptions, ChartRow, VegaLiteSpec } from "./model.js";
import { createChartWriter } from "./texts.js";
import { AGAINST_COLOUR, FOR_COLOUR, INK, LINE_COLOUR, QUIET_INK } from "./theme.js";

/** How to run {@link matchWaterfallChart}. */
export interface MatchWaterfallOptions extends ChartOptions {
  /** What the comparisons are called. @defaultValue their own names */
  readonly names?: Readonly<Record<string, string>> | undefined;
}

/**
 * Why two records are taken for the same or not: from the prior, step by step, to the weight of the pair. Comparisons that say nothing are
 * left out. The chart holds no value of either record.
 *
 * The dataset `steps` has one row per step, with `from` and `to` in bits, and the total last.
 *
 * @throws `ClienteleError` with code `UNKNOWN_LABEL` for an unknown language.
 *
 * @example
 * ```ts
 * import { matchWaterfallChart } from "clientele/charts";
 * import { explainPair, findDuplicates } from "clientele/duplicates";
 *
 * const records = [{ mail: "anna@example.org" }, { mail: "anna@example.org" }];
 * const options = { preset: "person", fields: { email: "mail" } } as const;
 * const { model } = findDuplicates(records, options);
 * const explanation = explainPair({ ...records[0] }, { ...records[1] }, { ...options, model });
 *
 * const { steps } = matchWaterfallChart(explanation, { language: "de", names: { email: "E-Mail" } }).datasets;
 * steps?.map((step) => step.name); // => ["Ausgangslage", "E-Mail", "zusammen"]
 * steps?.at(-1)?.to === explanation.weight; // => true
 * ```
 */
export function matchWaterfallChart(explanation: PairExplanation, options: MatchWaterfallOptions): VegaLiteSpec {
  const write = createChartWriter(options.language);
  const { prior, correction, evidence, weight } = explanation;
  const parts = [
    { name: write("WATERFALL_PRIOR"), bits: prior },
    ...evidence
      .filter(({ code }) => code !== "MISSING")
      .map((part) => ({ name: options.names?.[part.comparison] ?? part.comparison, bits: part.weight })),
    ...(correction === 0 ? [] : [{ name: write("WATERFALL_CORRECTION"), bits: correction }]),
  ];
  let reached = 0;
  const steps: ChartRow[] = parts.map(({ name, bits }) => {
    const from = reached;
    reached += bits;
    return { name, from, to: reached, bits, kind: bits < 0 ? "against" : "for" };
  });
  steps.push({ name: write("WATERFALL_TOTAL"), from: 0, to: weight, bits: weight, kind: "total" });
  const body = {
    width: 560,
    height: { step: 26 },
    datasets: { steps },
    data: { name: "steps" },
    encoding: {
      y: { field: "name", type: "nominal", sort: null, axis: { title: null, labelColor: INK, labelLimit: 240 } },
    },
    layer: [
      {
        mark: { type: "bar", height: { band: 0.7 } },
        encoding: {
          x: { field: "from", type: "quantitative", axis: { title: write("WATERFALL_X"), titleColor: QUIET_INK } },
          x2: { field: "to" },
          color: {
            field: "kind",
            type: "nominal",
            scale: { domain: ["for", "against", "total"], range: [FOR_COLOUR, AGAINST_COLOUR, LINE_COLOUR] },
            legend: null,
          },
        },
      },
      {
        mark: { type: "text", align: "left", dx: 5, color: INK },
        transform: [{ calculate: "max(datum.from, datum.to)", as: "end" }],
        encoding: {
          x: { field: "end", type: "quantitative" },
          text: { field: "bits", type: "quantitative", format: "+.1f" },
        },
      },
    ],
  } satisfies Readonly<Record<string, ChartJson>>;
  return createSpec(body, write("WATERFALL_TITLE"), options);
}
