import { allScores, codeOf, segmentsHolding } from "./codes.js";
import type { PerRfmDimension, RfmSegment, RfmSegmentTable } from "./model.js";

/** A code's segment, and the code under which the table has it. */
export interface SegmentOfCode<Name extends string> {
  readonly segment: Name;
  readonly readAs: string;
}

/** Looks up the codes of a model in a table, which may count in another number of bins. The table gives every code a segment. */
export function createSegmentReader<Name extends string>(
  table: RfmSegmentTable<Name>,
  bins: PerRfmDimension<number>,
): (code: string) => SegmentOfCode<Name> {
  const byCode = new Map<string, SegmentOfCode<Name>>();
  for (const scores of allScores(bins)) {
    const inTable = {
      recency: scoreAtMiddle(scores.recency, bins.recency, table.bins.recency),
      frequency: scoreAtMiddle(scores.frequency, bins.frequency, table.bins.frequency),
      monetary: scoreAtMiddle(scores.monetary, bins.monetary, table.bins.monetary),
    };
    const [segment] = segmentsHolding(table, inTable) as [RfmSegment<Name>];
    byCode.set(codeOf(scores), { segment: segment.name, readAs: codeOf(inTable) });
  }
  return (code) => byCode.get(code) as SegmentOfCode<Name>;
}

/** The score out of `to` bins at the height of the middle of a bin out of `from`. Whole numbers, so that borders are exact. */
function scoreAtMiddle(score: number, from: number, to: number): number {
  return Math.ceil(((2 * score - 1) * to) / (2 * from));
}
