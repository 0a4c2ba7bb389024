import { describe, expect, it } from "vitest";
import { compareCodePoints } from "../../../src/repositories/index.js";

const signs = (texts: readonly (readonly [string, string])[]) =>
  texts.map(([left, right]) => Math.sign(compareCodePoints(left, right)));

describe("compareCodePoints", () => {
  it("puts what is beyond U+FFFF after all that is not, which UTF-16 code units do not", () => {
    const texts = ["😀", "\uFFFF", "\uE000", "\uD7FF", "b", ""];
    expect(texts.toSorted(compareCodePoints)).toEqual(["", "b", "\uD7FF", "\uE000", "\uFFFF", "😀"]);
    expect(texts.toSorted()).toEqual(["", "b", "\uD7FF", "😀", "\uE000", "\uFFFF"]);
  });

  it("puts a text after its beginning", () => {
    expect(
      signs([
        ["ab", "a"],
        ["a", "ab"],
        ["a", ""],
      ]),
    ).toEqual([1, -1, 1]);
  });

  it("lets the first difference decide, and answers zero without one", () => {
    expect(
      signs([
        ["az", "ba"],
        ["ba", "az"],
        ["same", "same"],
        ["", ""],
      ]),
    ).toEqual([-1, 1, 0, 0]);
  });

  it("knows no language: capitals come before small letters, umlauts after both", () => {
    expect(["ä", "z", "a", "Z"].toSorted(compareCodePoints)).toEqual(["Z", "a", "z", "ä"]);
  });
});
