import type { ConditionFact, PreparedFacts } from "../../../shared/condition/model.js";
import { prepareFacts } from "../../../shared/condition/prepare-facts.js";
import { DAY_MILLIS } from "../../../shared/condition/read-value.js";
import type { LeadHistory, LeadScore, LeadScoreOptions, Scorecard, ScorecardModel } from "../model.js";
import { jumpsAfter } from "./instants.js";
import { createAsOfReader } from "./ready.js";
import { compileScorecard } from "./score-lead.js";
import { type Shrinking, turnsOf } from "./turns.js";

/** What a lead's score will be as long as nothing else happens. */
export interface Outlook {
  /** The score now. */
  readonly now: LeadScore;
  /** The first instant after now at which something holds of the score. It is asked again and again. */
  firstInstant(holds: (score: LeadScore) => boolean): string | undefined;
}

const LAST_MILLIS = 253_402_300_799_999; // 9999-12-31T23:59:59.999Z

/** Looks into the future of a lead: facts after `asOf` are not known yet. */
export function createOutlook(
  lead: object,
  history: LeadHistory,
  model: ScorecardModel,
  { asOf, previous }: LeadScoreOptions,
): Outlook {
  const score = compileScorecard(model);
  const { millis: from } = createAsOfReader()(asOf);
  const now = score(lead, history, { asOf, previous });
  const { known, facts } = knownBy(history, from);
  const scoreAt = (millis: number) => score(lead, known, { asOf: millis, previous: now });
  return {
    now,
    firstInstant(holds) {
      const { body } = model;
      const jumps = jumpsAfter(body, Object(lead), facts, from).filter((jump) => jump <= LAST_MILLIS);
      const last = jumps.at(-1) ?? from;
      const marks = [...jumps, Math.min(LAST_MILLIS, last + settlingMillis(body, scoreAt(last)))];
      const instant = findFirst([from, ...marks], body, scoreAt, holds);
      return instant === undefined ? undefined : new Date(instant).toISOString();
    },
  };
}

/** What is known by an instant of what has happened. */
function knownBy(history: LeadHistory, millis: number): { readonly known: LeadHistory; readonly facts: PreparedFacts } {
  if ("sums" in history) {
    const facts = upTo(prepareFacts(history.facts), millis);
    return { known: { ...history, facts: facts.facts }, facts };
  }
  const facts = upTo("millis" in history ? history : prepareFacts(history as readonly ConditionFact[]), millis);
  return { known: facts, facts };
}

function upTo({ facts, millis }: PreparedFacts, last: number): PreparedFacts {
  const count = millis.filter((at) => at <= last).length;
  return { facts: facts.slice(0, count), millis: millis.slice(0, count), repeated: 0 };
}

/** Between two marks, and between two turns, everything only rises or only falls. */
function findFirst(
  marks: readonly number[],
  card: Scorecard,
  scoreAt: (millis: number) => LeadScore,
  holds: (score: LeadScore) => boolean,
): number | undefined {
  const isTrue = (millis: number) => holds(scoreAt(millis));
  for (let index = 0; index < marks.length; index += 1) {
    const start = marks[index] as number;
    const end = marks[index + 1] ?? start + 1;
    const score = scoreAt(start);
    if (index > 0 && holds(score)) return start;
    let low = start;
    for (const cut of [...turnsWithin(card, score, end - start), end - start]) {
      const high = Math.max(low, Math.min(start + Math.ceil(cut), end) - 1);
      if (high > low && isTrue(high)) return bisect(low, high, isTrue);
      low = high;
    }
  }
  return undefined;
}

/** The first millisecond of which something holds that does not hold of `from` and holds of `to`. */
function bisect(from: number, to: number, holds: (millis: number) => boolean): number {
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Where the score, or a side of the grade, stops rising or falling. */
function turnsWithin(card: Scorecard, score: LeadScore, span: number): readonly number[] {
  const everything = card.groups.map(({ id }) => id);
  const sides = [everything, card.grades?.fit.groups ?? [], card.grades?.engagement.groups ?? []];
  const turns = sides.flatMap((groups) => turnsOf(shrinkingOf(card, score, groups), span));
  // Contributions that are rounded by themselves may make the sum rise and fall at each of their steps.
  const steps = card.rounding.of === "contributions" ? stepsOf(card, score).filter((step) => step < span) : [];
  return [...turns, ...steps].sort((left, right) => left - right);
}

/** When contributions that fade by half-life pass a whole or a half point. */
function stepsOf({ groups }: Scorecard, { contributions }: LeadScore): readonly number[] {
  return contributions.flatMap(({ params, contribution }) => {
    const decay = groups.find(({ id }) => id === params.group)?.decay;
    if (decay?.kind !== "half-life" || params.facts === 0) return [];
    const size = Math.abs(contribution);
    const halves = Array.from({ length: Math.ceil(2 * size) }, (_, index) => (index + 1) / 2).filter(
      (half) => half < size,
    );
    return halves.map((half) => decay.halfLifeDays * DAY_MILLIS * Math.log2(size / half));
  });
}

function shrinkingOf(card: Scorecard, score: LeadScore, groups: readonly string[]): readonly Shrinking[] {
  return card.groups.flatMap(({ id, decay }) => {
    if (decay?.kind !== "half-life" || !groups.includes(id)) return [];
    return [{ size: fadingIn(score, id), rate: Math.LN2 / (decay.halfLifeDays * DAY_MILLIS) }];
  });
}

/** What the facts of a group make of a score. */
const fadingIn = (score: LeadScore, group: string) =>
  score.contributions.reduce(
    (sum, { params, contribution }) => (params.group === group && params.facts > 0 ? sum + contribution : sum),
    0,
  );

/** How long it takes until nothing is left to fade that would change a score. */
function settlingMillis({ groups }: Scorecard, score: LeadScore): number {
  const longest = groups.map(({ id, decay }) => {
    if (decay?.kind !== "half-life") return 0;
    const sizes = score.contributions
      .filter(({ params }) => params.group === id)
      .map(({ params }) => Math.abs(params.points));
    return decay.halfLifeDays * DAY_MILLIS * (HALVINGS_OF_A_POINT + Math.log2(1 + Math.max(0, ...sizes)));
  });
  return Math.ceil(Math.max(0, ...longest)) + 1;
}

/** After so many half-lives less is left of a point than a score can show. */
const HALVINGS_OF_A_POINT = 34;
