import { describe, expect, it } from "vitest";
import { listReview } from "../../src/duplicates/list-review.js";
import { matchProbability } from "../../src/duplicates/weigh/index.js";

const list = (weights: readonly number[], band?: { from: number; to: number }) => {
  const pairs = {
    left: Int32Array.of(0, 0, 1, 2),
    right: Int32Array.of(1, 2, 3, 3),
    weights: Float64Array.from(weights),
  };
  const { left, right, ...rest } = listReview(
    pairs,
    pairs.weights.map(matchProbability),
    Int32Array.of(3, 1, 0, 2),
    ...(band === undefined ? [] : ([band] as const)),
  );
  return [...rest.weights].map((weight, index) => [left[index], right[index], weight]);
};

describe("listReview", () => {
  it("names records by their own places, the smaller one left, the most probable first", () => {
    expect(list([-1, 1, 0, -0.5])).toEqual([
      [0, 3, 1],
      [1, 2, 0],
      [0, 2, -0.5],
      [1, 3, -1],
    ]);
  });

  it("lists equally probable pairs in the order of their records", () => {
    expect(list([0, 0, 0, 0])).toEqual([
      [0, 2, 0],
      [0, 3, 0],
      [1, 2, 0],
      [1, 3, 0],
    ]);
  });

  it("lists by weight, whatever order the pairs come in", () => {
    const weights = [-2, 0, 1, 2];
    for (const [first, second, third, fourth] of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [1, 3, 0, 2],
      [2, 0, 3, 1],
      [1, 2, 0, 3],
    ] as const) {
      const shuffled = [first, second, third, fourth].map((place) => weights[place] as number);
      expect(list(shuffled, { from: 0, to: 1 }).map(([, , weight]) => weight)).toEqual([2, 1, 0, -2]);
    }
  });

  it("takes both borders of the band in: 0.2 and 0.8 unless there are others", () => {
    expect(list([-2, 2, -2.01, 2.01]).map(([, , weight]) => weight)).toEqual([2, -2]);
    expect(list([-2, 2, 0, 3], { from: 0.5, to: 0.5 }).map(([, , weight]) => weight)).toEqual([0]);
    expect(list([9, 9, 9, 9])).toEqual([]);
  });
});
