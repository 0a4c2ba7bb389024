import { describe, expect, it } from "vitest";
import { openPointsCard } from "../../../../src/leads/scoring/fit/index.js";
import { createModel } from "../../../../src/shared/model/index.js";
import { refusal } from "../../../shared/refusal.js";
import { cardWith, source, sourceWithVisits, visits } from "../points-card/cards.js";

describe("openPointsCard", () => {
  const card = cardWith();

  it("answers a stored card as it is, with interactions and without", () => {
    for (const one of [card, cardWith({ interactions: [] }), cardWith({ interactions: [sourceWithVisits] })]) {
      expect(openPointsCard(JSON.parse(JSON.stringify(one)))).toEqual(one);
    }
  });

  it("refuses what is no model, a model of another kind or version, and one that was changed", () => {
    const refuse = (model: unknown, code: string, path: readonly string[]) =>
      expect(() => openPointsCard(model)).toThrow(refusal(code, path));
    refuse("a card", "MALFORMED_MODEL", []);
    refuse({ ...card, hash: undefined }, "MALFORMED_MODEL", ["hash"]);
    refuse({ ...card, kind: "rfm" }, "WRONG_MODEL_KIND", ["kind"]);
    refuse({ ...card, schemaVersion: 2 }, "NEWER_MODEL", ["schemaVersion"]);
    const changed = { ...card, body: { ...card.body, basePoints: 1 } };
    expect(() => openPointsCard(changed)).toThrow(refusal("MODEL_HASH_MISMATCH", ["hash"], /changed/));
  });
});

describe("a malformed card", () => {
  it("is refused where it has no body", () => {
    const empty = createModel({ kind: "points-card", schemaVersion: 1, body: null });
    expect(() => openPointsCard(empty)).toThrow(refusal("MALFORMED_MODEL", ["body"]));
  });

  const bin = { points: 1, share: 0.5 };
  const number = (parts: object) => ({ fields: [{ ...visits, ...parts }] });
  const category = (parts: object) => ({ fields: [{ ...source, ...parts }] });
  const together = (parts: object) => ({ interactions: [{ ...sourceWithVisits, ...parts }] });
  const [, ...rows] = sourceWithVisits.points;
  it.each<[object, readonly (string | number)[]]>([
    [{ scale: null }, ["body", "scale"]],
    [{ scale: { baseScore: "500", baseOdds: 1, pointsToDoubleOdds: 20 } }, ["body", "scale", "baseScore"]],
    [{ scale: { baseScore: 500, baseOdds: 0, pointsToDoubleOdds: 20 } }, ["body", "scale", "baseOdds"]],
    [{ scale: { baseScore: 500, baseOdds: "1", pointsToDoubleOdds: 20 } }, ["body", "scale", "baseOdds"]],
    [{ scale: { baseScore: 500, baseOdds: 1, pointsToDoubleOdds: 0 } }, ["body", "scale", "pointsToDoubleOdds"]],
    [{ scale: { baseScore: 500, baseOdds: 1, pointsToDoubleOdds: "20" } }, ["body", "scale", "pointsToDoubleOdds"]],
    [{ basePoints: 1.5 }, ["body", "basePoints"]],
    [{ fields: {} }, ["body", "fields"]],
    [{ fields: [null] }, ["body", "fields", 0]],
    [{ fields: [visits, visits] }, ["body", "fields", 1, "name"]],
    [number({ name: "__proto__" }), ["body", "fields", 0, "name"]],
    [number({ name: "a.constructor" }), ["body", "fields", 0, "name"]],
    [number({ name: "" }), ["body", "fields", 0, "name"]],
    [number({ name: 3 }), ["body", "fields", 0, "name"]],
    [number({ kind: "text" }), ["body", "fields", 0, "kind"]],
    [number({ missing: undefined }), ["body", "fields", 0, "missing"]],
    [number({ missing: { points: 0.5, share: 0 } }), ["body", "fields", 0, "missing", "points"]],
    [number({ missing: { points: 0, share: 1.1 } }), ["body", "fields", 0, "missing", "share"]],
    [number({ missing: { points: 0, share: -0.1 } }), ["body", "fields", 0, "missing", "share"]],
    [number({ missingTexts: "Select" }), ["body", "fields", 0, "missingTexts"]],
    [number({ borders: 3 }), ["body", "fields", 0, "borders"]],
    [number({ borders: [2, 2] }), ["body", "fields", 0, "borders", 1]],
    [number({ borders: ["2", 3] }), ["body", "fields", 0, "borders", 0]],
    [number({ bins: [bin, bin] }), ["body", "fields", 0, "bins"]],
    [number({ bins: "none" }), ["body", "fields", 0, "bins"]],
    [number({ bins: [bin, null, bin] }), ["body", "fields", 0, "bins", 1]],
    [category({ others: undefined }), ["body", "fields", 0, "others"]],
    [category({ levels: {} }), ["body", "fields", 0, "levels"]],
    [category({ levels: [{ value: "a", points: "1", share: 0 }] }), ["body", "fields", 0, "levels", 0, "points"]],
    [category({ levels: [{ value: 1, ...bin }] }), ["body", "fields", 0, "levels", 0, "value"]],
    [
      category({
        levels: [
          { value: "a", ...bin },
          { value: "a", ...bin },
        ],
      }),
      ["body", "fields", 0, "levels", 1, "value"],
    ],
    [{ interactions: "none" }, ["body", "interactions"]],
    [{ interactions: [null] }, ["body", "interactions", 0]],
    [together({ fields: "source" }), ["body", "interactions", 0, "fields"]],
    [together({ fields: ["source", "visit"] }), ["body", "interactions", 0, "fields", 1]],
    [together({ fields: ["source"] }), ["body", "interactions", 0, "fields"]],
    [together({ fields: ["source", "source"] }), ["body", "interactions", 0, "fields"]],
    [together({ fields: ["source", "visits", "visits"] }), ["body", "interactions", 0, "fields"]],
    [together({ points: 5 }), ["body", "interactions", 0, "points"]],
    [together({ points: rows }), ["body", "interactions", 0, "points"]],
    [together({ points: [...rows, null] }), ["body", "interactions", 0, "points", 4]],
    [together({ points: [...rows, [0, 0, 0]] }), ["body", "interactions", 0, "points", 4]],
    [together({ points: [...rows, [0, 0, 0, 0.5]] }), ["body", "interactions", 0, "points", 4]],
  ])("is refused: %o", (parts, path) => {
    expect(() => openPointsCard(cardWith(parts))).toThrow(refusal("MALFORMED_MODEL", path, /^expected \S/));
  });
});
