import { describe, expect, it } from "vitest";
import { type RfmSegmentChartOptions, rfmSegmentChart } from "../../src/charts/index.js";
import { draw } from "./draw.js";
import { rfmRow } from "./rfm-row.js";

const rows = Object.freeze([
  rfmRow(5, 5, "80", "champions"),
  rfmRow(1, 1, "5", "lost"),
  rfmRow(1, 1, "5", "lost"),
  rfmRow(3, 3, "10", "odd"),
]);

const segments = Object.freeze([
  { name: "champions", label: "Spitzenkunden" },
  { name: "new", label: "Neukunden" },
  { name: "lost", label: "Verlorene Kunden" },
]);

const chart = (options: Partial<RfmSegmentChartOptions<string>> = {}, of = rows) =>
  rfmSegmentChart(of, { monetaryOf: (item) => item, segments, language: "de", ...options });

describe("rfmSegmentChart", () => {
  it("counts each segment, and gives its part of the customers and of the value; an unnamed one comes last", () => {
    expect(chart().datasets["segments"]).toEqual([
      {
        segment: "champions",
        label: "Spitzenkunden",
        count: 1,
        shareOfCount: 0.25,
        shareOfValue: 0.8,
        countLabel: "1 Kunde",
        valueLabel: "80 %",
      },
      {
        segment: "new",
        label: "Neukunden",
        count: 0,
        shareOfCount: 0,
        shareOfValue: 0,
        countLabel: "0 Kunden",
        valueLabel: "0 %",
      },
      {
        segment: "lost",
        label: "Verlorene Kunden",
        count: 2,
        shareOfCount: 0.5,
        shareOfValue: 0.1,
        countLabel: "2 Kunden",
        valueLabel: "10 %",
      },
      {
        segment: "odd",
        label: "odd",
        count: 1,
        shareOfCount: 0.25,
        shareOfValue: 0.1,
        countLabel: "1 Kunde",
        valueLabel: "10 %",
      },
    ]);
  });

  it("has no shares of value where the total is not positive", async () => {
    const spec = chart({}, [rfmRow(1, 1, "1", "lost"), rfmRow(1, 1, "-1", "new")]);
    expect(spec.datasets["segments"]?.map((row) => [row["shareOfValue"], row["valueLabel"]])).toEqual([
      [null, ""],
      [null, ""],
      [null, ""],
    ]);
    expect((await draw(spec)).warnings).toEqual([]);
  });

  it("draws two bars a segment in their order, without a complaint of Vega-Lite", async () => {
    const drawing = await draw(chart());
    expect(drawing.warnings).toEqual([]);
    expect(drawing.marks("rect")).toHaveLength(8);
    expect(drawing.marks("rect").map((mark) => Number(/ d="M[\d.]+,[\d.]+h([\d.]+)v/.exec(mark)?.[1]))).toEqual(
      [0.25, 0.8, 0, 0, 0.5, 0.1, 0.25, 0.1].map((share) => expect.closeTo((440 * share) / 0.8, 6)),
    );
    const names = ["Spitzenkunden", "Neukunden", "Verlorene Kunden", "odd"];
    expect(drawing.texts.filter((text) => names.includes(text))).toEqual(names);
    expect(drawing.texts).toEqual(
      expect.arrayContaining([
        "RFM-Segmente: Kunden und ihr Anteil am Wert",
        "Anteil an den Kunden",
        "Anteil am Wert",
        "2 Kunden",
        "80 %",
        "20\u00a0%",
      ]),
    );
  });

  it("speaks English, bears its title, and can be drawn without customers", async () => {
    const drawing = await draw(chart({ language: "en", title: "Segments" }, []));
    expect(drawing.warnings).toEqual([]);
    expect(drawing.texts).toEqual(expect.arrayContaining(["Segments", "share of customers", "share of value"]));
    expect(chart({}, []).datasets["segments"]?.map((row) => row["shareOfCount"])).toEqual([0, 0, 0]);
  });

  it("throws INVALID_VALUE with the row for an amount that is none", () => {
    expect(() => chart({ monetaryOf: (item) => (item === "10" ? "viel" : item) })).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", path: [3] }),
    );
  });
});
