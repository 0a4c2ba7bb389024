import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countKeyPairs, listCandidatePairs, proposeBlockingRules } from "../../../src/duplicates/block/index.js";
import { agree, allPairs, keyLists } from "./keys.js";

const options = fc.record({ maxPairs: fc.nat({ max: 300 }), maxBlockSize: fc.integer({ min: 2, max: 30 }) });

describe("proposeBlockingRules (properties)", () => {
  it("keeps the budget, the rule with the fewest pairs first and none without a pair", () => {
    fc.assert(
      fc.property(keyLists, options, (keys, { maxPairs, maxBlockSize }) => {
        const rules = proposeBlockingRules(keys, { maxPairs, maxBlockSize });
        const pairs = rules.map((rule) => rule.pairs);
        expect(pairs.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(maxPairs);
        expect(pairs).toEqual([...pairs].sort((left, right) => left - right));
        expect(pairs.every((count) => count > 0)).toBe(true);
      }),
    );
  });

  it("counts each rule as countKeyPairs does", () => {
    fc.assert(
      fc.property(keyLists, options, (keys, chosen) => {
        for (const { key, ...count } of proposeBlockingRules(keys, chosen))
          expect(count).toEqual(countKeyPairs(key, chosen));
      }),
    );
  });

  it("leads to the same pairs by a copy of its key, whose blocks have to be found out", () => {
    fc.assert(
      fc.property(keyLists, options, (keys, chosen) => {
        for (const { key } of proposeBlockingRules(keys, chosen)) {
          const { maxBlockSize } = chosen;
          const copy = { ...key, codes: key.codes.slice() };
          expect(listCandidatePairs([{ key }], { maxBlockSize })).toEqual(
            listCandidatePairs([{ key: copy }], { maxBlockSize }),
          );
        }
      }),
    );
  });

  it("takes every key alone where the budget is for all pairs of all of them", () => {
    fc.assert(
      fc.property(keyLists, (keys) => {
        const names = proposeBlockingRules(keys, { maxPairs: 10_000 }).map(({ key }) => key.name);
        const useful = keys.filter((key) => countKeyPairs(key).pairs > 0).map(({ name }) => name);
        expect(names.sort()).toEqual(useful.sort());
      }),
    );
  });

  it("holds no rule whose pairs another one has, unless that one is cut", () => {
    fc.assert(
      fc.property(keyLists, options, (keys, chosen) => {
        const rules = proposeBlockingRules(keys, chosen);
        const names = rules.map(({ key }) => key.name);
        for (const { key, oversized } of rules) {
          if (oversized.blocks > 0) continue;
          expect(names.filter((name) => name !== key.name && name.split(" + ").includes(key.name))).toEqual([]);
        }
      }),
    );
  });

  it("has rules that agree in keys only", () => {
    fc.assert(
      fc.property(keyLists, options, (keys, chosen) => {
        for (const { key } of proposeBlockingRules(keys, chosen)) {
          const parts = keys.filter(({ name }) => key.name.split(" + ").includes(name));
          for (const [left, right] of allPairs(key.codes.length)) {
            expect(agree(key, left, right)).toBe(parts.every((part) => agree(part, left, right)));
          }
        }
      }),
    );
  });
});
