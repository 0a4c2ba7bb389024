import type { Condition, ConditionFactClause, ConditionFieldClause } from "../../../shared/condition/model.js";
import { createFieldReader } from "../../../shared/condition/read-field.js";

/** The questions that a condition is put together from. */
export function leafClausesOf(condition: Condition): readonly (ConditionFieldClause | ConditionFactClause)[] {
  if ("conditions" in condition) return condition.conditions.flatMap(leafClausesOf);
  return "condition" in condition ? leafClausesOf(condition.condition) : [condition];
}

/** The fields that a condition reads and a lead lacks, and `"facts"` where it asks for facts. */
export function missingFor(condition: Condition, lead: object): readonly string[] {
  return leafClausesOf(condition).flatMap((clause) => {
    if (!("field" in clause)) return ["facts"];
    return (createFieldReader(clause.field)(lead) ?? undefined) === undefined ? [clause.field] : [];
  });
}
