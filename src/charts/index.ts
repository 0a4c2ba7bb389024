/**
 * Results as charts: Vega-Lite specifications, plain data for whatever draws them.
 *
 * @module
 */
export { abcXyzChart } from "./abc-xyz.js";
export { clusterGraphChart } from "./cluster-graph.js";
export { lorenzChart } from "./lorenz.js";
export { matchLevelsChart } from "./match-levels.js";
export { type MatchWaterfallOptions, matchWaterfallChart } from "./match-waterfall.js";
export { matchWeightsChart } from "./match-weights.js";
export type { ChartJson, ChartOptions, ChartRow, VegaLiteSpec } from "./model.js";
export { paretoChart } from "./pareto.js";
export { type RfmGridChartOptions, rfmGridChart } from "./rfm-grid.js";
export { type RfmSegmentCaption, type RfmSegmentChartOptions, rfmSegmentChart } from "./rfm-segments.js";
