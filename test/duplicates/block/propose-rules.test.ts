import { describe, expect, it } from "vitest";
import { createCodeTable, hashPair } from "../../../src/duplicates/block/code-table.js";
import { listCandidatePairs, proposeBlockingRules } from "../../../src/duplicates/block/index.js";
import type { BlockingKey } from "../../../src/duplicates/model.js";
import { keyOf, toTuples } from "./keys.js";

const propose = (keys: readonly BlockingKey[], maxPairs: number, options = {}) =>
  proposeBlockingRules(Object.freeze(keys), { maxPairs, ...options }).map(({ key, pairs }) => [key.name, pairs]);

const family = keyOf("family", [0, 0, 0, 0, 1, 1, 2]);
const born = keyOf("born", [0, 0, 1, 2, 3, 4, 4]);

describe("proposeBlockingRules", () => {
  it("takes the keys with the fewest pairs first, as long as the budget allows", () => {
    expect(propose([family, born], 9)).toEqual([
      ["born", 2],
      ["family", 7],
    ]);
    expect(propose([family, born], 8)).toEqual([["born", 2]]);
    expect(propose([family, born], 1)).toEqual([["family + born", 1]]);
    expect(propose([family, born], 0)).toEqual([]);
  });

  it("counts a rule to the end where a part of its blocks leads to all pairs of the budget", () => {
    const codes = [0, 0, 0, 1, 1];
    expect(propose([keyOf("one", codes), keyOf("other", codes)], 3)).toEqual([]);
    const lists = ["one", "other"].map((name) => ({ ...keyOf(name, codes), starts: Int32Array.of(0, 1, 2, 3, 4, 5) }));
    expect(propose(lists, 3)).toEqual([]);
    expect(propose(lists, 4)).toEqual([["one", 4]]);
  });

  it("takes two keys together where one alone is too much, and only one with fewer pairs than both", () => {
    const town = keyOf("town", [0, 0, 0, 0, 0, 0]);
    const trade = keyOf("trade", [0, 0, 0, 1, 1, 1]);
    expect(propose([town, trade], 14)).toEqual([["trade", 6]]);
    expect(propose([town, keyOf("street", [0, 0, 1, 1, 2, 2])], 3)).toEqual([["street", 3]]);
    expect(propose([trade, keyOf("street", [0, 0, 1, 1, 2, 2])], 2)).toEqual([["trade + street", 2]]);
  });

  it("puts a key in the place of those whose pairs it has", () => {
    const finer = keyOf("name", [0, 0, 1, 1, 2], ["beginning"]);
    const coarser = keyOf("beginning", [0, 0, 0, 0, 1]);
    expect(propose([finer, coarser], 6)).toEqual([["beginning", 6]]);
    expect(propose([finer, coarser], 5)).toEqual([["name", 2]]);
  });

  it("takes a key that is within another one for it in two keys together, too", () => {
    const finer = { ...keyOf("name", [0, 0, 1, 1]), coarser: ["beginning"] };
    const coarser = { ...keyOf("beginning", [0, 0, 0, 0]), fields: ["name"] };
    const year = keyOf("year", [0, 0, 0, 1]);
    expect(propose([finer, coarser, year], 3)).toEqual([["name", 2]]);
    expect(propose([coarser, year], 3)).toEqual([["year", 3]]);
    expect(propose([finer, coarser, keyOf("year", [0, 0, 0, 1, 1].slice(0, 4))], 5)).toEqual([
      ["name", 2],
      ["year", 3],
    ]);
  });

  it("keeps a finer key where blocks of the coarser one are too large", () => {
    const finer = keyOf("name", [0, 0, 0, 1, 2, 2], ["beginning"]);
    const coarser = keyOf("beginning", [0, 0, 0, 0, 1, 1]);
    expect(propose([finer, coarser], 9, { maxBlockSize: 3 })).toEqual([
      ["beginning", 1],
      ["name", 4],
    ]);
  });

  it("says of the rules what is too large", () => {
    const [rule] = proposeBlockingRules([keyOf("town", [0, 0, 0, 1, 1])], { maxPairs: 9, maxBlockSize: 2 });
    expect(rule).toEqual({
      key: keyOf("town", [0, 0, 0, 1, 1]),
      pairs: 1,
      oversized: { blocks: 1, records: 3, pairs: 3 },
    });
  });

  it("never takes two keys of one field together", () => {
    const [one, other] = [keyOf("one", [0, 0, 1]), keyOf("other", [1, 0, 0])].map((key) => ({ ...key, fields: ["f"] }));
    expect(propose([one as BlockingKey, other as BlockingKey], 9)).toEqual([
      ["one", 1],
      ["other", 1],
    ]);
  });

  it("leaves out keys without a pair, and takes ties in the order of the keys", () => {
    expect(propose([keyOf("id", [0, 1, 2]), keyOf("b", [0, 0, 1]), keyOf("a", [0, 1, 1])], 9)).toEqual([
      ["b", 1],
      ["a", 1],
    ]);
  });

  it("takes those with the most pairs where there are more rules than wanted", () => {
    const rules = [family, born, keyOf("town", [0, 1, 1, 1, 2, 3, 4])];
    expect(propose(rules, 99, { maxRules: 2 })).toEqual([
      ["town", 3],
      ["family", 7],
    ]);
    expect(propose(rules, 99, { maxRules: 1 })).toEqual([["family", 7]]);
  });

  it("answers no keys and no records with no rules", () => {
    expect(propose([], 9)).toEqual([]);
    expect(propose([keyOf("a", []), keyOf("b", [])], 9)).toEqual([]);
  });

  it("keeps the budget to the pair, and finds the same pairs, where pairs are estimated first", () => {
    const count = 200_001;
    const codes = (modulus: number) => Int32Array.from({ length: count }, (_, record) => (record * 7919) % modulus);
    const keys = [
      { name: "a", fields: ["a"], codes: codes(70_001) },
      { name: "b", fields: ["b"], codes: codes(50_021) },
      { name: "c", fields: ["c"], codes: codes(401) },
    ];
    const all = proposeBlockingRules(keys, { maxPairs: 600_000 });
    const total = all.reduce((sum, { pairs }) => sum + pairs, 0);
    expect(total).toBeGreaterThan(400_000);
    expect(total).toBeLessThanOrEqual(600_000);
    expect(all.map(({ key }) => key.name)).toContain("a");
    for (const { key, pairs } of all) expect(listCandidatePairs([{ key }]).left.length).toBe(pairs);

    const exact = proposeBlockingRules(keys, { maxPairs: total });
    expect(exact.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(total);
    const less = proposeBlockingRules(keys, { maxPairs: total - 1 });
    expect(less.reduce((sum, { pairs }) => sum + pairs, 0)).toBeLessThan(total);
  });

  it("counts all blocks where the codes of one in sixteen are all there are", () => {
    const table = createCodeTable(200_002);
    const chosen: number[] = [];
    for (let code = 0; chosen.length < 200_000; code += 1) if (hashPair(code, 0) % 16 === 0) chosen.push(code);
    chosen.push(chosen[0] as number, chosen[1] as number);
    expect(table.size).toBe(0);
    const key = keyOf("skewed", chosen);
    expect(propose([key], 10)).toEqual([["skewed", 2]]);
    expect(toTuples(listCandidatePairs([{ key }]))).toEqual([
      [0, 200_000],
      [1, 200_001],
    ]);
  });

  it.each([
    [{ maxPairs: -1 }, "maxPairs"],
    [{ maxPairs: 1.5 }, "maxPairs"],
    [{ maxPairs: Number.NaN }, "maxPairs"],
    [{ maxRules: 0 }, "maxRules"],
    [{ maxBlockSize: 1 }, "maxBlockSize"],
  ])("throws INVALID_OPTION for %o", (options, name) => {
    const refusal = expect.objectContaining({ code: "INVALID_OPTION", path: [name] });
    expect(() => proposeBlockingRules([family], { maxPairs: 9, ...options })).toThrow(refusal);
  });

  it("throws INVALID_VALUE for keys of other records, and for two of one name", () => {
    const other = expect.objectContaining({ code: "INVALID_VALUE", path: ["keys", 1, "codes"] });
    expect(() => propose([family, keyOf("born", [0])], 9)).toThrow(other);
    const name = expect.objectContaining({ code: "INVALID_VALUE", path: ["keys", 1, "name"] });
    expect(() => propose([family, family], 9)).toThrow(name);
  });
});
