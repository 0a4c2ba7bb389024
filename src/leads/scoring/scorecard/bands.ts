import type { Reason } from "../../../shared/reasons.js";
import type { LeadScoreReasonCode, ScoreBand, Scorecard } from "../model.js";

/** A band, and why it is that one. */
export interface FoundBand {
  readonly name: string;
  readonly reason: Reason<LeadScoreReasonCode>;
}

/** Answers the band of a score, given the name of the band before. */
export function createBandFinder({
  bands,
  hysteresis,
}: Pick<Scorecard, "bands" | "hysteresis">): (score: number, previous: string | undefined) => FoundBand {
  const reached = bands.map((band) => found(band, "BAND_REACHED", { band: band.name, from: band.from }));
  const kept = bands.map((band) => found(band, "BAND_KEPT", { band: band.name, from: band.from, hysteresis }));
  return (score, previous) => {
    let index = bands.length - 1;
    while (index > 0 && score < (bands[index] as ScoreBand).from) index -= 1;
    const before = previous === undefined ? -1 : bands.findIndex(({ name }) => name === previous);
    const isKept = before > index && score >= (bands[before] as ScoreBand).from - hysteresis;
    return (isKept ? kept[before] : reached[index]) as FoundBand;
  };
}

const found = ({ name }: ScoreBand, code: LeadScoreReasonCode, params: Reason["params"]): FoundBand => ({
  name,
  reason: Object.freeze({ code, params: Object.freeze(params) }),
});
