import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectQuality, matchProbability } from "../../../src/duplicates/weigh/index.js";

const weights = Float64Array.of(2, 0, -2, 3);

describe("matchProbability", () => {
  it("answers the probability behind a weight in bits", () => {
    expect([-2, 0, 2].map(matchProbability)).toEqual([0.2, 0.5, 0.8]);
    expect([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 2000, -2000].map(matchProbability)).toEqual([
      0, 1, 1, 0,
    ]);
  });
});

describe("expectQuality", () => {
  it("adds up the probabilities of the pairs that are taken, threshold included", () => {
    const eight = 1 / (1 + 1 / 8);
    expect(expectQuality(weights, 4, [0.5, 0.8, eight])).toEqual([
      { probability: 0.5, pairs: 3, precision: (0.8 + 0.5 + eight) / 3, recall: (0.8 + 0.5 + eight) / 4 },
      { probability: 0.8, pairs: 2, precision: (0.8 + eight) / 2, recall: (0.8 + eight) / 4 },
      { probability: eight, pairs: 1, precision: eight, recall: eight / 4 },
    ]);
  });

  it("has no precision where no pair is taken", () => {
    expect(expectQuality(weights, 4, [0.99])).toEqual([{ probability: 0.99, pairs: 0, recall: 0 }]);
  });

  it("answers a recall of 0 without matches, and of 1 where more is found than there is", () => {
    expect(expectQuality(weights, 0, [0.5])[0]?.recall).toBe(0);
    expect(expectQuality(weights, 1, [0.5])[0]?.recall).toBe(1);
  });

  it("looks at four thresholds if none is given", () => {
    expect(expectQuality(new Float64Array(0), 0).map(({ probability }) => probability)).toEqual([0.5, 0.8, 0.95, 0.99]);
  });

  it("expects no less precision and no more recall from a higher threshold", () => {
    const bits = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.array(bits), fc.nat({ max: 50 }), (each, matches) => {
        const rows = expectQuality(Float64Array.from(each), matches, [0, 0.25, 0.5, 0.75, 1]);
        rows.slice(1).forEach((row, index) => {
          const before = rows[index] as (typeof rows)[number];
          expect(row.recall).toBeLessThanOrEqual(before.recall);
          expect(row.pairs).toBeLessThanOrEqual(before.pairs);
          if (row.precision !== undefined)
            expect(row.precision).toBeGreaterThanOrEqual((before.precision as number) - 1e-12);
        });
      }),
    );
  });

  it("throws INVALID_VALUE for what is no number of matches or no probability", () => {
    const matches = expect.objectContaining({ code: "INVALID_VALUE", path: ["matches"] });
    expect(() => expectQuality(weights, -1)).toThrow(matches);
    expect(() => expectQuality(weights, Number.NaN)).toThrow(matches);
    for (const threshold of [-0.1, 1.1, Number.NaN]) {
      const refusal = expect.objectContaining({ code: "INVALID_VALUE", path: ["thresholds", 1] });
      expect(() => expectQuality(weights, 1, [0.5, threshold])).toThrow(refusal);
    }
  });
});
