import { describe, expect, it } from "vitest";
import { DEFAULT_POINTS_SCALE } from "../../../../src/leads/scoring/model.js";
import { POINTS_CARD_LABELS } from "../../../../src/leads/scoring/points-card/labels.js";
import { pointsCardSchema } from "../../../../src/leads/scoring/points-card/schema.js";
import { renderLabel } from "../../../../src/shared/labels.js";
import { cardWith, sourceWithVisits, visits } from "./cards.js";

describe("pointsCardSchema", () => {
  it.each([{}, { interactions: [sourceWithVisits] }])("takes a stored card as it is, with %o", (parts) => {
    const stored = JSON.parse(JSON.stringify(cardWith(parts)));
    expect(pointsCardSchema.parse(stored)).toEqual(stored);
  });

  it.each([
    [{ basePoints: 1.5 }, ["body", "basePoints"]],
    [{ baseRate: 2 }, ["body", "baseRate"]],
    [{ fields: [{ ...visits, bins: [] }] }, ["body", "fields", 0, "bins"]],
    [{ fields: [{ ...visits, name: "" }] }, ["body", "fields", 0, "name"]],
    [{ scale: { baseScore: 1, baseOdds: 0, pointsToDoubleOdds: 20 } }, ["body", "scale", "baseOdds"]],
    [{ interactions: [{ ...sourceWithVisits, fields: ["source"] }] }, ["body", "interactions", 0, "fields"]],
    [{ interactions: [{ ...sourceWithVisits, fields: ["source", ""] }] }, ["body", "interactions", 0, "fields", 1]],
    [{ interactions: [{ ...sourceWithVisits, points: [[0.5]] }] }, ["body", "interactions", 0, "points", 0, 0]],
    [{ interactions: [{ ...sourceWithVisits, extra: 1 }] }, ["body", "interactions", 0]],
    [{ extra: 1 }, ["body"]],
  ])("refuses %o", (parts, path) => {
    expect(pointsCardSchema.safeParse(cardWith(parts)).error?.issues[0]?.path).toEqual(path);
  });
});

describe("what a points card takes for granted", () => {
  it("says how many bins go with the borders", () => {
    const { error } = pointsCardSchema.safeParse(cardWith({ fields: [{ ...visits, bins: [] }] }));
    expect(error?.issues[0]?.message).toBe("expected one bin more than borders");
  });

  it("means even odds by 500 points, and twice the odds by 20 more", () => {
    expect(DEFAULT_POINTS_SCALE).toEqual({ baseScore: 500, baseOdds: 1, pointsToDoubleOdds: 20 });
  });
});

describe("the labels of a points card", () => {
  it("write reasons as sentences", () => {
    const params = { field: "Besuche", above: 2.5, upTo: 1000 };
    expect(renderLabel(POINTS_CARD_LABELS, "NUMBER_BETWEEN", "de", params)).toBe(
      "Besuche: mehr als 2,5, höchstens 1.000",
    );
    expect(renderLabel(POINTS_CARD_LABELS, "MISSING_VALUE", "en", params)).toBe("Besuche: nothing said");
    expect(renderLabel(POINTS_CARD_LABELS, "FIELDS_TOGETHER", "de", { field: "Quelle", withField: "Besuche" })).toBe(
      "Quelle und Besuche zusammen",
    );
  });

  it("name the same parameters in both languages", () => {
    const names = (texts: Readonly<Record<string, string>>) =>
      Object.entries(texts).map(([code, text]) => [code, text.match(/\{\w+\}/g)?.sort()]);
    expect(names(POINTS_CARD_LABELS.de)).toEqual(names(POINTS_CARD_LABELS.en));
  });
});
