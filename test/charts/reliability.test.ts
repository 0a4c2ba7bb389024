import { describe, expect, it } from "vitest";
import { reliabilityChart } from "../../src/charts/index.js";
import { draw } from "./draw.js";

const bins = [
  { from: 0, to: 0.5, count: 1200, meanProbability: 0.25, wonShare: 0.2 },
  { from: 0.5, to: 0.75, count: 0 },
  { from: 0.75, to: 1, count: 7, meanProbability: 0.875, wonShare: 1 },
];

describe("reliabilityChart", () => {
  it("has a point for each bin with leads in it, and the diagonal", () => {
    expect(reliabilityChart(bins, { language: "de" }).datasets).toEqual({
      bins: [
        { probability: 0.25, wonShare: 0.2, count: 1200 },
        { probability: 0.875, wonShare: 1, count: 7 },
      ],
      diagonal: [
        { probability: 0, wonShare: 0 },
        { probability: 1, wonShare: 1 },
      ],
    });
  });

  it("is drawn without complaint, with the number of leads at each point, in both languages", async () => {
    const german = await draw(reliabilityChart(bins, { language: "de" }));
    expect(german.warnings).toEqual([]);
    expect(german.texts).toEqual(expect.arrayContaining(["1.200", "7", "tatsächlich gewonnen"]));
    const english = await draw(reliabilityChart(bins, { language: "en" }));
    expect(english.texts).toEqual(expect.arrayContaining(["1,200", "7", "actually won"]));
  });

  it("has the diagonal alone where there is no lead", async () => {
    const { warnings, texts } = await draw(reliabilityChart([], { language: "en" }));
    expect([warnings, texts.includes("predicted probability")]).toEqual([[], true]);
  });
});
