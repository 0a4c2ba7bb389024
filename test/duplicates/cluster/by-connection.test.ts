import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterByConnection } from "../../../src/duplicates/cluster/index.js";
import { graphs, pairsOf, type Triple, togetherness } from "./arbitraries.js";

const chain: readonly Triple[] = [
  [4, 3, 1],
  [1, 2, 0],
  [2, 4, 0.25],
  [0, 1, -0.5],
];

describe("clusterByConnection", () => {
  it("follows chains of pairs that reach the threshold", () => {
    expect(clusterByConnection(6, pairsOf(chain))).toEqual({
      clusterOf: Int32Array.of(0, 1, 1, 1, 1, 5),
      clusterCount: 3,
      largestSize: 4,
    });
  });

  it("counts a weight that is exactly the threshold", () => {
    expect([...clusterByConnection(5, pairsOf(chain), { threshold: 0.25 }).clusterOf]).toEqual([0, 1, 2, 2, 2]);
    expect([...clusterByConnection(5, pairsOf(chain), { threshold: 0.26 }).clusterOf]).toEqual([0, 1, 2, 3, 3]);
  });

  it("answers no records with no clusters", () => {
    expect(clusterByConnection(0, pairsOf([]))).toEqual({
      clusterOf: new Int32Array(),
      clusterCount: 0,
      largestSize: 0,
    });
  });

  it("puts exactly those together that a walk along the pairs reaches", () => {
    fc.assert(
      fc.property(graphs, ({ count, listed }) => {
        const reached = Array.from({ length: count }, (_, record) => new Set([record]));
        for (let step = 0; step < count; step++) {
          for (const [left, right, weight] of listed) {
            if (Math.round(weight * 2 ** 20) < 0) continue;
            for (const set of reached) if (set.has(left) || set.has(right)) set.add(left).add(right);
          }
        }
        const wanted = reached.flatMap((set, record) => [...set].map((other) => `${record}-${other}`));
        expect(togetherness(clusterByConnection(count, pairsOf(listed)).clusterOf)).toEqual(new Set(wanted));
      }),
    );
  });
});
