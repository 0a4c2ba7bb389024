import type { InstantLike } from "../calendar/model.js";
import { ClienteleError, type Path } from "../errors.js";
import { assertCondition } from "./check.js";
import { compileChecked } from "./compile.js";
import { compileMeasure, compileSelection, countBefore, needsFact } from "./compile-facts.js";
import { compileTest, type Truth } from "./compile-test.js";
import type {
  Condition,
  ConditionEvaluation,
  ConditionFact,
  ConditionReason,
  ConditionReasonCode,
  FactClause,
  FieldClause,
  PreparedFacts,
} from "./model.js";
import { prepareFacts } from "./prepare-facts.js";
import { createFieldReader } from "./read-field.js";
import { readInstant } from "./read-instant.js";

/** What a condition is asked about. */
export interface ConditionSubject {
  readonly record: object;
  /** What has happened to the record, in any order. Where it is left out, what asks for facts is unknown. */
  readonly facts?: readonly ConditionFact[] | undefined;
  /** The instant the answer is to hold for. Facts after it are not looked at. */
  readonly asOf: InstantLike;
}

/**
 * Whether a condition holds for a record, and why.
 *
 * A clause is unknown where its field is missing (undefined, null or not there), or of a type it cannot be compared with; no
 * value is ever converted, and NaN is of no type. `exists` and, with facts given, `count` are never unknown. `all` is false
 * where one part is false, else unknown where one is unknown; `any` is true where one part is true, else unknown where one
 * is; `not` leaves unknown as it is. All of none is true, any of none is false.
 *
 * The reasons are the clauses that decided: where the answer is true those that made it true, and so on. A reason has the
 * path of its clause and what was measured on facts, with their ids, but no value of the record. For many records there is
 * {@link compileCondition}.
 *
 * @throws `ClienteleError` with the code and the path of the first thing that {@link checkCondition} finds, and with code
 * `INVALID_VALUE` where `asOf` is no instant, or for a fact as {@link prepareFacts} says.
 *
 * @example
 * ```ts
 * import { evaluateCondition } from "clientele/condition";
 *
 * const condition = {
 *   op: "all",
 *   conditions: [
 *     { op: "equals", field: "country", value: "DE" },
 *     { op: "count", types: ["visit"], within: { days: 30 }, is: { op: "atLeast", value: 1 } },
 *   ],
 * } as const;
 * const facts = [{ id: "v1", type: "visit", at: "2026-03-20T09:00:00Z" }];
 * const asOf = "2026-03-24T09:00:00Z";
 *
 * const { value, reasons } = evaluateCondition(condition, { record: { country: "DE" }, facts, asOf });
 * value; // => true
 * reasons[1];
 * // => { code: "MET", path: ["conditions", 1], params: { op: "count", actual: 1 }, factIds: ["v1"] }
 *
 * evaluateCondition(condition, { record: {}, facts, asOf }).value; // => "unknown"
 * evaluateCondition(condition, { record: {}, facts, asOf }).missing; // => ["country"]
 * evaluateCondition(condition, { record: {}, facts: [], asOf }).value; // => false
 * ```
 *
 * @see S. C. Kleene, "On notation for ordinal numbers", Journal of Symbolic Logic 3 (1938): the strong three-valued logic.
 */
export function evaluateCondition(condition: Condition, subject: ConditionSubject): ConditionEvaluation {
  assertCondition(condition);
  const asOfMillis = readInstant(subject.asOf);
  if (Number.isNaN(asOfMillis)) throw new ClienteleError("INVALID_VALUE", "expected an instant", ["asOf"]);
  const facts = subject.facts && prepareFacts(subject.facts);

  const { truth, reasons, missing } = explain(condition, [], { record: subject.record, asOfMillis, facts });
  return {
    value: truth ?? "unknown",
    asOf: new Date(asOfMillis).toISOString(),
    reasons,
    missing: [...new Set(missing)],
    ignoredFacts: {
      afterAsOf: facts === undefined ? 0 : facts.millis.length - countBefore(facts.millis, asOfMillis + 1),
      repeated: facts?.repeated ?? 0,
    },
  };
}

/** What is the same for all parts of a condition. */
interface Setting {
  readonly record: object;
  readonly asOfMillis: number;
  readonly facts: PreparedFacts | undefined;
}

interface Explanation {
  readonly truth: Truth;
  readonly reasons: readonly ConditionReason[];
  readonly missing: readonly string[];
}

function explain(condition: Condition, path: Path, setting: Setting): Explanation {
  switch (condition.op) {
    case "all":
    case "any": {
      const parts = condition.conditions.map((part, index) => explain(part, [...path, "conditions", index], setting));
      const truth = combine(parts, condition.op === "any");
      const deciding = parts.filter((part) => part.truth === truth);
      return {
        truth,
        reasons: deciding.flatMap(({ reasons }) => reasons),
        missing: deciding.flatMap(({ missing }) => missing),
      };
    }
    case "not": {
      const part = explain(condition.condition, [...path, "condition"], setting);
      return { ...part, truth: part.truth === undefined ? undefined : !part.truth };
    }
    default:
      return "field" in condition
        ? explainField(condition, path, setting)
        : explainFactClause(condition, path, setting);
  }
}

function combine(parts: readonly Explanation[], decisive: boolean): Truth {
  const truths = parts.map(({ truth }) => truth);
  if (truths.includes(decisive)) return decisive;
  return truths.includes(undefined) ? undefined : !decisive;
}

function explainField(clause: FieldClause, path: Path, { record, asOfMillis }: Setting): Explanation {
  const { op, field } = clause;
  const value = createFieldReader(field)(record);
  const truth = compileTest(clause)(value, asOfMillis);
  const code = codeOf(truth, value);
  return explained(truth, { code, params: { op, field }, path }, field);
}

function explainFactClause(clause: FactClause, path: Path, { facts, asOfMillis }: Setting): Explanation {
  const field = "of" in clause ? { of: clause.of } : {};
  const params = { op: clause.op, ...field };
  if (facts === undefined) return explained(undefined, { code: "MISSING", params, path }, "facts");

  const selected = compileSelection(clause, clause.where && compileChecked(clause.where))(facts, asOfMillis);
  if (needsFact(clause) && selected.length === 0) {
    return explained(undefined, { code: "NO_FACT", params, path }, "facts");
  }
  const value = compileMeasure(clause)(facts, selected, asOfMillis);
  const truth = compileTest(clause.is)(value, asOfMillis);
  const isMeasured = truth !== undefined && clause.op !== "first" && clause.op !== "last";
  const reason = {
    code: codeOf(truth, value),
    params: isMeasured ? { ...params, actual: value as number } : params,
    path,
    factIds: selected.map((index) => (facts.facts[index] as ConditionFact).id),
  };
  return explained(truth, reason, ["facts", ...Object.values(field)].join("."));
}

/** `waitsFor` is what the answer waits for, if the reason is that something is not there. */
function explained(truth: Truth, reason: ConditionReason, waitsFor: string): Explanation {
  const isMissing = reason.code === "MISSING" || reason.code === "NO_FACT";
  return { truth, reasons: [reason], missing: isMissing ? [waitsFor] : [] };
}

function codeOf(truth: Truth, value: unknown): ConditionReasonCode {
  if (truth !== undefined) return truth ? "MET" : "NOT_MET";
  return value === undefined || value === null ? "MISSING" : "WRONG_TYPE";
}
