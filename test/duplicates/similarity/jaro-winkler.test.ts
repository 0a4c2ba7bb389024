import { describe, expect, it } from "vitest";
import {
  createJaroWinkler,
  createTextArena,
  type JaroWinklerOptions,
  jaroWinklerSimilarity,
} from "../../../src/duplicates/similarity/index.js";

const plainJaro = (a: string, b: string) => jaroWinklerSimilarity(a, b, { prefixScale: 0 });

describe("jaroWinklerSimilarity", () => {
  /**
   * W. E. Winkler, "Overview of Record Linkage and Current Research Directions", U.S. Census Bureau, RRS2006-02: the
   * table of string comparators, Jaro and Winkler. Its pairs below 0.7 are printed as 0.000 and left out, and so is
   * JON, JAN, which is 0.778 by the formula and printed as 0.000.
   */
  it.each([
    ["SHACKLEFORD", "SHACKELFORD", "0.970", "0.982"],
    ["DUNNINGHAM", "CUNNIGHAM", "0.896", "0.896"],
    ["NICHLESON", "NICHULSON", "0.926", "0.956"],
    ["JONES", "JOHNSON", "0.790", "0.832"],
    ["MASSEY", "MASSIE", "0.889", "0.933"],
    ["ABROMS", "ABRAMS", "0.889", "0.922"],
    ["JERALDINE", "GERALDINE", "0.926", "0.926"],
    ["MARHTA", "MARTHA", "0.944", "0.961"],
    ["MICHELLE", "MICHAEL", "0.869", "0.921"],
    ["JULIES", "JULIUS", "0.889", "0.933"],
    ["TANYA", "TONYA", "0.867", "0.880"],
    ["DWAYNE", "DUANE", "0.822", "0.840"],
    ["SEAN", "SUSAN", "0.783", "0.805"],
    ["JON", "JOHN", "0.917", "0.933"],
    ["DIXON", "DICKSONX", "0.767", "0.813"], // from Winkler's paper of 1990
  ])("is as printed for %s and %s", (a, b, jaro, jaroWinkler) => {
    expect(plainJaro(a, b).toFixed(3)).toBe(jaro);
    expect(jaroWinklerSimilarity(a, b).toFixed(3)).toBe(jaroWinkler);
  });

  it("matches equal characters up to half the longer length, less one, apart", () => {
    expect(plainJaro("axxxxx", "yyazzz")).toBeCloseTo((1 / 6 + 1 / 6 + 1) / 3, 15);
    expect(plainJaro("axxxxx", "yyyazz")).toBe(0);
    expect(plainJaro("axxxxxx", "yyazzzz")).toBeCloseTo((1 / 7 + 1 / 7 + 1) / 3, 15);
    expect(plainJaro("axxxxxx", "yyyazzz")).toBe(0);
  });

  it("matches only the same place in texts of up to three characters", () => {
    expect(plainJaro("abc", "xax")).toBe(0);
    expect(plainJaro("ab", "ba")).toBe(0);
    expect(plainJaro("abcd", "xaxx")).toBeCloseTo((1 / 4 + 1 / 4 + 1) / 3, 15);
  });

  it("matches a character once", () => {
    expect(plainJaro("aaaa", "axxx")).toBeCloseTo((1 / 4 + 1 / 4 + 1) / 3, 15);
  });

  it("takes off half of the characters out of order, rounded down", () => {
    expect(plainJaro("abcdefxx", "abdcefyy")).toBeCloseTo((6 / 8 + 6 / 8 + 5 / 6) / 3, 15);
    expect(plainJaro("abcdefxx", "cabdefyy")).toBeCloseTo((6 / 8 + 6 / 8 + 5 / 6) / 3, 15); // three are out of order
  });

  it("rewards at most four common first characters", () => {
    expect(jaroWinklerSimilarity("abcdefgh", "abcdexyz", { boostThreshold: 0 })).toBeCloseTo(0.75 + 0.4 * 0.25, 15);
    expect(jaroWinklerSimilarity("abcd", "abcdabcd")).toBeCloseTo(5 / 6 + 0.4 / 6, 15);
  });

  it("rewards only what is above the threshold", () => {
    const jaro = plainJaro("abcd", "abxy");
    expect(jaro).toBeCloseTo(2 / 3, 15);
    expect(jaroWinklerSimilarity("abcd", "abxy")).toBe(jaro);
    expect(jaroWinklerSimilarity("abcd", "abxy", { boostThreshold: jaro })).toBe(jaro);
    expect(jaroWinklerSimilarity("abcd", "abxy", { boostThreshold: 0.66 })).toBeCloseTo(jaro + 0.2 * (1 - jaro), 15);
  });

  it("finds two empty texts the same, and nothing in common of an empty one and another", () => {
    expect(jaroWinklerSimilarity("", "")).toBe(1);
    expect(jaroWinklerSimilarity("", "a")).toBe(0);
    expect(jaroWinklerSimilarity("a", "")).toBe(0);
  });

  it("tells case, and counts in UTF-16 code units", () => {
    expect(jaroWinklerSimilarity("a", "A")).toBe(0);
    expect(plainJaro("😀", "😁")).toBeCloseTo((1 / 2 + 1 / 2 + 1) / 3, 15); // the first halves are the same
  });

  it.each([32, 33])("is exact for %i characters", (length) => {
    const text = Array.from({ length }, (_, place) => String.fromCharCode(97 + (place % 26))).join("");
    expect(plainJaro(text, text)).toBe(1);
    expect(plainJaro(text, `${text.slice(0, -1)}!`)).toBeCloseTo((2 * (length - 1)) / length / 3 + 1 / 3, 15);
  });
});

describe("createJaroWinkler", () => {
  const arena = createTextArena(["MARTHA", "MARHTA", "", "x".repeat(40)]);

  it("answers for indexes what the plain function does for texts", () => {
    const similarity = createJaroWinkler(arena);
    expect(similarity(0, 1)).toBe(jaroWinklerSimilarity("MARTHA", "MARHTA"));
    expect(similarity(2, 2)).toBe(1);
    expect(similarity(3, 3)).toBe(1);
    expect(similarity(3, 0)).toBe(0);
  });

  it.each([
    [-1, 0, "i"],
    [4, 0, "i"],
    [0.5, 0, "i"],
    [0, -1, "j"],
    [0, 4, "j"],
    [0, Number.NaN, "j"],
  ])("throws INVALID_VALUE for the indexes %d and %d", (i, j, name) => {
    const similarity = createJaroWinkler(arena);
    expect(() => similarity(i, j)).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path: [name] }));
  });

  it.each<[string, JaroWinklerOptions]>([
    ["prefixScale", { prefixScale: -0.01 }],
    ["prefixScale", { prefixScale: 0.26 }],
    ["prefixScale", { prefixScale: Number.NaN }],
    ["boostThreshold", { boostThreshold: -0.01 }],
    ["boostThreshold", { boostThreshold: 1.01 }],
    ["boostThreshold", { boostThreshold: Number.NaN }],
  ])("throws INVALID_OPTION for a wrong %s: %o", (name, options) => {
    expect(() => createJaroWinkler(arena, options)).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: [name] }),
    );
  });

  it("takes options at their borders", () => {
    expect(createJaroWinkler(arena, { prefixScale: 0, boostThreshold: 0 })(0, 1)).toBeCloseTo(0.9444, 4);
    expect(createJaroWinkler(arena, { prefixScale: 0.25, boostThreshold: 1 })(0, 1)).toBeCloseTo(0.9444, 4);
  });
});

describe("createJaroWinkler with `atLeast`", () => {
  const texts = ["MARTHA", "MARHTA", "DUANE", "ZZZZZZ", "", "M"];
  const arena = createTextArena(texts);

  it("answers what is as alike or more, and 0 for the others", () => {
    const all = createJaroWinkler(arena);
    for (const atLeast of [0.1, all(0, 1), all(0, 1) + 1e-12, all(0, 2), 0.9, 1]) {
      const some = createJaroWinkler(arena, { atLeast });
      for (const i of texts.keys()) {
        for (const j of texts.keys()) expect(some(i, j)).toBe(all(i, j) >= atLeast ? all(i, j) : 0);
      }
    }
  });

  it("throws INVALID_OPTION outside of 0 to 1, INVALID_VALUE for a text that there is not", () => {
    for (const atLeast of [-0.1, 1.1, Number.NaN]) {
      const refusal = expect.objectContaining({ code: "INVALID_OPTION", path: ["atLeast"] });
      expect(() => createJaroWinkler(arena, { atLeast })).toThrow(refusal);
    }
    const measure = createJaroWinkler(arena, { atLeast: 0.9 });
    expect(() => measure(6, 0)).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path: ["i"] }));
    expect(() => measure(0, 6)).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path: ["j"] }));
    expect(() => measure(0, 0.25)).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path: ["j"] }));
  });
});
