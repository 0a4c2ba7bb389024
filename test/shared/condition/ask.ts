import { type Condition, type ConditionFact, evaluateCondition } from "../../../src/shared/condition/index.js";

/** The instant that the examples hold for. */
export const AS_OF = "2026-03-24T12:00:00Z";

/** What is asked of `record`; the facts of the examples are none, unless given. */
export const ask = (condition: Condition, record: object = {}, facts: readonly ConditionFact[] = []) =>
  evaluateCondition(Object.freeze(condition), { record: Object.freeze(record), facts, asOf: AS_OF });

/** True, false or unknown, for each value of the field `x`. */
export const answersFor = (test: Readonly<Record<string, unknown>>, values: readonly unknown[]) =>
  values.map((x) => ask({ ...test, field: "x" } as Condition, { x }).value);
