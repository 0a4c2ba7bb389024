import type { Reason } from "../../../shared/reasons.js";
import type { LeadScoreReasonCode, ScoreBand, Scorecard } from "../model.js";

/** A band, and why it is that one. */
export interface FoundBand {
  readonly name: string;
  readonly reason: Reason<LeadScoreReasonCode>;
}

/** Answers the band of a score, given the name of the band before. */
export function findBand(
  { bands, hysteresis }: Pick<Scorecard, "bands" | "hysteresis">,
  score: number,
  previous: string | undefined,
): FoundBand {
  const before = previous === undefined ? -1 : bands.findIndex(({ name }) => name === previous);
  let index = bands.length - 1;
  while (index > 0 && score < (bands[index] as ScoreBand).from - (index === before ? hysteresis : 0)) index -= 1;
  const { name, from } = bands[index] as ScoreBand;
  return index === before && score < from
    ? { name, reason: { code: "BAND_KEPT", params: { band: name, from, hysteresis } } }
    : { name, reason: { code: "BAND_REACHED", params: { band: name, from } } };
}
