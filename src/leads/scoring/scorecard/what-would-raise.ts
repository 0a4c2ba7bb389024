import type { ConditionFact } from "../../../shared/condition/model.js";
import type { LeadScore, LeadScoreOptions, Scorecard, ScorecardModel, ScoreRule } from "../model.js";
import { assume, assumedFacts, type ScoreChange } from "./assume.js";
import { createAsOfReader } from "./ready.js";
import { compileScorecard } from "./score-lead.js";

/**
 * What would lift a lead into a higher band. `raisable`: by one of `alone`, or else by all of `together`. `out-of-reach`: by no such change; `top-band`:
 * there is none higher; `disqualified`: by none, as long as that is so.
 */
export interface BandRaise<Band extends string = string> {
  readonly status: "raisable" | "out-of-reach" | "top-band" | "disqualified";
  readonly band: Band | "disqualified";
  /** The next higher band, and how many points of the rounded score it is away. */
  readonly next?: { readonly band: Band; readonly pointsAway: number } | undefined;
  /** Changes each of which lifts the lead by itself: those with the fewest times first, then those with the smallest gain, then by rule. */
  readonly alone: readonly ScoreChange[];
  /** Where none does so alone: the changes with the largest gains that do so together. */
  readonly together: readonly ScoreChange[];
}

/** How to run {@link whatWouldRaise}. */
export interface BandRaiseOptions extends LeadScoreOptions {
  /** The rules that somebody can do something about. @defaultValue all */
  readonly rules?: readonly string[] | undefined;
}

/** How often a fact may have to happen. */
const MOST_TIMES = 20;

/**
 * The nearest changes that would lift a lead into a higher band. Each is tried out on the whole scorecard, with its caps, its fading
 * and its rounding: nothing is estimated.
 *
 * A condition with points for the lead would hold, one with points against it, or a condition that asks for facts among them, would not; a fact of
 * a rule with points for the lead would happen at `asOf`, at most 20 times, of the first type that the rule names, and give points by other rules
 * of that type as well. What a change means in the world, and whether it is possible, is not known: `rules` says which may change. Together, the
 * change with the largest gain is taken first, then the next, until the band is lifted.
 *
 * @throws `ClienteleError` as `scoreLead` does.
 *
 * @example
 * ```ts
 * import { createScorecard, whatWouldRaise } from "clientele/leads/scoring/scorecard";
 *
 * const model = createScorecard({
 *   groups: [
 *     { id: "fit", rules: [{ id: "large", when: { op: "atLeast", field: "employees", value: 50 }, points: 30 }] },
 *     { id: "engagement", rules: [{ id: "visit", each: { types: ["visit"] }, points: 20 }] },
 *   ],
 *   bands: [{ name: "cold", from: 0 }, { name: "hot", from: 50 }],
 * });
 * const raise = whatWouldRaise({ employees: 80 }, [], model, { asOf: "2026-03-01T09:00:00Z" });
 * raise.next; // => { band: "hot", pointsAway: 20 }
 * raise.alone; // => [{ change: "happens", rule: "visit", group: "engagement", times: 1, gain: 20 }]
 * ```
 */
export function whatWouldRaise<Band extends string>(
  lead: object,
  facts: readonly ConditionFact[],
  model: ScorecardModel<Band>,
  { asOf, previous, rules }: BandRaiseOptions,
): BandRaise<Band> {
  const { text } = createAsOfReader()(asOf);
  const scoreWith = (changes: readonly ScoreChange[]) =>
    compileScorecard(assume(model, changes))(
      lead,
      [...facts, ...changes.flatMap((change) => assumedFacts(change, model, text))],
      {
        asOf,
        previous,
      },
    );
  const { bands } = model.body;
  const now = scoreWith([]);
  const nothing = { band: now.band, alone: [], together: [] };
  if (now.band === "disqualified") return { status: "disqualified", ...nothing };
  const rank = (score: LeadScore) => bands.findIndex(({ name }) => name === score.band);
  const nextBand = bands[rank(now) + 1];
  if (nextBand === undefined) return { status: "top-band", ...nothing };

  const next = { band: nextBand.name, pointsAway: nextBand.from - now.rounded };
  const isLifted = (score: LeadScore) => rank(score) > rank(now);
  const possible = possibleChanges(model.body, now).filter(({ rule }) => rules?.includes(rule) ?? true);
  const alone = possible.flatMap((change) => liftAlone(change, now, scoreWith, isLifted)).sort(compareChanges);
  const together = alone.length > 0 ? [] : liftTogether(possible, now, scoreWith, isLifted);
  const status = alone.length + together.length > 0 ? "raisable" : "out-of-reach";
  return { status, band: now.band, next, alone, together };
}

type ScoreWith = (changes: readonly ScoreChange[]) => LeadScore;
type IsLifted = (score: LeadScore) => boolean;

function possibleChanges({ groups }: Scorecard, now: LeadScore): readonly ScoreChange[] {
  const isHit = ({ id }: ScoreRule) => now.contributions.some(({ params }) => params.rule === id);
  return groups.flatMap(({ id: group, rules }) =>
    rules.flatMap((rule): readonly ScoreChange[] => {
      const change = "each" in rule ? "happens" : isHit(rule) ? "lifted" : "met";
      const isForIt = change === "lifted" ? rule.points < 0 : rule.points > 0;
      return isForIt ? [{ change, rule: rule.id, group, times: 1, gain: 0 }] : [];
    }),
  );
}

/** The change with as many times as it needs, where that lifts the band. */
function liftAlone(
  change: ScoreChange,
  now: LeadScore,
  scoreWith: ScoreWith,
  isLifted: IsLifted,
): readonly ScoreChange[] {
  const most = change.change === "happens" ? MOST_TIMES : 1;
  for (let times = 1; times <= most; times += 1) {
    const score = scoreWith([{ ...change, times }]);
    if (isLifted(score)) return [{ ...change, times, gain: score.decayed - now.decayed }];
  }
  return [];
}

/** Step by step the change with the largest gain; nothing where the band stays out of reach. */
function liftTogether(
  possible: readonly ScoreChange[],
  now: LeadScore,
  scoreWith: ScoreWith,
  isLifted: IsLifted,
): readonly ScoreChange[] {
  let chosen: readonly ScoreChange[] = [];
  for (let score = now; !isLifted(score); ) {
    const steps = possible
      .flatMap((change) => addChange(chosen, change))
      .map((changes) => ({ changes, score: scoreWith(changes) }))
      .filter((step) => step.score.decayed > score.decayed);
    const best = steps.sort((left, right) => right.score.decayed - left.score.decayed)[0];
    if (best === undefined) return [];
    const gain = best.score.decayed - score.decayed;
    // The change that was added or repeated stands last.
    chosen = best.changes.map((change, index) =>
      index === best.changes.length - 1 ? { ...change, gain: change.gain + gain } : change,
    );
    score = best.score;
  }
  return chosen;
}

/** The changes with one more; none where it cannot be had once more. */
function addChange(chosen: readonly ScoreChange[], change: ScoreChange): readonly (readonly ScoreChange[])[] {
  const same = chosen.find(({ rule }) => rule === change.rule);
  if (same === undefined) return [[...chosen, change]];
  if (change.change !== "happens" || same.times === MOST_TIMES) return [];
  return [[...chosen.filter((other) => other !== same), { ...same, times: same.times + 1 }]];
}

function compareChanges(left: ScoreChange, right: ScoreChange): number {
  return left.times - right.times || left.gain - right.gain || (left.rule < right.rule ? -1 : 1);
}
