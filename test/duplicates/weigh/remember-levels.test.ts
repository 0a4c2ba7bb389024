import { describe, expect, it } from "vitest";
import type { PairComparison } from "../../../src/duplicates/model.js";
import { rememberLevels } from "../../../src/duplicates/weigh/remember-levels.js";

const MODULI = [3, 5, 7];
const levelOf = (modulus: number, left: number, right: number) => 1 + ((left * 31 + right * 17) % modulus);

/** Three comparisons, and how often one was asked. */
function makeComparisons() {
  const asked = { count: 0 };
  const comparisons = MODULI.map(
    (modulus): PairComparison => ({
      name: `by ${modulus}`,
      fields: [],
      levels: [],
      levelOf: (left, right) => {
        asked.count += 1;
        return levelOf(modulus, left, right);
      },
      expert: { m: [], same: 0 },
    }),
  );
  return { comparisons, asked };
}

/** Asks about all pairs of so many records. */
function expectAll(remembered: readonly PairComparison[], records: number): void {
  for (let left = 0; left < records; left += 1) {
    for (let right = left + 1; right < records; right += 1) {
      const levels = remembered.map((comparison) => comparison.levelOf(left, right));
      const expected = MODULI.map((modulus) => levelOf(modulus, left, right));
      if (levels.join() !== expected.join()) expect(levels).toEqual(expected);
    }
  }
}

describe("rememberLevels", () => {
  it("answers what the comparisons do, and asks them once a pair, however many there are", () => {
    const { comparisons, asked } = makeComparisons();
    const remembered = rememberLevels(comparisons);
    expectAll(remembered, 200);
    expect(asked.count).toBe(3 * 19_900);
    expectAll(remembered, 200);
    expect(asked.count).toBe(3 * 19_900);
  });

  it("answers the same where there is no more room, and remembers what found some", () => {
    const { comparisons, asked } = makeComparisons();
    const remembered = rememberLevels(comparisons, 4096);
    expectAll(remembered, 100);
    expectAll(remembered, 100);
    expect(asked.count).toBe(3 * (4950 + (4950 - 4096)));
  });

  it.each([256, -1, 1.5, Number.NaN])("throws INVALID_VALUE for %s, which is no level", (wrong) => {
    const { comparisons } = makeComparisons();
    const [first] = rememberLevels([...comparisons, { ...(comparisons[0] as PairComparison), levelOf: () => wrong }]);
    const refusal = expect.objectContaining({ code: "INVALID_VALUE", path: ["comparisons", 3, "levelOf"] });
    for (let time = 0; time < 2; time += 1) expect(() => first?.levelOf(0, 1)).toThrow(refusal);
  });

  it("keeps everything else of a comparison", () => {
    const { comparisons } = makeComparisons();
    expect(rememberLevels(comparisons).map(({ name }) => name)).toEqual(["by 3", "by 5", "by 7"]);
  });
});
