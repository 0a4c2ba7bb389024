import { describe, expect, it } from "vitest";
import { sortByContent } from "../../src/duplicates/canonical-order.js";
import { codeTexts } from "../../src/duplicates/fields/coded-texts.js";
import { codeLists } from "./fields/lists.js";

const sort = (givenName: readonly (string | undefined)[]) => {
  const { order, texts } = sortByContent(codeLists({ givenName }), givenName.length);
  const { codes, texts: own } = texts.givenName ?? { codes: [], texts: [] };
  return { order: [...order], sorted: Array.from(codes, (code) => own[code]) };
};

describe("sortByContent", () => {
  it("brings the same records into the same order, wherever they stood", () => {
    const names = Array.from({ length: 500 }, (_, index) => `name ${index * 7919}`);
    const { order, sorted } = sort(names);
    expect(order.map((record) => names[record])).toEqual(sorted);
    expect([...order].sort((left, right) => left - right)).toEqual([...names.keys()]);
    expect(sort([...names].reverse()).sorted).toEqual(sorted);
  });

  it("sorts by FNV-1a over the code units of all fields, each ended by 0x1f, whether texts come again or not", () => {
    const names = ["Anna", "Müller", "", "😀", "x"];
    const givenName = Array.from({ length: 300 }, (_, index) => names[(index * 7) % 6]);
    const email = givenName.map((_, index) => (index % 4 === 0 ? undefined : `${index * 7919}@example.org`));
    const hashOf = (record: number) => {
      let hash = 0x811c9dc5;
      for (const text of [givenName[record] ?? "", email[record] ?? ""]) {
        for (const unit of [...text.split("").map((each) => each.charCodeAt(0)), 0x1f]) {
          hash = Math.imul(hash ^ unit, 0x01000193);
        }
      }
      return hash >>> 0;
    };
    const { order } = sortByContent(codeLists({ givenName, email }), 300);
    const hashes = Array.from(order, hashOf);
    expect(hashes).toEqual([...hashes].sort((left, right) => left - right));
    expect(new Set(order).size).toBe(300);
  });

  it("settles by the texts what has one hash, and keeps equal records in their order", () => {
    // Two words of one FNV-1a hash.
    expect(sort(["liquid", "costarring", "liquid"])).toEqual({
      order: [1, 0, 2],
      sorted: ["costarring", "liquid", "liquid"],
    });
    expect(sort(["costarring", "liquid", "costarring"]).order).toEqual([0, 2, 1]);
  });

  it("settles by the later texts of a list what has one hash, and by the earlier ones first", () => {
    // Two words of one FNV-1a hash behind "anna" and a line break.
    const lists = [["boljeai", "anna"], ["bnislgw", "anna"], ["anna"]];
    const orderOf = (each: readonly (readonly string[])[]) =>
      [...sortByContent({ givenName: codeTexts(each.length, (record) => each[record]) }, each.length).order].map(
        (record) => each[record]?.[0],
      );
    expect(orderOf(lists).filter((name) => name !== "anna")).toEqual(["bnislgw", "boljeai"]);
    expect(orderOf([...lists].reverse())).toEqual(orderOf(lists));
  });

  it("takes what is missing for an empty text, and answers no records with none", () => {
    expect(sort([undefined, undefined]).order).toEqual([0, 1]);
    expect(sort([]).order).toEqual([]);
  });
});
