/**
 * Results as charts: Vega-Lite specifications, plain data for whatever draws them.
 *
 * @module
 */
export { abcXyzChart } from "./abc-xyz.js";
export { aliveMatrixChart } from "./alive-matrix.js";
export { clusterGraphChart } from "./cluster-graph.js";
export { type ExpectedPurchasesMatrixOptions, expectedPurchasesMatrixChart } from "./expected-purchases-matrix.js";
export { type FrequencyForecastOptions, frequencyForecastChart } from "./frequency-forecast.js";
export { liftChart } from "./lift.js";
export { lorenzChart } from "./lorenz.js";
export { matchLevelsChart } from "./match-levels.js";
export { type MatchWaterfallOptions, matchWaterfallChart } from "./match-waterfall.js";
export { matchWeightsChart } from "./match-weights.js";
export type { ChartJson, ChartOptions, ChartRow, VegaLiteSpec } from "./model.js";
export { paretoChart } from "./pareto.js";
export type { PurchaseMatrixOptions } from "./purchase-matrix.js";
export {
  type PurchaseTrackingOptions,
  type PurchaseTrackingPoint,
  purchaseTrackingChart,
} from "./purchase-tracking.js";
export { reliabilityChart } from "./reliability.js";
export { type RfmGridChartOptions, rfmGridChart } from "./rfm-grid.js";
export { type RfmSegmentCaption, type RfmSegmentChartOptions, rfmSegmentChart } from "./rfm-segments.js";
