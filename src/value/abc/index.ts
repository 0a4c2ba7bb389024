/**
 * ABC analysis: which few customers make up most of the value, how regularly they buy (XYZ), and who has moved.
 *
 * @module
 */
export { analyzeAbc } from "./analyze.js";
export { checkAbcPolicy, checkXyzPolicy } from "./check.js";
export { type ConcentrationOptions, giniCoefficient, type LorenzPoint, lorenzCurve } from "./lorenz.js";
export { type AbcXyzCell, type AbcXyzMatrix, crossAbcXyz } from "./matrix.js";
export { type AbcDirection, type AbcMigration, type AbcMove, traceAbcMigration } from "./migration.js";
export {
  type AbcAnalysis,
  type AbcClass,
  type AbcClassSummary,
  type AbcOptions,
  type AbcPolicy,
  type AbcPolicyByAmount,
  type AbcPolicyByCount,
  type AbcPolicyByShare,
  type AbcPolicyComputed,
  type AbcReasonCode,
  type AbcRow,
  type AbcRules,
  type ApartClass,
  type ClassNameOf,
  type CrossingRule,
  DEFAULT_ABC_POLICY,
  type NegativeRule,
  type XyzAnalysis,
  type XyzClassSummary,
  type XyzOptions,
  type XyzPolicy,
  type XyzReasonCode,
  type XyzRow,
} from "./model.js";
export { analyzeXyz } from "./xyz.js";
