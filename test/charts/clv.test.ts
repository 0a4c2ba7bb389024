import { describe, expect, it } from "vitest";
import {
  aliveMatrixChart,
  type ChartRow,
  expectedPurchasesMatrixChart,
  frequencyForecastChart,
  purchaseTrackingChart,
  type VegaLiteSpec,
} from "../../src/charts/index.js";
import {
  backtestPurchases,
  createBgNbdModel,
  createParetoNbdModel,
  estimateAlive,
  estimatePurchases,
  fitBgNbd,
} from "../../src/value/clv/index.js";
import { draw } from "./draw.js";

const parameters = Object.freeze({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 });
const model = createBgNbdModel({ parameters, timeUnit: "weeks" });
const pareto = createParetoNbdModel({
  parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
  timeUnit: "weeks",
});
const noParameters = fitBgNbd([{ repeats: 0, firstToLast: 0, firstToEnd: 3 }], { timeUnit: "weeks" }).model;

const cellsOf = (spec: VegaLiteSpec) => spec.datasets["cells"] ?? [];
const find = (cells: readonly ChartRow[], repeats: number, from: number) =>
  cells.find((cell) => cell["repeats"] === repeats && cell["from"] === from)?.["value"];

describe("frequencyForecastChart", () => {
  const customers = Object.freeze([
    { repeats: 9, firstToLast: 29.43, firstToEnd: 38.86, holdoutPurchases: 4 },
    { repeats: 0, firstToLast: 0, firstToEnd: 38.86, holdoutPurchases: 1 },
    { repeats: 0, firstToLast: 0, firstToEnd: 38.86, holdoutPurchases: 0 },
    { repeats: 2, firstToLast: 30.43, firstToEnd: 38.86, holdoutPurchases: 1 },
  ]);
  const backtest = backtestPurchases(customers, { bg: model, pareto }, { horizon: 39 });

  it("has what came and what each model expected for every number of repeats that somebody has", () => {
    const { points = [] } = frequencyForecastChart(backtest, { language: "de" }).datasets;
    expect(points.map(({ repeats, line, n }) => [repeats, line, n])).toEqual([
      ["0", "tatsächlich", 2],
      ["0", "bg", 2],
      ["0", "pareto", 2],
      ["2", "tatsächlich", 1],
      ["2", "bg", 1],
      ["2", "pareto", 1],
      ["ab 7", "tatsächlich", 1],
      ["ab 7", "bg", 1],
      ["ab 7", "pareto", 1],
    ]);
    expect(points[0]?.["mean"]).toBe(0.5);
    expect(points[4]?.["mean"]).toBeCloseTo(1.226, 4);
    expect(points[8]?.["mean"]).toBe(backtest.byFrequency[2]?.forecasts["pareto"]);
  });

  it("calls models by the names that are given, and draws without a complaint of Vega-Lite", async () => {
    const { warnings, texts, marks } = await draw(
      frequencyForecastChart(backtest, { language: "en", names: { bg: "BG/NBD" } }),
    );
    expect(warnings).toEqual([]);
    expect(marks("line")).toHaveLength(3);
    expect(texts).toEqual(
      expect.arrayContaining([
        "Does the model hit? Purchases after, by repeats before",
        "repeats before",
        "purchases after, mean per customer",
        "as it came",
        "BG/NBD",
        "pareto",
        "7 or more",
      ]),
    );
    const shown = texts.filter((text) => ["0", "2", "7 or more"].includes(text));
    expect(shown.slice(0, 3)).toEqual(["0", "2", "7 or more"]);
  });

  it("bears its title", () => {
    expect(frequencyForecastChart(backtest, { language: "en", title: "Hits" })).toMatchObject({ title: "Hits" });
  });
});

describe("purchaseTrackingChart", () => {
  const points = Object.freeze([
    { time: 0, actual: 0, expected: { bg: 0, pareto: 0 } },
    { time: 10, actual: 12, expected: { bg: 11.5, pareto: 13 } },
  ]);

  it("has what came and what each model expected at each time", () => {
    const { datasets } = purchaseTrackingChart(points, { timeUnit: "weeks", language: "de", names: { bg: "BG/NBD" } });
    expect(datasets).toEqual({
      points: [
        { time: 0, line: "tatsächlich", total: 0 },
        { time: 0, line: "BG/NBD", total: 0 },
        { time: 0, line: "pareto", total: 0 },
        { time: 10, line: "tatsächlich", total: 12 },
        { time: 10, line: "BG/NBD", total: 11.5 },
        { time: 10, line: "pareto", total: 13 },
      ],
      calibration: [],
    });
  });

  it("is drawn without a complaint of Vega-Lite, with a line where the calibration ends", async () => {
    const options = { timeUnit: "weeks", language: "en", title: "Tracking" } as const;
    const { warnings, texts, marks } = await draw(purchaseTrackingChart(points, { ...options, calibrationEnd: 5 }));
    expect(warnings).toEqual([]);
    expect(marks("line").map((mark) => / stroke="(.*?)"/.exec(mark)?.[1])).toEqual(["#1b2733", "#d9822b", "#3f8fc4"]);
    expect(texts).toEqual(
      expect.arrayContaining(["Tracking", "weeks", "repeat purchases so far", "as it came", "bg", "pareto"]),
    );
    const { datasets } = purchaseTrackingChart(points, { ...options, calibrationEnd: 5 });
    expect(datasets["calibration"]).toEqual([{ time: 5 }]);
  });

  it("can be drawn without points", async () => {
    const { texts } = await draw(purchaseTrackingChart([], { timeUnit: "days", language: "de" }));
    expect(texts).toContain("Hält die Vorhersage? Wiederkäufe, zusammengezählt");
  });
});

describe("aliveMatrixChart", () => {
  const spec = aliveMatrixChart(model, { firstToEnd: 40, maxRepeats: 3, language: "de" });

  it("has 20 strips from the first purchase to the end for each number of repeats from 1 on", () => {
    const cells = cellsOf(spec);
    expect(cells).toHaveLength(60);
    expect(cells.map(({ repeats }) => repeats)).toEqual([1, 2, 3].flatMap((repeats) => Array(20).fill(repeats)));
    expect(cells.slice(0, 20).map(({ from, to }) => [from, to])).toEqual(
      Array.from({ length: 20 }, (_, strip) => [2 * strip, 2 * strip + 2]),
    );
  });

  it("tells what the model says of the middle of each strip", () => {
    for (const { repeats, from, value } of cellsOf(spec)) {
      const history = { repeats: Number(repeats), firstToLast: Number(from) + 1, firstToEnd: 40 };
      expect(value).toBeCloseTo(estimateAlive(history, model).value ?? Number.NaN, 12);
    }
  });

  it("shows up to 20 repeats where nothing else is asked for, and takes the other model too", () => {
    const cells = cellsOf(aliveMatrixChart(pareto, { firstToEnd: 40, language: "de" }));
    expect(cells).toHaveLength(400);
    expect(cells.at(-1)).toMatchObject({ repeats: 20, from: 38, to: 40 });
    expect(find(cells, 20, 20)).toBeLessThan(Number(find(cells, 1, 20)));
  });

  it("is drawn without a complaint of Vega-Lite, from 0 % to 100 %", async () => {
    const { warnings, texts, marks } = await draw(spec);
    expect(warnings).toEqual([]);
    expect(marks("rect")).toHaveLength(60);
    expect(texts).toEqual(
      expect.arrayContaining([
        "Wer ist noch Kunde?",
        "Wiederkäufe bisher",
        "letzter Kauf, Wochen nach dem ersten",
        "noch Kunde",
        "0\u00a0%",
        "100\u00a0%",
      ]),
    );
  });

  it.each([
    ["days", "last purchase, days after the first"],
    ["months", "last purchase, months after the first"],
    ["years", "last purchase, years after the first"],
  ] as const)("names the model's unit of time: %s", (timeUnit, title) => {
    const other = createBgNbdModel({ parameters, timeUnit });
    const options = { firstToEnd: 40, maxRepeats: 1, language: "en", title: "Alive" } as const;
    expect(aliveMatrixChart(other, options)).toMatchObject({ title: "Alive", encoding: { y: { axis: { title } } } });
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("throws INVALID_OPTION for a time of %s", (firstToEnd) => {
    expect(() => aliveMatrixChart(model, { firstToEnd, language: "de" })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["firstToEnd"] }),
    );
  });

  it.each([0, 1.5, Number.NaN])("throws INVALID_OPTION for up to %s repeats", (maxRepeats) => {
    expect(() => aliveMatrixChart(model, { firstToEnd: 1, maxRepeats, language: "de" })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["maxRepeats"] }),
    );
  });

  it("throws MODEL_WITHOUT_PARAMETERS, and UNKNOWN_LABEL for an unknown language", () => {
    const options = { firstToEnd: 1, language: "de" } as const;
    expect(() => aliveMatrixChart(noParameters, options)).toThrow(
      expect.objectContaining({ code: "MODEL_WITHOUT_PARAMETERS" }),
    );
    expect(() => aliveMatrixChart(model, { ...options, language: "fr" as "de" })).toThrow(
      expect.objectContaining({ code: "UNKNOWN_LABEL" }),
    );
  });
});

describe("expectedPurchasesMatrixChart", () => {
  const options = { firstToEnd: 40, maxRepeats: 2, language: "en", horizon: 52 } as const;
  const spec = expectedPurchasesMatrixChart(model, options);

  it("tells what the model expects up to the horizon", () => {
    expect(cellsOf(spec)).toHaveLength(40);
    for (const { repeats, from, value } of cellsOf(spec)) {
      const history = { repeats: Number(repeats), firstToLast: Number(from) + 1, firstToEnd: 40 };
      expect(value).toBeCloseTo(estimatePurchases(history, model, { horizon: 52 }).value ?? Number.NaN, 12);
    }
  });

  it("colours from none to the most that is expected", () => {
    const highest = Math.max(...cellsOf(spec).map(({ value }) => Number(value)));
    expect(spec).toMatchObject({ encoding: { color: { scale: { domain: [0, highest] } } } });
    expect(expectedPurchasesMatrixChart(model, { ...options, horizon: 0 })).toMatchObject({
      encoding: { color: { scale: { domain: [0, 1] } } },
    });
  });

  it("is drawn without a complaint of Vega-Lite", async () => {
    const { warnings, texts, marks } = await draw(spec);
    expect(warnings).toEqual([]);
    expect(marks("rect")).toHaveLength(40);
    expect(texts).toEqual(expect.arrayContaining(["Who will still buy how often?", "expected purchases"]));
  });

  it("throws INVALID_OPTION for a horizon below 0", () => {
    expect(() => expectedPurchasesMatrixChart(model, { ...options, horizon: -1 })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["horizon"] }),
    );
  });
});
