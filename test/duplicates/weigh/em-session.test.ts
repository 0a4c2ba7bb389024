import { describe, expect, it } from "vitest";
import { runEmSession } from "../../../src/duplicates/weigh/em-session.js";
import type { Pattern } from "../../../src/duplicates/weigh/patterns.js";
import { withLevels } from "./comparisons.js";

const TRUE_M = [
  [0.7, 0.2, 0.1],
  [0.85, 0.15],
  [0.6, 0.25, 0.1, 0.05],
];
const U = [
  [0.02, 0.08, 0.9],
  [0.1, 0.9],
  [0.01, 0.04, 0.15, 0.8],
];
const EXPERT = [
  [0.5, 0.3, 0.2],
  [0.6, 0.4],
  [0.4, 0.3, 0.2, 0.1],
];
const PAIRS = 1e6;
const toLevels = (shares: readonly (readonly number[])[]) => shares.map((each) => Float64Array.of(0, ...each));

/** All patterns, each as often as it is to be expected. With `missing`, the first comparison says nothing of some of the pairs. */
function simulate(share: number, missing = 0): readonly Pattern[] {
  const [first = [], second = [], third = []] = TRUE_M;
  return first.flatMap((_, one) =>
    second.flatMap((_, two) =>
      third.flatMap((_, three) => {
        const places = [one, two, three];
        const product = (shares: readonly (readonly number[])[]) =>
          places.reduce((all, place, part) => all * (shares[part]?.[place] as number), 1);
        const count = PAIRS * (share * product(TRUE_M) + (1 - share) * product(U));
        const levels = places.map((place) => place + 1);
        return [
          { levels, count: count * (1 - missing) },
          { levels: [0, ...levels.slice(1)], count: count * missing },
        ];
      }),
    ),
  );
}

const comparisons = EXPERT.map((m, index) => withLevels(`c${index}`, m));

describe("runEmSession", () => {
  it.each([0.05, 0.3, 0.7])(
    "finds the shares that pairs were made with, and that a share of %s is the same",
    (share) => {
      const { m, matches } = runEmSession(comparisons, [0, 1, 2], simulate(share), toLevels(U));
      expect(Math.abs(matches / PAIRS - share)).toBeLessThan(0.002);
      m.forEach((levels, part) => {
        expect(levels[0]).toBe(0);
        for (const [index, expected] of (TRUE_M[part] as number[]).entries()) {
          expect(Math.abs((levels[index + 1] as number) - expected)).toBeLessThan(0.01);
        }
      });
    },
  );

  it("learns from pairs that say nothing in one comparison, too", () => {
    const { m, matches } = runEmSession(comparisons, [0, 1, 2], simulate(0.3, 0.5), toLevels(U));
    expect(Math.abs(matches / PAIRS - 0.3)).toBeLessThan(0.002);
    expect(m[0]?.[1]).toBeCloseTo(0.7, 2);
    expect([...(m[0] as Float64Array)].reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
  });

  it("holds u fixed, and the expert's shares as they were", () => {
    const u = toLevels(U);
    runEmSession(comparisons, [0, 1, 2], simulate(0.3), u);
    expect(u).toEqual(toLevels(U));
    expect(comparisons.map(({ expert }) => expert.m)).toEqual(EXPERT);
  });

  it("takes part with the comparisons that are named, in their order", () => {
    const unused = withLevels("unused", [0.9, 0.1]);
    const [first, second, third] = comparisons as [typeof unused, typeof unused, typeof unused];
    const [ofFirst, ofSecond, ofThird] = toLevels(U) as [Float64Array, Float64Array, Float64Array];
    const among = runEmSession([unused, first, second, unused, third], [1, 2, 4], simulate(0.3), [
      Float64Array.of(0, 0.5, 0.5),
      ofFirst,
      ofSecond,
      Float64Array.of(0, 0.5, 0.5),
      ofThird,
    ]);
    const alone = runEmSession(comparisons, [0, 1, 2], simulate(0.3), toLevels(U));
    expect(among).toEqual({ ...alone, free: [1, 2, 4] });
  });

  it("never lets a share exceed its bound", () => {
    const bounded = withLevels("c1", EXPERT[1] as number[], [1, 0.05]);
    const { m } = runEmSession(
      [comparisons[0], bounded, comparisons[2]].flatMap((each) => each ?? []),
      [0, 1, 2],
      simulate(0.3),
      toLevels(U),
    );
    expect(m[1]?.[2]).toBe(0.05);
    expect(m[1]?.[1]).toBeCloseTo(0.95, 12);
  });

  it("keeps a level that no pair has possible", () => {
    const patterns = simulate(0.3).filter(({ levels }) => levels[1] === 1);
    const { m } = runEmSession(comparisons, [0, 1, 2], patterns, toLevels(U));
    expect(m[1]?.[2]).toBeGreaterThan(0);
    expect(m[1]?.[2]).toBeLessThan(1e-5);
  });
});
