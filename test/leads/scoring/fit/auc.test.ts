import { describe, expect, it } from "vitest";
import { estimateAuc } from "../../../../src/leads/scoring/fit/auc.js";
import { newcombeInterval } from "../../../../src/leads/scoring/fit/auc-interval.js";
import { createRandom } from "../../../../src/shared/random/index.js";

describe("newcombeInterval", () => {
  it("is that of the README of SingleCaseES (NAP), whose ends are found to some four digits", () => {
    const { low, high, level } = newcombeInterval(0.9166667, 7, 6, 0.95);
    expect(low).toBeCloseTo(0.5973406, 4);
    expect(high).toBeCloseTo(0.9860176, 4);
    expect(level).toBe(0.95);
  });

  it("turns over with won and lost, and is wider for a higher level", () => {
    const { low, high } = newcombeInterval(0.7, 5, 30, 0.95);
    expect(newcombeInterval(0.3, 30, 5, 0.95).high).toBeCloseTo(1 - low, 15);
    const wider = newcombeInterval(0.7, 5, 30, 0.99);
    expect(wider.low).toBeLessThan(low);
    expect(wider.high).toBeGreaterThan(high);
  });
});

/** In how many of 1,000 samples the interval holds the AUC, and lies above 0.5: scores are normal, those of won leads so much higher. */
function sample(won: number, lost: number, higher: number, auc: number) {
  const random = createRandom(`${won} of ${won + lost}, ${auc}`);
  const outcomes = Uint8Array.from({ length: won + lost }, (_, lead) => Number(lead < won));
  const samples = Array.from({ length: 1000 }, () => {
    const scores = Float64Array.from(outcomes, (outcome) => random.normal() + outcome * higher);
    return estimateAuc(scores, outcomes).interval ?? { low: 0, high: 0 };
  });
  return {
    holds: samples.filter(({ low, high }) => low <= auc && auc <= high).length / 1000,
    isAboveHalf: samples.filter(({ low }) => low > 0.5).length / 1000,
  };
}

describe("the interval of an AUC", () => {
  it.each([
    [2, 198, 0, 0.5],
    [5, 195, 0, 0.5],
    [40, 40, 0, 0.5],
    [2, 198, 1.8123876, 0.9],
    [5, 195, 1.8123876, 0.9],
    [40, 40, 1.8123876, 0.9],
  ])(
    "holds the truth as often as it says, for %i won and %i lost leads that are %d apart",
    (won, lost, higher, auc) => {
      const { holds, isAboveHalf } = sample(won, lost, higher, auc);
      expect(holds).toBeGreaterThan(0.94);
      if (auc === 0.5) expect(isAboveHalf).toBeLessThan(0.035);
      else expect(isAboveHalf).toBeGreaterThan(0.5);
    },
  );
});
