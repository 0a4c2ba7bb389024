import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterByConnection, measureClusters } from "../../../src/duplicates/cluster/index.js";
import { refusal } from "../../shared/refusal.js";
import { graphs, pairsOf, type Triple } from "./arbitraries.js";

const together = (...labels: readonly number[]) => ({ clusterOf: Int32Array.from(labels) });

describe("measureClusters", () => {
  it("tells how a cluster hangs together", () => {
    const listed: readonly Triple[] = [
      [1, 0, 2],
      [1, 2, 4],
      [2, 0, 6],
      [4, 2, 1],
      [0, 4, -1],
    ];
    expect(measureClusters(together(0, 0, 0, 3, 0), pairsOf(listed))).toStrictEqual([
      {
        cluster: 0,
        size: 4,
        edges: 4,
        density: 2 / 3,
        meanWeight: 3.25,
        weakestWeight: 1,
        bridges: [[2, 4]],
        centralisation: 2 / 3,
      },
    ]);
  });

  it("has no centralisation for two records, and no weights without edges", () => {
    expect(measureClusters(together(0, 0, 2, 2), pairsOf([[1, 0, 3]]))).toStrictEqual([
      { cluster: 0, size: 2, edges: 1, density: 1, meanWeight: 3, weakestWeight: 3, bridges: [[0, 1]] },
      { cluster: 2, size: 2, edges: 0, density: 0, bridges: [] },
    ]);
    expect(measureClusters(together(0, 0, 0), pairsOf([]))).toStrictEqual([
      { cluster: 0, size: 3, edges: 0, density: 0, bridges: [], centralisation: 0 },
    ]);
  });

  it("gives a star the centralisation 1 and a circle 0", () => {
    const star: readonly Triple[] = [
      [0, 3, 1],
      [1, 3, 1],
      [2, 3, 1],
      [4, 3, 1],
    ];
    const circle: readonly Triple[] = [
      [0, 1, 1],
      [1, 2, 1],
      [2, 3, 1],
      [3, 4, 1],
      [4, 0, 1],
    ];
    const measure = (listed: readonly Triple[]) => measureClusters(together(0, 0, 0, 0, 0), pairsOf(listed))[0];
    expect(measure(star)?.centralisation).toBe(1);
    expect(measure(star)?.bridges).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 4],
    ]);
    expect(measure(circle)?.centralisation).toBe(0);
    expect(measure(circle)?.bridges).toEqual([]);
  });

  it("looks at pairs that reach the threshold, within a cluster, each once with its largest weight", () => {
    const listed: readonly Triple[] = [
      [0, 1, 2],
      [1, 0, 5],
      [1, 2, 1.5],
      [2, 3, 9],
    ];
    const clustering = together(0, 0, 0, 3);
    expect(measureClusters(clustering, pairsOf(listed), { threshold: 1.5 })[0]).toMatchObject({
      edges: 2,
      weakestWeight: 1.5,
    });
    expect(measureClusters(clustering, pairsOf(listed), { threshold: 1.75 })[0]).toMatchObject({
      edges: 1,
      meanWeight: 5,
    });
    expect(measureClusters(together(0, 0), pairsOf([[0, 1, -2]]), { threshold: -2 })[0]?.edges).toBe(1);
  });

  it("throws INVALID_VALUE for a label that is not the smallest record of its cluster", () => {
    expect(() => measureClusters(together(1, 1), pairsOf([]))).toThrow(
      refusal("INVALID_VALUE", ["clustering", "clusterOf", 0]),
    );
  });

  it("calls those edges bridges without which there would be one part more", () => {
    fc.assert(
      fc.property(graphs, ({ count, listed }) => {
        const unique = [...new Map(listed.map(([left, right]) => [edgeName(left, right), edge(left, right)])).values()];
        const parts = (triples: readonly Triple[]) => clusterByConnection(count, pairsOf(triples)).clusterCount;
        const wanted = unique.filter((one) => parts(unique.filter((other) => other !== one)) > parts(unique));
        const clustering = clusterByConnection(count, pairsOf(unique));
        const found = measureClusters(clustering, pairsOf(unique));
        expect(
          found
            .flatMap(({ bridges }) => bridges)
            .map(String)
            .sort(),
        ).toEqual(wanted.map(([left, right]) => String([left, right])).sort());
        expect(found.reduce((total, { edges }) => total + edges, 0)).toBe(unique.length);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps density and centralisation between 0 and 1, with an edge less than records or more where they are connected", () => {
    fc.assert(
      fc.property(graphs, ({ count, listed }) => {
        for (const metrics of measureClusters(clusterByConnection(count, pairsOf(listed)), pairsOf(listed))) {
          for (const share of [metrics.density, metrics.centralisation ?? 0]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
          expect(metrics.edges).toBeGreaterThanOrEqual(metrics.size - 1);
        }
      }),
    );
  });
});

// Helpers

const edge = (left: number, right: number): Triple => [Math.min(left, right), Math.max(left, right), 1];

const edgeName = (left: number, right: number) => String(edge(left, right));
