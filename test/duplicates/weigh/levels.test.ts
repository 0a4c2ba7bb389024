import { describe, expect, it } from "vitest";
import { comparePairs } from "../../../src/duplicates/weigh/index.js";
import { countPairLevels } from "../../../src/duplicates/weigh/levels.js";
import { numberPatterns } from "../../../src/duplicates/weigh/patterns.js";
import { countLevels } from "../../../src/duplicates/weigh/shares.js";
import { runWork } from "../../../src/shared/work/run.js";
import { allPairs, compareTexts, levelsOf } from "./comparisons.js";

describe("comparePairs", () => {
  it("answers the level of each pair by each comparison", () => {
    const comparisons = [compareTexts("a", ["x", "x", undefined]), compareTexts("b", ["xa", "xb", "y"])];
    expect(levelsOf(allPairs(3), comparisons)).toEqual([Uint8Array.of(1, 0, 0), Uint8Array.of(2, 3, 3)]);
    expect(levelsOf(allPairs(0), comparisons)).toEqual([new Uint8Array(0), new Uint8Array(0)]);
  });

  it("pauses every 16,384 pairs and says how far it has come", () => {
    const work = comparePairs(allPairs(200), [compareTexts("a", new Array<string>(200).fill("x"))], "stage");
    expect(work.next().value).toEqual({ done: 0, total: 19_900, stage: "stage" });
    expect(work.next().value).toEqual({ done: 16_384, total: 19_900, stage: "stage" });
    const { done, value } = work.next();
    expect(done).toBe(true);
    expect((value as readonly Uint8Array[])[0]?.every((level) => level === 1)).toBe(true);
    const [first] = [...comparePairs(allPairs(2), [])];
    expect(first?.stage).toBe("pairs");
  });

  it.each([4, 256, -1, 1.5, Number.NaN])("throws INVALID_VALUE for %s, which is no level", (wrong) => {
    const refusal = expect.objectContaining({ code: "INVALID_VALUE", path: ["comparisons", 1, "levelOf"] });
    const [good, bad] = [3, wrong].map((level) => compareTexts("a", ["x", "x"], { levelOf: () => level }));
    expect(() =>
      levelsOf(
        allPairs(2),
        [good, bad].flatMap((each) => each ?? []),
      ),
    ).toThrow(refusal);
  });
});

describe("countPairLevels", () => {
  const comparisons = [compareTexts("a", ["x", "x", undefined]), compareTexts("b", ["xa", "xb", "y"])];

  it("counts the levels of comparePairs, missing ones included", () => {
    const counts = runWork(countPairLevels(allPairs(3), comparisons, "stage"));
    expect(counts).toEqual(countLevels(comparisons, numberPatterns(levelsOf(allPairs(3), comparisons), 3), () => true));
    expect([...(counts[0] as Float64Array)]).toEqual([2, 1, 0, 0]);
  });

  it("pauses every 16,384 pairs and says how far it has come", () => {
    const all = compareTexts("a", new Array<string>(200).fill("x"));
    const steps = [...countPairLevels(allPairs(200), [all], "stage")];
    expect(steps).toEqual([
      { done: 0, total: 19_900, stage: "stage" },
      { done: 16_384, total: 19_900, stage: "stage" },
    ]);
  });

  it.each([4, 256, -1, 1.5, Number.NaN])("throws INVALID_VALUE for %s, which is no level", (wrong) => {
    const refusal = expect.objectContaining({ code: "INVALID_VALUE", path: ["comparisons", 0, "levelOf"] });
    const bad = compareTexts("a", ["x", "x"], { levelOf: () => wrong });
    expect(() => runWork(countPairLevels(allPairs(2), [bad], "stage"))).toThrow(refusal);
  });
});
