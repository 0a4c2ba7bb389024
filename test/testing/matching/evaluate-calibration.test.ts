import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateCalibration } from "../../../src/testing/matching/index.js";
import { refusal } from "../../shared/refusal.js";

/** Probabilities with outcomes, with few distinct ones among them. */
const outcomes = fc.array(
  fc.tuple(fc.oneof(fc.constantFrom(0, 0.25, 1), fc.double({ min: 0, max: 1, noNaN: true })), fc.boolean()),
);
const evaluate = (pairs: readonly (readonly [number, boolean])[], bins?: number) =>
  evaluateCalibration(
    pairs.map(([probability]) => probability),
    pairs.map(([, isTrue]) => isTrue),
    { bins },
  );

describe("evaluateCalibration", () => {
  it("compares claim and truth in bins of equally many", () => {
    const probabilities = Object.freeze([0.875, 0.125, 0.5, 0.375]);
    const isTrue = Object.freeze([true, false, false, true]);
    expect(evaluateCalibration(probabilities, isTrue, { bins: 2 })).toEqual({
      error: (2 * 0.25 + 2 * 0.1875) / 4,
      bins: [
        { count: 2, lowest: 0.125, highest: 0.375, meanProbability: 0.25, trueShare: 0.5 },
        { count: 2, lowest: 0.5, highest: 0.875, meanProbability: 0.6875, trueShare: 0.5 },
      ],
    });
  });

  it("begins bin b of B at the position n·b/B, rounded down, and weights each by its count", () => {
    const { error, bins } = evaluateCalibration([0, 0.25, 0.5, 0.75, 1], [true, true, true, true, false], { bins: 2 });
    expect(bins.map(({ count, lowest, highest }) => [count, lowest, highest])).toEqual([
      [2, 0, 0.25],
      [3, 0.5, 1],
    ]);
    expect(error).toBeCloseTo((2 * 0.875 + 3 * (0.75 - 2 / 3)) / 5, 12);
  });

  it("takes ten bins, but none that is empty", () => {
    const probabilities = Array.from({ length: 25 }, (_, index) => index / 25);
    const isTrue = probabilities.map(() => true);
    expect(evaluateCalibration(probabilities, isTrue).bins).toHaveLength(10);
    expect(evaluateCalibration(probabilities.slice(0, 3), isTrue.slice(0, 3)).bins).toHaveLength(3);
  });

  it("lets equal probabilities count alike, whatever bin they come into", () => {
    const { bins } = evaluate(
      [
        [0.5, true],
        [0.5, false],
        [0.5, false],
        [0.5, false],
      ],
      2,
    );
    expect(bins.map(({ trueShare }) => trueShare)).toEqual([0.25, 0.25]);
  });

  it("has no error without probabilities", () => {
    expect(evaluateCalibration([], [])).toStrictEqual({ bins: [] });
  });

  it.each([-0.001, 1.001, Number.NaN])("throws INVALID_VALUE for the probability %s", (probability) => {
    expect(() => evaluateCalibration([0, 1, probability], [true, true, true])).toThrow(
      refusal("INVALID_VALUE", ["probabilities", 2]),
    );
  });

  it("throws INVALID_VALUE unless there is an outcome for each probability", () => {
    expect(() => evaluateCalibration([0, 1], [true])).toThrow(refusal("INVALID_VALUE", ["isTrue"]));
    expect(() => evaluateCalibration([0], [true, true])).toThrow(refusal("INVALID_VALUE", ["isTrue"]));
  });

  it.each([0, 2.5, Number.NaN])("throws INVALID_OPTION for %s bins", (bins) => {
    expect(() => evaluate([], bins)).toThrow(refusal("INVALID_OPTION", ["bins"]));
  });

  it("does not depend on the order", () => {
    const twice = outcomes.chain((pairs) =>
      fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length })),
    );
    fc.assert(
      fc.property(twice, fc.integer({ min: 1, max: 12 }), ([pairs, shuffled], bins) => {
        expect(evaluate(shuffled, bins)).toEqual(evaluate(pairs, bins));
      }),
    );
  });

  it("keeps every probability in one bin, in ascending order, of counts that differ by one at most", () => {
    fc.assert(
      fc.property(outcomes, fc.integer({ min: 1, max: 12 }), (pairs, wanted) => {
        const { bins, error } = evaluate(pairs, wanted);
        const counts = bins.map(({ count }) => count);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(pairs.length);
        if (bins.length > 0) {
          expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
          expect(error).toBeGreaterThanOrEqual(0);
          expect(error).toBeLessThanOrEqual(1 + 1e-12);
        }
        const borders = bins.flatMap(({ lowest, highest }) => [lowest, highest]);
        expect(borders).toEqual([...borders].sort((a, b) => a - b));
      }),
    );
  });

  it("finds no error where certainty is right", () => {
    const certain = fc.array(
      fc.boolean().map((isTrue) => [isTrue ? 1 : 0, isTrue] as const),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(certain, (pairs) => {
        expect(evaluate(pairs).error).toBe(0);
      }),
    );
  });
});
