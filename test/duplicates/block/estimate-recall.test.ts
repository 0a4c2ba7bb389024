import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateBlockingRecall } from "../../../src/duplicates/block/index.js";
import { keyOf } from "./keys.js";

/** Four pairs of two records each: the first is met by all three keys, the next by two, the last two by one. */
const keys = [
  keyOf("a", [0, 0, 1, 1, 2, 2, 3, 4]),
  keyOf("b", [0, 0, 1, 1, 2, 3, -1, -1]),
  keyOf("c", [0, 0, 1, 2, 3, 4, 5, 5]),
];
const pairs = { left: Int32Array.of(0, 2, 4, 6), right: Int32Array.of(1, 3, 5, 7) };
const recall = (...probabilities: readonly number[]) =>
  estimateBlockingRecall(keys, pairs, Float64Array.from(probabilities));

describe("estimateBlockingRecall", () => {
  it("estimates what was missed from what one rule and what two rules led to", () => {
    expect(recall(1, 1, 1, 1)).toEqual({ found: 4, missed: 0.5, recall: 4 / 4.5 });
    expect(recall(1, 0.25, 1, 1)).toEqual({ found: 3, missed: 1, recall: 0.75 });
  });

  it("counts a pair with its probability from one half on, and not below", () => {
    expect(recall(0.5, 0.75, 1, 0.5)).toEqual({
      found: 2.75,
      missed: (1.5 * 0.5) / 3.5,
      recall: 2.75 / (2.75 + 0.75 / 3.5),
    });
    expect(recall(0.5, 0.499, 0, 0)).toEqual({ found: 0.5, missed: 0, recall: 1 });
  });

  it("takes nothing for missed where no more than one pair was met once", () => {
    expect(recall(1, 1, 0.5, 0.5).missed).toBe(0);
    expect(recall(1, 1, 1, 0).missed).toBe(0);
  });

  it("takes no more for missed than there are other pairs", () => {
    const all = { left: Int32Array.of(0, 0, 0, 1, 1, 2), right: Int32Array.of(1, 2, 3, 2, 3, 3) };
    const one = [keyOf("one", [0, 0, 0, 0])];
    expect(estimateBlockingRecall(one, all, new Float64Array(6).fill(1))).toEqual({ found: 6, missed: 0, recall: 1 });
    const five = { left: all.left.slice(1), right: all.right.slice(1) };
    expect(estimateBlockingRecall(one, five, new Float64Array(5).fill(1))).toEqual({
      found: 5,
      missed: 1,
      recall: 5 / 6,
    });
  });

  it("answers a recall of 1 where nothing was found", () => {
    expect(recall(0, 0, 0, 0)).toEqual({ found: 0, missed: 0, recall: 1 });
    const none = { left: new Int32Array(0), right: new Int32Array(0) };
    expect(estimateBlockingRecall([], none, new Float64Array(0))).toEqual({ found: 0, missed: 0, recall: 1 });
  });

  it("has a recall above 0 and up to 1, and misses no less than nothing", () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(probability, probability, probability, probability), (probabilities) => {
        const { found, missed, recall: share } = recall(...probabilities);
        expect(missed).toBeGreaterThanOrEqual(0);
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(share * (found + missed)).toBeCloseTo(found, 12);
      }),
    );
  });

  it("throws INVALID_VALUE for keys of other records, and unless each pair has a probability", () => {
    const codes = expect.objectContaining({ code: "INVALID_VALUE", path: ["keys", 1, "codes"] });
    const short = keyOf("short", [0]);
    expect(() => estimateBlockingRecall([...keys.slice(0, 1), short], pairs, new Float64Array(4))).toThrow(codes);
    const missing = expect.objectContaining({ code: "INVALID_VALUE", path: ["probabilities"] });
    expect(() => recall(1, 1, 1)).toThrow(missing);
    const odd = expect.objectContaining({ code: "INVALID_VALUE", path: ["pairs", "right"] });
    const half = { ...pairs, right: Int32Array.of(1) };
    expect(() => estimateBlockingRecall(keys, half, new Float64Array(4))).toThrow(odd);
  });
});
