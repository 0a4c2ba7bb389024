import { describe, expect, it } from "vitest";
import {
  createDamerauLevenshtein,
  createLevenshtein,
  createTextArena,
  damerauLevenshteinDistance,
  damerauLevenshteinSimilarity,
  levenshteinDistance,
} from "../../../src/duplicates/similarity/index.js";

describe("levenshteinDistance", () => {
  it.each([
    ["kitten", "sitting", 3],
    ["Saturday", "Sunday", 3],
    ["survey", "surgery", 2], // G. Navarro, "A Guided Tour to Approximate String Matching" (2001), figure 2
    ["industry", "interest", 6],
    ["", "abc", 3],
    ["abc", "", 3],
    ["", "", 0],
  ])("from %s to %s is %i", (a, b, distance) => {
    expect(levenshteinDistance(a, b)).toBe(distance);
  });

  it("counts an exchange of neighbours as two edits", () => {
    expect(levenshteinDistance("Schmidt", "Schmitd")).toBe(2);
  });

  it("tells case, and counts in UTF-16 code units", () => {
    expect(levenshteinDistance("a", "A")).toBe(1);
    expect(levenshteinDistance("😀", "")).toBe(2);
    expect(levenshteinDistance("é", "e\u0301")).toBe(2);
  });
});

describe("damerauLevenshteinDistance", () => {
  it.each([
    ["ab", "a", 1, "left out"],
    ["a", "ab", 1, "inserted"],
    ["ab", "ac", 1, "replaced"],
    ["ab", "ba", 1, "exchanged"],
    ["", "", 0, "nothing"],
    ["", "ab", 2, "all inserted"],
  ])("from %s to %s is %i: %s", (a, b, distance) => {
    expect(damerauLevenshteinDistance(a, b)).toBe(distance);
  });

  it("edits no part twice, so the triangle inequality does not hold", () => {
    expect(damerauLevenshteinDistance("CA", "AC")).toBe(1);
    expect(damerauLevenshteinDistance("AC", "ABC")).toBe(1);
    expect(damerauLevenshteinDistance("CA", "ABC")).toBe(3);
  });

  it.each([30, 31, 32, 33, 62, 63, 64, 65])("finds an exchange behind %i characters", (place) => {
    const head = Array.from({ length: place }, (_, index) => String.fromCharCode(0x4e00 + index)).join("");
    expect(damerauLevenshteinDistance(`${head}ab${head}`, `${head}ba${head}`)).toBe(1);
    expect(damerauLevenshteinDistance(`${head}ab`, `${head}ba`)).toBe(1);
    expect(levenshteinDistance(`${head}ab${head}`, `${head}ba${head}`)).toBe(2);
  });
});

describe("damerauLevenshteinSimilarity", () => {
  it("is one less the distance over the longer length", () => {
    expect(damerauLevenshteinSimilarity("abcd", "ab")).toBe(0.5);
    expect(damerauLevenshteinSimilarity("ab", "abcd")).toBe(0.5);
    expect(damerauLevenshteinSimilarity("ab", "ba")).toBe(0.5);
    expect(damerauLevenshteinSimilarity("ab", "")).toBe(0);
  });

  it("finds two empty texts the same", () => {
    expect(damerauLevenshteinSimilarity("", "")).toBe(1);
  });
});

describe.each([
  ["createDamerauLevenshtein", createDamerauLevenshtein],
  ["createLevenshtein", createLevenshtein],
])("%s", (_, create) => {
  const long = "Hauptstraße in Hausen an der Straße zum Hauptbahnhof";
  const texts = ["Meier", "Maier", "Müller", "", long, `${long} am Stadtgarten`, long.toUpperCase()];
  const arena = createTextArena(texts);
  const unlimited = create(arena);

  it("answers the distance up to `atMost`, and one more for any that is larger", () => {
    for (const atMost of [0, 1, 2, 4, 5, 14, 15, 40]) {
      const distance = create(arena, { atMost });
      for (const i of texts.keys()) {
        for (const j of texts.keys()) expect(distance(i, j)).toBe(Math.min(unlimited(i, j), atMost + 1));
      }
    }
  });

  it("answers distances as they are without a limit", () => {
    expect([unlimited(0, 1), unlimited(0, 3), unlimited(3, 4), unlimited(4, 5)]).toEqual([1, 5, long.length, 15]);
    expect(create(arena, { atMost: Number.MAX_SAFE_INTEGER })(3, 4)).toBe(long.length);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("throws INVALID_OPTION for a limit of %d", (atMost) => {
    expect(() => create(arena, { atMost })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["atMost"] }),
    );
  });

  it("throws INVALID_VALUE for an index that the arena does not have, with a limit too", () => {
    const limited = create(arena, { atMost: 1 });
    expect(() => limited(7, 0)).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path: ["i"] }));
    expect(() => limited(0, 7)).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path: ["j"] }));
    expect(() => limited(0.25, 0)).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path: ["i"] }));
    expect(() => unlimited(7, 0)).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path: ["i"] }));
    expect(() => unlimited(0, 7)).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path: ["j"] }));
  });
});

describe("a limit of one edit", () => {
  it.each([
    ["ab", "ba", 1, 2],
    ["xaby", "xbay", 1, 2],
    ["aab", "aba", 1, 2],
    ["abc", "bca", 2, 2],
    ["abab", "baba", 2, 2],
    ["abc", "abc", 0, 0],
    ["", "a", 1, 1],
    ["", "ab", 2, 2],
    ["aa", "aaa", 1, 1],
    ["abc", "adc", 1, 1],
    ["abcd", "adcb", 2, 2],
    ["abc", "abcde", 2, 2],
  ])("tells one edit between %j and %j from none and from more", (a, b, withExchange, without) => {
    expect(damerauLevenshteinDistance(a, b, { atMost: 1 })).toBe(withExchange);
    expect(damerauLevenshteinDistance(b, a, { atMost: 1 })).toBe(withExchange);
    expect(levenshteinDistance(a, b, { atMost: 1 })).toBe(without);
  });
});
