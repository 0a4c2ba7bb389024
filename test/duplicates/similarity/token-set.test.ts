import { describe, expect, it } from "vitest";
import { jaroWinklerSimilarity, tokenSetSimilarity } from "../../../src/duplicates/similarity/index.js";
import { createRandom } from "../../../src/shared/random/index.js";
import { plainTokenSet } from "./twins.js";

describe("tokenSetSimilarity", () => {
  it("does not care about the order of words, white space, punctuation and repetition", () => {
    expect(tokenSetSimilarity("Müller, Anna-Maria", " anna Anna Maria\tMüller".replace("anna", "Anna"))).toBe(1);
  });

  it("divides the pairs by pairs and words left over", () => {
    expect(tokenSetSimilarity("a b c", "c d")).toBe(1 / 4);
  });

  it("pairs similar words, and adds up how similar they are", () => {
    const similarity = jaroWinklerSimilarity("Mueller", "Muller");
    expect(similarity).toBeGreaterThan(0.9);
    expect(tokenSetSimilarity("Anna Mueller", "Muller Anna")).toBe((1 + similarity) / 2);
  });

  it("pairs words from the threshold on", () => {
    const similarity = jaroWinklerSimilarity("Anna", "Anne");
    expect(tokenSetSimilarity("Anna", "Anne", { wordThreshold: similarity })).toBe(similarity);
    expect(tokenSetSimilarity("Anna", "Anne", { wordThreshold: similarity + 1e-9 })).toBe(0);
    expect(tokenSetSimilarity("Anna", "Anne")).toBe(0); // 0.883
  });

  it("pairs a word once, the best first", () => {
    const similarity = jaroWinklerSimilarity("Katharina", "Katarina");
    expect(tokenSetSimilarity("Katharina Katherina", "Katarina")).toBe(similarity / 2);
  });

  it("pairs equal words before similar ones", () => {
    const similarity = jaroWinklerSimilarity("Anja", "Anna");
    expect(tokenSetSimilarity("Anna Anja", "Anna", { wordThreshold: 0.5 })).toBe(1 / 2);
    expect(similarity).toBeGreaterThan(0.5);
  });

  it("tells case", () => {
    expect(tokenSetSimilarity("ANNA", "anna")).toBe(0);
  });

  it("finds texts without a word the same, and nothing in common of one and another", () => {
    expect(tokenSetSimilarity("", " - ")).toBe(1);
    expect(tokenSetSimilarity("", "a")).toBe(0);
  });

  it("is what the plain definition answers, on 3,000 random pairs", () => {
    const random = createRandom("token set");
    const words = ["abcd", "abdc", "abce", "abcdef", "bacd", "xabcd", "abcx", "ab", "ba"];
    const draw = () => Array.from({ length: random.integer(6) }, () => random.pick(words)).join(" ");
    for (let count = 0; count < 3000; count++) {
      const [a, b, wordThreshold] = [draw(), draw(), random.pick([0.5, 0.7, 0.9, 1])];
      expect(tokenSetSimilarity(a, b, { wordThreshold }), `${a}; ${b}; ${wordThreshold}`).toBeCloseTo(
        plainTokenSet(a, b, wordThreshold),
        12,
      );
    }
  });

  it.each([0, -0.1, 1.01, Number.NaN])("throws INVALID_OPTION for a threshold of %d", (wordThreshold) => {
    expect(() => tokenSetSimilarity("a", "a", { wordThreshold })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["wordThreshold"] }),
    );
  });
});
