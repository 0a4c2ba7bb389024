import type { Condition, ConditionFact } from "../../../shared/condition/model.js";
import type { ScorecardModel, ScoreRule } from "../model.js";

/**
 * Something that would change a score: a condition comes to hold (`met`), or no longer does (`lifted`); or facts happen now (`happens`, so
 * many `times`).
 */
export interface ScoreChange {
  readonly change: "met" | "lifted" | "happens";
  readonly rule: string;
  readonly group: string;
  /** How often the fact has to happen; 1 for a condition. */
  readonly times: number;
  /** By how much the decayed score would rise. */
  readonly gain: number;
}

const ALWAYS: Condition = { op: "all", conditions: [] };
const NEVER: Condition = { op: "any", conditions: [] };

/** The scorecard as it would answer if the changes were true. */
export function assume<Band extends string>(
  model: ScorecardModel<Band>,
  changes: readonly ScoreChange[],
): ScorecardModel<Band> {
  const assumeRule = (rule: ScoreRule): ScoreRule => {
    const change = changes.find((other) => other.rule === rule.id);
    if (change === undefined) return rule;
    if ("when" in rule) return { ...rule, when: change.change === "met" ? ALWAYS : NEVER };
    const { where } = rule.each;
    if (where === undefined) return rule;
    const isAssumed = { op: "equals", field: "assumedFor", value: rule.id } as const;
    return { ...rule, each: { ...rule.each, where: { op: "any", conditions: [where, isAssumed] } } };
  };
  const groups = model.body.groups.map((group) => ({ ...group, rules: group.rules.map(assumeRule) }));
  return { ...model, body: { ...model.body, groups } };
}

/** The facts of such changes that happen at an instant. */
export function assumedFacts(
  { change, rule: id, times }: ScoreChange,
  { body }: ScorecardModel,
  at: string,
): readonly ConditionFact[] {
  const rule = body.groups.flatMap(({ rules }) => rules).find((other) => other.id === id);
  if (change !== "happens" || rule === undefined || !("each" in rule)) return [];
  const type = rule.each.types?.[0] ?? "assumed";
  return Array.from({ length: times }, (_, index) => {
    const fact = { id: `assumed for ${id}, ${index + 1}`, type, at, assumedFor: id };
    return fact;
  });
}
