import { describe, expect, it } from "vitest";
import {
  clusterByAgglomeration,
  clusterByConnection,
  linkOneToOne,
  measureClusters,
  type WeightedPairs,
} from "../../../src/duplicates/cluster/index.js";
import { refusal } from "../../shared/refusal.js";
import { pairsOf } from "./arbitraries.js";

const single = { clusterOf: Int32Array.of(0, 1, 2) };

const doors: readonly (readonly [string, (pairs: WeightedPairs) => unknown])[] = [
  ["clusterByAgglomeration", (pairs) => clusterByAgglomeration(3, pairs)],
  ["clusterByConnection", (pairs) => clusterByConnection(3, pairs)],
  ["linkOneToOne", (pairs) => linkOneToOne(3, pairs, Int32Array.of(1, 2, 2))],
  ["measureClusters", (pairs) => measureClusters(single, pairs)],
];

describe.each(doors)("%s", (_, run) => {
  const good = pairsOf([
    [0, 1, 1],
    [2, 1, Number.POSITIVE_INFINITY],
  ]);

  it("takes pairs in order", () => {
    expect(() => run(good)).not.toThrow();
  });

  it.each([
    [{ right: Int32Array.of(1) }, ["pairs", "right"]],
    [{ left: Int32Array.of(0) }, ["pairs", "right"]],
    [{ left: Int32Array.of(), weights: Float64Array.of() }, ["pairs", "right"]],
    [{ weights: Float64Array.of(1) }, ["pairs", "weights"]],
    [{ weights: Float64Array.of(1, Number.NaN) }, ["pairs", "weights", 1]],
    [{ left: Int32Array.of(3, 2) }, ["pairs", "left", 0]],
    [{ left: Int32Array.of(0, -1) }, ["pairs", "left", 1]],
    [{ right: Int32Array.of(1, 3) }, ["pairs", "right", 1]],
    [{ right: Int32Array.of(-1, 1) }, ["pairs", "right", 0]],
    [{ right: Int32Array.of(1, 2) }, ["pairs", "right", 1]],
    [{ left: [0, 1.5] as unknown as Int32Array }, ["pairs", "left", 1]],
  ] satisfies readonly (readonly [Partial<WeightedPairs>, readonly (string | number)[]])[])(
    "throws INVALID_VALUE for %o",
    (change, path) => {
      expect(() => run({ ...good, ...change })).toThrow(refusal("INVALID_VALUE", path));
    },
  );
});

describe.each([
  ["clusterByAgglomeration", (count: number) => clusterByAgglomeration(count, pairsOf([]))],
  ["clusterByConnection", (count: number) => clusterByConnection(count, pairsOf([]))],
  ["linkOneToOne", (count: number) => linkOneToOne(count, pairsOf([]), new Int32Array(2))],
])("%s", (_, run) => {
  it.each([-1, 1.5, Number.NaN, 2 ** 31])("throws INVALID_VALUE for %s records", (count) => {
    expect(() => run(count)).toThrow(refusal("INVALID_VALUE", ["count"]));
  });
});

describe.each([
  ["clusterByConnection", (threshold: number) => clusterByConnection(0, pairsOf([]), { threshold })],
  ["linkOneToOne", (threshold: number) => linkOneToOne(0, pairsOf([]), new Int32Array(), { threshold })],
  ["measureClusters", (threshold: number) => measureClusters(single, pairsOf([]), { threshold })],
])("%s", (_, run) => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "throws INVALID_OPTION for the threshold %s",
    (threshold) => {
      expect(() => run(threshold)).toThrow(refusal("INVALID_OPTION", ["threshold"]));
    },
  );
});
