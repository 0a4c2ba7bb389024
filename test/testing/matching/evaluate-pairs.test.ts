import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterByConnection } from "../../../src/duplicates/cluster/index.js";
import { evaluateMatching, evaluatePairs } from "../../../src/testing/matching/index.js";
import { pairsOf } from "../../duplicates/cluster/arbitraries.js";
import { refusal } from "../../shared/refusal.js";

const truth = Object.freeze(["anna", "anna", "anna", "bernd"]);
const pairs = pairsOf([
  [0, 1, 5],
  [2, 1, 0],
  [2, 3, 1],
]);

describe("evaluatePairs", () => {
  it("counts recall against all pairs that are the same, listed or not", () => {
    expect(evaluatePairs(truth, pairs)).toEqual({
      claimedPairs: 3,
      truePairs: 3,
      foundPairs: 2,
      precision: 2 / 3,
      recall: 2 / 3,
      f1: 2 / 3,
    });
  });

  it("claims what reaches the threshold", () => {
    expect(evaluatePairs(truth, pairs, { threshold: 1 })).toMatchObject({ claimedPairs: 2, foundPairs: 1 });
    expect(evaluatePairs(truth, pairs, { threshold: 1.5 })).toMatchObject({ claimedPairs: 1, foundPairs: 1 });
    expect(evaluatePairs(truth, pairs, { threshold: 6 })).toStrictEqual({
      claimedPairs: 0,
      truePairs: 3,
      foundPairs: 0,
      recall: 0,
      f1: 0,
    });
  });

  it("counts a pair that is listed more than once by its largest weight, once", () => {
    const twice = pairsOf([
      [0, 1, -5],
      [1, 0, 5],
      [0, 1, 4],
    ]);
    expect(evaluatePairs(truth, twice)).toMatchObject({ claimedPairs: 1, foundPairs: 1 });
  });

  it("throws for what is no pair of records, and for a threshold that is not finite", () => {
    expect(() => evaluatePairs(["a", "b"], pairs)).toThrow(refusal("INVALID_VALUE", ["pairs", "left", 1]));
    expect(() => evaluatePairs(truth, pairs, { threshold: Number.NaN })).toThrow(
      refusal("INVALID_OPTION", ["threshold"]),
    );
  });

  it("agrees with the evaluation of clusters where each cluster is listed pair by pair", () => {
    const clusterings = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })));
    fc.assert(
      fc.property(clusterings, (records) => {
        const entities = records.map(([entity]) => entity);
        const listed = records.flatMap(([, cluster], one) =>
          records.flatMap(([, other], two) => (one < two && cluster === other ? [[one, two, 1] as const] : [])),
        );
        const { clusterOf } = clusterByConnection(records.length, pairsOf(listed));
        expect(evaluatePairs(entities, pairsOf(listed))).toEqual(evaluateMatching(entities, clusterOf).pairwise);
      }),
    );
  });
});
