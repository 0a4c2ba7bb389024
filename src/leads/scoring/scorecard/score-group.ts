import type { Truth } from "../../../shared/condition/compile-test.js";
import type { ConditionFact, PreparedFacts } from "../../../shared/condition/model.js";
import { DAY_MILLIS } from "../../../shared/condition/read-value.js";
import type { ScoreContribution, ScoreSum } from "../model.js";
import type { CompiledFactRule, CompiledGroup, CompiledQuestion, RulesByGroup } from "./compile.js";
import { toGrid } from "./grid.js";

/** One lead at one instant. */
export interface Subject {
  readonly lead: object;
  /** Of the fields that questions are about. */
  readonly values: readonly unknown[];
  readonly facts: PreparedFacts;
  /** For each of the facts that have happened by then, in the order of time. */
  readonly rulesOfFacts: readonly RulesByGroup[];
  readonly asOfMillis: number;
  /** Begins the days of caps. */
  readonly dayOffsetMillis: number;
  /** What stands for the facts that some rules gave points for up to `summedUpTo`. */
  readonly sums: readonly ScoreSum[];
  readonly summedUpTo: number;
}

/** What a group's caps still have room for. */
type Room = [gains: number, losses: number];

/** What a rule has made of the facts so far. */
interface Hit {
  points: number;
  value: number;
  facts: number;
  cut: number;
  /** The newest first. */
  readonly factIds: string[];
  /** Facts up to this instant are in it already. */
  readonly summedUpTo: number;
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
  return test === undefined ? holds?.(lead, asOfMillis, facts) : test(values[place], asOfMillis);
}

function cutToRoom(met: ScoreContribution, room: Room): ScoreContribution {
  const { params, contribution } = met;
  const points = take(contribution, room, Number.POSITIVE_INFINITY);
  if (points === contribution) return met;
  const cut = Math.abs(contribution - points);
  return { ...met, code: "RULE_CAPPED", params: { ...params, points, cut }, contribution: points };
}

/** As many of the points as there is room for. */
function take(points: number, room: Room, limit: number): number {
  const side = points < 0 ? 1 : 0;
  const size = Math.min(Math.abs(points), room[side], limit);
  room[side] -= size;
  return side === 0 ? size : -size + 0; // no minus zero
}

function scoreFacts(
  group: CompiledGroup,
  place: number,
  subject: Subject,
  room: Room,
  contributions: ScoreContribution[],
): void {
  const { asOfMillis, rulesOfFacts } = subject;
  const { facts, millis } = subject.facts;
  const hits = hitsOfSums(group, subject);
  const roomOf = group.dayCaps && createDayRooms(group.dayCaps, subject.dayOffsetMillis);
  // The newest first: where a cap cuts, it cuts what has faded most.
  for (let index = rulesOfFacts.length - 1; index >= 0; index -= 1) {
    const rules = (rulesOfFacts[index] as RulesByGroup)[place] as readonly CompiledFactRule[];
    if (rules.length === 0) continue;
    const at = millis[index] as number;
    const age = asOfMillis - at;
    if (age > group.windowMillis) break;
    const fact = facts[index] as ConditionFact;
    const left = group.fade(age);
    const dayRoom = roomOf?.(fact.type, at);
    for (const rule of rules) {
      if (rule.where !== undefined && rule.where(fact, asOfMillis) !== true) continue;
      let hit = hits[rule.place];
      if (hit === undefined) hits[rule.place] = hit = startHit(NOTHING, 0, Number.NEGATIVE_INFINITY);
      if (at <= hit.summedUpTo) continue;
      const points = group.isCapped ? takeFor(hit, rule, room, dayRoom) : rule.points;
      if (points === 0) continue;
      hit.points += points;
      hit.value += points * left;
      hit.facts += 1;
      hit.factIds.push(fact.id);
    }
  }
  for (const { place: own, id } of group.factRules) {
    const hit = hits[own];
    if (hit !== undefined) contributions.push(toContribution(hit, id, group.id));
  }
}

function takeFor(hit: Hit, { points, cap }: CompiledFactRule, room: Room, dayRoom: Room | undefined): number {
  const side = points < 0 ? 1 : 0;
  const ownRoom = cap - Math.abs(hit.points);
  const taken = take(points, room, dayRoom === undefined ? ownRoom : Math.min(ownRoom, dayRoom[side]));
  if (dayRoom !== undefined) dayRoom[side] -= Math.abs(taken);
  hit.cut += Math.abs(points - taken);
  return taken;
}

function toContribution({ points, value, facts, cut, factIds }: Hit, rule: string, group: string): ScoreContribution {
  return {
    code: cut === 0 ? "FACTS_COUNTED" : "FACTS_CAPPED",
    params: { rule, group, points, facts, cut },
    contribution: toGrid(value),
    factIds: factIds.reverse(),
  };
}

const NOTHING: Omit<ScoreSum, "rule"> = { points: 0, facts: 0, value: 0 };

const startHit = ({ points, facts }: Omit<ScoreSum, "rule">, value: number, summedUpTo: number): Hit => ({
  points,
  value,
  facts,
  cut: 0,
  factIds: [],
  summedUpTo,
});

/** What the facts that were summed up have made of each rule. */
function hitsOfSums({ factRules, fade }: CompiledGroup, { sums, summedUpTo, asOfMillis }: Subject): Hit[] {
  const hits: Hit[] = [];
  for (const sum of sums) {
    const place = factRules.findIndex(({ id }) => id === sum.rule);
    if (place >= 0) hits[place] = startHit(sum, sum.value * fade(asOfMillis - summedUpTo), summedUpTo);
  }
  return hits;
}

/** What the caps of a day still have room for. It is asked from the newest fact to the oldest, so only one day is known of a type. */
function createDayRooms(caps: Readonly<Record<string, number>>, offsetMillis: number) {
  const known = new Map<string, { readonly day: number; readonly room: Room }>();
  return (type: string, at: number): Room | undefined => {
    if (!Object.hasOwn(caps, type)) return undefined;
    const day = Math.floor((at + offsetMillis) / DAY_MILLIS);
    let entry = known.get(type);
    if (entry?.day !== day) {
      const cap = caps[type] as number;
      entry = { day, room: [cap, cap] };
      known.set(type, entry);
    }
    return entry.room;
  };
}
