import { describe, expect, it } from "vitest";
import { lorenzChart } from "../../src/charts/index.js";
import { lorenzCurve } from "../../src/value/abc/index.js";
import { draw } from "./draw.js";

const chart = (values: readonly number[]) => lorenzChart(Object.freeze(lorenzCurve(values)), { language: "de" });

describe("lorenzChart", () => {
  it("shows the curve and the diagonal", async () => {
    const spec = chart([1, 3]);
    expect(spec.datasets).toEqual({
      curve: [
        { shareOfCount: 0, shareOfValue: 0 },
        { shareOfCount: 0.5, shareOfValue: 0.25 },
        { shareOfCount: 1, shareOfValue: 1 },
      ],
      equality: [
        { shareOfCount: 0, shareOfValue: 0 },
        { shareOfCount: 1, shareOfValue: 1 },
      ],
    });
    const drawing = await draw(spec);
    expect(drawing.warnings).toEqual([]);
    expect(drawing.marks("line")).toHaveLength(2);
    expect(drawing.marks("line").map((mark) => / d="(.*?)"/.exec(mark)?.[1])).toEqual([
      "M0,400L400,0",
      "M0,400L200,300L400,0",
    ]);
    expect(drawing.marks("line").map((mark) => / stroke="(.*?)"/.exec(mark)?.[1])).toEqual(["#9aa5b1", "#1f4e79"]);
    expect(drawing.marks("line").map((mark) => / stroke-dasharray="(.*?)"/.exec(mark)?.[1])).toEqual(["5,4", ""]);
    expect(drawing.texts.filter((text) => text === "20\u00a0%")).toHaveLength(2); // on both axes
    expect(drawing.texts).toEqual(
      expect.arrayContaining([
        "Lorenzkurve: Wie ungleich verteilt sich der Wert?",
        "Anteil der Kunden, der kleinste Wert zuerst",
        "Anteil am Gesamtwert",
        "tatsächliche Verteilung",
        "alle gleich",
      ]),
    );
  });

  it("thins a long curve out to 500 points, the first and the last among them", () => {
    const { curve = [] } = chart(Array.from({ length: 2000 }, (_, index) => index)).datasets;
    expect(curve).toHaveLength(500);
    expect(curve.at(0)).toEqual({ shareOfCount: 0, shareOfValue: 0 });
    expect(curve.at(-1)).toEqual({ shareOfCount: 1, shareOfValue: 1 });
  });

  it("makes room below zero for negative values", () => {
    expect(JSON.stringify(chart([-50, 150]))).toContain('"domain":[-0.5,1]');
    expect(JSON.stringify(chart([50, 150]))).toContain('"scale":{"domain":[0,1],"nice":false}');
  });

  it("shows only the diagonal where there is no curve", async () => {
    const spec = lorenzChart([], { language: "en", title: "Nothing yet" });
    expect(spec.datasets["curve"]).toEqual([]);
    expect((await draw(spec)).texts).toContain("Nothing yet");
  });
});
