import type { Path } from "../errors.js";
import { compileChecked } from "./compile.js";
import { compileMeasure, compileSelection, needsFact } from "./compile-facts.js";
import { compileTest, type Truth } from "./compile-test.js";
import type {
  Condition,
  ConditionFact,
  ConditionFactClause,
  ConditionFieldClause,
  ConditionReason,
  ConditionReasonCode,
  PreparedFacts,
} from "./model.js";
import { createFieldReader } from "./read-field.js";

/** An answer with the clauses that decided, and what it waits for if it is unknown. */
interface Explanation {
  readonly truth: Truth;
  readonly reasons: readonly ConditionReason[];
  readonly missing: readonly string[];
}

/** What is the same for all parts of a condition. */
interface Setting {
  readonly record: object;
  readonly asOfMillis: number;
  readonly facts: PreparedFacts | undefined;
}

type Explain = (setting: Setting) => Explanation;

/** Makes a condition that is known to be sound ready to be explained; `path` is where it stands. */
export function explainChecked(condition: Condition, path: Path): Explain {
  switch (condition.op) {
    case "all":
    case "any": {
      const parts = condition.conditions.map((part, index) => explainChecked(part, [...path, "conditions", index]));
      return explainGroup(parts, condition.op === "any");
    }
    case "not": {
      const explain = explainChecked(condition.condition, [...path, "condition"]);
      return (setting) => {
        const { truth, reasons, missing } = explain(setting);
        return { truth: truth === undefined ? undefined : !truth, reasons, missing };
      };
    }
    default:
      return "field" in condition ? explainField(condition, path) : explainFactClause(condition, path);
  }
}

/** Every part is asked, also where the first one settles the whole: each that decides is a reason. */
function explainGroup(explains: readonly Explain[], decisive: boolean): Explain {
  return (setting) => {
    const parts = explains.map((explain) => explain(setting));
    const truths = parts.map(({ truth }) => truth);
    const undecided = truths.includes(undefined) ? undefined : !decisive;
    const truth = truths.includes(decisive) ? decisive : undecided;
    const deciding = parts.filter((part) => part.truth === truth);
    return {
      truth,
      reasons: deciding.flatMap(({ reasons }) => reasons),
      missing: deciding.flatMap(({ missing }) => missing),
    };
  };
}

function explainField(clause: ConditionFieldClause, path: Path): Explain {
  const { op, field } = clause;
  const read = createFieldReader(field);
  const test = compileTest(clause);
  return ({ record, asOfMillis }) => {
    const value = read(record);
    const truth = test(value, asOfMillis);
    return explained(truth, { code: codeOf(truth, value), params: { op, field }, path }, field);
  };
}

function explainFactClause(clause: ConditionFactClause, path: Path): Explain {
  const select = compileSelection(clause, clause.where && compileChecked(clause.where));
  const measure = compileMeasure(clause);
  const test = compileTest(clause.is);
  const isNumber = clause.op !== "first" && clause.op !== "last";
  const needsOne = needsFact(clause);
  const params: ConditionReason["params"] = "of" in clause ? { op: clause.op, of: clause.of } : { op: clause.op };
  const field = "of" in clause ? `facts.${clause.of}` : "facts";

  return ({ asOfMillis, facts }) => {
    if (facts === undefined) return explained(undefined, { code: "MISSING", params, path }, "facts");
    const selected = select(facts, asOfMillis);
    if (needsOne && selected.length === 0) return explained(undefined, { code: "NO_FACT", params, path }, "facts");
    const value = measure(facts, selected, asOfMillis);
    const truth = test(value, asOfMillis);
    const reason = {
      code: codeOf(truth, value),
      params: isNumber && truth !== undefined ? { ...params, actual: value as number } : params,
      path,
      factIds: selected.map((index) => (facts.facts[index] as ConditionFact).id),
    };
    return explained(truth, reason, field);
  };
}

/** `waitsFor` is what would have to be there, if the reason is that something is not. */
function explained(truth: Truth, reason: ConditionReason, waitsFor: string): Explanation {
  const isThere = reason.code !== "MISSING" && reason.code !== "NO_FACT";
  return { truth, reasons: [reason], missing: isThere ? [] : [waitsFor] };
}

function codeOf(truth: Truth, value: unknown): ConditionReasonCode {
  if (truth !== undefined) return truth ? "MET" : "NOT_MET";
  return value === undefined || value === null ? "MISSING" : "WRONG_TYPE";
}
