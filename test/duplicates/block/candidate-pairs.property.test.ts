import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combineKeys, countKeyPairs, listCandidatePairs } from "../../../src/duplicates/block/index.js";
import type { BlockingKey } from "../../../src/duplicates/model.js";
import { agree, allPairs, keyLists, sizeOfBlock, sorted, toTuples } from "./keys.js";

const maxBlockSizes = fc.integer({ min: 2, max: 9 });
const countOf = (keys: readonly BlockingKey[]) => keys[0]?.codes.length ?? 0;
const rulesOf = (keys: readonly BlockingKey[]) => keys.map((key) => ({ key }));
const isLed = (key: BlockingKey, [left, right]: readonly [number, number], most: number) =>
  agree(key, left, right) && sizeOfBlock(key, left) <= most;

describe("listCandidatePairs (properties)", () => {
  it("lists exactly the pairs that a look at all pairs finds, each once", () => {
    fc.assert(
      fc.property(keyLists, maxBlockSizes, (keys, maxBlockSize) => {
        const naive = allPairs(countOf(keys)).filter((pair) => keys.some((key) => isLed(key, pair, maxBlockSize)));
        expect(sorted(toTuples(listCandidatePairs(rulesOf(keys), { maxBlockSize })))).toEqual(naive);
      }),
    );
  });

  it("lists pairs by their left record, the smaller one to the left", () => {
    fc.assert(
      fc.property(keyLists, (keys) => {
        const { left, right } = listCandidatePairs(rulesOf(keys));
        expect([...left]).toEqual([...left].sort((one, other) => one - other));
        expect(left.every((record, pair) => record < (right[pair] as number))).toBe(true);
      }),
    );
  });

  it("answers the same pairs whatever the order of the rules", () => {
    const twice = keyLists.chain((keys) =>
      fc.tuple(fc.constant(keys), fc.shuffledSubarray([...keys], { minLength: keys.length })),
    );
    fc.assert(
      fc.property(twice, ([keys, shuffled]) => {
        const pairsOf = (each: readonly BlockingKey[]) => sorted(toTuples(listCandidatePairs(rulesOf(each))));
        expect(pairsOf(shuffled)).toEqual(pairsOf(keys));
      }),
    );
  });

  it("lists of all pairs those across sources, with sources", () => {
    const withSources = keyLists.chain((keys) =>
      fc.tuple(
        fc.constant(keys),
        fc.int32Array({ minLength: countOf(keys), maxLength: countOf(keys), min: 0, max: 2 }),
      ),
    );
    fc.assert(
      fc.property(withSources, ([keys, sources]) => {
        const all = toTuples(listCandidatePairs(rulesOf(keys)));
        const across = all.filter(([left, right]) => sources[left] !== sources[right]);
        expect(toTuples(listCandidatePairs(rulesOf(keys), { sources }))).toEqual(across);
      }),
    );
  });

  it("counts each pair for the first of the rules that lead to it", () => {
    fc.assert(
      fc.property(keyLists, maxBlockSizes, (keys, maxBlockSize) => {
        const { rules } = listCandidatePairs(rulesOf(keys), { maxBlockSize });
        keys.forEach((key, index) => {
          const added = allPairs(countOf(keys)).filter(
            (pair) =>
              isLed(key, pair, maxBlockSize) &&
              !keys.slice(0, index).some((before) => isLed(before, pair, maxBlockSize)),
          );
          expect(rules[index]).toEqual({
            name: key.name,
            ...countKeyPairs(key, { maxBlockSize }),
            added: added.length,
          });
        });
      }),
    );
  });

  it("answers a list of many pairs as a naive one does", () => {
    const key = { name: "k", fields: ["k"], codes: new Int32Array(120) };
    expect(toTuples(listCandidatePairs([{ key }]))).toEqual(allPairs(120));
  });
});

describe("countKeyPairs (properties)", () => {
  it("counts all pairs that agree, either as pairs or as oversized ones", () => {
    fc.assert(
      fc.property(keyLists, maxBlockSizes, ([key], maxBlockSize) => {
        if (key === undefined) return;
        const { pairs, oversized } = countKeyPairs(key, { maxBlockSize });
        const agreeing = allPairs(key.codes.length).filter(([left, right]) => agree(key, left, right));
        const [small, large] = [true, false].map((isSmall) =>
          agreeing.filter(([left]) => sizeOfBlock(key, left) <= maxBlockSize === isSmall),
        );
        const records = [...key.codes.keys()].filter(
          (record) => (key.codes[record] as number) >= 0 && sizeOfBlock(key, record) > maxBlockSize,
        );
        expect(pairs).toBe(small?.length);
        expect(oversized).toEqual({
          blocks: new Set(records.map((record) => key.codes[record])).size,
          records: records.length,
          pairs: large?.length,
        });
      }),
    );
  });
});

describe("combineKeys (properties)", () => {
  it("agrees exactly where all keys do", () => {
    fc.assert(
      fc.property(keyLists, (keys) => {
        const combined = combineKeys(keys as [BlockingKey]);
        for (const [left, right] of allPairs(countOf(keys))) {
          expect(agree(combined, left, right)).toBe(keys.every((key) => agree(key, left, right)));
        }
        combined.codes.forEach((code, record) => {
          expect(code >= 0).toBe(keys.every((key) => (key.codes[record] as number) >= 0));
        });
      }),
    );
  });
});
