import { describe, expect, it } from "vitest";
import { liftChart } from "../../src/charts/index.js";
import type { LeadGain } from "../../src/leads/scoring/fit/index.js";
import { draw } from "./draw.js";

const gain = (shareOfLeads: number, shareOfWon: number, value: number, low: number, high: number): LeadGain => ({
  shareOfLeads,
  shareOfWon,
  lift: { value, interval: { low, high, level: 0.95 }, n: 100, status: "ok", unit: "times the base rate" },
});
const gains = Object.freeze([gain(0.125, 0.25, 2, 1.5, 2.5), gain(0.5, 0.75, 1.5, 1.25, 1.75), gain(1, 1, 1, 1, 1)]);

describe("liftChart", () => {
  it("has a point with its interval for each part of the leads, and the line of no gain", () => {
    expect(liftChart(gains, { language: "de" }).datasets).toEqual({
      tenths: [
        { shareOfLeads: 0.125, shareOfWon: 0.25, lift: 2, low: 1.5, high: 2.5 },
        { shareOfLeads: 0.5, shareOfWon: 0.75, lift: 1.5, low: 1.25, high: 1.75 },
        { shareOfLeads: 1, shareOfWon: 1, lift: 1, low: 1, high: 1 },
      ],
      noGain: [
        { shareOfLeads: 0, lift: 1 },
        { shareOfLeads: 1, lift: 1 },
      ],
    });
  });

  it("has no point without a lift", () => {
    const none = { shareOfLeads: 0.1, lift: { n: 3, status: "one-outcome", unit: "times the base rate" } } as const;
    expect(liftChart([none], { language: "en" }).datasets["tenths"]).toEqual([]);
  });

  it("is drawn without complaint, with the share of the won at each point, in both languages", async () => {
    const german = await draw(liftChart(gains, { language: "de" }));
    expect(german.warnings).toEqual([]);
    expect(german.texts).toEqual(
      expect.arrayContaining(["75\u00a0%", "2,0", "Leads, die besten zuerst (an den Punkten: Teil aller Gewonnenen)"]),
    );
    expect(german.marks("area")).toHaveLength(1);
    const english = await draw(liftChart(gains, { language: "en" }));
    expect(english.warnings).toEqual([]);
    expect(english.texts).toEqual(expect.arrayContaining(["75%", "2.0", "times as often won as all"]));
  });

  it("has the line of no gain alone where there is no lead, under the title that is asked for", async () => {
    const { warnings, texts } = await draw(liftChart([], { language: "en", title: "Nobody" }));
    expect([
      warnings,
      texts.includes("Nobody"),
      texts.includes("leads, best first (at the points: share of all won)"),
    ]).toEqual([[], true, true]);
  });
});
