import { compileChecked } from "../../../shared/condition/compile.js";
import type { CompiledCondition } from "../../../shared/condition/model.js";
import type { ScoreConditionRule, Scorecard, ScoreFactRule, ScoreGroup } from "../model.js";
import { type CompiledQuestion, compileFields, compileQuestion } from "./compile-question.js";
import { createFade, type Fade, toMillis } from "./decay.js";

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
  readonly dayCaps: Readonly<Record<string, number>>;
  readonly isCapped: boolean;
}

/** What a group makes of facts of one type. */
export interface FactsOfType {
  readonly rules: readonly CompiledFactRule[];
  /** How much its facts of one day give or take at most. */
  readonly dayCap: number | undefined;
  /** The place of that cap in the group. */
  readonly place: number;
}

/** What is made of facts of one type, group by group. */
export type RulesByGroup = readonly FactsOfType[];

/** A scorecard, ready. */
export interface CompiledRules {
  readonly groups: readonly CompiledGroup[];
  /** For each type of fact that a rule or a cap names. */
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
  const rulesFor = (type: string | undefined): RulesByGroup =>
    groups.map(({ factRules, dayCaps }) => {
      const capped = Object.keys(dayCaps);
      const place = type === undefined ? -1 : capped.indexOf(type);
      const rules = factRules.filter(
        ({ types }) => types === undefined || (type !== undefined && types.includes(type)),
      );
      return { rules, dayCap: place < 0 ? undefined : dayCaps[capped[place] as string], place };
    });
  const types = groups.flatMap(({ factRules, dayCaps }) => [
    ...factRules.flatMap((rule) => rule.types ?? []),
    ...Object.keys(dayCaps),
  ]);
  return { byType: new Map(types.map((type) => [type, rulesFor(type)])), ofAnyType: rulesFor(undefined) };
}

function compileFacts(group: ScoreGroup): Omit<CompiledGroup, "questions"> {
  const { id, cap = Number.POSITIVE_INFINITY, dayCaps = {}, windowDays } = group;
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
    isCapped:
      cap < Number.POSITIVE_INFINITY || group.dayCaps !== undefined || rules.some((rule) => rule.cap !== undefined),
  };
}

const sortedById = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] =>
  [...items].sort((left, right) => (left.id < right.id ? -1 : 1));
