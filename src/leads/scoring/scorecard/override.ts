import { readInstant } from "../../../shared/condition/read-instant.js";
import { ClienteleError } from "../../../shared/errors.js";
import type { LeadScore, ScorecardModel } from "../model.js";

/** What somebody has decided about a lead against its score. */
export interface LeadScoreOverride<Band extends string = string> {
  readonly band: Band | "disqualified";
  /** The id of the colleague who decided. */
  readonly by: string;
  /** When, as ISO text with `Z` or an offset. */
  readonly at: string;
  /** Until when it holds, that instant not included. Absent where it holds until it is taken back. */
  readonly until?: string | undefined;
  /** Why, in the colleague's own words. */
  readonly note?: string | undefined;
}

/** Where a lead stands: the band to act on, the score, and what was decided against it. */
export interface LeadStanding<Band extends string = string> {
  /** That of the override where one holds, else that of the score. */
  readonly band: Band | "disqualified";
  /** As it was computed: an override changes nothing in it and is no reason of it. */
  readonly score: LeadScore<Band>;
  /** The one that holds. */
  readonly override?: LeadScoreOverride<Band> | undefined;
}

/**
 * The band to act on, with score and override beside each other. An override holds from the instant it was decided, included, until its `until`,
 * not included, seen from the score's `asOf`; one that does not hold is left out.
 *
 * @throws `ClienteleError` with code `UNKNOWN_BAND` where the scorecard has no such band, `WRONG_MODEL` where the score is not by this
 * scorecard, and `INVALID_VALUE` where `at` or `until` is no instant.
 *
 * @example
 * ```ts
 * import { scoreLead } from "clientele/leads/scoring";
 * import { createScorecard, overrideLeadScore } from "clientele/leads/scoring/scorecard";
 *
 * const model = createScorecard({ groups: [], bands: [{ name: "cold", from: 0 }, { name: "hot", from: 60 }] });
 * const score = scoreLead({}, [], model, { asOf: "2026-03-01T09:00:00Z" });
 * const override = { band: "hot", by: "c7", at: "2026-02-27T16:00:00Z", note: "Met at the fair" } as const;
 *
 * const standing = overrideLeadScore(score, override, model);
 * standing.band; // => "hot"
 * standing.score.band; // => "cold"
 * ```
 */
export function overrideLeadScore<Band extends string>(
  score: LeadScore<Band>,
  override: LeadScoreOverride<Band> | undefined,
  model: ScorecardModel<Band>,
): LeadStanding<Band> {
  if (score.modelHash !== model.hash) {
    throw new ClienteleError("WRONG_MODEL", "expected the scorecard that the score is by", ["model"]);
  }
  if (override === undefined) return { band: score.band, score };
  const isBand = override.band === "disqualified" || model.body.bands.some(({ name }) => name === override.band);
  if (!isBand) throw new ClienteleError("UNKNOWN_BAND", "expected a band of the scorecard", ["override", "band"]);
  const asOf = Date.parse(score.asOf);
  const begins = readMillis(override.at, "at");
  const ends = override.until === undefined ? Number.POSITIVE_INFINITY : readMillis(override.until, "until");
  return begins <= asOf && asOf < ends ? { band: override.band, score, override } : { band: score.band, score };
}

function readMillis(instant: string, name: string): number {
  const millis = readInstant(instant);
  if (Number.isNaN(millis)) throw new ClienteleError("INVALID_VALUE", "expected an instant", ["override", name]);
  return millis;
}
