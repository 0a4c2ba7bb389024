import { describe, expect, it } from "vitest";
import { linkRecords } from "../../src/duplicates/index.js";
import { generatePeople, PEOPLE_FIELDS } from "./people.js";

const options = { preset: "person", fields: { fullName: "name", email: "mail" } } as const;
const anna = { name: "Anna Groß", mail: "anna.gross@example.org" };
const other = { name: "Uwe Klein", mail: "uwe@example.org" };

describe("linkRecords", () => {
  it("links a record of one list with one of the other", () => {
    expect(linkRecords([anna], [other, anna], options).links).toEqual([{ left: 0, right: 1 }]);
  });

  it("never links records of one list, however equal", () => {
    expect(linkRecords([anna, anna], [other], options).links).toEqual([]);
  });

  it("links each record to one at most", () => {
    const { links } = linkRecords([anna, other], [anna, anna, anna], options);
    expect(links).toHaveLength(1);
    expect(links[0]?.left).toBe(0);
  });

  it("tells records of both lists apart by their places, whatever numbers they bear", () => {
    const left = [
      { ...other, id: 1 },
      { ...anna, id: 2 },
    ];
    const right = [
      { ...anna, id: 1 },
      { name: "Eva Stein", mail: "eva@example.org", id: 2 },
    ];
    expect(linkRecords(left, right, options).links).toEqual([{ left: 1, right: 0 }]);
  });

  it("names the places in both lists, in the order of the left one, in the review as well", () => {
    const run = linkRecords([other, anna], [anna, other], { ...options, review: { from: 0.5, to: 1 } });
    expect(run.links).toEqual([
      { left: 0, right: 1 },
      { left: 1, right: 0 },
    ]);
    expect([...run.review.left].map((left, pair) => [left, run.review.right[pair]]).sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it("answers for empty lists", () => {
    expect(linkRecords([], [], options).links).toEqual([]);
    expect(linkRecords([anna], [], options).links).toEqual([]);
  });

  it("finds copies of a list in the other, in the order of the left one", () => {
    const { records } = generatePeople("lists", 200);
    const { links, review } = linkRecords(records.slice(0, 150), records.slice(50), {
      preset: "person",
      fields: PEOPLE_FIELDS,
    });
    const same = links.filter(({ left, right }) => left === right + 50);
    expect(same.length).toBeGreaterThan(80);
    expect(links.map(({ left }) => left)).toEqual(links.map(({ left }) => left).sort((a, b) => a - b));
    expect(new Set(links.map(({ right }) => right)).size).toBe(links.length);
    for (const right of review.right) expect(right).toBeLessThan(records.length - 50);
  }, 30_000);

  it("refuses what findDuplicates refuses", () => {
    expect(() => linkRecords([anna], [anna], { ...options, threshold: 2 })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["threshold"] }),
    );
    expect(() => linkRecords([anna], [{ name: true }], options)).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", path: ["records", 1, "name"] }),
    );
    expect(() => linkRecords([anna], new Array(1), options)).toThrow(
      expect.objectContaining({ code: "INVALID_RECORD", path: ["records", 1] }),
    );
    for (const [left, right, path] of [
      [null, [anna], ["left"]],
      [[anna], undefined, ["right"]],
    ] as const) {
      const call = () => linkRecords(left as unknown as [], right as unknown as [], options);
      expect(call).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path }));
    }
  });
});
