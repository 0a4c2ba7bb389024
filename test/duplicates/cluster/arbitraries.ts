import fc from "fast-check";
import type { RecordPairs, WeightedPairs } from "../../../src/duplicates/cluster/index.js";

/** One pair as a test writes it: two records and a weight. */
export type Triple = readonly [number, number, number];

/** Pairs as columns. */
export function pairsOf(triples: readonly Triple[]): WeightedPairs {
  return {
    left: Int32Array.from(triples, ([left]) => left),
    right: Int32Array.from(triples, ([, right]) => right),
    weights: Float64Array.from(triples, ([, , weight]) => weight),
  };
}

/** Pairs without weights as columns. */
export function linksOf(links: readonly (readonly [number, number])[]): RecordPairs {
  return { left: Int32Array.from(links, ([left]) => left), right: Int32Array.from(links, ([, right]) => right) };
}

/** Few distinct weights among them, so that ties are common; halves, so that sums are exact. */
const weight = fc.oneof(
  fc.integer({ min: -8, max: 24 }).map((halves) => halves / 2),
  fc.double({ noNaN: true }),
);

const link = (count: number) =>
  fc
    .tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 2 }))
    .map(([left, right]) => [left, right < left ? right : right + 1] as const);

/** Pairs of two different records of so many; none where there are less than two. */
export const links = (count: number): fc.Arbitrary<readonly (readonly [number, number])[]> =>
  count < 2 ? fc.constant([]) : fc.oneof(fc.constant([]), fc.array(link(count), { maxLength: count }));

/** Weighted pairs of so many records, some of them more than once. */
export const triples = (count: number, weights = weight): fc.Arbitrary<readonly Triple[]> =>
  count < 2
    ? fc.constant([])
    : fc.array(
        fc.tuple(link(count), weights).map(([[left, right], bits]) => [left, right, bits] as const),
        { maxLength: 4 * count },
      );

/** A different rank for each record. */
export const distinctRanks = (count: number) =>
  fc.shuffledSubarray([...Array(count).keys()], { minLength: count }).map((ranks) => Int32Array.from(ranks));

/** Records and pairs of them. */
export const graphs = fc
  .nat({ max: 12 })
  .chain((count) => fc.record({ count: fc.constant(count), listed: triples(count) }));

/** Whether two records are in one cluster, for each two records. */
export function togetherness(clusterOf: ArrayLike<number>, nameOf: (record: number) => number = (record) => record) {
  const together = new Set<string>();
  for (let one = 0; one < clusterOf.length; one++) {
    for (let other = 0; other < clusterOf.length; other++) {
      if (clusterOf[one] === clusterOf[other]) together.add(`${nameOf(one)}-${nameOf(other)}`);
    }
  }
  return together;
}
