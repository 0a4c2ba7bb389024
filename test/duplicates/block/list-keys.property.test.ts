import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  combineKeys,
  countKeyPairs,
  estimateBlockingRecall,
  listCandidatePairs,
  proposeBlockingRules,
} from "../../../src/duplicates/block/index.js";
import { agreeInKey, type BlockingKey } from "../../../src/duplicates/model.js";
import { allPairs, keyOf, sorted, toTuples } from "./keys.js";

/** A key of one field, from the codes of each record. */
function listKeyOf(name: string, lists: readonly (readonly number[])[]): BlockingKey {
  let end = 0;
  const ends = lists.map(({ length }) => {
    end += length;
    return end;
  });
  return { name, fields: [name], codes: Int32Array.from(lists.flat()), starts: Int32Array.from([0, ...ends]) };
}

/** Some keys of the same records, of which one at least has several codes a record, none and the same one twice included. */
const mixedKeys: fc.Arbitrary<readonly BlockingKey[]> = fc.nat({ max: 16 }).chain((count) => {
  const code = fc.oneof(fc.integer({ min: -1, max: 6 }), fc.constantFrom(-7, 2 ** 31 - 1, 2 ** 30));
  const one = fc.array(code, { minLength: count, maxLength: count });
  const several = fc.array(fc.array(code, { maxLength: 4 }), { minLength: count, maxLength: count });
  return fc
    .tuple(fc.array(one, { maxLength: 2 }), fc.array(several, { minLength: 1, maxLength: 2 }), fc.boolean())
    .map(([ones, lists, isFirst]) => {
      const plain = ones.map((codes, index) => keyOf(`k${index}`, codes));
      const long = lists.map((each, index) => listKeyOf(`l${index}`, each));
      return isFirst ? [...long, ...plain] : [...plain, ...long];
    });
});

const maxBlockSizes = fc.integer({ min: 2, max: 9 });

/** The slow definition: the codes of a record as a set. */
function codesOf({ codes, starts }: BlockingKey, record: number): ReadonlySet<number> {
  const own = starts === undefined ? [codes[record] as number] : codes.slice(starts[record], starts[record + 1]);
  return new Set([...own].filter((code) => code >= 0));
}

const countOf = ([key]: readonly BlockingKey[]) => key?.starts?.length ?? (key?.codes.length as number) + 1;
const recordsOf = (keys: readonly BlockingKey[]) => Array.from({ length: countOf(keys) - 1 }, (_, record) => record);
const pairsOf = (keys: readonly BlockingKey[]) => allPairs(countOf(keys) - 1);

const sharedBy = (key: BlockingKey, [left, right]: readonly [number, number]) =>
  [...codesOf(key, left)].filter((code) => codesOf(key, right).has(code));

/** The records that bear each code. */
const blocksOf = (key: BlockingKey) => {
  const records = recordsOf([key]);
  const codes = new Set(records.flatMap((record) => [...codesOf(key, record)]));
  return new Map([...codes].map((code) => [code, records.filter((record) => codesOf(key, record).has(code))]));
};

const isLed = (key: BlockingKey, pair: readonly [number, number], most: number) =>
  sharedBy(key, pair).some((code) => (blocksOf(key).get(code)?.length as number) <= most);

describe("keys of which records have several codes", () => {
  it("agree where two records have a code in common", () => {
    fc.assert(
      fc.property(mixedKeys, (keys) => {
        for (const key of keys) {
          for (const [left, right] of pairsOf(keys)) {
            const isShared = sharedBy(key, [left, right]).length > 0;
            expect(agreeInKey(key, left, right)).toBe(isShared);
            expect(agreeInKey(key, right, left)).toBe(isShared);
          }
        }
      }),
    );
  });

  it("lead to exactly the pairs that a look at all pairs finds, each once and the smaller record to the left", () => {
    fc.assert(
      fc.property(mixedKeys, maxBlockSizes, (keys, maxBlockSize) => {
        const found = toTuples(
          listCandidatePairs(
            keys.map((key) => ({ key })),
            { maxBlockSize },
          ),
        );
        const naive = pairsOf(keys).filter((pair) => keys.some((key) => isLed(key, pair, maxBlockSize)));
        expect(sorted(found)).toEqual(naive);
        expect(found.map(([left]) => left)).toEqual(found.map(([left]) => left).sort((one, other) => one - other));
      }),
    );
  });

  it("are counted beforehand as what they lead to, and what is too large block by block", () => {
    fc.assert(
      fc.property(mixedKeys, maxBlockSizes, (keys, maxBlockSize) => {
        for (const key of keys) {
          const count = countKeyPairs(key, { maxBlockSize });
          const large = [...blocksOf(key).values()].map(({ length }) => length).filter((size) => size > maxBlockSize);
          expect(count).toEqual({
            pairs: pairsOf(keys).filter((pair) => isLed(key, pair, maxBlockSize)).length,
            oversized: {
              blocks: large.length,
              records: large.reduce((sum, size) => sum + size, 0),
              pairs: large.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0),
            },
          });
          const [rule] = listCandidatePairs([{ key }], { maxBlockSize }).rules;
          expect(rule).toEqual({ name: key.name, ...count, added: count.pairs });
        }
      }),
    );
  });

  it("agree together where each of them does", () => {
    fc.assert(
      fc.property(mixedKeys, (keys) => {
        const combined = combineKeys(keys as [BlockingKey]);
        for (const pair of pairsOf(keys)) {
          expect(agreeInKey(combined, ...pair)).toBe(keys.every((key) => agreeInKey(key, ...pair)));
        }
        for (const record of recordsOf(keys)) {
          expect(codesOf(combined, record).size > 0).toBe(keys.every((key) => codesOf(key, record).size > 0));
        }
      }),
    );
  });

  it("answer with one code for each record what they would without lists", () => {
    fc.assert(
      fc.property(mixedKeys, maxBlockSizes, (keys, maxBlockSize) => {
        const short = keys.map((key) => recordsOf(keys).map((record) => [...codesOf(key, record)][0] ?? -1));
        const plain = short.map((codes, index) => keyOf(`k${index}`, codes));
        const lists = short.map((codes, index) =>
          listKeyOf(
            `k${index}`,
            codes.map((code) => [code]),
          ),
        );
        const pairs = (each: readonly BlockingKey[]) =>
          listCandidatePairs(
            each.map((key) => ({ key })),
            { maxBlockSize },
          );
        expect(pairs(lists)).toEqual(pairs(plain));
        const chosen = { maxPairs: 40, maxBlockSize };
        const rules = (each: readonly BlockingKey[]) =>
          proposeBlockingRules(each, chosen).map(({ key, ...count }) => ({ ...count, name: key.name }));
        expect(rules(lists)).toEqual(rules(plain));
      }),
    );
  });

  it("are proposed within the budget, counted as countKeyPairs does, and agree in their keys only", () => {
    const options = fc.record({ maxPairs: fc.nat({ max: 200 }), maxBlockSize: fc.integer({ min: 2, max: 20 }) });
    fc.assert(
      fc.property(mixedKeys, options, (keys, chosen) => {
        const rules = proposeBlockingRules(keys, chosen);
        expect(rules.reduce((sum, { pairs }) => sum + pairs, 0)).toBeLessThanOrEqual(chosen.maxPairs);
        for (const { key, ...count } of rules) {
          expect(count).toEqual(countKeyPairs(key, chosen));
          const parts = keys.filter(({ name }) => key.name.split(" + ").includes(name));
          for (const pair of pairsOf(keys)) {
            expect(agreeInKey(key, ...pair)).toBe(parts.every((part) => agreeInKey(part, ...pair)));
          }
        }
      }),
    );
  });

  it("count once for a pair when the recall is estimated, however many codes it has in common", () => {
    fc.assert(
      fc.property(mixedKeys, (keys) => {
        const pairs = listCandidatePairs(keys.map((key) => ({ key })));
        const met = toTuples(pairs).map((pair) => keys.filter((key) => sharedBy(key, pair).length > 0).length);
        const [once, twice] = [1, 2].map((wanted) => met.filter((times) => times === wanted).length) as [
          number,
          number,
        ];
        const count = (keys[0]?.starts?.length ?? (keys[0]?.codes.length ?? 0) + 1) - 1;
        const others = Math.max(0, (count * (count - 1)) / 2 - met.length);
        const missed = Math.min(others, (once * Math.max(0, once - 1)) / (2 * (twice + 1)));
        const probabilities = new Float64Array(met.length).fill(1);
        expect(estimateBlockingRecall(keys, pairs, probabilities).missed).toBe(missed);
      }),
    );
  });
});

describe("a hundred thousand records with a code in common", () => {
  it("are bounded and reported, and come out where a rarer code of theirs leads to them", () => {
    const lists = Array.from({ length: 100_000 }, (_, record) => (record < 2 ? [0, 1, 2] : [0]));
    const key = listKeyOf("telephones", lists);
    const pairs = listCandidatePairs([{ key }]);
    expect(toTuples(pairs)).toEqual([[0, 1]]);
    expect(pairs.rules[0]).toEqual({
      name: "telephones",
      pairs: 1,
      added: 1,
      oversized: { blocks: 1, records: 100_000, pairs: 4_999_950_000 },
    });
  });
});

describe("starts that do not divide the codes among the records", () => {
  const key = listKeyOf("telephones", [[0, 1], [], [1]]);

  it.each([
    [Int32Array.of(), "starts"],
    [Int32Array.of(1, 2, 2, 3), "starts"],
    [Int32Array.of(0, 2, 2, 4), "starts"],
    [Int32Array.of(0, 2, 1, 3), "starts"],
    [Int32Array.of(0, -1, 2, 3), "starts"],
    [[0, 2, 2, 3] as unknown as Int32Array, "starts"],
  ])("are refused with INVALID_VALUE: %o", (starts, name) => {
    const wrong = { ...key, starts };
    const at = (...path: readonly (string | number)[]) => expect.objectContaining({ code: "INVALID_VALUE", path });
    expect(() => countKeyPairs(wrong)).toThrow(at("key", name));
    expect(() => combineKeys([wrong])).toThrow(at("keys", 0, name));
    expect(() => listCandidatePairs([{ key }, { key: wrong }])).toThrow(at("rules", 1, "key", name));
    expect(() => proposeBlockingRules([wrong], { maxPairs: 1 })).toThrow(at("keys", 0, name));
  });

  it("are refused for other records than those of the first key", () => {
    const at = (...path: readonly (string | number)[]) => expect.objectContaining({ code: "INVALID_VALUE", path });
    expect(() => combineKeys([keyOf("town", [0, 0]), key])).toThrow(at("keys", 1, "starts"));
    expect(() => combineKeys([key, keyOf("town", [0, 0])])).toThrow(at("keys", 1, "codes"));
    expect(combineKeys([key, keyOf("town", [0, 0, 0])]).name).toBe("telephones + town");
    expect([...combineKeys([key, keyOf("town", [0, 0, -1])]).codes]).toEqual([0, 1, -1]);
    expect([...(combineKeys([key, key]).starts ?? [])]).toEqual([0, 4, 4, 5]);
  });
});
