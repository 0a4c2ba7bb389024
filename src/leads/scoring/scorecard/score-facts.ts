import type { ConditionFact, PreparedFacts } from "../../../shared/condition/model.js";
import { DAY_MILLIS } from "../../../shared/condition/read-value.js";
import type { ScoreContribution, ScoreContributionCode, ScoreSum } from "../model.js";
import type { CompiledFactRule, CompiledGroup, FactsOfType, RulesByGroup } from "./compile.js";
import { toGrid } from "./grid.js";
import { type Room, take } from "./room.js";

/** What has happened with one lead by an instant. */
export interface Happened {
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

/** A contribution that grows with each fact. Until all are in, it is not on the grid, and the ids begin with the newest. */
interface Hit {
  code: ScoreContributionCode;
  readonly params: { readonly rule: string; readonly group: string; points: number; facts: number; cut: number };
  contribution: number;
  factIds: string[];
}

/** Adds what each rule of a group makes of the facts. `place` is that of the group. */
export function scoreFacts(
  group: CompiledGroup,
  place: number,
  happened: Happened,
  room: Room,
  contributions: ScoreContribution[],
): void {
  const { facts: prepared, rulesOfFacts, asOfMillis, dayOffsetMillis, sums, summedUpTo } = happened;
  const hits = startHits(group, happened);
  const dayRooms: DayRoom[] = [];
  // The newest first: where a cap cuts, it cuts what has faded most.
  for (let index = rulesOfFacts.length - 1; index >= 0; index -= 1) {
    const ofType = (rulesOfFacts[index] as RulesByGroup)[place] as FactsOfType;
    if (ofType.rules.length === 0) continue;
    const at = prepared.millis[index] as number;
    if (asOfMillis - at > group.windowMillis) break;
    const fact = prepared.facts[index] as ConditionFact;
    const left = group.fade(asOfMillis - at);
    const dayRoom = ofType.dayCap === undefined ? undefined : roomOfDay(ofType, at + dayOffsetMillis, dayRooms);
    for (const rule of ofType.rules) {
      if (rule.where !== undefined && rule.where(fact, asOfMillis) !== true) continue;
      let hit = hits[rule.place];
      if (hit === undefined) hits[rule.place] = hit = startHit(group.id, rule.id, 0, 0, 0);
      else if (at <= summedUpTo && sums.some((sum) => sum.rule === rule.id)) continue;
      const points = group.isCapped ? takeFor(hit, rule, room, dayRoom) : rule.points;
      if (points === 0 && rule.points !== 0) continue;
      hit.params.points += points;
      hit.contribution += points * left;
      hit.params.facts += 1;
      if (hit.factIds.length === 0) hit.factIds = [fact.id];
      else hit.factIds.push(fact.id);
    }
  }
  for (let index = 0; index < hits.length; index += 1) {
    const hit = hits[index];
    if (hit !== undefined) contributions.push(finish(hit));
  }
}

function takeFor({ params }: Hit, { points, cap }: CompiledFactRule, room: Room, dayRoom: Room | undefined): number {
  const side = points < 0 ? 1 : 0;
  const ownRoom = cap - Math.abs(params.points);
  const taken = take(points, room, dayRoom === undefined ? ownRoom : Math.min(ownRoom, dayRoom[side]));
  if (dayRoom !== undefined) dayRoom[side] -= Math.abs(taken);
  params.cut += Math.abs(points - taken);
  return taken;
}

function finish(hit: Hit): ScoreContribution {
  if (hit.params.cut > 0) hit.code = "FACTS_CAPPED";
  hit.contribution = toGrid(hit.contribution);
  if (hit.factIds.length > 1) hit.factIds.reverse();
  return hit;
}

const startHit = (group: string, rule: string, points: number, facts: number, value: number): Hit => ({
  code: "FACTS_COUNTED",
  params: { rule, group, points, facts, cut: 0 },
  contribution: value,
  factIds: [],
});

/** What the facts that were summed up have made of each rule, at the rule's place. */
function startHits(
  { id, factRules, fade }: CompiledGroup,
  { sums, summedUpTo, asOfMillis }: Happened,
): (Hit | undefined)[] {
  const hits = new Array<Hit | undefined>(factRules.length);
  for (const { rule, points, facts, value } of sums) {
    const place = factRules.findIndex((other) => other.id === rule);
    if (place >= 0) hits[place] = startHit(id, rule, points, facts, value * fade(asOfMillis - summedUpTo));
  }
  return hits;
}

interface DayRoom {
  readonly day: number;
  readonly room: Room;
}

/** What the cap of a day still has room for. It is asked from the newest fact to the oldest, so only one day is known of a type. */
function roomOfDay({ dayCap = 0, place }: FactsOfType, localMillis: number, known: DayRoom[]): Room {
  const day = Math.floor(localMillis / DAY_MILLIS);
  let entry = known[place];
  if (entry?.day !== day) known[place] = entry = { day, room: [dayCap, dayCap] };
  return entry.room;
}
