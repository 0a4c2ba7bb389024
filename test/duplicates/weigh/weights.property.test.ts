import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPairWeigher, type MatchBody } from "../../../src/duplicates/weigh/index.js";
import { allPairs, compareTexts, levelsOf, weighings } from "./comparisons.js";

describe("createPairWeigher (properties)", () => {
  it("weighs a pair by itself as it weighs it among all", () => {
    fc.assert(
      fc.property(weighings, ({ count, comparisons, model }) => {
        const { weightOf, weigh } = createPairWeigher(comparisons, model);
        const pairs = allPairs(count);
        const alone = [...pairs.left].map((left, pair) => weightOf(left, pairs.right[pair] as number));
        expect([...weigh(pairs, levelsOf(pairs, comparisons))]).toEqual(alone);
      }),
    );
  });

  it("adds up exactly to prior, evidence and correction, in any order", () => {
    fc.assert(
      fc.property(weighings, fc.boolean(), ({ comparisons, model }, isReversed) => {
        const { prior, evidenceOf, correctionOf, weightOf } = createPairWeigher(comparisons, model);
        const parts = comparisons.map(({ levelOf }, index) => evidenceOf(index, levelOf(0, 1), 0, 1));
        const shared = parts
          .filter((_, index) => comparisons[index]?.isShared)
          .reduce((sum, { weight, termWeight }) => sum + weight + termWeight, 0);
        const all = [prior, correctionOf(shared), ...parts.flatMap(({ weight, termWeight }) => [termWeight, weight])];
        const ordered = isReversed ? all.reverse() : all;
        expect(ordered.reduce((sum, part) => sum + part, 0)).toBe(weightOf(0, 1));
      }),
    );
  });

  it("weighs a pair the same in both directions", () => {
    fc.assert(
      fc.property(weighings, ({ comparisons, model }) => {
        const { weightOf } = createPairWeigher(comparisons, model);
        expect(weightOf(1, 0)).toBe(weightOf(0, 1));
      }),
    );
  });

  it("weighs the prior where everything is missing", () => {
    fc.assert(
      fc.property(weighings, ({ comparisons, model }) => {
        const silent = comparisons.map((comparison) => ({ ...comparison, levelOf: () => 0 }));
        expect(createPairWeigher(silent, model).weightOf(0, 1)).toBe(model.prior);
      }),
    );
  });

  it("never lets a rarer value weigh less than a more frequent one at the same level", () => {
    const share = fc.double({ min: 1e-9, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, fc.constantFrom(1, 2), (usual, one, other, level) => {
        const weigher = createPairWeigher([compareTexts("n", ["anna", "arno"])], bodyOf(usual, [3, 2, 1], one, other));
        const [ofOne, ofOther] = [0, 1].map((record) => weigher.evidenceOf(0, level, record, record).termWeight);
        if (one <= other) expect(ofOne).toBeGreaterThanOrEqual(ofOther as number);
        else expect(ofOne).toBeLessThanOrEqual(ofOther as number);
      }),
    );
  });

  it("never lets a better level weigh less, where levels are in order and frequencies equal and counted", () => {
    const share = fc.double({ min: 1e-9, max: 1, noNaN: true });
    const weights = fc.tuple(fc.integer(), fc.integer()).map((both) => both.sort((one, other) => other - one));
    fc.assert(
      fc.property(share, share, weights, (usual, each, [better, worse]) => {
        const body = bodyOf(usual, [better as number, worse as number, 0], each, each);
        const { evidenceOf } = createPairWeigher([compareTexts("n", ["anna", "arno"])], body);
        const [first, second] = [1, 2].map((level) => {
          const { weight, termWeight } = evidenceOf(0, level, 0, 1);
          return weight + termWeight;
        });
        expect(first).toBeGreaterThanOrEqual(second as number);
      }),
    );
  });

  it("weighs the same after a journey through JSON", () => {
    fc.assert(
      fc.property(weighings, ({ comparisons, model }) => {
        const back = JSON.parse(JSON.stringify(model)) as MatchBody;
        expect(createPairWeigher(comparisons, back).weightOf(0, 1)).toBe(
          createPairWeigher(comparisons, model).weightOf(0, 1),
        );
      }),
    );
  });
});

function bodyOf(usual: number, weights: readonly number[], anna: number, arno: number): MatchBody {
  const levels = ["same", "similar", "different"].map((name, index) => ({
    name,
    m: 0.5,
    u: usual,
    weight: weights[index] as number,
  }));
  const terms = { lastLevel: 2, rareShare: 0.5, shares: { anna, arno } };
  return { fit: "estimated", prior: 0, comparisons: [{ name: "n", fields: ["n"], levels, terms }] };
}
