import { describe, expect, it } from "vitest";
import { countAllPairs, drawRandomPairs } from "../../../src/duplicates/weigh/random-pairs.js";

const tuples = ({ left, right }: { readonly left: Int32Array; readonly right: Int32Array }) =>
  [...left].map((record, pair) => [record, right[pair]]);

describe("drawRandomPairs", () => {
  it("answers all pairs where they are few", () => {
    expect(tuples(drawRandomPairs(3, undefined, "a"))).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(drawRandomPairs(775, undefined, "a").left.length).toBe((775 * 774) / 2);
    expect(drawRandomPairs(0, undefined, "a").left.length).toBe(0);
  });

  it("draws 150,000 pairs of two different records where they are many, the smaller one to the left", () => {
    const { left, right } = drawRandomPairs(776, undefined, "a");
    expect(left.length).toBeGreaterThan(149_000);
    expect(left.length).toBeLessThanOrEqual(150_000);
    expect(left.every((record, pair) => record >= 0 && record < (right[pair] as number))).toBe(true);
    expect(right.reduce((most, record) => Math.max(most, record))).toBe(775);
    expect(drawRandomPairs(776, undefined, "a")).toEqual({ left, right });
    expect(drawRandomPairs(776, undefined, "b")).not.toEqual({ left, right });
  });

  it("answers pairs of different sources only, where there are some", () => {
    expect(tuples(drawRandomPairs(4, Int32Array.of(0, 0, 1, 1), "a"))).toEqual([
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
    ]);
    const sources = Int32Array.from({ length: 1000 }, (_, record) => record % 2);
    const { left, right } = drawRandomPairs(1000, sources, "a");
    expect(left.every((record, pair) => sources[record] !== sources[right[pair] as number])).toBe(true);
    expect(left.length).toBeGreaterThan(70_000);
  });
});

describe("countAllPairs", () => {
  it("counts all pairs, of different sources where there are some", () => {
    expect([countAllPairs(0, undefined), countAllPairs(1, undefined), countAllPairs(5, undefined)]).toEqual([0, 0, 10]);
    expect(countAllPairs(5, Int32Array.of(0, 0, 1, 1, 2))).toBe(8);
  });
});
