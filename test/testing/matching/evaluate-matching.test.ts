import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateMatching } from "../../../src/testing/matching/index.js";
import { refusal } from "../../shared/refusal.js";

/** Truth and clusters of one entry for each record, with few labels among them. */
const matchings = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }))).map((records) => ({
  truth: records.map(([entity]) => `e${entity}`),
  clusterOf: records.map(([, cluster]) => cluster),
}));

describe("evaluateMatching", () => {
  it("counts pairs and records as worked out by hand", () => {
    const truth = Object.freeze(["anna", "anna", "anna", "bernd", "cora"]);
    expect(evaluateMatching(truth, Object.freeze([0, 0, 2, 2, 4]))).toEqual({
      records: 5,
      clusterCount: 3,
      entityCount: 3,
      largestCluster: 2,
      largestEntity: 3,
      pairwise: { claimedPairs: 2, truePairs: 3, foundPairs: 1, precision: 1 / 2, recall: 1 / 3, f1: 2 / 5 },
      bCubed: {
        precision: (1 + 1 + 1 / 2 + 1 / 2 + 1) / 5,
        recall: expect.closeTo((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5, 12),
        f1: expect.closeTo((2 * 0.8 * (11 / 15)) / (0.8 + 11 / 15), 12),
      },
    });
  });

  it("gives the B-cubed figures of Bagga and Baldwin for their two responses", () => {
    const truth = Int32Array.of(1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3);
    const first = evaluateMatching(truth, [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2]).bCubed;
    const second = evaluateMatching(truth, [1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1]).bCubed;
    expect([first.precision?.toFixed(2), first.recall]).toEqual(["0.76", 1]);
    expect([second.precision?.toFixed(2), second.recall]).toEqual(["0.58", 1]);
  });

  it("has no precision where nothing was claimed, and no recall where nothing is true", () => {
    expect(evaluateMatching(["a", "a"], [0, 1]).pairwise).toStrictEqual({
      claimedPairs: 0,
      truePairs: 1,
      foundPairs: 0,
      recall: 0,
      f1: 0,
    });
    expect(evaluateMatching(["a", "b"], [0, 0]).pairwise).toStrictEqual({
      claimedPairs: 1,
      truePairs: 0,
      foundPairs: 0,
      precision: 0,
      f1: 0,
    });
    expect(evaluateMatching(["a", "b"], [0, 1]).pairwise).toStrictEqual({
      claimedPairs: 0,
      truePairs: 0,
      foundPairs: 0,
    });
  });

  it("has no scores without records", () => {
    expect(evaluateMatching([], new Int32Array())).toStrictEqual({
      records: 0,
      clusterCount: 0,
      entityCount: 0,
      largestCluster: 0,
      largestEntity: 0,
      pairwise: { claimedPairs: 0, truePairs: 0, foundPairs: 0 },
      bCubed: {},
    });
  });

  it("throws INVALID_VALUE unless there is a cluster for each record", () => {
    expect(() => evaluateMatching(["a"], [0, 1])).toThrow(refusal("INVALID_VALUE", ["clusterOf"]));
    expect(() => evaluateMatching(["a", "b"], [0])).toThrow(refusal("INVALID_VALUE", ["clusterOf"]));
  });

  it("counts as comparing each two records would", () => {
    fc.assert(
      fc.property(matchings, ({ truth, clusterOf }) => {
        const pairs = truth.flatMap((_, one) => truth.slice(one + 1).map((_, rest) => [one, one + 1 + rest] as const));
        const isTrue = ([one, other]: readonly [number, number]) => truth[one] === truth[other];
        const isClaimed = ([one, other]: readonly [number, number]) => clusterOf[one] === clusterOf[other];
        expect(evaluateMatching(truth, clusterOf).pairwise).toMatchObject({
          claimedPairs: pairs.filter(isClaimed).length,
          truePairs: pairs.filter(isTrue).length,
          foundPairs: pairs.filter((pair) => isTrue(pair) && isClaimed(pair)).length,
        });
      }),
    );
  });

  it("averages what each record finds in its cluster and in its entity", () => {
    fc.assert(
      fc.property(
        matchings.filter(({ truth }) => truth.length > 0),
        ({ truth, clusterOf }) => {
          const all = [...truth.keys()];
          const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
          const shares = all.map((record) => {
            const cluster = all.filter((other) => clusterOf[other] === clusterOf[record]);
            const entity = all.filter((other) => truth[other] === truth[record]);
            const shared = cluster.filter((other) => entity.includes(other));
            return { precision: shared.length / cluster.length, recall: shared.length / entity.length };
          });
          const { bCubed } = evaluateMatching(truth, clusterOf);
          expect(bCubed.precision).toBeCloseTo(mean(shares.map(({ precision }) => precision)), 12);
          expect(bCubed.recall).toBeCloseTo(mean(shares.map(({ recall }) => recall)), 12);
        },
      ),
    );
  });

  it("swaps precision and recall where truth and clusters are swapped", () => {
    fc.assert(
      fc.property(matchings, ({ truth, clusterOf }) => {
        const one = evaluateMatching(truth, clusterOf);
        const other = evaluateMatching(
          clusterOf,
          truth.map((entity) => Number(entity.slice(1))),
        );
        expect(other.pairwise.precision).toBe(one.pairwise.recall);
        expect(other.pairwise.f1).toBe(one.pairwise.f1);
        expect(other.bCubed.recall).toBe(one.bCubed.precision);
        expect([other.clusterCount, other.largestCluster]).toEqual([one.entityCount, one.largestEntity]);
      }),
    );
  });

  it("gives full marks to the truth", () => {
    fc.assert(
      fc.property(
        matchings.filter(({ truth }) => truth.length > new Set(truth).size),
        ({ truth }) => {
          const { pairwise, bCubed } = evaluateMatching(
            truth,
            truth.map((entity) => truth.indexOf(entity)),
          );
          expect(pairwise).toMatchObject({ precision: 1, recall: 1, f1: 1 });
          expect(bCubed).toEqual({ precision: 1, recall: 1, f1: 1 });
        },
      ),
    );
  });
});
