import { describe, expect, it } from "vitest";
import { renderLabel } from "../../../src/shared/labels.js";
import { DEFAULT_RFM_SEGMENTS, scoreRfm } from "../../../src/value/rfm/index.js";
import { RFM_DIMENSION_LABELS, RFM_LABELS, RFM_SEGMENT_LABELS } from "../../../src/value/rfm/labels.js";
import { accessors, halves } from "./customers.js";

describe("the labels", () => {
  it("name every segment in both languages, each by a name of its own", () => {
    for (const language of ["de", "en"] as const) {
      const texts = DEFAULT_RFM_SEGMENTS.segments.map(({ name }) => renderLabel(RFM_SEGMENT_LABELS, name, language));
      expect(new Set(texts).size).toBe(11);
      expect(texts).not.toContain("");
    }
    expect(renderLabel(RFM_SEGMENT_LABELS, "loyal", "de")).toBe("Stammkunden");
  });

  it("write the reasons of a score as sentences", () => {
    const [row] = scoreRfm([[1200, 3, "19.90"] as const], halves(), accessors).rows;
    const sentences = row?.reasons.map(({ code, params }) => renderLabel(RFM_LABELS, code, "de", params));
    expect(sentences).toEqual([
      "Letzter Kauf vor 1.200 Tagen: 1 von 2 Punkten",
      "Anzahl Käufe 3: 1 von 2 Punkten",
      "Umsatz 19,9: 2 von 2 Punkten",
      "Der Code 112 gehört zum Segment at-risk",
    ]);
  });

  it("name no parameter in one language only", () => {
    const names = (texts: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        Object.entries(texts).map(([code, text]) => [code, text.match(/\{\w+(:decimal)?\}/g)?.sort() ?? []]),
      );
    expect(names(RFM_LABELS.de)).toEqual(names(RFM_LABELS.en));
    expect(names(RFM_DIMENSION_LABELS.de)).toEqual({ recency: [], frequency: [], monetary: [] });
  });
});
