import { describe, expect, it } from "vitest";
import { type CellReader, chooseFormats, watchAmbiguity } from "../../../src/records/csv/choose-format.js";

type Case = "lower" | "upper";
const readers: Record<Case, CellReader> = {
  lower: (text) => (/^[a-z?]+$/.test(text) ? `lower ${text.replaceAll("?", "")}` : undefined),
  upper: (text) => (/^[A-Z?]+$/.test(text) ? `upper ${text.replaceAll("?", "")}` : undefined),
};

const choose = (...columns: readonly (readonly string[] | Case)[]) =>
  chooseFormats<Case, { wanted: Case | "detect"; cells: readonly string[]; readers: typeof readers }>(
    columns.map((column) =>
      typeof column === "string"
        ? { wanted: column, cells: ["?"], readers }
        : { wanted: "detect", cells: column, readers },
    ),
    ["lower", "upper"],
    "upper",
  ).map(({ format, isCertain }) => [format, isCertain]);

describe("chooseFormats", () => {
  it("takes the format that only can read the cells", () => {
    expect(choose(["a", "?", "1"])).toEqual([["lower", true]]);
    expect(choose(["A", "?", "1"])).toEqual([["upper", true]]);
  });

  it("takes the majority's", () => {
    expect(choose(["a", "a", "A"])).toEqual([["lower", true]]);
    expect(choose(["a", "A", "A"])).toEqual([["upper", true]]);
  });

  it("takes what is wanted, whatever the cells say", () => {
    expect(choose("lower")).toEqual([["lower", true]]);
  });

  it("follows the columns that are decided where the cells say nothing", () => {
    expect(choose(["?"], ["a"], "lower")).toEqual([
      ["lower", false],
      ["lower", true],
      ["lower", true],
    ]);
  });

  it("falls back where the others do not agree, or are none, or the votes are equal", () => {
    expect(choose(["?"], ["a"], ["A"])[0]).toEqual(["upper", false]);
    expect(choose(["?"])).toEqual([["upper", false]]);
    expect(choose(["a", "A"])).toEqual([["upper", false]]);
    expect(choose()).toEqual([]);
  });
});

describe("watchAmbiguity", () => {
  const watched = () => {
    const told: string[] = [];
    const read = watchAmbiguity(readers.lower, readers.upper, () => told.push("told"));
    return { told, read };
  };

  it("tells once of the first cell that means something else", () => {
    const { told, read } = watched();
    expect(read("a")).toBe("lower a");
    expect(read("A")).toBeUndefined();
    expect(told).toEqual([]);
    expect(read("?")).toBe("lower ");
    expect(told).toEqual(["told"]);
    read("?");
    expect(told).toEqual(["told"]);
  });

  it("says nothing where both mean the same", () => {
    const told: string[] = [];
    const same: CellReader = (text) => text;
    watchAmbiguity(same, same, () => told.push("told"))("?");
    expect(told).toEqual([]);
  });
});
