import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ComparedScore, compareScores } from "../../../src/leads/scoring/scorecard/index.js";
import { refusal } from "../../shared/refusal.js";

interface Pair {
  readonly now: ComparedScore;
  readonly next: ComparedScore;
  readonly won?: boolean | undefined;
}

const compare = (pairs: readonly Pair[], more: object = {}) =>
  compareScores(Object.freeze(pairs), {
    currentOf: ({ now }) => now,
    candidateOf: ({ next }) => next,
    isWon: ({ won }) => won,
    ...more,
  });

const scored = (score: number, band = "all"): ComparedScore => ({ score, band });
const ranks = (left: readonly number[], right: readonly number[]) =>
  compare(left.map((score, index) => ({ now: scored(score), next: scored(right[index] ?? 0) }))).rankCorrelation;

describe("compareScores", () => {
  it("correlates ranks, with mean ranks for ties", () => {
    expect(ranks([1, 2, 3], [10, 200, 3000])).toBe(1);
    expect(ranks([1, 2, 3], [3, 2, 1])).toBe(-1);
    expect(ranks([1, 2, 3, 4], [1, 2, 4, 3])).toBeCloseTo(0.8, 12);
    expect(ranks([1, 1, 2], [1, 2, 2])).toBeCloseTo(0.5, 12);
    expect(ranks([106, 100, 86, 101, 99, 103, 97, 113, 112, 110], [7, 27, 2, 50, 28, 29, 20, 12, 6, 17])).toBeCloseTo(
      -29 / 165,
      12,
    );
    expect(ranks([1, 1], [1, 2])).toBeUndefined();
    expect(ranks([], [])).toBeUndefined();
  });

  it("counts who goes from which band to which", () => {
    const moves = ["cold hot", "hot hot", "cold hot", "hot cold"].map((move) => move.split(" ") as [string, string]);
    const { n, moved, migration } = compare(moves.map(([from, to]) => ({ now: scored(1, from), next: scored(1, to) })));
    expect([n, moved]).toEqual([4, 3]);
    expect(migration).toEqual([
      { current: "cold", candidate: "hot", count: 2 },
      { current: "hot", candidate: "cold", count: 1 },
      { current: "hot", candidate: "hot", count: 1 },
    ]);
  });

  /** As many leads, every second one won, of which the models say these probabilities. */
  const outcomes = (count: number, now: (won: boolean) => number, next: (won: boolean, index: number) => number) =>
    Array.from({ length: count }, (_, index): Pair => {
      const won = index % 2 === 0;
      return {
        now: { score: 1, band: "all", probability: now(won) },
        next: { score: 1, band: "all", probability: next(won, index) },
        won,
      };
    });
  const coin = () => 0.5;

  it("takes the mean difference of squared errors, with its interval", () => {
    const pairs = outcomes(40, coin, (won, index) => (index < 20 ? (won ? 0.9 : 0.1) : 0.5));
    const { brierDifference, verdict } = compare([...pairs, { now: scored(1), next: scored(1) }]);
    expect(brierDifference).toMatchObject({ n: 40, status: "ok", unit: "squared probability" });
    expect(brierDifference.value).toBeCloseTo(-0.12, 12);
    const reach = 1.959963984540054 * Math.sqrt((40 * 0.12 ** 2) / 39 / 40);
    expect(brierDifference.interval?.low).toBeCloseTo(-0.12 - reach, 9);
    expect(brierDifference.interval?.high).toBeCloseTo(-0.12 + reach, 9);
    expect([brierDifference.interval?.level, verdict]).toEqual([0.95, "better"]);
    const swapped = compare(
      pairs.map(({ now, next, won }) => ({ now: next, next: now, won })),
      { level: 0.5 },
    );
    expect([swapped.brierDifference.value, swapped.brierDifference.interval?.level]).toEqual([
      expect.closeTo(0.12, 12),
      0.5,
    ]);
    expect(swapped.verdict).toBe("worse");
    expect(compare(outcomes(40, coin, coin)).verdict).toBe("indistinguishable");
  });

  it("says nothing below 30 outcomes", () => {
    expect(compare(outcomes(29, coin, (won) => (won ? 1 : 0)))).toMatchObject({
      brierDifference: { n: 29, status: "too-few-outcomes", unit: "squared probability" },
      verdict: "indistinguishable",
    });
    expect(compare(outcomes(30, coin, (won) => (won ? 1 : 0))).verdict).toBe("better");
    const none = compareScores([1], { currentOf: () => scored(1), candidateOf: () => scored(1) });
    expect(none.brierDifference.n).toBe(0);
  });

  it("takes the share of the other leads of a band, where there is no probability", () => {
    const pairs = Array.from({ length: 30 }, (_, index): Pair => {
      const won = index < 10;
      return {
        now: scored(1, won || index === 29 ? "hot" : "cold"),
        next: { score: 1, band: "all", probability: 0 },
        won,
      };
    });
    const others = (own: number) => (10 - own) / 29;
    const hot = (own: number) => (10 - own + others(own)) / 11;
    const errors = [10 * (hot(1) - 1) ** 2, hot(0) ** 2, 19 * (others(0) / 19) ** 2];
    const current = errors.reduce((sum, error) => sum + error, 0) / 30;
    expect(compare(pairs).brierDifference.value).toBeCloseTo(10 / 30 - current, 12);
  });

  it("refuses scores, probabilities and levels that are none", () => {
    const pair = { now: scored(1), next: scored(1) };
    const bad = (next: ComparedScore) => () => compare([pair, { ...pair, next }]);
    expect(bad(scored(Number.NaN))).toThrow(refusal("INVALID_VALUE", [1, "score"]));
    expect(bad({ ...scored(1), probability: 1.01 })).toThrow(refusal("INVALID_VALUE", [1, "probability"]));
    expect(bad({ ...scored(1), probability: -0.01 })).toThrow(refusal("INVALID_VALUE", [1, "probability"]));
    expect(bad({ ...scored(1), probability: Number.NaN })).toThrow(refusal("INVALID_VALUE", [1, "probability"]));
    for (const level of [0, 1, Number.NaN])
      expect(() => compare([], { level })).toThrow(refusal("INVALID_OPTION", ["level"]));
    expect(bad({ ...scored(1), probability: 1 })).not.toThrow();
  });

  it("finds that a model is like itself, and that swapping the models turns the sign", () => {
    const scores = fc.record({
      score: fc.integer({ min: 0, max: 9 }),
      band: fc.constantFrom("a", "b"),
      probability: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const pairs = fc.array(fc.record({ now: scores, next: scores, won: fc.boolean() }), {
      minLength: 30,
      maxLength: 60,
    });
    fc.assert(
      fc.property(pairs, (list) => {
        const [there, back] = [list, list.map(({ now, next, won }) => ({ now: next, next: now, won }))].map((each) =>
          compare(each),
        );
        expect(there?.brierDifference.value).toBeCloseTo(-(back?.brierDifference.value ?? 0), 12);
        expect(there?.rankCorrelation ?? 9).toBeCloseTo(back?.rankCorrelation ?? 9, 12);
        expect(there?.moved).toBe(back?.moved);
        const same = compare(list.map(({ now, won }) => ({ now, next: now, won })));
        expect([same.moved, same.brierDifference.value, same.verdict]).toEqual([0, 0, "indistinguishable"]);
        expect(same.rankCorrelation ?? 1).toBeCloseTo(1, 12);
      }),
    );
  });
});
