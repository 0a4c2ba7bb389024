import { describe, expect, it } from "vitest";
import { type RfmGridChartOptions, rfmGridChart } from "../../src/charts/index.js";
import { draw } from "./draw.js";
import { rfmRow } from "./rfm-row.js";

const rows = Object.freeze([rfmRow(2, 1, "1200.10"), rfmRow(2, 1, "1233.90"), rfmRow(1, 3, "-5.255")]);

const chart = (options: Partial<RfmGridChartOptions<string>> = {}, of = rows) =>
  rfmGridChart(of, { monetaryOf: (item) => item, currency: "EUR", language: "de", ...options });

const cellsOf = (options: Partial<RfmGridChartOptions<string>>, of = rows) =>
  chart(options, of).datasets["cells"] ?? [];

describe("rfmGridChart", () => {
  it("counts the customers of each pair of scores, empty ones too, and gives their mean value", () => {
    expect(cellsOf({ bins: { recency: 2, frequency: 3 } })).toEqual([
      { recency: 1, frequency: 1, count: 0, label: "–", mean: null, meanLabel: "" },
      { recency: 1, frequency: 2, count: 0, label: "–", mean: null, meanLabel: "" },
      { recency: 1, frequency: 3, count: 1, label: "1 Kunde", mean: -5.255, meanLabel: "im Mittel -5,26\u00a0€" },
      { recency: 2, frequency: 1, count: 2, label: "2 Kunden", mean: 1217, meanLabel: "im Mittel 1.217\u00a0€" },
      { recency: 2, frequency: 2, count: 0, label: "–", mean: null, meanLabel: "" },
      { recency: 2, frequency: 3, count: 0, label: "–", mean: null, meanLabel: "" },
    ]);
  });

  it("writes a mean in whole units from 100 on, and with three digits below", () => {
    const meanOf = (amount: string) =>
      cellsOf({ bins: { recency: 1, frequency: 1 } }, [rfmRow(1, 1, amount)])[0]?.["meanLabel"];
    expect(["99.94", "100", "100.4", "-100.4", "1234.5", "0"].map(meanOf)).toEqual([
      "im Mittel 99,9\u00a0€",
      "im Mittel 100\u00a0€",
      "im Mittel 100\u00a0€",
      "im Mittel -100\u00a0€",
      "im Mittel 1.235\u00a0€",
      "im Mittel 0\u00a0€",
    ]);
  });

  it("shows scores from 1 to 5 where no number of bins is given, and more where somebody has more", () => {
    expect(cellsOf({})).toHaveLength(25);
    expect(cellsOf({ bins: { recency: 2 } })).toHaveLength(10);
    expect(cellsOf({ bins: { recency: 1, frequency: 1 } })).toHaveLength(6);
  });

  it("draws every pair of scores, the latest buyers at the top, without a complaint of Vega-Lite", async () => {
    const drawing = await draw(chart({ bins: { recency: 2, frequency: 3 } }));
    expect(drawing.warnings).toEqual([]);
    expect(drawing.marks("rect")).toHaveLength(6);
    expect(drawing.texts.filter((text) => /^\d$/.test(text)).join(" ")).toBe("0 1 2 1 2 3 2 1"); // legend, F, R
    expect(drawing.texts).toEqual(
      expect.arrayContaining([
        "RFM-Raster: Wie lange her, wie oft, wie viel?",
        "Aktualität (R): oben zuletzt gekauft",
        "Häufigkeit (F): rechts am häufigsten gekauft",
        "2 Kunden",
        "im Mittel 1.217\u00a0€",
        "Kunden",
      ]),
    );
    expect(drawing.fills("rect")).toEqual([
      "rgb(241, 245, 249)",
      "rgb(241, 245, 249)",
      "rgb(178, 204, 228)",
      "rgb(111, 165, 207)",
      "rgb(241, 245, 249)",
      "rgb(241, 245, 249)",
    ]);
  });

  it("speaks English, bears its title, and can be drawn without customers", async () => {
    const drawing = await draw(chart({ language: "en", title: "Who is where" }, []));
    expect(drawing.warnings).toEqual([]);
    expect(drawing.texts).toEqual(expect.arrayContaining(["Who is where", "recency (R): latest buyers at the top"]));
  });

  it("throws INVALID_VALUE with the row for an amount that is none", () => {
    expect(() => chart({ monetaryOf: (item) => (item.startsWith("-") ? "viel" : item) })).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", path: [2] }),
    );
  });
});
