import type { CompiledScorecard, LeadHistory, LeadScore, LeadScoreOptions, ScorecardModel } from "../model.js";
import { createScore } from "./create-score.js";
import { rememberByModel } from "./remember.js";

/**
 * The score of a lead at an instant, and where each point of it comes from.
 *
 * - `raw` is the base plus the points of all rules. A condition that holds gives its points once; a rule for facts gives them for each fact that
 *   has happened by `asOf`, the one at that very instant included, and that is not older than the group's window.
 * - Caps limit gains and losses each by themselves: under a cap of 50, gains of 80 and losses of 10 are +50 and -10. A cap is used up
 *   by what counts in the end: conditions come first, in the order of their ids, then facts from the newest to the oldest, of two at one
 *   instant the one with the greater id, and of a fact's rules the one whose id sorts first. So a cap cuts what has faded most. A
 *   fact that only has room in part counts in part; one without room is not among the facts behind the score.
 * - The day of a `dayCaps` has 24 hours of a clock that is `dayOffsetMinutes` ahead of UTC all year, without summer time.
 * - `decayed` is what is left after fading. What is left of all facts of a rule is added up first and then rounded, once a rule, to the nearest
 *   2^-32 of a point, halves up. Conditions do not fade. Sums are exact up to 2 million points.
 * - `rounded` and `clamped` follow by the scorecard's rounding and range.
 * - The grade has the marks of the points of its groups, rounded as the score is, without the base.
 * - The band is that which the clamped score reaches, borders included. Where `previous` was in a higher band, that is kept as long
 *   as the score is not more than `hysteresis` below its border. A disqualified lead has its score and grade, and the band
 *   `"disqualified"`; with that as `previous` there is no band to keep.
 * - A condition that is unknown gives no points: the lead is scored with what there is, and `missing` says what was not.
 *
 * Facts after `asOf`, and facts with an id that was there already, are counted and change nothing, nor does the order of facts, of rules
 * in their group, or of conditions. Two facts with one id are one fact, the earliest of them; corrections are sorted out before, as
 * `factsUpTo` does.
 *
 * The model is looked at once for each object and must not be changed; its hash is verified where it is read, by `openScorecard`.
 *
 * @param facts - What has happened, in any order, made ready by `prepareFacts`, or summed up by `updateLeadScoreState`. From a
 * state, contributions lack the ids of what was summed up; all numbers are the same.
 * @throws `ClienteleError` with code `INVALID_VALUE` where `asOf` is no instant or earlier than the state, or for a fact without id or
 * instant; `WRONG_MODEL_KIND`, `NEWER_MODEL`, `UNKNOWN_MODEL_VERSION` and `MALFORMED_MODEL` for what is no scorecard; and
 * `STATE_OF_OTHER_MODEL` for a state that another scorecard has made.
 *
 * @example
 * ```ts
 * import { scoreLead } from "clientele/leads/scoring";
 * import { createScorecard } from "clientele/leads/scoring/scorecard";
 *
 * const model = createScorecard({
 *   groups: [
 *     { id: "fit", rules: [{ id: "large", when: { op: "atLeast", field: "employees", value: 50 }, points: 30 }] },
 *     {
 *       id: "engagement",
 *       rules: [{ id: "visit", each: { types: ["visit"] }, points: 20 }],
 *       decay: { kind: "half-life", halfLifeDays: 30 },
 *     },
 *   ],
 *   bands: [
 *     { name: "cold", from: 0 },
 *     { name: "hot", from: 40 },
 *   ],
 * });
 * const facts = [{ id: "v1", type: "visit", at: "2026-01-30T09:00:00Z" }];
 * const score = scoreLead({ employees: 120 }, facts, model, { asOf: "2026-03-01T09:00:00Z" });
 *
 * [score.raw, score.decayed, score.rounded, score.clamped]; // => [50, 40, 40, 40]
 * score.band; // => "hot"
 * score.contributions[1];
 * // => {
 * //   code: "FACTS_COUNTED",
 * //   params: { rule: "visit", group: "engagement", points: 20, facts: 1, cut: 0 },
 * //   contribution: 10,
 * //   factIds: ["v1"],
 * // }
 * scoreLead({}, [], model, { asOf: "2026-03-01T09:00:00Z" }).missing; // => ["employees"]
 * ```
 */
export function scoreLead<Band extends string>(
  lead: object,
  facts: LeadHistory,
  model: ScorecardModel<Band>,
  options: LeadScoreOptions,
): LeadScore<Band> {
  return compileScorecard(model)(lead, facts, options);
}

const scoreByModel = rememberByModel(createScore);

/**
 * Makes {@link scoreLead} ready for many leads. It is done once for each model object, so that `scoreLead` is no slower.
 *
 * @throws `ClienteleError` as {@link scoreLead} does for a model. What it answers throws as that does for the rest.
 *
 * @example
 * ```ts
 * import { compileScorecard } from "clientele/leads/scoring";
 * import { createScorecard } from "clientele/leads/scoring/scorecard";
 *
 * const score = compileScorecard(createScorecard({ base: 10, groups: [], bands: [{ name: "all", from: 0 }] }));
 * score({}, [], { asOf: "2026-03-01T09:00:00Z" }).clamped; // => 10
 * ```
 */
export function compileScorecard<Band extends string>(model: ScorecardModel<Band>): CompiledScorecard<Band> {
  return scoreByModel(model) as CompiledScorecard<Band>;
}
