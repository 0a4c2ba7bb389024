import { describe, expect, it } from "vitest";
import { diceSimilarity } from "../../../src/duplicates/similarity/index.js";

describe("diceSimilarity", () => {
  const title = "Olive-green table for sale, in extremely good condition.";

  /** The examples of the package's own README. */
  it.each([
    ["healed", "sealed", 0.8],
    [title, "For sale: table in very good  condition, olive green in colour.", 0.6060606060606061],
    [title, "For sale: green Subaru Impreza, 210,000 miles", 0.2558139534883721],
    [title, "Wanted: mountain bike with at least 21 gears.", 0.1411764705882353],
  ])("of %s and %s is %d", (a, b, similarity) => {
    expect(diceSimilarity(a, b)).toBe(similarity);
  });

  it("counts a pair as often as both texts have it", () => {
    expect(diceSimilarity("aaaa", "aa")).toBe(0.5);
  });

  it("takes white space out before", () => {
    expect(diceSimilarity("an na", "anna")).toBe(1);
    expect(diceSimilarity("", "  ")).toBe(1);
  });

  it("answers 0 for a text of one character beside another", () => {
    expect(diceSimilarity("a", "b")).toBe(0);
    expect(diceSimilarity("a", "ab")).toBe(0);
    expect(diceSimilarity("a", "a")).toBe(1);
  });

  it("does not tell texts of the same pairs apart", () => {
    expect(diceSimilarity("abaca", "acaba")).toBe(1);
  });

  it("tells case", () => {
    expect(diceSimilarity("AB", "ab")).toBe(0);
  });
});
