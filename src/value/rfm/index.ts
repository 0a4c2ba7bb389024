/**
 * RFM analysis: who bought lately, often and for much, scored by stored borders and grouped into segments.
 *
 * @module
 */
export { checkRfmSegmentTable, type RfmModelCode, type RfmSegmentTableCode } from "./check.js";
export { createRfmModel, type RfmModelOptions } from "./create.js";
export { fitRfm } from "./fit.js";
export {
  DEFAULT_RFM_BINNING,
  type IndependentRfmBody,
  type NestedRfmBody,
  type PerRfmDimension,
  R_PACKAGE_RFM_BINNING,
  RFM_SCHEMA_VERSION,
  type RfmAnalysis,
  type RfmBlock,
  type RfmBody,
  type RfmBorderRule,
  type RfmBorders,
  type RfmDimension,
  type RfmDropCode,
  type RfmFindingCode,
  type RfmFit,
  type RfmFitOptions,
  type RfmFixedBinning,
  type RfmModel,
  type RfmQuantileBinning,
  type RfmReasonCode,
  type RfmRow,
  type RfmScoreOptions,
  type RfmScoreRange,
  type RfmSegment,
  type RfmSegmentName,
  type RfmSegmentTable,
} from "./model.js";
export { scoreRfm } from "./score.js";
export { createRfmSegmentTable, DEFAULT_RFM_SEGMENTS } from "./segments.js";
