/**
 * Results as charts: Vega-Lite specifications, plain data for whatever draws them.
 *
 * @module
 */
export { abcXyzChart } from "./abc-xyz.js";
export { lorenzChart } from "./lorenz.js";
export type { ChartJson, ChartOptions, ChartRow, VegaLiteSpec } from "./model.js";
export { paretoChart } from "./pareto.js";
export { type RfmGridChartOptions, rfmGridChart } from "./rfm-grid.js";
export { type RfmSegmentCaption, type RfmSegmentChartOptions, rfmSegmentChart } from "./rfm-segments.js";
