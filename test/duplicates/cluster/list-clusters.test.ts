import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterByConnection, listClusters } from "../../../src/duplicates/cluster/index.js";
import { refusal } from "../../shared/refusal.js";
import { graphs, pairsOf } from "./arbitraries.js";

const listed = (labels: readonly number[], minSize?: number) =>
  listClusters({ clusterOf: Int32Array.from(labels) }, { minSize }).map((records) => [...records]);

describe("listClusters", () => {
  it("lists clusters by their smallest record, and records in ascending order", () => {
    expect(listed([0, 1, 0, 1, 4, 0])).toEqual([[0, 2, 5], [1, 3], [4]]);
    expect(listed([])).toEqual([]);
  });

  it("leaves out clusters of fewer records than asked for", () => {
    expect(listed([0, 1, 0, 1, 4, 0], 2)).toEqual([
      [0, 2, 5],
      [1, 3],
    ]);
    expect(listed([0, 1, 0, 1, 4, 0], 3)).toEqual([[0, 2, 5]]);
  });

  it.each([0, 1.5, Number.NaN])("throws INVALID_OPTION for a minSize of %s", (minSize) => {
    expect(() => listed([0], minSize)).toThrow(refusal("INVALID_OPTION", ["minSize"]));
  });

  it.each([
    [[1, 1], 0],
    [[0, 0, 1], 2],
    [[0, -1], 1],
    [[0, 1, 5], 2],
  ])("throws INVALID_VALUE for the labels %o", (labels, wrong) => {
    expect(() => listed(labels)).toThrow(refusal("INVALID_VALUE", ["clustering", "clusterOf", wrong]));
  });

  it("lists each record once, with those that have its label", () => {
    fc.assert(
      fc.property(graphs, ({ count, listed: triples }) => {
        const found = clusterByConnection(count, pairsOf(triples));
        const clusters = listClusters(found);
        expect(clusters).toHaveLength(found.clusterCount);
        expect(clusters.flatMap((records) => [...records]).sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
        for (const records of clusters) for (const record of records) expect(found.clusterOf[record]).toBe(records[0]);
      }),
    );
  });
});
