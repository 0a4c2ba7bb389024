/**
 * Conditions: one language, in plain data, for every rule that asks something of a record and of what has happened to it.
 *
 * @module
 */
export { type ConditionBuilder, type ConditionField, type ConditionFieldValue, conditionFor } from "./build.js";
export { canonicalizeCondition, equalConditions } from "./canonical.js";
export { checkCondition } from "./check.js";
export { MAX_CONDITION_DEPTH, MAX_CONDITION_PARTS } from "./check-part.js";
export { compileCondition } from "./compile.js";
export { type ConditionSubject, compileEvaluation, evaluateCondition } from "./evaluate.js";
export type {
  CompiledCondition,
  Condition,
  ConditionBetweenTest,
  ConditionCode,
  ConditionEqualsTest,
  ConditionEvaluation,
  ConditionExistsTest,
  ConditionFact,
  ConditionFactClause,
  ConditionFactFieldClause,
  ConditionFactFilter,
  ConditionFactSelection,
  ConditionFactSumClause,
  ConditionFactTimeClause,
  ConditionFactWindow,
  ConditionFieldClause,
  ConditionGroup,
  ConditionInTest,
  ConditionNegation,
  ConditionNumberTest,
  ConditionOrderTest,
  ConditionReading,
  ConditionReason,
  ConditionReasonCode,
  ConditionScalar,
  ConditionSetTest,
  ConditionTest,
  ConditionTextDifference,
  ConditionTextTest,
  PreparedFacts,
  StoredCondition,
} from "./model.js";
export { prepareFacts } from "./prepare-facts.js";
export { CONDITION_SCHEMA_VERSION, openCondition, storeCondition } from "./stored.js";
