import { describe, expect, it } from "vitest";
import {
  createSoftTfIdf,
  createSoftTfIdfPairs,
  jaroWinklerSimilarity,
  type SoftTfIdfOptions,
} from "../../../src/duplicates/similarity/index.js";
import { createRandom } from "../../../src/shared/random/index.js";
import { plainSoftTfIdf } from "./twins.js";

const corpus = Object.freeze(["Zwiebelfisch GmbH", "Adler GmbH", "Adler AG", "Falke GmbH"]);
const { log, hypot } = Math;

describe("createSoftTfIdf", () => {
  const similarity = createSoftTfIdf(corpus);

  it("weighs words by how few texts have them", () => {
    const expected = log(4 / 3) ** 2 / (hypot(log(4 / 2), log(4 / 3)) * hypot(log(4), log(4 / 3)));
    expect(similarity("Adler GmbH", "Falke GmbH")).toBeCloseTo(expected, 14);
  });

  it("weighs a word that stands twice by the logarithm of three instead of two", () => {
    const [adler, falke] = [log(4 / 2), log(4)];
    const expected = (log(3) * adler * log(2) * adler) / (hypot(log(3) * adler, log(2) * falke) * log(2) * adler);
    expect(similarity("Adler Adler Falke", "Adler")).toBeCloseTo(expected, 14);
  });

  it("takes similar words for the same, as far as they are similar", () => {
    const inner = jaroWinklerSimilarity("Zwiebelfisch", "Zwiebelfsich");
    expect(similarity("Zwiebelfisch", "Zwiebelfsich")).toBeCloseTo(inner, 14);
  });

  it("takes words from the threshold on for similar", () => {
    const wordThreshold = jaroWinklerSimilarity("Falke", "Falk");
    expect(createSoftTfIdf(corpus, { wordThreshold })("Falke", "Falk")).toBeCloseTo(wordThreshold, 14);
    expect(createSoftTfIdf(corpus, { wordThreshold: wordThreshold + 1e-9 })("Falke", "Falk")).toBe(0);
  });

  it("weighs an unknown word as one of a single text", () => {
    expect(similarity("Falke Adler", "Adler")).toBe(similarity("Unbekannt Adler", "Adler"));
  });

  it("is 1 for the same words in any order", () => {
    expect(similarity("Adler Falke AG", "AG, Falke (Adler)")).toBe(1);
  });

  it("is at most 1 where two words find the same one", () => {
    const [both, one] = ["Falkenberg Falkenburg", "Falkenberg"];
    expect(createSoftTfIdf(corpus, { symmetry: "none" })(both, one)).toBe(1);
    expect(createSoftTfIdf(corpus, { symmetry: "none" })(one, both)).toBeCloseTo(1 / Math.SQRT2, 14);
  });

  it("answers the mean of both directions, the larger one or the first only", () => {
    const [both, one] = ["Falkenberg Falkenburg", "Falkenberg"];
    const answers = (["mean", "max", "none"] as const).map((symmetry) =>
      createSoftTfIdf(corpus, { symmetry })(one, both),
    );
    expect(answers).toEqual([(1 + 1 / Math.SQRT2) / 2, 1, 1 / Math.SQRT2].map((value) => expect.closeTo(value, 14)));
    expect(similarity(one, both)).toBe(answers[0]);
  });

  it("finds only the same words similar where all words of a text weigh nothing", () => {
    const everywhere = createSoftTfIdf(["GmbH", "Adler GmbH"]);
    expect(everywhere("GmbH", "GmbH")).toBe(1);
    expect(everywhere("GmbH", "Adler GmbH")).toBe(0);
    expect(everywhere("Adler", "GmbH")).toBe(0);
    expect(everywhere("GmbH", "Gmbh")).toBe(0);
    expect(everywhere("", " ")).toBe(1);
    expect(everywhere("", "Adler")).toBe(0);
  });

  it("finds only the same words similar where there is no corpus, or one text", () => {
    for (const texts of [[], ["Adler"]]) {
      expect(createSoftTfIdf(texts)("Adler", "Adler")).toBe(1);
      expect(createSoftTfIdf(texts)("Adler AG", "Adler")).toBe(0);
    }
  });

  it("counts a word once for each text of the corpus, and each text as often as it stands there", () => {
    expect(createSoftTfIdf(["a a b", "c", "d"])("a x", "a y")).toBe(createSoftTfIdf(["a b", "c", "d"])("a x", "a y"));
    expect(createSoftTfIdf(["a", "a", "c"])("a x", "a y")).toBeLessThan(createSoftTfIdf(["a", "b", "c"])("a x", "a y"));
  });

  it("tells case", () => {
    expect(similarity("ADLER", "adler")).toBe(0);
  });

  it("is what the published formula answers, on 2,000 random pairs", () => {
    const random = createRandom("soft tf-idf");
    const words = ["abcd", "abdc", "abce", "abcdef", "bacd", "xyz", "xzy", "q", "r", "s"];
    const draw = (least: number) =>
      Array.from({ length: least + random.integer(5) }, () => random.pick(words)).join(" ");
    const texts = Array.from({ length: 12 }, () => draw(0));
    for (let count = 0; count < 2000; count++) {
      const [a, b, wordThreshold] = [draw(1), draw(1), random.pick([0.5, 0.8, 0.9, 1])];
      expect(
        createSoftTfIdf(texts, { wordThreshold, symmetry: "none" })(a, b),
        `${a}; ${b}; ${wordThreshold}`,
      ).toBeCloseTo(plainSoftTfIdf(texts, a, b, wordThreshold), 12);
    }
  });

  it.each<[string, SoftTfIdfOptions]>([
    ["wordThreshold", { wordThreshold: 0 }],
    ["wordThreshold", { wordThreshold: 1.01 }],
    ["symmetry", { symmetry: "least" as "max" }],
  ])("throws INVALID_OPTION for a wrong %s: %o", (name, options) => {
    expect(() => createSoftTfIdf(corpus, options)).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: [name] }),
    );
  });
});

describe("createSoftTfIdfPairs", () => {
  it("answers for indexes what createSoftTfIdf does for texts", () => {
    const texts = ["Adler Falke", "Falke", "Adler Adler", "", "Falke Adler", "GmbH GmbH", "Bau Adlerr Bau"];
    for (const symmetry of ["mean", "max", "none"] as const) {
      const byIndex = createSoftTfIdfPairs(texts, { symmetry });
      const byText = createSoftTfIdf(texts, { symmetry });
      for (const [i, a] of texts.entries()) {
        for (const [j, b] of texts.entries()) expect(byIndex(i, j)).toBe(byText(a, b));
      }
    }
  });

  it("takes the frequencies from another corpus where there is one", () => {
    const expected = createSoftTfIdf(corpus)("Adler GmbH", "Falke GmbH");
    expect(createSoftTfIdfPairs(["Adler GmbH", "Falke GmbH"], { corpus })(0, 1)).toBe(expected);
    expect(createSoftTfIdfPairs(["Adler GmbH", "Falke GmbH"])(0, 1)).toBe(0);
  });

  it("does not take the words of the next text for those of a shorter one", () => {
    const similarity = createSoftTfIdfPairs(["a b", "a", "b", "a b"], { corpus: [] });
    expect([similarity(0, 1), similarity(1, 0), similarity(1, 2)]).toEqual([0, 0, 0]);
    expect([similarity(0, 3), similarity(0, 0)]).toEqual([1, 1]);
  });

  it("throws INVALID_VALUE for an index that the texts do not have, and INVALID_OPTION for a wrong option", () => {
    expect(() => createSoftTfIdfPairs(["a"])(1, 0)).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", path: ["i"] }),
    );
    expect(() => createSoftTfIdfPairs(["a"], { wordThreshold: 0 })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["wordThreshold"] }),
    );
  });
});
