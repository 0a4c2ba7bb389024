import { compileChecked } from "../../../shared/condition/compile.js";
import { compileTest, type Truth } from "../../../shared/condition/compile-test.js";
import type { Condition, PreparedFacts } from "../../../shared/condition/model.js";
import { createFieldReader } from "../../../shared/condition/read-field.js";
import type { ScoreConditionRule, ScoreContribution } from "../model.js";

/** A condition of the scorecard, ready to be asked. */
export interface CompiledQuestion {
  readonly id: string;
  readonly when: Condition;
  /** What it adds where it holds and no cap cuts: all leads share it. */
  readonly met: ScoreContribution;
  /** Where a single field is asked for, the place of its value among those that are read once a lead; else -1. */
  readonly place: number;
  /** Is asked of that value, else of the lead itself. */
  readonly test: (asked: never, asOfMillis: number, facts?: PreparedFacts) => Truth;
}

/** Makes a condition ready. Its field joins the fields that are read, where it is not among them. */
export function compileQuestion(
  { id, when, points }: ScoreConditionRule,
  group: string,
  fields: string[],
): CompiledQuestion {
  const met: ScoreContribution = Object.freeze({
    code: "RULE_MET",
    params: Object.freeze({ rule: id, group, points, facts: 0, cut: 0 }),
    contribution: points,
    factIds: Object.freeze([]),
  });
  if (!("field" in when)) return { id, when, met, place: -1, test: compileChecked(when) };
  if (!fields.includes(when.field)) fields.push(when.field);
  return { id, when, met, place: fields.indexOf(when.field), test: compileTest(when) };
}

/** What reads the fields that questions are about. */
export function compileFields(fields: readonly string[]): (lead: object) => readonly unknown[] {
  const readers = fields.map(createFieldReader);
  const isPlain = fields.every((field) => !field.includes(".") && !(field in Object.prototype));
  return (lead) => {
    // What such an object has is its own. Not asking for each field takes a third of the time.
    const isFast = isPlain && Object.getPrototypeOf(lead) === Object.prototype;
    const values = new Array<unknown>(fields.length);
    for (let index = 0; index < fields.length; index += 1) {
      values[index] = isFast ? lead[fields[index] as keyof typeof lead] : readers[index]?.(lead);
    }
    return values;
  };
}
