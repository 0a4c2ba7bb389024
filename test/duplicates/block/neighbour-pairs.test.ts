import { describe, expect, it } from "vitest";
import { listNeighbourPairs } from "../../../src/duplicates/block/index.js";
import { toTuples } from "./keys.js";

const letters = Object.freeze(["d", "a", "c", "b", "e"]);

describe("listNeighbourPairs", () => {
  it("lists records whose keys stand next to each other when sorted", () => {
    expect(toTuples(listNeighbourPairs(letters, { windowSize: 2 }))).toEqual([
      [0, 2],
      [0, 4],
      [1, 3],
      [2, 3],
    ]);
    expect(toTuples(listNeighbourPairs(letters, { windowSize: 3 }))).toEqual([
      [0, 2],
      [0, 3],
      [0, 4],
      [1, 2],
      [1, 3],
      [2, 3],
      [2, 4],
    ]);
  });

  it("takes a window of five keys if nothing else is said", () => {
    expect(listNeighbourPairs(["a", "b", "c", "d", "e", "f"]).left.length).toBe(14);
  });

  it("lays the window over different keys: records of one key come together", () => {
    expect(toTuples(listNeighbourPairs(["b", "a", "b", "b", "c"], { windowSize: 2 }))).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [1, 2],
      [1, 3],
      [2, 3],
      [2, 4],
      [3, 4],
    ]);
  });

  it("leaves out records without a key, which part nobody", () => {
    expect(toTuples(listNeighbourPairs(["b", undefined, "", "a", "", undefined], { windowSize: 2 }))).toEqual([[0, 3]]);
    expect(listNeighbourPairs([]).left.length).toBe(0);
  });

  it("sorts by code units, whatever the language", () => {
    expect(toTuples(listNeighbourPairs(["Z", "a", "ä", "B"], { windowSize: 2 }))).toEqual([
      [0, 1],
      [0, 3],
      [1, 2],
    ]);
  });

  it("leaves out a key of too many records, which keeps its place, and counts it", () => {
    const pairs = listNeighbourPairs(["b", "b", "b", "a", "a", "c"], { windowSize: 2, maxBlockSize: 2 });
    expect(toTuples(pairs)).toEqual([[3, 4]]);
    expect(pairs.oversized).toEqual({ blocks: 1, records: 3, pairs: 3 });
  });

  it("leaves out pairs of one source", () => {
    const sources = Int32Array.of(0, 0, 1, 1, 0);
    expect(toTuples(listNeighbourPairs(letters, { windowSize: 2, sources }))).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it("stays small and quick where a hundred thousand records share a key", () => {
    const keys = [...new Array<string>(100_000).fill("same"), "samf", "samg"];
    const { left, right, oversized } = listNeighbourPairs(keys);
    expect([...left, ...right]).toEqual([100_000, 100_001]);
    expect(oversized).toEqual({ blocks: 1, records: 100_000, pairs: 4_999_950_000 });
  });

  it("throws INVALID_OPTION for a window of less than two keys or blocks of less than two records", () => {
    for (const windowSize of [1, 0, 2.5, Number.NaN]) {
      const refusal = expect.objectContaining({ code: "INVALID_OPTION", path: ["windowSize"] });
      expect(() => listNeighbourPairs(letters, { windowSize })).toThrow(refusal);
    }
    const size = expect.objectContaining({ code: "INVALID_OPTION", path: ["maxBlockSize"] });
    expect(() => listNeighbourPairs(letters, { maxBlockSize: 1 })).toThrow(size);
  });

  it("throws INVALID_VALUE for a key that is no text, and for sources of other records", () => {
    const key = expect.objectContaining({ code: "INVALID_VALUE", path: ["sortKeys", 1] });
    expect(() => listNeighbourPairs(["a", 7 as unknown as string])).toThrow(key);
    const sources = expect.objectContaining({ code: "INVALID_VALUE", path: ["sources"] });
    expect(() => listNeighbourPairs(letters, { sources: Int32Array.of(0) })).toThrow(sources);
  });
});
