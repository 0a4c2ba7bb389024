import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countPatterns, numberPatterns } from "../../../src/duplicates/weigh/patterns.js";
import {
  addLevels,
  boundShares,
  countLevels,
  expertM,
  measureM,
  measureU,
  toShares,
} from "../../../src/duplicates/weigh/shares.js";
import { withLevels } from "./comparisons.js";

const sum = (shares: Float64Array) => shares.reduce((total, share) => total + share, 0);

describe("toShares", () => {
  it("counts what is expected as so many pairs more, and leaves missing ones aside", () => {
    expect([...toShares(Float64Array.of(9, 3, 1), [0.5, 0.5], 4)]).toEqual([0, 5 / 8, 3 / 8]);
    expect([...toShares(Float64Array.of(7, 0, 0), [0.75, 0.25], 4)]).toEqual([0, 0.75, 0.25]);
  });
});

describe("addLevels", () => {
  it("counts the levels of the pairs at these places on, and leaves what was counted before as it is", () => {
    const patterns = numberPatterns([Uint8Array.of(1, 2, 0, 2), Uint8Array.of(1, 1, 1, 0)], 4);
    const before = [Float64Array.of(5, 0, 1), Float64Array.of(0, 0)];
    const counts = addLevels(before, patterns, Int32Array.of(1, 3));
    expect(counts.map((each) => [...each])).toEqual([
      [5, 0, 3],
      [1, 1],
    ]);
    expect(before.map((each) => [...each])).toEqual([
      [5, 0, 1],
      [0, 0],
    ]);
  });
});

describe("boundShares", () => {
  const bounded = (shares: readonly number[], most?: readonly number[]) => {
    const changed = Float64Array.of(0, ...shares);
    boundShares(changed, most);
    return [...changed].slice(1);
  };

  it("cuts shares to their bounds and gives the rest to levels without one, in proportion", () => {
    expect(bounded([0.25, 0.25, 0.5], [1, 1, 0.25])).toEqual([0.375, 0.375, 0.25]);
    expect(bounded([0.1, 0.3, 0.6], [1, 1, 0.2]).map((share) => share.toFixed(12))).toEqual([
      "0.200000000000",
      "0.600000000000",
      "0.200000000000",
    ]);
  });

  it("leaves shares that keep their bounds, or have none, as they are", () => {
    expect(bounded([0.5, 0.25, 0.25], [1, 0.25, 0.5])).toEqual([0.5, 0.25, 0.25]);
    expect(bounded([0.5, 0.5])).toEqual([0.5, 0.5]);
  });

  it("keeps the sum, and every bound", () => {
    const part = fc.integer({ min: 1, max: 1000 });
    const bound = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(fc.array(fc.tuple(part, bound), { minLength: 1, maxLength: 6 }), part, (levels, free) => {
        const total = levels.reduce((all, [each]) => all + each, free);
        const most = [...levels.map(([, each]) => each), 1];
        const shares = bounded([...levels.map(([each]) => each / total), free / total], most);
        expect(sum(Float64Array.from(shares))).toBeCloseTo(1, 12);
        shares.forEach((share, index) => {
          expect(share).toBeLessThanOrEqual((most[index] as number) + 1e-12);
        });
      }),
    );
  });
});

describe("measured shares", () => {
  const comparison = withLevels("c", [0.5, 0.25, 0.25]);
  const bounded = withLevels("b", [0.5, 0.5], [1, 0.25]);

  it("draws m towards the expert's by twenty pairs, and bounds it", () => {
    const [m, cut] = measureM([comparison, bounded], [Float64Array.of(5, 10, 5, 5), Float64Array.of(0, 10, 10)]);
    expect([...(m as Float64Array)]).toEqual([0, 0.5, 0.25, 0.25]);
    expect([...(cut as Float64Array)]).toEqual([0, 0.75, 0.25]);
    const [far] = measureM([comparison], [Float64Array.of(0, 0, 0, 20)]);
    expect([...(far as Float64Array)]).toEqual([0, 0.25, 0.125, 0.625]);
  });

  it("draws u towards what the expert expects by a hundred pairs, and half a pair for each level", () => {
    const [u] = measureU([comparison], [Float64Array.of(50, 0, 8, 90)]);
    const total = 98 + 1.5 + 100;
    expect((u as Float64Array)[0]).toBe(0);
    expect((u as Float64Array)[1]).toBeCloseTo((0.5 + 1) / total, 12);
    expect((u as Float64Array)[2]).toBeCloseTo((8.5 + 1) / total, 12);
    expect((u as Float64Array)[3]).toBeCloseTo((90.5 + 98) / total, 12);
    expect(sum(u as Float64Array)).toBeCloseTo(1, 12);
  });

  it("takes the expert's m as it is", () => {
    expect(expertM([comparison])).toEqual([Float64Array.of(0, 0.5, 0.25, 0.25)]);
  });
});

describe("countLevels", () => {
  it("counts the levels of the pairs that a test lets through, missing ones included", () => {
    const patterns = numberPatterns([Uint8Array.of(1, 0, 2, 1), Uint8Array.of(2, 2, 2, 1)], 4);
    const comparisons = [withLevels("a", [0.5, 0.5]), withLevels("b", [0.5, 0.25, 0.25])];
    expect(countLevels(comparisons, patterns, (pair) => pair !== 2)).toEqual([
      Float64Array.of(1, 2, 0),
      Float64Array.of(0, 1, 2, 0),
    ]);
    expect(countLevels([], numberPatterns([], 3), () => true)).toEqual([]);
  });
});

describe("numberPatterns", () => {
  it("numbers patterns in the order in which they first appear, and tells the levels of each", () => {
    const { numbers, levels, size } = numberPatterns([Uint8Array.of(1, 15, 1, 1), Uint8Array.of(0, 2, 0, 2)], 4);
    expect([...numbers]).toEqual([0, 1, 0, 2]);
    expect(levels).toEqual([Uint8Array.of(1, 15, 1), Uint8Array.of(0, 2, 2)]);
    expect(size).toBe(3);
  });

  it("knows one pattern where nothing is compared, and none of no pairs", () => {
    expect(numberPatterns([], 2)).toEqual({ numbers: new Int32Array(2), levels: [], size: 1 });
    expect(numberPatterns([new Uint8Array(0)], 0)).toEqual({
      numbers: new Int32Array(0),
      levels: [new Uint8Array(0)],
      size: 0,
    });
  });
});

describe("countPatterns", () => {
  it("counts patterns as a look at each pair does, in the order in which they appear", () => {
    const levels = fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 40 }))
      .chain(([comparisons, pairs]) => {
        const level = fc.constantFrom(0, 1, 2, 15);
        const ofPairs = fc.array(level, { minLength: pairs, maxLength: pairs }).map((each) => Uint8Array.from(each));
        return fc.array(ofPairs, { minLength: comparisons, maxLength: comparisons });
      });
    fc.assert(
      fc.property(levels, fc.integer({ min: 1, max: 3 }), (all, step) => {
        const free = [...all.keys()].filter((index) => index % step === 0);
        const isIn = (pair: number) => pair % step === 0;
        const naive = new Map<string, { levels: readonly number[]; count: number }>();
        for (let pair = 0; pair < (all[0]?.length ?? 0); pair += step) {
          const pattern = free.map((index) => all[index]?.[pair] as number);
          const known = naive.get(pattern.join()) ?? { levels: pattern, count: 0 };
          naive.set(pattern.join(), { levels: pattern, count: known.count + 1 });
        }
        const patterns = numberPatterns(all, all[0]?.length ?? 0);
        expect(countPatterns(patterns, free, isIn)).toEqual([...naive.values()]);
      }),
    );
  });

  it("tells patterns of more than thirteen comparisons apart that differ in the last of them only", () => {
    const levels = Array.from({ length: 20 }, (_, index) => Uint8Array.of(15, index === 19 ? 14 : 15, 15));
    const patterns = countPatterns(numberPatterns(levels, 3), [...levels.keys()], () => true);
    expect(patterns.map(({ count }) => count)).toEqual([2, 1]);
    expect(patterns[1]?.levels).toEqual([...new Array<number>(19).fill(15), 14]);
  });
});
