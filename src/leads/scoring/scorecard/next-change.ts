import { ClienteleError } from "../../../shared/errors.js";
import type {
  LeadHistory,
  LeadScore,
  LeadScoreOptions,
  ScorecardModel,
  ThresholdCrossing,
  ThresholdCrossingOptions,
} from "../model.js";
import { createOutlook } from "./first-instant.js";

/**
 * The first instant after `asOf` at which the clamped score, the grade, the band or what disqualifies becomes another, as long as nothing
 * else happens: until then nobody has to score the lead again. Undefined where that never comes, or not by the end of the year 9999.
 *
 * It is found to the millisecond. Facts after `asOf` are not known yet, and the lead's fields stay as they are. The band of now counts as the
 * previous one from then on. Where points for and against a lead fade at different paces, changes that last for less than a
 * millionth of a point may be passed over.
 *
 * @throws `ClienteleError` as `scoreLead` does.
 *
 * @example
 * ```ts
 * import { createScorecard, nextChangeAt } from "clientele/leads/scoring/scorecard";
 *
 * const model = createScorecard({
 *   groups: [{ id: "engagement", rules: [{ id: "visit", each: { types: ["visit"] }, points: 40 }], windowDays: 30 }],
 *   bands: [{ name: "all", from: 0 }],
 * });
 * const facts = [{ id: "v1", type: "visit", at: "2026-01-01T00:00:00Z" }];
 * nextChangeAt({}, facts, model, { asOf: "2026-01-10T00:00:00Z" }); // => "2026-01-31T00:00:00.001Z"
 * nextChangeAt({}, facts, model, { asOf: "2026-02-10T00:00:00Z" }); // => undefined
 * ```
 */
export function nextChangeAt(
  lead: object,
  facts: LeadHistory,
  model: ScorecardModel,
  options: LeadScoreOptions,
): string | undefined {
  const { now, firstInstant } = createOutlook(lead, facts, model, options);
  return firstInstant((score) => !isSameAnswer(score, now));
}

/** Whether two scores say the same to those who act on them. */
export function isSameAnswer(left: LeadScore, right: LeadScore): boolean {
  return (
    left.clamped === right.clamped &&
    left.band === right.band &&
    left.grade?.code === right.grade?.code &&
    left.disqualifiedBy.join("\n") === right.disqualifiedBy.join("\n")
  );
}

/**
 * When the decayed score, before rounding and clamping, falls below a threshold, as long as nothing else happens: the first millisecond at
 * which it is below, so that a millisecond before it is not. Where it equals the threshold it is not below.
 *
 * With one half-life h, no base and no conditions, that is the closed form t0 + h · log2(S / threshold), up to the resolution of
 * 2^-32 of a point; everything else is bisected to the millisecond. `below`: it is below already at `asOf`. `never`: it settles at the threshold or above,
 * or falls below after the year 9999. When a band is lost depends on rounding and hysteresis: that is what {@link nextChangeAt} is for.
 *
 * @throws `ClienteleError` as `scoreLead` does, and with code `INVALID_OPTION` where the threshold is no finite number.
 *
 * @example
 * ```ts
 * import { createScorecard, thresholdCrossing } from "clientele/leads/scoring/scorecard";
 *
 * const model = createScorecard({
 *   groups: [
 *     {
 *       id: "engagement",
 *       rules: [{ id: "visit", each: { types: ["visit"] }, points: 40 }],
 *       decay: { kind: "half-life", halfLifeDays: 30 },
 *     },
 *   ],
 *   bands: [{ name: "all", from: 0 }],
 * });
 * const facts = [{ id: "v1", type: "visit", at: "2026-01-01T00:00:00Z" }];
 * const asOf = "2026-01-01T00:00:00Z";
 * thresholdCrossing({}, facts, model, { asOf, threshold: 20 }); // => { status: "crosses", at: "2026-01-31T00:00:00.001Z" }
 * thresholdCrossing({}, facts, model, { asOf, threshold: 41 }); // => { status: "below" }
 * thresholdCrossing({}, facts, model, { asOf, threshold: 0 }); // => { status: "never" }
 * ```
 */
export function thresholdCrossing(
  lead: object,
  facts: LeadHistory,
  model: ScorecardModel,
  { asOf, threshold }: ThresholdCrossingOptions,
): ThresholdCrossing {
  if (!Number.isFinite(threshold))
    throw new ClienteleError("INVALID_OPTION", "expected a finite number", ["threshold"]);
  const { now, firstInstant } = createOutlook(lead, facts, model, { asOf });
  if (now.decayed < threshold) return { status: "below" };
  const at = firstInstant(({ decayed }) => decayed < threshold);
  return at === undefined ? { status: "never" } : { status: "crosses", at };
}
