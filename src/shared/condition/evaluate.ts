import type { InstantLike } from "../calendar/model.js";
import { ClienteleError } from "../errors.js";
import { assertCondition } from "./check.js";
import { countBefore } from "./compile-facts.js";
import { explainChecked } from "./explain.js";
import type { Condition, ConditionEvaluation, ConditionFact, PreparedFacts } from "./model.js";
import { prepareFacts } from "./prepare-facts.js";
import { readInstant } from "./read-instant.js";

/** What a condition is asked about. */
export interface ConditionSubject {
  readonly record: object;
  /**
   * What has happened to the record, in any order, or made ready by `prepareFacts`, which pays where several conditions are
   * asked about it. Where it is left out, what asks for facts is unknown.
   */
  readonly facts?: readonly ConditionFact[] | PreparedFacts | undefined;
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
 * path of its clause and what was measured on facts, with their ids, but no value of the record.
 *
 * @throws `ClienteleError` with the code and the path of the first thing that {@link checkCondition} finds, and with code
 * `INVALID_VALUE` where `asOf` is no instant, or for a fact as {@link prepareFacts} says.
 *
 * @example
 * ```ts
 * import { type Condition, evaluateCondition } from "clientele/condition";
 *
 * const condition: Condition = {
 *   op: "all",
 *   conditions: [
 *     { op: "equals", field: "country", value: "DE" },
 *     { op: "count", types: ["visit"], within: { days: 30 }, is: { op: "atLeast", value: 1 } },
 *   ],
 * };
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
  return compileEvaluation(condition)(subject);
}

/**
 * Makes {@link evaluateCondition} ready for many records. Where no reasons are needed, {@link compileCondition} is faster.
 *
 * @throws `ClienteleError` with the code and the path of the first thing that {@link checkCondition} finds. What it answers throws as
 * {@link evaluateCondition} does.
 *
 * @example
 * ```ts
 * import { compileEvaluation } from "clientele/condition";
 *
 * const evaluate = compileEvaluation({ op: "greater", field: "employees", value: 50 });
 * const asOf = "2026-03-24T09:00:00Z";
 * [{ employees: 80 }, { employees: "80" }].map((record) => evaluate({ record, asOf }).reasons[0]?.code);
 * // => ["MET", "WRONG_TYPE"]
 * ```
 */
export function compileEvaluation(condition: Condition): (subject: ConditionSubject) => ConditionEvaluation {
  assertCondition(condition);
  const explain = explainChecked(condition, []);
  return ({ record, facts: given, asOf }) => {
    const asOfMillis = readInstant(asOf);
    if (Number.isNaN(asOfMillis)) throw new ClienteleError("INVALID_VALUE", "expected an instant", ["asOf"]);
    const facts = given === undefined || "millis" in given ? given : prepareFacts(given);

    const { truth, reasons, missing } = explain({ record, asOfMillis, facts });
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
  };
}
