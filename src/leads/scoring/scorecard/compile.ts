import { compileChecked } from "../../../shared/condition/compile.js";
import { type CompiledTest, compileTest } from "../../../shared/condition/compile-test.js";
import type { CompiledCondition, Condition } from "../../../shared/condition/model.js";
import { createFieldReader } from "../../../shared/condition/read-field.js";
import type { ScoreConditionRule, ScoreContribution, Scorecard, ScoreFactRule, ScoreGroup } from "../model.js";
import { createFade, type Fade, toMillis } from "./decay.js";

/** A condition of the scorecard, ready to be asked. */
export interface CompiledQuestion {
  readonly id: string;
  readonly when: Condition;
  /** What it adds where it holds and no cap cuts: all leads share it. */
  readonly met: ScoreContribution;
  /** A question to a single field, and the place of that field among the values that are read once a lead. */
  readonly test: CompiledTest | undefined;
  readonly place: number;
  /** Any other condition. */
  readonly holds: CompiledCondition | undefined;
}

/** A rule for facts, ready. */
export interface CompiledFactRule {
  readonly id: string;
  /** Its place among the group's rules for facts. */
  readonly place: number;
  readonly types: readonly string[] | undefined;
  readonly points: number;
  readonly cap: number;
  readonly where: CompiledCondition | undefined;
}

/** A group, ready. Its rules are sorted by id. */
export interface CompiledGroup {
  readonly id: string;
  readonly questions: readonly CompiledQuestion[];
  readonly factRules: readonly CompiledFactRule[];
  readonly fade: Fade;
  readonly windowMillis: number;
  readonly cap: number;
  readonly dayCaps: ScoreGroup["dayCaps"];
  readonly isCapped: boolean;
}

/** The rules for one type of fact, group by group. */
export type RulesByGroup = readonly (readonly CompiledFactRule[])[];

/** A scorecard, ready. */
export interface CompiledRules {
  readonly groups: readonly CompiledGroup[];
  /** For each type of fact that a rule names. */
  readonly byType: ReadonlyMap<string, RulesByGroup>;
  /** For all other types. */
  readonly ofAnyType: RulesByGroup;
  readonly disqualifiers: readonly CompiledQuestion[];
  /** Reads the fields that questions are about. */
  readonly readFields: (lead: object) => readonly unknown[];
}

/** Makes the rules of a scorecard ready for many leads. */
export function compileRules({ groups, disqualifiers }: Pick<Scorecard, "groups" | "disqualifiers">): CompiledRules {
  const fields: string[] = [];
  const toQuestions = (rules: readonly ScoreConditionRule[], group: string) =>
    sortedById(rules).map((rule) => compileQuestion(rule, group, fields));
  const compiled = groups.map((group) => ({
    ...compileFacts(group),
    questions: toQuestions(
      group.rules.filter((rule) => "when" in rule),
      group.id,
    ),
  }));
  const outs = disqualifiers.map((rule) => ({ ...rule, points: 0 }));
  return {
    groups: compiled,
    ...compileTypes(compiled),
    disqualifiers: toQuestions(outs, ""),
    readFields: compileFields(fields),
  };
}

function compileTypes(groups: readonly CompiledGroup[]): Pick<CompiledRules, "byType" | "ofAnyType"> {
  const rulesWith = (isMeant: (types: readonly string[] | undefined) => boolean): RulesByGroup =>
    groups.map(({ factRules }) => factRules.filter(({ types }) => isMeant(types)));
  const types = new Set(groups.flatMap(({ factRules }) => factRules.flatMap((rule) => rule.types ?? [])));
  return {
    byType: new Map([...types].map((type) => [type, rulesWith((own) => own === undefined || own.includes(type))])),
    ofAnyType: rulesWith((own) => own === undefined),
  };
}

function compileQuestion({ id, when, points }: ScoreConditionRule, group: string, fields: string[]): CompiledQuestion {
  const met: ScoreContribution = Object.freeze({
    code: "RULE_MET",
    params: Object.freeze({ rule: id, group, points, facts: 0, cut: 0 }),
    contribution: points,
    factIds: Object.freeze([]),
  });
  if (!("field" in when)) return { id, when, met, test: undefined, place: 0, holds: compileChecked(when) };
  const known = fields.indexOf(when.field);
  const place = known < 0 ? fields.push(when.field) - 1 : known;
  return { id, when, met, test: compileTest(when), place, holds: undefined };
}

function compileFields(fields: readonly string[]): CompiledRules["readFields"] {
  const readers = fields.map(createFieldReader);
  const isPlain = fields.every((field) => !field.includes(".") && !(field in Object.prototype));
  return (lead) => {
    // What such an object has is its own. Not asking for each field takes a third of the time.
    const isFast = isPlain && Object.getPrototypeOf(lead) === Object.prototype;
    const values: unknown[] = [];
    for (let index = 0; index < fields.length; index += 1) {
      const field = fields[index] as keyof typeof lead;
      values.push(isFast ? lead[field] : readers[index]?.(lead));
    }
    return values;
  };
}

function compileFacts(group: ScoreGroup): Omit<CompiledGroup, "questions"> {
  const { id, cap = Number.POSITIVE_INFINITY, dayCaps, windowDays } = group;
  const rules = sortedById(group.rules.filter((rule): rule is ScoreFactRule => "each" in rule));
  const factRules = rules.map(
    (rule, place): CompiledFactRule => ({
      id: rule.id,
      place,
      types: rule.each.types,
      points: rule.points,
      cap: rule.cap ?? Number.POSITIVE_INFINITY,
      where: rule.each.where && compileChecked(rule.each.where),
    }),
  );
  return {
    id,
    factRules,
    fade: createFade(group.decay),
    windowMillis: windowDays === undefined ? Number.POSITIVE_INFINITY : toMillis(windowDays),
    cap,
    dayCaps,
    isCapped: cap < Number.POSITIVE_INFINITY || dayCaps !== undefined || rules.some((rule) => rule.cap !== undefined),
  };
}

const sortedById = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] =>
  [...items].sort((left, right) => (left.id < right.id ? -1 : 1));
