import { describe, expect, it } from "vitest";
import { DEFAULT_MAX_BLOCK_SIZE, listCandidatePairs } from "../../../src/duplicates/block/index.js";
import { keyOf, toTuples } from "./keys.js";

const rulesOf = (...keys: readonly ReturnType<typeof keyOf>[]) => keys.map((key) => Object.freeze({ key }));
const family = keyOf("family", [0, 0, 1, 1, -1]);
const born = keyOf("born", [0, 0, 0, -1, -1]);
const none = { blocks: 0, records: 0, pairs: 0 };

describe("listCandidatePairs", () => {
  it("lists pairs that agree in one of the keys, each once, by the left record and then by rule", () => {
    const pairs = listCandidatePairs(rulesOf(born, family));
    expect(toTuples(pairs)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
      [2, 3],
    ]);
    expect(toTuples(listCandidatePairs(rulesOf(keyOf("late", [0, 1, 0]), keyOf("early", [0, 0, 1]))))).toEqual([
      [0, 2],
      [0, 1],
    ]);
  });

  it("says of each rule how many pairs it has and how many it added", () => {
    expect(listCandidatePairs(rulesOf(family, born)).rules).toEqual([
      { name: "family", pairs: 2, added: 2, oversized: none },
      { name: "born", pairs: 3, added: 2, oversized: none },
    ]);
  });

  it("answers no rules with no pairs", () => {
    const { left, right, rules } = listCandidatePairs([]);
    expect([left.length, right.length, rules]).toEqual([0, 0, []]);
    expect(listCandidatePairs([], { sources: Int32Array.of(0, 1) }).left.length).toBe(0);
  });

  it("leaves out a block above the limit, uses one of exactly the limit, and reports it", () => {
    const key = keyOf("town", [0, 0, 0, 1, 1, 1, 1]);
    const pairs = listCandidatePairs(rulesOf(key), { maxBlockSize: 3 });
    expect(toTuples(pairs)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(pairs.rules[0]?.oversized).toEqual({ blocks: 1, records: 4, pairs: 6 });
  });

  it("lists the pair of a block that is too large where another rule leads to it", () => {
    const pairs = listCandidatePairs(rulesOf(keyOf("town", [0, 0, 0]), keyOf("born", [1, 2, 1])), { maxBlockSize: 2 });
    expect(toTuples(pairs)).toEqual([[0, 2]]);
    expect(pairs.rules.map(({ added }) => added)).toEqual([0, 1]);
  });

  it("leaves out pairs of one source, and adds them to no rule", () => {
    const pairs = listCandidatePairs(rulesOf(family, born), { sources: Int32Array.of(0, 0, 1, 1, 1) });
    expect(toTuples(pairs)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(pairs.rules.map(({ pairs, added }) => [pairs, added])).toEqual([
      [2, 0],
      [3, 2],
    ]);
  });

  it("stays small and quick where a hundred thousand records share a key, and says so", () => {
    const key = keyOf("country", new Array<number>(100_000).fill(0));
    const pairs = listCandidatePairs(rulesOf(key, keyOf("born", [5, 5, ...new Array<number>(99_998).fill(-1)])));
    expect(toTuples(pairs)).toEqual([[0, 1]]);
    expect(pairs.rules[0]).toEqual({
      name: "country",
      pairs: 0,
      added: 0,
      oversized: { blocks: 1, records: 100_000, pairs: 4_999_950_000 },
    });
  });

  it("uses blocks of up to a thousand records if nothing else is said", () => {
    expect(DEFAULT_MAX_BLOCK_SIZE).toBe(1000);
    const pairs = listCandidatePairs(
      rulesOf(keyOf("x", [...new Array<number>(1000).fill(0), ...new Array<number>(1001).fill(1)])),
    );
    expect(pairs.left.length).toBe(499_500);
    expect(pairs.rules[0]?.oversized).toEqual({ blocks: 1, records: 1001, pairs: 500_500 });
  });

  it.each([
    [
      [family, keyOf("short", [0])],
      ["rules", 1, "key", "codes"],
    ],
    [[{ ...family, codes: [0, 0, 1] as unknown as Int32Array }], ["rules", 0, "key", "codes"]],
    [
      [family, { ...family, codes: Float64Array.of(0.5, 1, 2, 3, 4) as unknown as Int32Array }],
      ["rules", 1, "key", "codes"],
    ],
  ])("throws INVALID_VALUE for codes that are none", (keys, path) => {
    expect(() => listCandidatePairs(rulesOf(...keys))).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", path }),
    );
  });

  it("throws INVALID_VALUE for sources of other records", () => {
    const refusal = expect.objectContaining({ code: "INVALID_VALUE", path: ["sources"] });
    expect(() => listCandidatePairs(rulesOf(family), { sources: Int32Array.of(0, 1) })).toThrow(refusal);
    expect(() => listCandidatePairs([], { sources: [0] as unknown as Int32Array })).toThrow(refusal);
  });

  it.each([1, 0, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "throws INVALID_OPTION for blocks of %s",
    (maxBlockSize) => {
      const refusal = expect.objectContaining({ code: "INVALID_OPTION", path: ["maxBlockSize"] });
      expect(() => listCandidatePairs(rulesOf(family), { maxBlockSize })).toThrow(refusal);
    },
  );
});
