import type { PerRfmDimension, RfmSegment, RfmSegmentTable } from "./model.js";

/** The three scores in one text. */
export const codeOf = ({ recency, frequency, monetary }: PerRfmDimension<number>) =>
  `${recency}${frequency}${monetary}`;

/** Every combination of scores, from the worst to the best. */
export function* allScores(bins: PerRfmDimension<number>): Iterable<PerRfmDimension<number>> {
  for (let recency = 1; recency <= bins.recency; recency += 1) {
    for (let frequency = 1; frequency <= bins.frequency; frequency += 1) {
      for (let monetary = 1; monetary <= bins.monetary; monetary += 1) yield { recency, frequency, monetary };
    }
  }
}

/** The segments that hold a combination of scores; one, where the table is right. */
export function segmentsHolding<Name extends string>(
  table: RfmSegmentTable<Name>,
  scores: PerRfmDimension<number>,
): readonly RfmSegment<Name>[] {
  const isWithin = (score: number, [from, to]: readonly [number, number] = [1, score]) => from <= score && score <= to;
  return table.segments.filter(({ where }) =>
    where.some(
      (block) =>
        isWithin(scores.recency, block.recency) &&
        isWithin(scores.frequency, block.frequency) &&
        isWithin(scores.monetary, block.monetary),
    ),
  );
}
