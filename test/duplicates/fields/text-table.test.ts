import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeValues } from "../../../src/duplicates/fields/coded-texts.js";
import { codeNamePairs } from "../../../src/duplicates/fields/name-pairs.js";
import { TextTable } from "../../../src/duplicates/fields/text-table.js";

/** The numbers by a map. */
function numberByMap(texts: readonly string[]): readonly number[] {
  const codes = new Map<string, number>();
  return texts.map((text) => {
    if (!codes.has(text)) codes.set(text, codes.size);
    return codes.get(text) as number;
  });
}

describe("TextTable", () => {
  it("numbers distinct texts in the order in which they come, as a map does", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 })), (texts) => {
        const table = new TextTable();
        expect(texts.map((text) => table.codeOf(text))).toEqual(numberByMap(texts));
        expect(table.texts).toEqual([...new Set(texts)]);
      }),
    );
  });

  it("takes texts as they are: halves of surrogate pairs, accents, the empty text", () => {
    const table = new TextTable();
    const texts = ["", "\ud83d", "\ude00", "\ud83d\ude00", "é", "e\u0301", "toString", "__proto__"];
    expect([...texts, ...texts].map((text) => table.codeOf(text))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  it("tells texts apart that have one hash", () => {
    const table = new TextTable();
    const texts = ["name23zp", "namedpal", "name23tu", "namedpga", "namedpua", "name23fu"];
    expect([...texts, ...texts].map((text) => table.codeOf(text))).toEqual([0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5]);
  });

  it("knows a text again however many there are", () => {
    const table = new TextTable();
    const texts = Array.from({ length: 5000 }, (_, index) => String(index));
    for (let round = 0; round < 2; round += 1) {
      expect(texts.every((text, index) => table.codeOf(text) === index)).toBe(true);
    }
    expect(table.texts).toEqual(texts);
  });
});

describe("codeValues", () => {
  it("numbers what values have in common; an empty text is no number", () => {
    expect([...codeValues(["ab", "ac", "", "b"], (value) => value.slice(0, 1))]).toEqual([0, 0, -1, 1]);
  });
});

describe("codeNamePairs", () => {
  const values = ["anna", "gross", "klein"];
  const columnOf = (codes: readonly number[], lists?: readonly (readonly number[])[]) => ({
    name: "",
    values,
    codes: Int32Array.from(codes),
    ...(lists && { lists }),
  });

  it("numbers both names in either order, in the order in which they come", () => {
    const { codes, lists } = codeNamePairs(columnOf([0, 1, 0, 0, -1, 0, 2]), columnOf([1, 0, 2, 1, 1, -1, 0]));
    expect([...codes]).toEqual([0, 0, 1, 0, -1, -1, 1]);
    expect(lists).toBeUndefined();
  });

  it("numbers as by the text of both, also where words of different names make the same text", () => {
    const name = fc.constantFrom("x", "y", "z", "x y", "y z", "z x", "x y z", "");
    const lists = fc.array(fc.tuple(fc.option(name), fc.option(name)));
    fc.assert(
      fc.property(lists, (pairs) => {
        const [given, family] = [0, 1].map((index) => {
          const table = new TextTable(5000);
          const codes = pairs.map((pair) => (pair[index] ? table.codeOf(pair[index]) : -1));
          return { name: "", values: table.texts, codes: Int32Array.from(codes) };
        }) as [ReturnType<typeof columnOf>, ReturnType<typeof columnOf>];
        const texts = pairs.map((pair) => (pair[0] && pair[1] ? [...pair].sort().join(" ") : ""));
        expect(codeNamePairs(given, family)).toEqual({ codes: codeValues(texts, (text) => text) });
      }),
    );
  });

  it("puts each name of a record that has several with each of its others", () => {
    const given = columnOf([0, 1, -1], []);
    const family = columnOf([1, -2, 1], [[0, 2]]);
    expect(codeNamePairs(given, family)).toMatchObject({ codes: Int32Array.of(0, -2, -1), lists: [[0, 1]] });
    const single = columnOf([0, 1, -1]);
    expect(codeNamePairs(single, family)).toEqual(codeNamePairs(given, family));
    expect(codeNamePairs(family, single)).toEqual(codeNamePairs(given, family));
  });
});
