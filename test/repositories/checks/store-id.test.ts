import { describe, expect, it } from "vitest";
import { assertStoreId, assertStoreIds, isStorableText } from "../../../src/repositories/index.js";
import { refusal } from "../../shared/refusal.js";

const UNUSABLE = ["", "a\u0000", "\uD83D", "a\uDE00b", 1, null, undefined, {}, ["a"]];

describe("isStorableText", () => {
  it("is true of well-formed texts without U+0000, the empty one too", () => {
    expect(["", " ", "Ünal 😀", "\u0001"].map(isStorableText)).toEqual([true, true, true, true]);
    expect(UNUSABLE.slice(1).map(isStorableText)).toEqual(UNUSABLE.slice(1).map(() => false));
  });
});

describe("assertStoreId", () => {
  it.each(["a", " ", "😀", "__proto__", "x".repeat(10_000)])("lets the text number %# pass", (id) => {
    expect(() => assertStoreId(id, ["id"])).not.toThrow();
  });

  it.each(UNUSABLE)("refuses %o with the path, and does not repeat it", (id) => {
    const message = /^expected a text that is not empty, well-formed and without U\+0000 \(at collection\)$/;
    expect(() => assertStoreId(id, ["collection"])).toThrow(refusal("INVALID_VALUE", ["collection"], message));
  });
});

describe("assertStoreIds", () => {
  it("lets a list of ids pass, the empty one too", () => {
    expect(() => assertStoreIds(["a", "a"], ["ids"])).not.toThrow();
    expect(() => assertStoreIds([], ["ids"])).not.toThrow();
  });

  it("refuses what is no list, and names the place of what is no id, holes among them", () => {
    expect(() => assertStoreIds("a", ["ids"])).toThrow(refusal("INVALID_VALUE", ["ids"], /^expected a list of ids/));
    expect(() => assertStoreIds(["a", ""], ["ids"])).toThrow(refusal("INVALID_VALUE", ["ids", 1]));
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is asked about.
    expect(() => assertStoreIds(["a", , "b"], ["ids"])).toThrow(refusal("INVALID_VALUE", ["ids", 1]));
  });
});
