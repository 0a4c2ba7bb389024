import { compileChecked } from "../../../shared/condition/compile.js";
import type { CompiledCondition } from "../../../shared/condition/model.js";
import type { ScoreConditionRule, Scorecard, ScoreFactRule, ScoreGroup } from "../model.js";
import { type CompiledQuestion, compileFields, compileQuestion } from "./compile-question.js";
import { createFade, type Fade, toMillis } from "./decay.js";

/** A rule for facts, ready. */
interface CompiledFactRule {
  readonly id: string;
  /** Its place among the group's rules for facts. */
  readonly place: number;
  readonly types: readonly string[] | undefined;
  readonly points: number;
  readonly cap: number;
  readonly where: CompiledCondition | undefined;
}

/** What a group makes of facts of one type. */
export interface FactsOfType {
  readonly rules: readonly CompiledFactRule[];
  /** How much its facts of one day give or take at most. */
  readonly dayCap: number | undefined;
  /** The place of that cap in the group. */
  readonly place: number;
}

/** A group, ready. Its rules are sorted by id. */
export interface CompiledGroup {
  readonly id: string;
  readonly questions: readonly CompiledQuestion[];
  readonly factRules: readonly CompiledFactRule[];
  /** For each type of fact that a rule or a cap names. */
  readonly byType: ReadonlyMap<string, FactsOfType>;
  /** For all other types. */
  readonly ofAnyType: FactsOfType;
  readonly fade: Fade;
  readonly windowMillis: number;
  readonly cap: number;
  readonly isCapped: boolean;
}

/** A scorecard, ready. */
export interface CompiledRules {
  readonly groups: readonly CompiledGroup[];
  readonly disqualifiers: readonly CompiledQuestion[];
  /** Reads the fields that questions are about. */
  readonly readFields: (lead: object) => readonly unknown[];
}

/** Makes the rules of a scorecard ready for many leads. */
export function compileRules({ groups, disqualifiers }: Pick<Scorecard, "groups" | "disqualifiers">): CompiledRules {
  const fields: string[] = [];
  const toQuestions = (rules: readonly ScoreConditionRule[], group: string) =>
    sortedById(rules).map((rule) => compileQuestion(rule, group, fields));
  return {
    groups: groups.map((group) => {
      const questions = group.rules.filter((rule) => "when" in rule);
      return { ...compileFacts(group), questions: toQuestions(questions, group.id) };
    }),
    disqualifiers: toQuestions(
      disqualifiers.map((rule) => ({ ...rule, points: 0 })),
      "",
    ),
    readFields: compileFields(fields),
  };
}

function compileFacts({ id, rules, cap, dayCaps, windowDays, decay }: ScoreGroup): Omit<CompiledGroup, "questions"> {
  const factRules = sortedById(rules.filter((rule): rule is ScoreFactRule => "each" in rule)).map(
    ({ id, each, points, cap = UNLIMITED }, place): CompiledFactRule => {
      const where = each.where && compileChecked(each.where);
      return { id, place, types: each.types, points, cap, where };
    },
  );
  const capByType = new Map(Object.entries(dayCaps ?? {}));
  const ofType = (type: string | undefined, place: number): FactsOfType => ({
    rules: factRules.filter(({ types }) => types?.includes(type as string) ?? true),
    dayCap: capByType.get(type as string),
    place,
  });
  const types = new Set([...capByType.keys(), ...factRules.flatMap((rule) => rule.types ?? [])]);
  return {
    id,
    factRules,
    byType: new Map([...types].map((type, place) => [type, ofType(type, place)])),
    ofAnyType: ofType(undefined, -1),
    fade: createFade(decay),
    windowMillis: toMillis(windowDays ?? UNLIMITED),
    cap: cap ?? UNLIMITED,
    isCapped: cap !== undefined || dayCaps !== undefined || factRules.some((rule) => rule.cap < UNLIMITED),
  };
}

const UNLIMITED = Number.POSITIVE_INFINITY;

const sortedById = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] =>
  [...items].sort((left, right) => (left.id < right.id ? -1 : 1));
