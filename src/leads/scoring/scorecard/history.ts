import type { InstantLike } from "../../../shared/calendar/model.js";
import type { ConditionFact } from "../../../shared/condition/model.js";
import { prepareFacts } from "../../../shared/condition/prepare-facts.js";
import { ClienteleError } from "../../../shared/errors.js";
import type { LeadScore, LeadScoreOptions, ScorecardModel } from "../model.js";
import { isSameAnswer, nextChangeAt } from "./next-change.js";
import { createAsOfReader } from "./ready.js";
import { compileScorecard } from "./score-lead.js";

/** How to run {@link scoreHistory}. */
export interface ScoreHistoryOptions extends Pick<LeadScoreOptions, "previous"> {
  readonly from: InstantLike;
  /** Included; not before `from`. */
  readonly to: InstantLike;
}

/**
 * How the score of a lead came about: the score at `from`, and one for each instant up to `to` at which the clamped score, the grade, the
 * band or what disqualifies became another, because something happened or because points faded. Each holds until the next, and is the
 * previous one for its hysteresis.
 *
 * It looks at facts when they happened, whenever they came to be known. The lead's fields are those of now throughout: what they were
 * before is not known. Each change takes as long as {@link nextChangeAt}, so this is for one lead, not for all.
 *
 * @throws `ClienteleError` as `scoreLead` does, and with code `INVALID_OPTION` where `to` is before `from`.
 *
 * @example
 * ```ts
 * import { createScorecard, scoreHistory } from "clientele/leads/scoring/scorecard";
 *
 * const model = createScorecard({
 *   groups: [{ id: "engagement", rules: [{ id: "visit", each: { types: ["visit"] }, points: 40 }], windowDays: 30 }],
 *   bands: [{ name: "cold", from: 0 }, { name: "hot", from: 60 }],
 * });
 * const facts = [
 *   { id: "v1", type: "visit", at: "2026-01-01T00:00:00Z" },
 *   { id: "v2", type: "visit", at: "2026-01-10T00:00:00Z" },
 * ];
 * const scores = scoreHistory({}, facts, model, { from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z" });
 * scores.map(({ asOf, clamped, band }) => [asOf, clamped, band]);
 * // => [
 * //   ["2026-01-01T00:00:00.000Z", 40, "cold"],
 * //   ["2026-01-10T00:00:00.000Z", 80, "hot"],
 * //   ["2026-01-31T00:00:00.001Z", 40, "cold"],
 * // ]
 * ```
 */
export function scoreHistory<Band extends string>(
  lead: object,
  facts: readonly ConditionFact[],
  model: ScorecardModel<Band>,
  { from, to, previous }: ScoreHistoryOptions,
): readonly LeadScore<Band>[] {
  const readAsOf = createAsOfReader();
  const [{ millis: first }, { millis: last }] = [readAsOf(from), readAsOf(to)];
  if (last < first) throw new ClienteleError("INVALID_OPTION", "expected an instant not before from", ["to"]);
  const prepared = prepareFacts(facts);
  const score = compileScorecard(model);

  let current = score(lead, prepared, { asOf: first, previous });
  const scores = [current];
  for (let at = first; ; ) {
    const happens = prepared.millis.find((millis) => millis > at) ?? Number.POSITIVE_INFINITY;
    const fades = nextChangeAt(lead, prepared, model, { asOf: at, previous: current });
    at = Math.min(happens, fades === undefined ? Number.POSITIVE_INFINITY : Date.parse(fades));
    if (at > last) return scores;
    const next = score(lead, prepared, { asOf: at, previous: current });
    if (!isSameAnswer(next, current)) {
      scores.push(next);
      current = next;
    }
  }
}
