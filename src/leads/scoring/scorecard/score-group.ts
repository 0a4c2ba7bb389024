import type { Truth } from "../../../shared/condition/compile-test.js";
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

/** Adds what each rule of a group makes of the score, and which of its conditions are unknown. */
export function scoreGroup(
  group: CompiledGroup,
  subject: Subject,
  contributions: ScoreContribution[],
  unknown: CompiledQuestion[],
): void {
  const room: Room | undefined = group.isCapped ? [group.cap, group.cap] : undefined;
  for (const question of group.questions) {
    const truth = ask(question, subject);
    if (truth === true) contributions.push(room === undefined ? question.met : cutToRoom(question.met, room));
    else if (truth === undefined) unknown.push(question);
  }
  if (group.factRules.length > 0) scoreFacts(group, subject, room, contributions);
}

/** Whether a condition holds. */
export function ask({ test, place }: CompiledQuestion, { lead, values, asOfMillis, facts }: Subject): Truth {
  return test((place < 0 ? lead : values[place]) as never, asOfMillis, facts);
}

function cutToRoom(met: ScoreContribution, room: Room): ScoreContribution {
  const points = take(met.contribution, room, Number.POSITIVE_INFINITY);
  const cut = Math.abs(met.contribution - points);
  return cut === 0
    ? met
    : { ...met, code: "RULE_CAPPED", params: { ...met.params, points, cut }, contribution: points };
}
