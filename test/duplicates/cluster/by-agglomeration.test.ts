import { describe, expect, it } from "vitest";
import {
  type AgglomerationOptions,
  clusterByAgglomeration,
  clusterByAgglomerationWork,
  type WeightedPairs,
} from "../../../src/duplicates/cluster/index.js";
import type { Progress } from "../../../src/shared/work/index.js";
import { refusal } from "../../shared/refusal.js";
import { linksOf, pairsOf, type Triple } from "./arbitraries.js";

const clustersOf = (count: number, listed: readonly Triple[], options?: AgglomerationOptions) => [
  ...clusterByAgglomeration(count, pairsOf(listed), options).clusterOf,
];

const joinsOf = (count: number, listed: readonly Triple[], options?: AgglomerationOptions) => {
  const { left, right, weights } = clusterByAgglomeration(count, pairsOf(listed), options).joins;
  return [...left].map((label, step) => [label, right[step], weights[step]]);
};

describe("clusterByAgglomeration", () => {
  it("joins two clusters by the mean weight over all pairs between them", () => {
    const listed: readonly Triple[] = [
      [0, 1, 10],
      [0, 2, 6],
      [1, 2, -2],
    ];
    expect(joinsOf(3, listed)).toEqual([
      [0, 1, 10],
      [0, 2, 2],
    ]);
  });

  it("does not follow a chain where the other pairs speak against it", () => {
    const listed: readonly Triple[] = [
      [0, 1, 9],
      [1, 2, 8],
      [0, 2, -9],
    ];
    expect(clustersOf(3, listed)).toEqual([0, 0, 2]);
  });

  it("leaves the pairs as they were", () => {
    const pairs = Object.freeze(pairsOf([[1, 0, 40]]));
    clusterByAgglomeration(2, pairs);
    expect(pairs).toEqual(pairsOf([[1, 0, 40]]));
  });

  it("joins at a mean that is exactly the threshold, and not a hair below", () => {
    const listed: readonly Triple[] = [
      [0, 1, 10],
      [0, 2, 6],
      [1, 2, -2],
    ];
    expect(clustersOf(3, listed, { threshold: 2 })).toEqual([0, 0, 0]);
    expect(clustersOf(3, listed, { threshold: 2 + 2 ** -20 })).toEqual([0, 0, 2]);
    expect(clustersOf(2, [[0, 1, 0.1]], { threshold: 0.1 })).toEqual([0, 0]);
  });

  it("takes 0 for the threshold unless told otherwise", () => {
    const listed: readonly Triple[] = [
      [0, 1, 0],
      [2, 3, -0.01],
    ];
    expect(clustersOf(4, listed)).toEqual([0, 0, 2, 3]);
    expect(clustersOf(4, listed, { threshold: -0.01 })).toEqual([0, 0, 2, 2]);
  });

  it("counts a pair for at most 30 bits, or the given limit, for and against", () => {
    const listed: readonly Triple[] = [
      [0, 1, 1000],
      [1, 2, 20],
      [0, 2, Number.NEGATIVE_INFINITY],
    ];
    expect(joinsOf(3, listed)).toEqual([[0, 1, 30]]);
    expect(joinsOf(3, listed, { weightLimit: 20 })).toEqual([
      [0, 1, 20],
      [0, 2, 0],
    ]);
    expect(joinsOf(3, listed, { weightLimit: 0.5, threshold: 1 })).toEqual([]);
    expect(joinsOf(2, [[0, 1, Number.POSITIVE_INFINITY]], { weightLimit: 1000 })).toEqual([[0, 1, 1000]]);
  });

  it("counts -5 bits for a pair that is not listed, or what it is told", () => {
    const chain = (bits: number): readonly Triple[] => [
      [0, 1, 9],
      [1, 2, bits],
    ];
    expect(clustersOf(3, chain(5))).toEqual([0, 0, 0]);
    expect(clustersOf(3, chain(4.9))).toEqual([0, 0, 2]);
    expect(clustersOf(3, chain(4.9), { unlistedWeight: -4.9 })).toEqual([0, 0, 0]);
    expect(clustersOf(3, chain(4.8), { unlistedWeight: -4.9 })).toEqual([0, 0, 2]);
  });

  it("asks weightOf for a pair that is not listed, the smaller record first, and only where it matters", () => {
    const asked: (readonly [number, number])[] = [];
    const weightOf = (left: number, right: number) => {
      asked.push([left, right]);
      return -7;
    };
    const listed: readonly Triple[] = [
      [2, 1, 9],
      [1, 0, 7],
      [3, 4, -1],
      [5, 6, 1],
    ];
    expect(clustersOf(7, listed, { weightOf })).toEqual([0, 0, 0, 3, 4, 5, 5]);
    expect(asked).toEqual([[0, 2]]);
  });

  it("does not look at two clusters without a listed pair that reaches the threshold", () => {
    expect(clustersOf(3, [[0, 1, 5]], { weightOf: () => 20 })).toEqual([0, 0, 2]);
    expect(clustersOf(2, [[0, 1, -1]], { weightOf: () => 20 })).toEqual([0, 1]);
  });

  it("lets a pair that is not listed bring records together that would be apart", () => {
    const chain: readonly Triple[] = [
      [0, 1, 9],
      [1, 2, 1],
    ];
    expect(joinsOf(3, chain, { weightOf: () => 4 })).toEqual([
      [0, 1, 9],
      [0, 2, 2.5],
    ]);
  });

  it("counts a pair that is listed more than once by its largest weight", () => {
    const listed: readonly Triple[] = [
      [0, 1, -3],
      [1, 0, 2],
      [0, 1, 1],
    ];
    expect(joinsOf(2, listed)).toEqual([[0, 1, 2]]);
  });

  it("settles ties by the smallest rank", () => {
    const listed: readonly Triple[] = [
      [0, 1, 4],
      [1, 2, 4],
      [0, 2, -9],
    ];
    expect(clustersOf(3, listed)).toEqual([0, 0, 2]);
    expect(clustersOf(3, listed, { ranks: Int32Array.of(2, 1, 0) })).toEqual([0, 1, 1]);
    expect(clustersOf(3, listed, { ranks: Int32Array.of(1, 1, 1) })).toEqual([0, 0, 2]);
  });

  it("gives a cluster the smallest rank of its records", () => {
    // 3 joins 4, whose rank is the smallest of all; then 2 is torn between that cluster and 1.
    const listed: readonly Triple[] = [
      [3, 4, 9],
      [2, 3, 4],
      [2, 4, 4],
      [1, 2, 4],
      [1, 3, -9],
      [1, 4, -9],
    ];
    expect(clustersOf(5, listed, { ranks: Int32Array.of(4, 1, 3, 2, 0) })).toEqual([0, 1, 2, 2, 2]);
    expect(clustersOf(5, listed, { ranks: Int32Array.of(4, 1, 3, 2, 4) })).toEqual([0, 1, 1, 3, 3]);
  });

  it("joins what must be linked first, by way of others too, and does not list it", () => {
    const listed: readonly Triple[] = [
      [0, 3, -20],
      [3, 1, 6],
      [1, 0, -4],
    ];
    const mustLink = linksOf([
      [3, 2],
      [2, 0],
      [0, 3],
    ]);
    expect(clustersOf(4, listed, { mustLink })).toEqual([0, 1, 0, 0]);
    expect(clustersOf(4, listed, { mustLink, threshold: -1, unlistedWeight: -5 })).toEqual([0, 0, 0, 0]);
    expect(joinsOf(4, listed, { mustLink, threshold: -1 })).toEqual([[0, 1, -1]]);
  });

  it("never puts a pair into one cluster that cannot be linked, listed or not", () => {
    const listed: readonly Triple[] = [
      [0, 1, 20],
      [1, 2, 10],
      [2, 3, 30],
    ];
    const weightOf = () => 5;
    expect(clustersOf(4, listed, { weightOf })).toEqual([0, 0, 0, 0]);
    expect(clustersOf(4, listed, { weightOf, cannotLink: linksOf([[1, 0]]) })).toEqual([0, 1, 1, 1]);
    expect(clustersOf(4, listed, { weightOf, cannotLink: linksOf([[3, 0]]) })).toEqual([0, 0, 2, 2]);
  });

  it("takes no notice of pairs that cannot be linked and nothing brings together", () => {
    expect(clustersOf(3, [[0, 1, 5]], { cannotLink: linksOf([[1, 2]]) })).toEqual([0, 0, 2]);
  });

  it("puts at most one record of each source into a cluster", () => {
    const listed: readonly Triple[] = [
      [0, 1, 9],
      [0, 2, 8],
      [1, 2, 7],
      [2, 3, 1],
    ];
    expect(clustersOf(4, listed, { sources: Int32Array.of(-7, 3, 3, 3) })).toEqual([0, 0, 2, 3]);
    expect(clustersOf(4, listed, { sources: Int32Array.of(0, 1, 2, 0) })).toEqual([0, 0, 0, 3]);
  });

  it("answers no records with no clusters", () => {
    expect(clusterByAgglomeration(0, pairsOf([]))).toEqual({
      clusterOf: new Int32Array(),
      clusterCount: 0,
      largestSize: 0,
      joins: pairsOf([]),
    });
  });

  it("throws CONTRADICTORY_CONSTRAINTS for a pair that cannot be linked and must be, by way of others too", () => {
    const mustLink = linksOf([
      [0, 1],
      [1, 2],
    ]);
    const cannotLink = linksOf([
      [0, 3],
      [2, 0],
    ]);
    expect(() => clustersOf(4, [], { mustLink, cannotLink })).toThrow(
      refusal("CONTRADICTORY_CONSTRAINTS", ["cannotLink", 1]),
    );
  });

  it("throws CONTRADICTORY_CONSTRAINTS for a link that must be and brings two records of one source together", () => {
    const mustLink = linksOf([
      [0, 1],
      [1, 0],
      [2, 3],
      [3, 1],
      [0, 3],
    ]);
    const clusterWith = (...sources: readonly number[]) =>
      clustersOf(4, [], { mustLink, sources: Int32Array.from(sources) });
    expect(clusterWith(1, 2, 3, 4)).toEqual([0, 0, 0, 0]);
    expect(() => clusterWith(1, 2, 1, 4)).toThrow(refusal("CONTRADICTORY_CONSTRAINTS", ["mustLink", 3]));
    expect(() => clusterWith(1, 1, 2, 3)).toThrow(refusal("CONTRADICTORY_CONSTRAINTS", ["mustLink", 0]));
    expect(() => clusterWith(1, 2, 3, 1)).toThrow(refusal("CONTRADICTORY_CONSTRAINTS", ["mustLink", 3]));
  });

  it.each([
    [{ threshold: Number.NaN }, "threshold"],
    [{ threshold: Number.POSITIVE_INFINITY }, "threshold"],
    [{ weightLimit: 0 }, "weightLimit"],
    [{ weightLimit: 1000.1 }, "weightLimit"],
    [{ weightLimit: Number.NaN }, "weightLimit"],
    [{ unlistedWeight: 0 }, "unlistedWeight"],
    [{ unlistedWeight: Number.NaN }, "unlistedWeight"],
    [{ threshold: -5 }, "unlistedWeight"],
    [{ threshold: -30, unlistedWeight: -1000 }, "unlistedWeight"],
  ] satisfies readonly (readonly [AgglomerationOptions, string])[])("throws INVALID_OPTION for %o", (options, name) => {
    expect(() => clustersOf(2, [[0, 1, 1]], options)).toThrow(refusal("INVALID_OPTION", [name]));
  });

  it("takes any threshold where weightOf is given", () => {
    expect(clustersOf(2, [[0, 1, -50]], { threshold: -30, weightOf: () => 0 })).toEqual([0, 0]);
    expect(clustersOf(2, [[0, 1, -50]], { threshold: -29.9, weightOf: () => 0 })).toEqual([0, 1]);
  });

  it("throws INVALID_VALUE where weightOf answers no number", () => {
    const chain: readonly Triple[] = [
      [0, 1, 9],
      [1, 2, 8],
    ];
    expect(() => clustersOf(3, chain, { weightOf: () => Number.NaN })).toThrow(refusal("INVALID_VALUE", ["weightOf"]));
    expect(clustersOf(3, chain, { weightOf: () => Number.NEGATIVE_INFINITY })).toEqual([0, 0, 2]);
  });

  it.each([
    [{ ranks: Int32Array.of(0) }, ["ranks"]],
    [{ ranks: Int32Array.of(0, 2) }, ["ranks", 1]],
    [{ ranks: Int32Array.of(-1, 0) }, ["ranks", 0]],
    [{ sources: Int32Array.of(1, 2, 3) }, ["sources"]],
    [{ mustLink: linksOf([[0, 2]]) }, ["mustLink", "right", 0]],
    [
      {
        cannotLink: linksOf([
          [1, 0],
          [1, 1],
        ]),
      },
      ["cannotLink", "right", 1],
    ],
    [{ cannotLink: { left: Int32Array.of(0), right: new Int32Array() } }, ["cannotLink", "right"]],
  ] satisfies readonly (readonly [AgglomerationOptions, readonly (string | number)[]])[])(
    "throws INVALID_VALUE for %o",
    (options, path) => {
      expect(() => clustersOf(2, [[0, 1, 1]], options)).toThrow(refusal("INVALID_VALUE", path));
    },
  );
});

describe("clusterByAgglomerationWork", () => {
  /** Runs work and answers its pauses beside its result. */
  function run(count: number, pairs: WeightedPairs, options?: AgglomerationOptions, onPause = () => {}) {
    const work = clusterByAgglomerationWork(count, pairs, options);
    const pauses: Progress[] = [];
    for (;;) {
      const step = work.next();
      if (step.done) return { pauses, result: step.value };
      pauses.push(step.value);
      onPause();
    }
  }

  const sameWeights = (length: number, bits: number): WeightedPairs => ({
    left: new Int32Array(length),
    right: new Int32Array(length).fill(1),
    weights: new Float64Array(length).fill(bits),
  });

  it("does not pause for few pairs", () => {
    const pairs = pairsOf([[0, 1, 9]]);
    expect(run(2, pairs)).toEqual({ pauses: [], result: clusterByAgglomeration(2, pairs) });
  });

  it("pauses after every 2^18 pairs of a list, each of the three times that it is gone through", () => {
    const pause = { done: 0, stage: "clusters" };
    expect(run(2, sameWeights(2 ** 18, -1)).pauses).toEqual([]);
    expect(run(2, sameWeights(2 ** 18 + 1, -1)).pauses).toEqual([pause, pause, pause]);
    expect(run(2, sameWeights(2 ** 19 + 1, -1)).pauses).toHaveLength(6);
  });

  it("checks and reads all of a long list", () => {
    const pairs = sameWeights(2 ** 18 + 2, -1);
    pairs.weights[2 ** 18 + 1] = 5;
    expect([...run(2, pairs).result.clusterOf]).toEqual([0, 0]);
    pairs.weights[2 ** 18 + 1] = Number.NaN;
    expect(() => run(2, pairs)).toThrow(refusal("INVALID_VALUE", ["pairs", "weights", 2 ** 18 + 1]));
    pairs.right[2 ** 18] = 0;
    expect(() => run(2, pairs)).toThrow(refusal("INVALID_VALUE", ["pairs", "right", 2 ** 18]));
  });

  it("pauses while it makes edges and joins clusters, and tells how many records are behind it", () => {
    const count = 20_000;
    const listed = Array.from({ length: count - 1 }, (_, record): Triple => [record, record + 1, 9]);
    const inTwos = pairsOf(listed.filter((_, record) => record % 2 === 0));
    const { pauses, result } = run(count, inTwos);
    expect(result.clusterCount).toBe(count / 2);
    // An edge and a join for each two records.
    expect(pauses).toEqual([
      { done: 8190, total: count, stage: "clusters" },
      { done: 16_382, total: count, stage: "clusters" },
    ]);
    const chain = run(count, pairsOf(listed), { unlistedWeight: -1 });
    expect(chain.pauses.length).toBeGreaterThan(3);
    for (const { done } of chain.pauses) expect(done).toBe(0);
    expect(chain.result).toEqual(clusterByAgglomeration(count, pairsOf(listed), { unlistedWeight: -1 }));
  });

  it("pauses while it weighs the pairs between two large clusters, and while it links what must be", () => {
    const half = 200;
    const links = Array.from({ length: half - 1 }, (_, record) => [record, record + 1] as const);
    const mustLink = linksOf([...links, ...links.map(([left, right]) => [left + half, right + half] as const)]);
    let asked = 0;
    let most = 0;
    const weightOf = () => {
      asked += 1;
      most = Math.max(most, asked);
      return 1;
    };
    const { result } = run(2 * half, pairsOf([[0, half, 9]]), { mustLink, weightOf }, () => {
      asked = 0;
    });
    expect(result.clusterCount).toBe(1);
    expect(most).toBeGreaterThan(8000);
    expect(most).toBeLessThan(8192 + half);
  });

  it("adds up all pairs of an edge whose weighing was interrupted", () => {
    const half = 200;
    const links = Array.from({ length: half - 1 }, (_, record) => [record, record + 1] as const);
    const mustLink = linksOf([...links, ...links.map(([left, right]) => [left + half, right + half] as const)]);
    const weightOf = (left: number, right: number) => ((left + right) % 2 === 0 ? 3 : -1);
    const { joins } = run(2 * half, pairsOf([[0, half, 3]]), { mustLink, weightOf }).result;
    expect([...joins.weights]).toEqual([1]);
  });

  it("refuses what clusterByAgglomeration refuses, once it is begun", () => {
    const work = clusterByAgglomerationWork(-1, pairsOf([]));
    expect(() => work.next()).toThrow(refusal("INVALID_VALUE", ["count"]));
  });
});
