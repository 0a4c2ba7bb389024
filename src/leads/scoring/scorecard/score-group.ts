import { answerTest, type Truth } from "../../../shared/condition/compile-test.js";
import type { ScoreContribution } from "../model.js";
import type { CompiledGroup } from "./compile.js";
import type { CompiledQuestion } from "./compile-question.js";
import { type Room, take } from "./room.js";
import { type Happened, scoreFacts } from "./score-facts.js";

/** One lead at one instant. */
export interface Subject extends Happened {
  readonly lead: object;
  /** Of the fields that questions are about. */
  readonly values: readonly unknown[];
}

/** Adds what each rule of a group makes of the score, and which of its conditions are unknown. `place` is that of the group. */
export function scoreGroup(
  group: CompiledGroup,
  place: number,
  subject: Subject,
  contributions: ScoreContribution[],
  unknown: CompiledQuestion[],
): void {
  const room: Room = [group.cap, group.cap];
  for (const question of group.questions) {
    const truth = ask(question, subject);
    if (truth === undefined) unknown.push(question);
    if (truth === true) contributions.push(group.isCapped ? cutToRoom(question.met, room) : question.met);
  }
  if (group.factRules.length > 0) scoreFacts(group, place, subject, room, contributions);
}

/** Whether a condition holds. */
export function ask({ test, place, holds }: CompiledQuestion, { lead, values, asOfMillis, facts }: Subject): Truth {
  return test === undefined ? holds?.(lead, asOfMillis, facts) : answerTest(test, values[place], asOfMillis);
}

function cutToRoom(met: ScoreContribution, room: Room): ScoreContribution {
  const { params, contribution, factIds } = met;
  const points = take(contribution, room, Number.POSITIVE_INFINITY);
  if (points === contribution) return met;
  const cut = Math.abs(contribution - points);
  return {
    code: "RULE_CAPPED",
    params: { rule: params.rule, group: params.group, points, facts: 0, cut },
    contribution: points,
    factIds,
  };
}
