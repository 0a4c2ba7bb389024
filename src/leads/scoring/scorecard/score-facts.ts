import type { ConditionFact, PreparedFacts } from "../../../shared/condition/model.js";
import { DAY_MILLIS } from "../../../shared/condition/read-value.js";
import type { ScoreContribution, ScoreContributionCode, ScoreSum } from "../model.js";
import type { CompiledGroup, FactsOfType } from "./compile.js";
import { toGrid } from "./grid.js";
import { type Room, take } from "./room.js";

/** What has happened with one lead by an instant. */
export interface Happened {
  readonly facts: PreparedFacts;
  /** How many of the facts have happened by then. */
  readonly count: number;
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

/** Adds what each rule of a group makes of the facts. */
export function scoreFacts(
  group: CompiledGroup,
  happened: Happened,
  room: Room | undefined,
  contributions: ScoreContribution[],
): void {
  const { facts: prepared, count, asOfMillis, dayOffsetMillis, sums, summedUpTo } = happened;
  const hits = startHits(group, happened);
  const days: DayRoom[] = [];
  // The newest first: where a cap cuts, it cuts what has faded most.
  for (let index = count - 1; index >= 0; index -= 1) {
    const fact = prepared.facts[index] as ConditionFact;
    const ofType = group.byType.get(fact.type) ?? group.ofAnyType;
    if (ofType.rules.length === 0) continue;
    const at = prepared.millis[index] as number;
    if (asOfMillis - at > group.windowMillis) break;
    const left = group.fade(asOfMillis - at);
    const dayRoom = ofType.dayCap === undefined ? undefined : roomOfDay(ofType, at + dayOffsetMillis, days);
    for (const rule of ofType.rules) {
      if (rule.where !== undefined && rule.where(fact, asOfMillis) !== true) continue;
      let hit = hits[rule.place];
      if (hit === undefined) hits[rule.place] = hit = startHit(group.id, rule.id, 0, 0, 0);
      else if (at <= summedUpTo && sums.some((sum) => sum.rule === rule.id)) continue;
      const params = hit.params;
      let points = rule.points;
      if (room !== undefined) {
        points = take(points, room, rule.cap - Math.abs(params.points), dayRoom);
        params.cut += Math.abs(rule.points - points);
        if (points === 0 && rule.points !== 0) continue;
      }
      params.points += points;
      params.facts += 1;
      hit.contribution += points * left;
      // The first push onto an empty list would make room for 17.
      if (hit.factIds.length === 0) hit.factIds = [fact.id];
      else hit.factIds.push(fact.id);
    }
  }
  for (const hit of hits) if (hit !== undefined) contributions.push(finish(hit));
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
