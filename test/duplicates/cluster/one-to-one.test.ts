import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkOneToOne, type OneToOneOptions } from "../../../src/duplicates/cluster/index.js";
import { refusal } from "../../shared/refusal.js";
import { distinctRanks, pairsOf, type Triple, triples } from "./arbitraries.js";

const sources = Int32Array.of(7, 7, 2, 2);

const linksOf = (listed: readonly Triple[], options?: OneToOneOptions, lists = sources) => {
  const { left, right, weights } = linkOneToOne(lists.length, pairsOf(listed), lists, options).links;
  return [...left].map((record, link) => [record, right[link], weights[link]]);
};

describe("linkOneToOne", () => {
  it("links those first that weigh most, the record of the smaller source on the left", () => {
    const listed: readonly Triple[] = [
      [0, 2, 5],
      [0, 3, 9],
      [1, 3, 8],
      [2, 1, 1],
    ];
    expect(linksOf(listed)).toEqual([
      [3, 0, 9],
      [2, 1, 1],
    ]);
    expect(linksOf(listed, {}, Int32Array.of(-1, -1, 0, 0))).toEqual([
      [0, 3, 9],
      [1, 2, 1],
    ]);
  });

  it("answers the clustering too", () => {
    expect(linkOneToOne(4, pairsOf([[1, 3, 2]]), sources)).toEqual({
      clusterOf: Int32Array.of(0, 1, 2, 1),
      clusterCount: 3,
      largestSize: 2,
      links: pairsOf([[3, 1, 2]]),
    });
  });

  it("counts a weight that is exactly the threshold", () => {
    expect(linksOf([[0, 2, 0]])).toHaveLength(1);
    expect(linksOf([[0, 2, -0.5]])).toHaveLength(0);
    expect(linksOf([[0, 2, -0.5]], { threshold: -0.5 })).toHaveLength(1);
    expect(linksOf([[0, 2, 3]], { threshold: 3.5 })).toHaveLength(0);
  });

  it("leaves pairs within a list aside", () => {
    expect(
      linksOf([
        [0, 1, 9],
        [1, 2, 1],
      ]),
    ).toEqual([[2, 1, 1]]);
  });

  it("settles ties by the smallest rank", () => {
    const tied: readonly Triple[] = [
      [0, 2, 4],
      [1, 2, 4],
      [1, 3, 4],
    ];
    expect(linksOf(tied)).toEqual([
      [2, 0, 4],
      [3, 1, 4],
    ]);
    expect(linksOf(tied, { ranks: Int32Array.of(3, 2, 1, 0) })).toEqual([
      [3, 1, 4],
      [2, 0, 4],
    ]);
    expect(linksOf(tied, { ranks: Int32Array.of(3, 0, 1, 2) })).toEqual([[2, 1, 4]]);
  });

  it("takes a pair that is listed more than once by its largest weight, once", () => {
    expect(
      linksOf([
        [0, 2, 1],
        [2, 0, 3],
      ]),
    ).toEqual([[2, 0, 3]]);
  });

  it("takes records of one list or none", () => {
    expect(linksOf([[0, 1, 9]], {}, Int32Array.of(1, 1))).toEqual([]);
    expect(linksOf([], {}, new Int32Array())).toEqual([]);
  });

  it("throws INVALID_VALUE for the first record of a third list", () => {
    expect(() => linksOf([], {}, Int32Array.of(1, 1, 0, 1, 2, 3))).toThrow(refusal("INVALID_VALUE", ["sources", 4]));
  });

  it("throws INVALID_VALUE unless there is a source and a rank for each record", () => {
    expect(() => linkOneToOne(3, pairsOf([]), sources)).toThrow(refusal("INVALID_VALUE", ["sources"]));
    expect(() => linksOf([], { ranks: Int32Array.of(0, 1, 2) })).toThrow(refusal("INVALID_VALUE", ["ranks"]));
    expect(() => linksOf([], { ranks: Int32Array.of(0, 1, 2, 4) })).toThrow(refusal("INVALID_VALUE", ["ranks", 3]));
  });

  const problems = fc.nat({ max: 10 }).chain((count) =>
    fc.record({
      listed: triples(count),
      ranks: distinctRanks(count),
      lists: fc
        .array(fc.constantFrom(3, -4), { minLength: count, maxLength: count })
        .map((list) => Int32Array.from(list)),
    }),
  );

  it("takes, of all pairs of two lists in falling order, each whose records are still free", () => {
    fc.assert(
      fc.property(problems, ({ listed, ranks, lists }) => {
        const rounded = (weight: number) => Math.round(weight * 2 ** 20);
        const rankOf = (record: number) => ranks[record] as number;
        const low = ([left, right]: Triple) => Math.min(rankOf(left), rankOf(right));
        const high = ([left, right]: Triple) => Math.max(rankOf(left), rankOf(right));
        const sorted = listed
          .filter(([left, right, weight]) => lists[left] !== lists[right] && rounded(weight) >= 0)
          .sort((a, b) => rounded(b[2]) - rounded(a[2]) || low(a) - low(b) || high(a) - high(b));
        const taken = new Set<number>();
        const wanted = sorted.flatMap(([one, other]) => {
          if (taken.has(one) || taken.has(other)) return [];
          taken.add(one).add(other);
          return [lists[one] === -4 ? [one, other] : [other, one]];
        });
        expect(linksOf(listed, { ranks }, lists).map(([left, right]) => [left, right])).toEqual(wanted);
      }),
    );
  });

  it("puts each record into one link at most", () => {
    fc.assert(
      fc.property(problems, ({ listed, lists }) => {
        const { clusterOf, clusterCount, largestSize, links } = linkOneToOne(lists.length, pairsOf(listed), lists);
        const linked = [...links.left, ...links.right];
        expect(new Set(linked).size).toBe(linked.length);
        expect(clusterCount).toBe(clusterOf.length - links.left.length);
        expect(largestSize).toBeLessThanOrEqual(2);
        links.left.forEach((record, link) => {
          expect(clusterOf[record]).toBe(clusterOf[links.right[link] as number]);
        });
      }),
    );
  });
});
