import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOf } from "../../../src/duplicates/fields/coded-texts.js";
import { createColumn, deriveColumn } from "../../../src/duplicates/fields/column.js";
import { cachePairs } from "../../../src/duplicates/fields/pair-cache.js";
import { DUPLICATE_FIELDS, FIELD_KINDS } from "../../../src/duplicates/fields/roles.js";
import { createWordPairing, indexWords } from "../../../src/duplicates/fields/words.js";
import { codeList } from "./lists.js";

describe("codeTexts", () => {
  it("numbers each distinct text once, in the order in which they come", () => {
    const coded = codeList(["b", undefined, "a", "b", ""]);
    expect(coded.texts).toEqual(["b", "a", ""]);
    expect([...coded.codes]).toEqual([0, -1, 1, 0, 2]);
    expect([0, 1, 2, 3, 4].map((record) => textOf(coded, record))).toEqual(["b", undefined, "a", "b", ""]);
  });
});

describe("createColumn", () => {
  it("normalises each distinct text once and numbers the values", () => {
    const asked: string[] = [];
    const column = createColumn("name", codeList(["A", "a", undefined, "B", "A", " ", "c", "c"]), (text) => {
      asked.push(text);
      return text.trim().toLowerCase();
    });
    expect(asked).toEqual(["A", "a", "B", " ", "c"]);
    expect(column.values).toEqual(["a", "b", "c"]);
    expect([...column.codes]).toEqual([0, 0, -1, 1, 0, -1, 2, 2]);
  });

  it("derives values; an empty one says nothing", () => {
    const column = createColumn("name", codeList(["ab", "ac", "", "b"]), (text) => text);
    const derived = deriveColumn("first", column, (value) => (value === "b" ? "" : (value[0] as string)));
    expect(derived.values).toEqual(["a"]);
    expect([...derived.codes]).toEqual([0, 0, -1, -1]);
  });
});

describe("cachePairs", () => {
  it("answers what it would without a cache", () => {
    const size = 3000;
    const pair = fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.integer({ min: 0, max: size - 1 }));
    const find = (first: number, second: number) => (first * 31 + second * 17) % 7;
    const cached = cachePairs(size, (first, second) => {
      expect(first).toBeLessThanOrEqual(second);
      return find(first, second);
    });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 50 }), (pairs) => {
        for (const [one, other] of [...pairs, ...pairs]) {
          expect(cached(one, other)).toBe(find(Math.min(one, other), Math.max(one, other)));
        }
      }),
    );
  });
});

describe("indexWords", () => {
  it("numbers words once, and the words of each value in their order", () => {
    const { words, ids, starts } = indexWords(["a a b", "a c", "b"]);
    expect(words).toEqual(["a", "b", "c"]);
    expect([...ids]).toEqual([0, 1, 0, 2, 1]);
    expect([...starts]).toEqual([0, 2, 4, 5]);
  });
});

describe("createWordPairing", () => {
  it("uses each word once, the best first come", () => {
    const index = indexWords(["a b", "a c", "b a", "d"]);
    const equal = createWordPairing(index, (one, other) => Number(one === other));
    expect(equal(0, 1)).toBe(1);
    expect(equal(0, 2)).toBe(2);
    expect(createWordPairing(indexWords(["a b", "c b"]), (one, other) => Number(one === other))(1, 0)).toBe(1);
    const half = createWordPairing(index, (one, other) => (one === other ? 1 : 0.5));
    expect(half(0, 2)).toBe(2);
    expect(half(0, 3)).toBe(0.5);
    expect(half(3, 0)).toBe(0.5);
    // The first word takes the best of the second value, and the second word what is left.
    const greedy = createWordPairing(index, (one, other) => 1 / (2 + one + other));
    expect(greedy(0, 2)).toBe(1 / 2 + 1 / 4);
  });
});

describe("every kind of field", () => {
  const kinds = DUPLICATE_FIELDS.map((field) => [field, FIELD_KINDS[field]] as const);

  it.each(kinds)("%s: normalising again changes nothing", (field, { normalize }) => {
    if (field === "legalForm") return; // The text is the name with its form, the value the form alone.
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (text) => {
        const value = normalize(text);
        if (value !== "") expect(normalize(value)).toBe(value);
      }),
    );
  });

  it.each(kinds)("%s: levels are symmetric and never that of the very same value", (_, { prepare, levels }) => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 2, maxLength: 6 }),
        (values) => {
          const levelOf = prepare(values);
          for (let first = 0; first < values.length; first += 1) {
            for (let second = first + 1; second < values.length; second += 1) {
              const level = levelOf(first, second);
              expect(levelOf(second, first)).toBe(level);
              expect(level).toBeGreaterThanOrEqual(2);
              expect(level).toBeLessThanOrEqual(levels.length);
            }
          }
        },
      ),
    );
  });

  it.each(kinds)("%s: the expert's shares fit the levels and add up to 1", (_, { expert, levels }) => {
    expect(expert.m.length).toBe(levels.length);
    expect(expert.m.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(expert.same * (levels.length - 1)).toBeLessThan(1);
  });
});
