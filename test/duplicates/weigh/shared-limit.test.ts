import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPairWeigher, type MatchBody } from "../../../src/duplicates/weigh/index.js";
import { learnSharedLimit, pickSharedPairs } from "../../../src/duplicates/weigh/shared-limit.js";
import type { FittedShares } from "../../../src/duplicates/weigh/shares.js";
import { createRandom } from "../../../src/shared/random/index.js";
import { refusal } from "../../shared/refusal.js";
import { allPairs, compareTexts, levelsOf } from "./comparisons.js";

/** Given names differ, are alike or the same; places are shared. Pairs of records 2k and 2k + 1, as many as there are given names. */
function makeHomes(given: readonly (readonly [string, string | undefined])[], home = "ulm") {
  const comparisons = [
    { ...compareTexts("given", given.flat()), terms: undefined },
    { ...compareTexts("home", new Array(2 * given.length).fill(home)), terms: undefined, isShared: true },
  ];
  const pairs = {
    left: Int32Array.from(given, (_, pair) => 2 * pair),
    right: Int32Array.from(given, (_, pair) => 2 * pair + 1),
  };
  return { comparisons, pairs, levels: levelsOf(pairs, comparisons), step: 1 };
}

/** A given name that is the same weighs 5 bits, another one −3; the same home makes up for the prior. */
const shares: FittedShares = {
  fit: "estimated",
  m: [Float64Array.of(0, 0.8, 0.1, 0.1), Float64Array.of(0, 0.8, 0.1, 0.1)],
  u: [Float64Array.of(0, 0.025, 0.1, 0.8), Float64Array.of(0, 0.05, 0.1, 0.85)],
  frequencies: [undefined, undefined],
  prior: -3,
};
const learn = (given: Parameters<typeof makeHomes>[0], known = shares) => {
  const { comparisons, ...picked } = makeHomes(given);
  return learnSharedLimit(comparisons, known, picked);
};
const [same, other, missing] = [
  ["a", "a"],
  ["a", "b"],
  ["a", undefined],
] as const;
const times = <T>(count: number, item: T): T[] => new Array<T>(count).fill(item);

/** The share by expectation and maximisation, step by step: the expert's third counts as 20 pairs. */
function learnSlowly(odds: readonly number[]): number {
  let q = 1 / 3;
  for (let round = 0; round < 20_000; round += 1) {
    const found = odds.reduce((sum, ratio) => sum + (q * ratio) / (q * ratio + 1 - q), 0);
    q = (found + 20 / 3) / (odds.length + 20);
  }
  return Math.log2(q / (1 - q));
}

describe("the limit of what is shared", () => {
  it("is half as likely as not where there is nothing to learn from", () => {
    expect(learn([])).toBe(-1);
    expect(learn(times(50, missing))).toBe(-1);
  });

  it("falls where those who share a home have other names, and rises where they have the same", () => {
    expect(learn(times(500, other))).toBeLessThan(-4);
    expect(learn(times(500, same))).toBeGreaterThan(4);
    expect(learn([...times(20, same), ...times(20, other)])).toBeLessThan(
      learn([...times(21, same), ...times(19, other)]),
    );
  });

  it("finds the share that pairs were drawn with", () => {
    for (const share of [0.1, 0.5, 0.9]) {
      const random = createRandom(`share ${share}`);
      const given = Array.from({ length: 20_000 }, () => {
        const isSame = random.uniform() < share;
        return random.uniform() < (isSame ? 0.8 : 0.025)
          ? same
          : random.uniform() < (isSame ? 0.5 : 0.18)
            ? (["a", "ab"] as const)
            : other;
      });
      const limit = learn(given, {
        ...shares,
        m: [Float64Array.of(0, 0.8, 0.1, 0.1), shares.m[1] as Float64Array],
        u: [Float64Array.of(0, 0.025, 0.1755, 0.7995), shares.u[1] as Float64Array],
      });
      expect(Math.abs(1 / (1 + 2 ** -limit) - share)).toBeLessThan(0.02);
    }
  });

  it("does not look at pairs that share less than a household does", () => {
    expect(learn(times(500, other), { ...shares, prior: -6 })).toBe(-1);
    expect(learn(times(500, other), { ...shares, prior: -5 })).toBeLessThan(-4);
  });

  it("counts a pair for all that it was picked from", () => {
    const { comparisons, ...some } = makeHomes([same, other, other, missing]);
    const all = [same, other, other, missing].flatMap((pair) => times(5, pair));
    expect(learnSharedLimit(comparisons, shares, { ...some, step: 5 })).toBe(learn(all));
  });

  it("stays finite where names are surer than numbers can say", () => {
    const sure = { ...shares, m: [Float64Array.of(0, 1, 1e-300, 1e-300), shares.m[1] as Float64Array] };
    const known = { ...sure, u: [Float64Array.of(0, 5e-324, 0.5, 0.5), shares.u[1] as Float64Array] };
    expect(learn([...times(10, same), ...times(30, other)], known)).toBeCloseTo(
      Math.log2((10 + 20 / 3) / (30 + 40 / 3)),
      2,
    );
  });

  it("is what expectation and maximisation come to, in any order of the pairs", () => {
    const anyPairs = fc.array(fc.constantFrom(same, other, missing, ["a", "ab"] as const), { maxLength: 60 });
    fc.assert(
      fc.property(anyPairs, (given) => {
        const odds = given.map((pair) => (pair === same ? 32 : pair === other ? 1 / 8 : 1));
        const limit = learn(given);
        expect(Math.abs(limit - learnSlowly(odds))).toBeLessThan(1 / 1000);
        expect(learn([...given].reverse())).toBe(limit);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the pairs that it is learned from", () => {
  const { comparisons } = makeHomes([same, other, missing]);
  const pairs = allPairs(6);
  const input = { comparisons, pairs, levels: levelsOf(pairs, comparisons) };
  const key = (name: string, fields: readonly string[], ...codes: number[]) => ({
    name,
    fields,
    codes: Int32Array.from(codes),
  });
  const pick = (...keys: ReturnType<typeof key>[]) => {
    const picked = pickSharedPairs({ ...input, keys });
    return Array.from(picked.pairs.left, (left, pair) => [
      left,
      picked.pairs.right[pair],
      ...picked.levels.map((each) => each[pair]),
    ]);
  };

  it("are those that meet by a rule of shared fields alone", () => {
    expect(pick(key("home", ["home"], 0, 0, 1, 2, 1, -1))).toEqual([
      [0, 1, 1, 1],
      [2, 4, 1, 1],
    ]);
    expect(pick(key("both", ["home", "given"], 0, 0, 0, 0, 0, 0))).toEqual([]);
    expect(pick(key("given", ["given"], 0, 0, 0, 0, 0, 0), key("home", ["home"], 0, 1, 2, 3, 4, 4))).toEqual([
      [4, 5, 0, 1],
    ]);
    expect(pick(key("home", ["home"], 0, 0, 1, 2, 3, 4), key("street", ["home"], 0, 1, 2, 3, 4, 4))).toEqual([
      [0, 1, 1, 1],
      [4, 5, 0, 1],
    ]);
    expect(pick()).toEqual([]);
  });

  it("are looked at evenly spread where there are more than 200,000", () => {
    const many = 400_001;
    const long = { left: new Int32Array(many), right: Int32Array.from({ length: many }, (_, pair) => 1 + (pair % 4)) };
    const levels = comparisons.map((_, index) =>
      Uint8Array.from({ length: many }, (_, pair) => (index === 0 ? 1 : (pair % 3) + 1)),
    );
    const picked = pickSharedPairs({
      comparisons,
      pairs: long,
      levels,
      keys: [key("home", ["home"], 0, 0, 0, 1, 1, 1)],
    });
    // Every third pair, of which half agree.
    expect(picked.step).toBe(3);
    expect(picked.pairs.left.length).toBe(66_667);
    expect(picked.pairs.right.subarray(0, 2)).toEqual(Int32Array.of(1, 2));
    expect(picked.levels.map((each) => each.length)).toEqual([66_667, 66_667]);
  });
});

describe("a model's limit", () => {
  const { comparisons } = makeHomes([same, other]);
  const level = (name: string, weight: number) => ({ name, m: 0.5, u: 0.5, weight });
  const levels = [level("same", 4), level("similar", 0), level("different", -2)];
  const body: MatchBody = {
    fit: "estimated",
    prior: -3,
    comparisons: ["given", "home"].map((name) => ({ name, fields: [name], levels })),
  };

  it("bounds prior and what is shared together, and nothing else", () => {
    const weigh = (sharedLimit: number | undefined) => createPairWeigher(comparisons, { ...body, sharedLimit });
    expect(weigh(undefined).weightOf(0, 1)).toBe(-1 + 4);
    expect(weigh(0).weightOf(0, 1)).toBe(0 + 4);
    expect(weigh(-2.5).weightOf(2, 3)).toBe(-2.5 - 2);
    expect([0, 3, 7].map(weigh(3).correctionOf)).toEqual([0, 0, -1]);
    for (const wrong of [Number.NaN, Number.NEGATIVE_INFINITY, "5", null, {}]) {
      expect(() => weigh(wrong as number)).toThrow(refusal("INVALID_VALUE", ["model", "sharedLimit"]));
    }
    // What is shared never speaks against a pair because of it.
    expect(weigh(-9).weightOf(0, 1)).toBe(-3 + 4);
  });
});
