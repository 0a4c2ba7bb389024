import type { Language } from "../shared/labels.js";

/** Anything that JSON can say. */
export type ChartJson =
  | string
  | number
  | boolean
  | null
  | readonly ChartJson[]
  | { readonly [property: string]: ChartJson };

/** One record of a chart's data. */
export type ChartRow = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A chart as Vega-Lite reads it: plain JSON, nothing is drawn yet. It holds counts, shares and sums, and never the name or
 * id of anybody.
 *
 * @see A. Satyanarayan, D. Moritz, K. Wongsuphasawat and J. Heer, "Vega-Lite: A Grammar of Interactive Graphics", IEEE
 * Transactions on Visualization and Computer Graphics 23 (2017), 341-350; https://vega.github.io/vega-lite/
 */
export interface VegaLiteSpec {
  readonly $schema: string;
  /** The chart in a sentence, for screen readers. */
  readonly description: string;
  /** All that the chart shows, by name. */
  readonly datasets: Readonly<Record<string, readonly ChartRow[]>>;
  readonly [property: string]: ChartJson;
}

/** What all charts can be told. */
export interface ChartOptions {
  /** Of titles, axes, legends and numbers. */
  readonly language: Language;
  /** @defaultValue what the chart shows, in its language */
  readonly title?: string | undefined;
}
