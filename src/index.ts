/**
 * The domain logic of a CRM as pure functions over plain data: the whole core in one import, without Zod, adapters and
 * labels. Each room is also a subpath of its own.
 *
 * @module
 */
export * from "./duplicates/block/index.js";
export * from "./duplicates/cluster/index.js";
export * from "./duplicates/index.js";
export * from "./duplicates/normalise/first-names/index.js";
export * from "./duplicates/normalise/index.js";
export * from "./duplicates/similarity/index.js";
export * from "./duplicates/weigh/index.js";
export * from "./leads/scoring/fit/index.js";
export * from "./leads/scoring/index.js";
export * from "./leads/scoring/points-card/index.js";
export * from "./leads/scoring/scorecard/index.js";
export * from "./records/csv/index.js";
export * from "./records/fact/index.js";
export * from "./records/identity/index.js";
export * from "./records/party/index.js";
export * from "./records/purchases/index.js";
export * from "./shared/calendar/index.js";
export * from "./shared/condition/index.js";
export * from "./shared/decider/index.js";
export type { Decimal, DecimalLike } from "./shared/decimal.js";
export { ClienteleError, formatPath, type Path } from "./shared/errors.js";
export type { Estimate, Interval } from "./shared/estimate.js";
export { sumAmounts } from "./shared/exact-sum.js";
export type { Finding, Severity } from "./shared/finding.js";
export { type Labels, type Language, renderLabel } from "./shared/labels.js";
export * from "./shared/model/index.js";
export * from "./shared/money/index.js";
export * from "./shared/random/index.js";
export type { Explained, Reason } from "./shared/reasons.js";
export { type Count, createReport, type Report, type ReportBuilder, type ReportOptions } from "./shared/report.js";
export { accepted, type Refusal, type Result, refused } from "./shared/result.js";
export * from "./shared/statistics/index.js";
export * from "./shared/work/index.js";
export * from "./value/abc/index.js";
export * from "./value/clv/index.js";
export * from "./value/rfm/index.js";
