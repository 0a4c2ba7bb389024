import { describe, expect, it } from "vitest";
import { abcXyzChart } from "../../src/charts/index.js";
import { analyzeAbc, analyzeXyz, crossAbcXyz } from "../../src/value/abc/index.js";
import { draw } from "./draw.js";

interface Customer {
  readonly id: string;
  readonly amounts: readonly number[];
}

function cross(amounts: Readonly<Record<string, readonly number[]>>) {
  const customers: readonly Customer[] = Object.entries(amounts).map(([id, months]) => ({ id, amounts: months }));
  return crossAbcXyz(
    analyzeAbc(customers, { valueOf: (customer) => customer.amounts.reduce((total, amount) => total + amount, 0) }),
    analyzeXyz(customers, {
      valuesOf: (customer) => customer.amounts,
      policy: { classes: [{ name: "X", upTo: 0.5 }, { name: "Z" }] },
    }),
    { idOf: (customer) => customer.id },
  );
}

const matrix = cross({ ada: [400, 400], bob: [0, 150], cyd: [25, 25] });

describe("abcXyzChart", () => {
  it("has every pair of classes with its count and its part of the total value", () => {
    expect(abcXyzChart(matrix, { language: "de" }).datasets["cells"]).toEqual(
      [
        ["A", "X", 1, "1 Kunde", 0.8, "80 % des Werts"],
        ["A", "Z", 0, "–", 0, ""],
        ["A", "N", 0, "–", 0, ""],
        ["B", "X", 0, "–", 0, ""],
        ["B", "Z", 1, "1 Kunde", 0.15, "15 % des Werts"],
        ["B", "N", 0, "–", 0, ""],
        ["C", "X", 1, "1 Kunde", 0.05, "5 % des Werts"],
        ["C", "Z", 0, "–", 0, ""],
        ["C", "N", 0, "–", 0, ""],
      ].map(([abcClass, xyzClass, count, label, shareOfValue, shareLabel]) => ({
        abcClass,
        xyzClass,
        count,
        label,
        shareOfValue,
        shareLabel,
      })),
    );
  });

  it("has no shares where the total is not positive", async () => {
    const spec = abcXyzChart(cross({ ada: [0, 0], bob: [-1, 1] }), { language: "en" });
    expect(new Set(spec.datasets["cells"]?.map((cell) => cell["shareOfValue"]))).toEqual(new Set([null]));
    expect(new Set(spec.datasets["cells"]?.map((cell) => cell["shareLabel"]))).toEqual(new Set([""]));
    expect((await draw(spec)).warnings).toEqual([]);
  });

  it("draws the classes in the order of their analyses, without a complaint of Vega-Lite", async () => {
    const drawing = await draw(abcXyzChart(matrix, { language: "de" }));
    expect(drawing.warnings).toEqual([]);
    expect(drawing.marks("rect")).toHaveLength(9);
    expect(drawing.texts.filter((text) => /^[A-Z]$/.test(text))).toEqual(["X", "Z", "N", "A", "B", "C"]);
    expect(drawing.texts.filter((text) => text === "1 Kunde")).toHaveLength(3);
    expect(drawing.texts).toEqual(expect.arrayContaining(["20\u00a0%", "60\u00a0%"])); // the legend
    expect(drawing.texts).toEqual(
      expect.arrayContaining(["Regelmäßigkeit (XYZ)", "Wert (ABC)", "80 % des Werts", "Anteil am Wert"]),
    );
  });

  it("colours from no value to the most valuable cell", async () => {
    const [first, second, ...others] = (await draw(abcXyzChart(matrix, { language: "de" }))).fills("rect");
    expect([first, second]).toEqual(["rgb(111, 165, 207)", "rgb(241, 245, 249)"]);
    expect(others).not.toContain(first);
  });

  it("does not sort the classes by their names", async () => {
    const customers = [80, 15, 5].map((value) => ({ id: String(value), value }));
    const named = crossAbcXyz(
      analyzeAbc(customers, {
        valueOf: ({ value }) => value,
        policy: { by: "share", classes: [{ name: "top", upTo: 0.8 }, { name: "mid", upTo: 0.95 }, { name: "low" }] },
      }),
      analyzeXyz(customers, {
        valuesOf: ({ value }) => [value, 0],
        policy: { classes: [{ name: "steady", upTo: 0.5 }, { name: "odd" }] },
      }),
      { idOf: ({ id }) => id },
    );
    const drawing = await draw(abcXyzChart(named, { language: "en" }));
    expect(drawing.texts.filter((text) => /^(top|mid|low|steady|odd|N)$/.test(text))).toEqual([
      "steady",
      "odd",
      "N",
      "top",
      "mid",
      "low",
    ]);
  });

  it("tells one customer from two", () => {
    const { cells } = abcXyzChart(cross({ ada: [1, 1], bob: [1, 1] }), { language: "en" }).datasets;
    expect(cells?.[0]?.["label"]).toBe("2 customers");
  });
});
