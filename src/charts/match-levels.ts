import type { MatchModel } from "../duplicates/weigh/index.js";
import { createSpec } from "./create-spec.js";
import type { ChartJson, ChartOptions, ChartRow, VegaLiteSpec } from "./model.js";
import { createChartWriter } from "./texts.js";
import { AGAINST_COLOUR, FOR_COLOUR, INK, QUIET_INK } from "./theme.js";

/**
 * What each level of each comparison of a model weighs, from the strongest agreement to disagreement.
 *
 * The dataset `levels` has one row per level, with its shares `m` among duplicates and `u` among others.
 *
 * @throws `ClienteleError` with code `UNKNOWN_LABEL` for an unknown language.
 *
 * @example
 * ```ts
 * import { matchLevelsChart } from "clientele/charts";
 * import { findDuplicates } from "clientele/duplicates";
 *
 * const records = [{ mail: "anna@example.org" }, { mail: "uwe@example.org" }];
 * const { model } = findDuplicates(records, { preset: "person", fields: { email: "mail" } });
 * matchLevelsChart(model, { language: "en" }).datasets.levels?.map((row) => row.level);
 * // => ["SAME", "SAME_MAILBOX", "SIMILAR", "DIFFERENT"]
 * ```
 */
export function matchLevelsChart({ body: { comparisons } }: MatchModel, options: ChartOptions): VegaLiteSpec {
  const write = createChartWriter(options.language);
  const levels = comparisons.flatMap(({ name, levels: ofComparison }) =>
    ofComparison.map(
      (level): ChartRow => ({
        comparison: name,
        level: level.name,
        row: `${name}: ${level.name}`,
        m: level.m,
        u: level.u,
        weight: level.weight,
      }),
    ),
  );
  const body = {
    width: 420,
    height: { step: 16 },
    datasets: { levels },
    data: { name: "levels" },
    mark: { type: "bar", height: { band: 0.8 } },
    encoding: {
      y: { field: "row", type: "nominal", sort: null, axis: { title: null, labelColor: INK, labelLimit: 300 } },
      x: { field: "weight", type: "quantitative", axis: { title: write("LEVELS_X"), titleColor: QUIET_INK } },
      color: { condition: { test: "datum.weight >= 0", value: FOR_COLOUR }, value: AGAINST_COLOUR },
      tooltip: [
        { field: "m", type: "quantitative", format: ".2~e" },
        { field: "u", type: "quantitative", format: ".2~e" },
      ],
    },
  } satisfies Readonly<Record<string, ChartJson>>;
  return createSpec(body, write("LEVELS_TITLE"), options);
}
