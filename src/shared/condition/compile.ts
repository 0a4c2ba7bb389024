import { assertCondition } from "./check.js";
import { compileMeasure, compileSelection, needsFact } from "./compile-facts.js";
import { compileTest, type Truth } from "./compile-test.js";
import type { CompiledCondition, Condition, ConditionFactClause, ConditionFieldClause } from "./model.js";
import { createFieldReader } from "./read-field.js";

/**
 * Makes a condition ready to be asked of many records. It answers what {@link evaluateCondition} answers, without the reasons:
 * true, false, or undefined for unknown, so that `if` and `filter` take only what surely holds.
 *
 * It is called with the record, the instant in epoch milliseconds, and the record's facts, made ready by
 * {@link prepareFacts}. What asks for facts is unknown where none are handed in; an empty list says that there are none.
 *
 * @throws `ClienteleError` with the code and the path of the first thing that {@link checkCondition} finds.
 *
 * @example
 * ```ts
 * import { compileCondition, prepareFacts } from "clientele/condition";
 *
 * const isWarm = compileCondition({
 *   op: "all",
 *   conditions: [
 *     { op: "atLeast", field: "employees", value: 50 },
 *     { op: "count", types: ["visit"], within: { days: 30 }, is: { op: "atLeast", value: 2 } },
 *   ],
 * });
 * const facts = prepareFacts([
 *   { id: "v1", type: "visit", at: "2026-03-01T09:00:00Z" },
 *   { id: "v2", type: "visit", at: "2026-03-20T09:00:00Z" },
 * ]);
 * const asOfMillis = Date.parse("2026-03-24T09:00:00Z");
 *
 * isWarm({ employees: 80 }, asOfMillis, facts); // => true
 * isWarm({ employees: 20 }, asOfMillis, facts); // => false
 * isWarm({}, asOfMillis, facts); // => undefined
 * ```
 */
export function compileCondition(condition: Condition): CompiledCondition {
  assertCondition(condition);
  return compileChecked(condition);
}

/** As {@link compileCondition}, for a condition that is known to be sound. */
export function compileChecked(condition: Condition): CompiledCondition {
  switch (condition.op) {
    case "all":
    case "any":
      return compileGroup(condition.conditions.map(compileChecked), condition.op === "any");
    case "not": {
      const part = compileChecked(condition.condition);
      return (record, asOfMillis, facts) => {
        const truth = part(record, asOfMillis, facts);
        return truth === undefined ? undefined : !truth;
      };
    }
    default:
      return "field" in condition ? compileField(condition) : compileFactClause(condition);
  }
}

/** `decisive` is the answer of a part that settles the whole: false for `all`, true for `any`. */
function compileGroup(parts: readonly CompiledCondition[], decisive: boolean): CompiledCondition {
  return (record, asOfMillis, facts) => {
    let whole: Truth = !decisive;
    for (let index = 0; index < parts.length; index += 1) {
      const truth = (parts[index] as CompiledCondition)(record, asOfMillis, facts);
      if (truth === decisive) return decisive;
      if (truth === undefined) whole = undefined;
    }
    return whole;
  };
}

function compileField(clause: ConditionFieldClause): CompiledCondition {
  const read = createFieldReader(clause.field);
  const test = compileTest(clause);
  return (record, asOfMillis) => test(read(record), asOfMillis);
}

function compileFactClause(clause: ConditionFactClause): CompiledCondition {
  const select = compileSelection(clause, clause.where && compileChecked(clause.where));
  const measure = compileMeasure(clause);
  const test = compileTest(clause.is);
  const needsOne = needsFact(clause);
  return (_, asOfMillis, facts) => {
    if (facts === undefined) return undefined;
    const selected = select(facts, asOfMillis);
    return needsOne && selected.length === 0 ? undefined : test(measure(facts, selected, asOfMillis), asOfMillis);
  };
}
