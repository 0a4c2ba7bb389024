import { describe, expect, it } from "vitest";
import { numberJoinable, pick } from "../../../src/duplicates/cluster/joinable.js";
import { listJoinablePairs } from "../../../src/duplicates/cluster/joinable-pairs.js";
import { UnionFind } from "../../../src/duplicates/cluster/union-find.js";
import { runWork } from "../../../src/shared/work/index.js";
import { linksOf, pairsOf } from "./arbitraries.js";

describe("numberJoinable", () => {
  it("numbers the records that are not alone in their component, in their order", () => {
    const { records, numbers } = numberJoinable(Int32Array.of(0, 1, 2, 1, 4, 1, 2));
    expect([...records]).toEqual([1, 2, 3, 5, 6]);
    expect([...numbers]).toEqual([-1, 0, 1, 2, -1, 3, 4]);
    expect(numberJoinable(Int32Array.of(0, 1)).records.length).toBe(0);
    expect(numberJoinable(new Int32Array(0)).numbers.length).toBe(0);
  });
});

describe("listJoinablePairs", () => {
  const joinable = numberJoinable(Int32Array.of(0, 1, 2, 1, 2));

  it("lists the pairs within components by their new numbers, and what they weigh in units", () => {
    const pairs = pairsOf([
      [1, 2, 5],
      [3, 1, -7],
      [0, 4, 5],
      [2, 4, 8],
    ]);
    const { left, right, weights } = runWork(listJoinablePairs(joinable, pairs, (bits) => 10 * bits, undefined));
    expect([[...left], [...right], [...weights]]).toEqual([
      [2, 1],
      [0, 3],
      [-70, 80],
    ]);
  });

  it("adds those that must not come together, at minus infinity", () => {
    const forbidden = linksOf([
      [0, 1],
      [4, 2],
    ]);
    const { left, right, weights } = runWork(listJoinablePairs(joinable, pairsOf([]), (bits) => bits, forbidden));
    expect([[...left], [...right], [...weights]]).toEqual([[3], [1], [Number.NEGATIVE_INFINITY]]);
  });
});

describe("pick", () => {
  it("answers the entries at places, in their order", () => {
    expect([...pick(Int32Array.of(7, 8, 9), Int32Array.of(2, 0, 2))]).toEqual([9, 7, 9]);
  });
});

describe("UnionFind", () => {
  it("begins with the groups of some roots, and tells the smallest record of each", () => {
    const groups = new UnionFind(5, Int32Array.of(0, 1, 0, 1, 4));
    groups.unite(4, 3);
    expect([...groups.toRoots()]).toEqual([0, 1, 0, 1, 1]);
    groups.unite(2, 4);
    expect([...groups.toRoots()]).toEqual([0, 0, 0, 0, 0]);
    expect([...new UnionFind(3).toRoots()]).toEqual([0, 1, 2]);
  });
});
