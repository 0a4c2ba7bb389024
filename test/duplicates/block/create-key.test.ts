import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BlockingExpression, createBlockingKey, listCandidatePairs } from "../../../src/duplicates/block/index.js";
import { agreeInKey } from "../../../src/duplicates/model.js";
import { allPairs, sorted, toTuples } from "./keys.js";

const fields = Object.freeze({
  given: Object.freeze(["anna", "ann", "meier", "", undefined]),
  family: Object.freeze(["meier", "maier", "anna", "anna", "meier"]),
  telephones: Object.freeze([["1", "2"], ["3", "2", "2", ""], [], undefined, ["3", ""]]),
});

const pairsBy = (expression: BlockingExpression, of: Parameters<typeof createBlockingKey>[0] = fields) =>
  sorted(toTuples(listCandidatePairs([{ key: createBlockingKey(of, expression) }])));

describe("createBlockingKey", () => {
  it("leads by a value to those that say the same, and by none to nobody", () => {
    expect(pairsBy({ type: "value", field: "family" })).toEqual([
      [0, 4],
      [2, 3],
    ]);
    expect(pairsBy({ type: "value", field: "given" })).toEqual([]);
    expect([...createBlockingKey(fields, { type: "value", field: "given" }).codes]).toEqual([0, 1, 2, -1, -1]);
  });

  it("leads by a beginning to those that begin alike; a shorter value is its own", () => {
    expect(pairsBy({ type: "beginning", field: "given", length: 3 })).toEqual([[0, 1]]);
    expect(pairsBy({ type: "beginning", field: "given", length: 4 })).toEqual([]);
    expect(pairsBy({ type: "beginning", field: "family", length: 1 })).toContainEqual([0, 1]);
  });

  it("leads by two fields in either order to those that say the same in whichever, and needs both", () => {
    expect(pairsBy({ type: "eitherOrder", fields: ["given", "family"] })).toEqual([[0, 2]]);
    const { codes } = createBlockingKey(fields, { type: "eitherOrder", fields: ["given", "family"] });
    expect([...codes]).toEqual([0, 1, 0, -1, -1]);
    const glued = { one: ["a b", "a"], other: ["c", "b c"] };
    expect(pairsBy({ type: "eitherOrder", fields: ["one", "other"] }, glued)).toEqual([]);
  });

  it("leads by any entry of a list to those that have one in common, each pair once", () => {
    expect(pairsBy({ type: "anyOf", field: "telephones" })).toEqual([
      [0, 1],
      [1, 4],
    ]);
    expect(pairsBy({ type: "anyOf", field: "all" }, { all: [["a", "b"], ["b", "a", "a"], []] })).toEqual([[0, 1]]);
  });

  it("leads by stretches of characters to those that have one in common, wherever it stands", () => {
    const of = { name: ["abcd", "xbcd", "cdab", "bc", "bc", "", undefined] };
    expect(pairsBy({ type: "ngrams", field: "name", n: 3 }, of)).toEqual([
      [0, 1],
      [3, 4],
    ]);
    expect(pairsBy({ type: "ngrams", field: "name" }, of)).toEqual(
      pairsBy({ type: "ngrams", field: "name", n: 3 }, of),
    );
    expect(pairsBy({ type: "ngrams", field: "name", n: 2 }, of)).toContainEqual([0, 2]);
  });

  it("counts the first different stretches of a long value only", () => {
    const of = { name: ["aaaabcd", "bcd", "abc"] };
    const by = (most: number) => pairsBy({ type: "ngrams", field: "name", n: 3, most }, of);
    expect(by(2)).toEqual([]);
    expect(by(3)).toEqual([[0, 2]]);
    expect(by(4)).toEqual([
      [0, 1],
      [0, 2],
    ]);
    const long = Array.from({ length: 35 }, (_, index) => String.fromCharCode(0x4e00 + index)).join("");
    const wide = { name: [long, long.slice(31, 34), long.slice(32, 35)] };
    expect(pairsBy({ type: "ngrams", field: "name" }, wide)).toEqual([[0, 1]]);
  });

  it("names the key after its expression, and says which fields it is made of", () => {
    const expressions: readonly BlockingExpression[] = [
      { type: "value", field: "family" },
      { type: "beginning", field: "family", length: 2 },
      { type: "eitherOrder", fields: ["given", "family"] },
      { type: "anyOf", field: "telephones" },
      { type: "ngrams", field: "family", n: 2 },
    ];
    const keys = expressions.map((expression) => createBlockingKey(fields, expression));
    expect(keys.map(({ name, fields: own }) => [name, own])).toEqual([
      ["family", ["family"]],
      ["family, first 2", ["family"]],
      ["given and family in either order", ["given", "family"]],
      ["telephones, any of", ["telephones"]],
      ["family, 2-grams", ["family"]],
    ]);
  });

  it("answers no records with a key of none", () => {
    expect(createBlockingKey({ name: [] }, { type: "ngrams", field: "name" }).codes.length).toBe(0);
    expect(pairsBy({ type: "anyOf", field: "name" }, { name: [] })).toEqual([]);
  });

  it("agrees by stretches exactly where a look at all stretches of both finds a common one", () => {
    const names = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "ä", "𝒳"), maxLength: 7 }), { maxLength: 8 });
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), (name, n, most) => {
        const gramsOf = (text: string) => {
          if (text.length <= n) return text === "" ? [] : [text];
          const all = Array.from({ length: text.length - n + 1 }, (_, start) => text.slice(start, start + n));
          return all.filter((gram, place) => all.indexOf(gram) === place).slice(0, most);
        };
        const key = createBlockingKey({ name }, { type: "ngrams", field: "name", n, most });
        for (const [left, right] of allPairs(name.length)) {
          const common = gramsOf(name[left] as string).some((gram) => gramsOf(name[right] as string).includes(gram));
          expect(agreeInKey(key, left, right)).toBe(common);
        }
      }),
    );
  });

  it("agrees by any of a list whatever the order of its entries, and however often one is there", () => {
    const lists = fc.array(fc.array(fc.constantFrom("a", "b", "c", "d", ""), { maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(lists, (of) => {
        const key = createBlockingKey({ of }, { type: "anyOf", field: "of" });
        const other = createBlockingKey(
          { of: of.map((list) => [...list, ...list].reverse()) },
          { type: "anyOf", field: "of" },
        );
        for (const [left, right] of allPairs(of.length)) {
          const isCommon = (of[left] ?? []).some((entry) => entry !== "" && of[right]?.includes(entry));
          expect(agreeInKey(key, left, right)).toBe(isCommon);
          expect(agreeInKey(other, left, right)).toBe(isCommon);
        }
      }),
    );
  });

  it.each<[string, object, readonly (string | number)[]]>([
    ["UNKNOWN_FIELD", { type: "value", field: "town" }, ["expression", "field"]],
    ["UNKNOWN_FIELD", { type: "anyOf", field: "toString" }, ["expression", "field"]],
    ["UNKNOWN_FIELD", { type: "ngrams", field: "__proto__" }, ["expression", "field"]],
    ["UNKNOWN_FIELD", { type: "eitherOrder", fields: ["town", "given"] }, ["expression", "fields", 0]],
    ["UNKNOWN_FIELD", { type: "eitherOrder", fields: ["given", "town"] }, ["expression", "fields", 1]],
    ["INVALID_OPTION", { type: "sound", field: "given" }, ["expression", "type"]],
    ["INVALID_OPTION", { type: "beginning", field: "given", length: 0 }, ["expression", "length"]],
    ["INVALID_OPTION", { type: "ngrams", field: "given", n: 0 }, ["expression", "n"]],
    ["INVALID_OPTION", { type: "ngrams", field: "given", n: 1.5 }, ["expression", "n"]],
    ["INVALID_OPTION", { type: "ngrams", field: "given", most: 0 }, ["expression", "most"]],
    ["INVALID_VALUE", { type: "anyOf", field: "given" }, ["fields", "given", 0]],
    ["INVALID_VALUE", { type: "value", field: "telephones" }, ["fields", "telephones", 0]],
    ["INVALID_VALUE", { type: "ngrams", field: "telephones" }, ["fields", "telephones", 0]],
    ["INVALID_VALUE", { type: "anyOf", field: "numbers" }, ["fields", "numbers", 1, 1]],
    ["INVALID_VALUE", { type: "value", field: "short" }, ["fields", "short"]],
  ])("refuses with %s: %j", (code, expression, path) => {
    const wrong = { ...fields, numbers: [[], ["1", 2 as unknown as string], [], [], []], short: ["a"] };
    const call = () => createBlockingKey(wrong, expression as BlockingExpression);
    expect(call).toThrow(expect.objectContaining({ code, path }));
  });
});
