import { describe, expect, it } from "vitest";
import { scoreLead } from "../../../src/leads/scoring/index.js";
import {
  BAND_RAISE_LABELS,
  LEAD_SCORE_LABELS,
  SCORE_COMPARISON_LABELS,
  SCORECARD_FINDING_LABELS,
  THRESHOLD_CROSSING_LABELS,
} from "../../../src/leads/scoring/labels.js";
import { createScorecard } from "../../../src/leads/scoring/scorecard/index.js";
import { renderLabel } from "../../../src/shared/labels.js";
import { AS_OF, engagement, fact, fitting } from "./cards.js";

const ALL = [
  LEAD_SCORE_LABELS,
  SCORECARD_FINDING_LABELS,
  BAND_RAISE_LABELS,
  THRESHOLD_CROSSING_LABELS,
  SCORE_COMPARISON_LABELS,
];

describe("the labels", () => {
  it("write the reasons of a score as sentences", () => {
    const model = createScorecard({
      base: 5,
      groups: [fitting({ cap: 35 }), engagement({ cap: 7, decay: { kind: "half-life", halfLifeDays: 2 } })],
      disqualifiers: [{ id: "rival", when: { op: "equals", field: "rival", value: true } }],
      bands: [{ name: "alle", from: 0 }],
      range: { least: 0, most: 40 },
    });
    const lead = { employees: 60, address: { country: "AT" }, rival: true };
    const { reasons } = scoreLead(lead, [fact("visit", 2), fact("visit", 2), fact("complaint", 0)], model, {
      asOf: AS_OF,
    });
    expect(reasons.map(({ code, params }) => renderLabel(LEAD_SCORE_LABELS, code, "de", params))).toEqual([
      "Grundpunkte: 5",
      "home: 20 Punkte",
      "large: 15 Punkte, 15 durch eine Obergrenze gekürzt",
      "complaint: -3 Punkte (Ereignisse: 1)",
      "visit: 7 Punkte (Ereignisse: 2), 3 durch eine Obergrenze gekürzt",
      "Gerundet von 40,5 auf 41",
      "Begrenzt von 41 auf 40",
      "Stufe alle erreicht (ab 0)",
      "Ausgeschlossen: rival",
      "student: unbekannt, es fehlt: role",
    ]);
  });

  it("name no parameter in one language only, and leave no text empty", () => {
    const names = (texts: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(texts).map(([code, text]) => [code, text.match(/\{\w+\}/g)?.sort() ?? []]));
    for (const labels of ALL) {
      expect(names(labels.de)).toEqual(names(labels.en));
      for (const text of [...Object.values(labels.de), ...Object.values(labels.en)]) expect(text).not.toBe("");
    }
  });
});
