import type { ChartJson, ChartOptions, VegaLiteSpec } from "./model.js";
import { themeFor } from "./theme.js";

/** What one chart has of its own. */
interface ChartBody {
  readonly datasets: VegaLiteSpec["datasets"];
  readonly [property: string]: ChartJson;
}

/** Completes a chart with title, language and look. */
export function createSpec(body: ChartBody, defaultTitle: string, { language, title }: ChartOptions): VegaLiteSpec {
  const text = title ?? defaultTitle;
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: text,
    title: text,
    ...body,
    config: themeFor(language),
  };
}
