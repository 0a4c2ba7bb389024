import { describe, expect, it } from "vitest";
import { type ChartOptions, paretoChart } from "../../src/charts/index.js";
import { type AbcPolicy, analyzeAbc } from "../../src/value/abc/index.js";
import { draw } from "./draw.js";

const analyze = (values: readonly (number | string)[], policy?: AbcPolicy) =>
  analyzeAbc(Object.freeze(values), {
    valueOf: (value) => value,
    policy: policy ?? { by: "share", classes: [{ name: "A", upTo: 0.8 }, { name: "B", upTo: 0.95 }, { name: "C" }] },
  });

const chart = (values: readonly number[], options: Partial<ChartOptions> = {}) =>
  paretoChart(analyze(values), { language: "de", ...options });

/** The borders of four classes of items: 25, 50 and 75 percent. */
const share = (index: number) => (index === 3 ? {} : { upTo: (index + 1) / 4 });

const column = (rows: readonly Readonly<Record<string, unknown>>[] | undefined, name: string) =>
  rows?.map((row) => row[name]);

describe("paretoChart", () => {
  it("follows the ranked customers from (0, 0) to (1, 1)", () => {
    const { curve } = chart([50, 800, 150]).datasets;
    expect(curve).toEqual([
      { shareOfCount: 0, shareOfValue: 0 },
      { shareOfCount: 1 / 3, shareOfValue: 0.8 },
      { shareOfCount: 2 / 3, shareOfValue: 0.95 },
      { shareOfCount: 1, shareOfValue: 1 },
    ]);
  });

  it("has a band for each class", () => {
    expect(chart([800, 100, 50, 30, 20]).datasets["classes"]).toEqual([
      {
        class: "A",
        label: "A: 1 Kunde, 80 % des Werts",
        count: 1,
        shareOfValue: 0.8,
        from: 0,
        middle: 0.1,
        to: 0.2,
        reached: 0.8,
      },
      {
        class: "B",
        label: "B: 2 Kunden, 15 % des Werts",
        count: 2,
        shareOfValue: 0.15,
        from: 0.2,
        middle: 0.4,
        to: 0.6,
        reached: 0.95,
      },
      {
        class: "C",
        label: "C: 2 Kunden, 5 % des Werts",
        count: 2,
        shareOfValue: 0.05,
        from: 0.6,
        middle: 0.8,
        to: 1,
        reached: 1,
      },
    ]);
  });

  it("counts N and E, which have no band", () => {
    const analysis = analyzeAbc([800, 200, 0, 70], {
      valueOf: (value) => value,
      isNew: (value) => value === 70,
      policy: { by: "share", classes: [{ name: "A", upTo: 0.8 }, { name: "C" }], separateNoRevenue: true },
    });
    const { classes, curve } = paretoChart(analysis, { language: "en" }).datasets;
    expect(column(classes, "class")).toEqual(["A", "C", "N", "E"]);
    expect(column(classes, "label")).toEqual([
      "A: 1 customer, 80% of value",
      "C: 1 customer, 20% of value",
      "N: 1 customer, 0% of value",
      "E: 1 customer",
    ]);
    expect(column(classes, "from")).toEqual([0, 0.5, null, null]);
    expect(column(classes, "middle")).toEqual([0.25, 0.75, null, null]);
    expect(column(classes, "to")).toEqual([0.5, 1, null, null]);
    expect(column(classes, "reached")).toEqual([0.8, 1, null, null]);
    expect(column(curve, "shareOfCount")).toEqual([0, 0.5, 1]);
  });

  it("gives an empty class no band", () => {
    const { classes } = chart([100]).datasets;
    expect(column(classes, "to")).toEqual([1, null, null]);
    expect(column(classes, "label")).toContain("B: 0 Kunden, 0 % des Werts");
  });

  it("has no curve without a positive total, but bands", () => {
    const { classes, curve } = chart([0, 0]).datasets;
    expect(curve).toEqual([]);
    expect(column(classes, "label")).toEqual(["A: 0 Kunden", "B: 0 Kunden", "C: 2 Kunden"]);
    expect(column(classes, "to")).toEqual([null, null, 1]);
    expect(column(classes, "reached")).toEqual([null, null, null]);
    expect(column(classes, "shareOfValue")).toEqual([null, null, null]);
  });

  it("has neither without customers", () => {
    const { classes, curve } = chart([]).datasets;
    expect(curve).toEqual([]);
    expect(column(classes, "to")).toEqual([null, null, null]);
  });

  it("draws no band and no border for classes that are empty or not ranked, and colours N and E apart", async () => {
    const analysis = analyzeAbc([800, 200, 0, 70], {
      valueOf: (value) => value,
      isNew: (value) => value === 70,
      policy: {
        by: "count",
        classes: ["1", "2", "3", "4"].map((name, index) => ({ name, ...share(index) })),
        separateNoRevenue: true,
      },
    });
    const drawing = await draw(paretoChart(analysis, { language: "de" }));
    expect(drawing.marks("rect")).toHaveLength(2);
    expect(drawing.marks("symbol").length).toBeLessThanOrEqual(drawing.marks("rect").length);
    const range = '"range":["#8fb0d0","#c3d8ea","#e4edf5","#f1f5f9","#cfcfcf","#f2d49b"]';
    expect(JSON.stringify(paretoChart(analysis, { language: "de" }))).toContain(range);
  });

  it("makes room for the part above 100 percent that negative values take back", () => {
    const spec = chart([100, 50, -50]);
    expect(JSON.stringify(spec)).toContain('"domain":[0,1.5]');
    expect(JSON.stringify(chart([100, 50]))).not.toContain("1.5");
  });

  it("thins a long curve out, but never the last customer of a class nor the highest point", () => {
    // 2,003 customers: borders behind 1,603, 1,903 and 2,003 less the two negative ones
    const values = [...Array.from({ length: 2001 }, () => 1), -1, -1];
    const policy: AbcPolicy = {
      by: "count",
      classes: [{ name: "A", upTo: 0.01 }, { name: "B", upTo: 0.3 }, { name: "C" }],
    };
    const distinct = values.map((value, index) => (value > 0 ? 3000 - index : value));
    const analysis = analyze(distinct, policy);
    const { classes, curve } = paretoChart(analysis, { language: "de" }).datasets;
    const drawn = new Set(column(curve, "shareOfCount"));
    expect(curve?.length).toBeGreaterThanOrEqual(500);
    expect(curve?.length).toBeLessThanOrEqual(504);
    for (const border of column(classes, "to") ?? []) expect(drawn).toContain(border);
    expect(drawn).toContain(0);
    const highest = Math.max(...analysis.rows.map((row) => row.cumulativeShare ?? 0));
    expect(column(curve, "shareOfValue")).toContain(highest);
    expect(column(curve, "shareOfCount")).toEqual([...drawn].sort((left, right) => Number(left) - Number(right)));
  });

  it("keeps all points of a short curve", () => {
    const { curve } = chart(Array.from({ length: 499 }, (_, index) => index + 1)).datasets;
    expect(curve).toHaveLength(500);
  });

  it("draws bands, curve, borders and texts, without a complaint of Vega-Lite", async () => {
    const drawing = await draw(chart([800, 100, 50, 30, 20]));
    expect(drawing.warnings).toEqual([]);
    expect(drawing.fills("rect")).toEqual(["#8fb0d0", "#c3d8ea", "#e4edf5"]);
    expect(drawing.marks("rect").map((mark) => / d="(.*?)"/.exec(mark)?.[1])).toEqual([
      "M0,0h128v340h-128Z",
      "M128,0h256v340h-256Z",
      "M384,0h256v340h-256Z",
    ]);
    expect(drawing.marks("line")).toEqual([expect.stringContaining('d="M0,340L128,68L256,34L384,17')]);
    const places = drawing.marks("symbol").map((mark) =>
      /translate\((.*?),(.*?)\)/
        .exec(mark)
        ?.slice(1)
        .map((at) => Math.round(Number(at))),
    );
    expect(places).toEqual([
      [128, 68],
      [384, 17],
      [640, 0],
    ]);
    expect(drawing.texts.filter((text) => text === "20\u00a0%")).toHaveLength(2); // on both axes
    expect(drawing.texts).toEqual(
      expect.arrayContaining([
        "ABC-Analyse: Welcher Teil der Kunden bringt welchen Teil des Werts?",
        "Anteil der Kunden, der größte Wert zuerst",
        "kumulierter Anteil am Gesamtwert",
        "A: 1 Kunde, 80 % des Werts",
        "A",
        "B",
        "C",
      ]),
    );
  });

  it.each([[], [0, 0], [5]])("can be drawn where there is next to nothing: %j", async (...values) => {
    expect((await draw(chart(values))).warnings).toEqual([]);
  });

  it("speaks English, and bears the title it is given", async () => {
    const drawing = await draw(chart([800, 150, 50], { language: "en", title: "Who pays us" }));
    expect(drawing.texts).toEqual(
      expect.arrayContaining(["Who pays us", "share of customers, largest value first", "20%"]),
    );
    expect(chart([1], { title: "Who pays us" }).description).toBe("Who pays us");
    expect(chart([1]).$schema).toBe("https://vega.github.io/schema/vega-lite/v6.json");
  });

  it("throws UNKNOWN_LABEL for a language it does not speak", () => {
    expect(() => chart([1], { language: "fr" as never })).toThrow(expect.objectContaining({ code: "UNKNOWN_LABEL" }));
  });
});
