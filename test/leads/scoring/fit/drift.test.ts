import { describe, expect, it } from "vitest";
import { correctPointsCardPrior, measurePointsCardDrift } from "../../../../src/leads/scoring/fit/index.js";
import { scoreAllByPointsCard } from "../../../../src/leads/scoring/points-card/apply.js";
import { createModel } from "../../../../src/shared/model/index.js";
import { chiSquareQuantile } from "../../../../src/shared/statistics/index.js";
import { refusal } from "../../../shared/refusal.js";
import { cardWith, source, visits } from "../points-card/cards.js";

const bin = (share: number) => ({ points: 0, share });
const plain = { ...source, levels: [{ value: "a", ...bin(0.5) }], others: bin(0.3), missing: bin(0.2) };
const leadsOf = (a: number, others: number, missing: number) => [
  ...Array.from({ length: a }, () => ({ source: "a" })),
  ...Array.from({ length: others }, () => ({ source: "z" })),
  ...Array.from({ length: missing }, () => ({})),
];
const driftOf = (leads: readonly object[], card = cardWith({ fields: [plain] })) =>
  measurePointsCardDrift(scoreAllByPointsCard(leads, card), card);

describe("measurePointsCardDrift", () => {
  it("adds up how far the shares of each bin have moved, others and missing included", () => {
    const [field] = driftOf(leadsOf(400, 300, 300)).fields;
    const expected = -0.1 * Math.log(0.4 / 0.5) + 0.1 * Math.log(0.3 / 0.2);
    expect(field).toMatchObject({ name: "source", verdict: "stable" });
    expect(field?.stabilityIndex).toBeCloseTo(expected, 12);
    expect(field?.byChance).toBeCloseTo(chiSquareQuantile(0.95, 2) / 1000, 12);
  });

  it("tells stable, shifting and shifted at 0.1 and 0.25", () => {
    expect(driftOf(leadsOf(500, 300, 200)).fields[0]).toMatchObject({ stabilityIndex: 0, verdict: "stable" });
    expect(driftOf(leadsOf(350, 300, 350)).fields[0]?.verdict).toBe("shifting"); // 0.137
    const shifted = driftOf(leadsOf(200, 300, 500)); // 0.550
    expect(shifted.findings).toEqual([
      {
        code: "FIELD_SHIFTED",
        severity: "warning",
        path: ["fields", "source"],
        params: { field: "source", stabilityIndex: 0.55 },
      },
    ]);
  });

  it("does not call a shift what chance explains", () => {
    const [field] = driftOf(leadsOf(4, 6, 10)).fields;
    expect(field?.stabilityIndex).toBeGreaterThan(0.25);
    expect(field?.verdict).toBe("shifted");
    const [few] = driftOf(leadsOf(2, 3, 4)).fields;
    expect(few?.stabilityIndex).toBeGreaterThan(0.25);
    expect(few?.verdict).toBe("stable");
  });

  it("counts the leads of the fit where the card knows them", () => {
    const body = cardWith({ fields: [plain] }).body;
    const card = createModel({ kind: "points-card", schemaVersion: 1, body, fittedOn: { n: 100 } });
    expect(driftOf(leadsOf(5, 3, 2), card).fields[0]?.byChance).toBeCloseTo(chiSquareQuantile(0.95, 2) * 0.11, 12);
  });

  it("counts a share that is zero as half a lead", () => {
    const index = driftOf(leadsOf(10, 0, 0)).fields[0]?.stabilityIndex;
    const gone = (share: number) => (0.05 - share) * Math.log(0.05 / share);
    expect(index).toBeCloseTo(0.5 * Math.log(2) + gone(0.3) + gone(0.2), 12);
  });

  it("counts a bin that nobody was in before, and chance where there are but two bins", () => {
    const fields = [{ ...source, levels: [], others: bin(1), missing: bin(0) }];
    const [field] = driftOf([...leadsOf(0, 8, 2)], cardWith({ fields })).fields;
    expect(field?.stabilityIndex).toBeCloseTo(-0.2 * Math.log(0.8) + 0.15 * Math.log(0.2 / 0.05), 12);
    expect(field?.byChance).toBeCloseTo(chiSquareQuantile(0.95, 1) / 10, 12);
    expect(field?.verdict).toBe("stable");
  });

  it("knows the bins of numbers, and a field that everybody has the same of", () => {
    const card = cardWith({ fields: [{ ...visits, missing: bin(0.1) }] });
    const scores = scoreAllByPointsCard(
      [...Array(5).fill({ visits: 1 }), ...Array(3).fill({ visits: 3 }), { visits: 9 }, {}],
      card,
    );
    expect(measurePointsCardDrift(scores, card).fields[0]?.stabilityIndex).toBeCloseTo(0, 12);
    const one = { kind: "number", name: "visits", borders: [], bins: [bin(1)], missing: bin(0) };
    expect(driftOf([{ visits: 1 }], cardWith({ fields: [one] })).fields).toEqual([
      { name: "visits", stabilityIndex: 0, byChance: 0, verdict: "stable" },
    ]);
  });

  it("compares the share that was won with the one that was expected", () => {
    const card = cardWith({ fields: [], basePoints: 500 });
    const scores = scoreAllByPointsCard(Array(101).fill({}), card);
    const calibrationOf = (winners: number) =>
      measurePointsCardDrift(scores, card, {
        won: scores.map((_, index) => (index === 0 ? undefined : index <= winners)),
      });
    expect(calibrationOf(45)).toMatchObject({
      n: 101,
      calibration: { expectedShare: 0.5, wonShare: { value: 0.45, n: 100 }, verdict: "as-expected" },
      findings: [],
    });
    expect(calibrationOf(20).calibration?.verdict).toBe("promises-too-much");
    expect(calibrationOf(80).calibration?.verdict).toBe("promises-too-little");
    expect(calibrationOf(80).findings).toEqual([
      { code: "BASE_RATE_MOVED", severity: "warning", path: [], params: { expectedShare: 0.5, wonShare: 0.8 } },
    ]);
  });

  it("has no calibration without outcomes, and no fields without scores", () => {
    const card = cardWith({ fields: [plain] });
    const scores = scoreAllByPointsCard([{}], card);
    expect(measurePointsCardDrift(scores, card, { won: [undefined] })).not.toHaveProperty("calibration");
    expect(measurePointsCardDrift(scores, card)).not.toHaveProperty("calibration");
    expect(measurePointsCardDrift([], card, { won: [] })).toEqual({ n: 0, fields: [], findings: [] });
  });

  it("refuses scores by another card, and outcomes that are not one for each score", () => {
    const card = cardWith({ fields: [plain] });
    const other = cardWith({ fields: [visits] });
    const refuse = (run: () => unknown, path: readonly (string | number)[]) =>
      expect(run).toThrow(refusal("INVALID_VALUE", path));
    const own = scoreAllByPointsCard([{}], card);
    refuse(() => measurePointsCardDrift([...own, ...scoreAllByPointsCard([{}], other)], card), ["scores", 1]);
    const wider = cardWith({ fields: [{ ...plain, levels: [{ value: "b", ...bin(0.5) }] }] });
    refuse(() => measurePointsCardDrift(scoreAllByPointsCard([{ source: "b" }], wider), card), ["scores", 0]);
    const stranger = scoreAllByPointsCard([{}], cardWith({ fields: [{ ...plain, name: "stranger" }] }));
    refuse(() => measurePointsCardDrift(stranger, cardWith({ fields: [plain, visits] })), ["scores", 0]);
    refuse(() => measurePointsCardDrift(own, card, { won: [] }), ["won"]);
    expect(() => measurePointsCardDrift([], { ...card, schemaVersion: 2 })).toThrow(
      refusal("NEWER_MODEL", ["schemaVersion"]),
    );
  });
});

describe("correctPointsCardPrior", () => {
  const card = createModel({
    kind: "points-card",
    schemaVersion: 1,
    body: { ...cardWith().body, baseRate: 0.2 },
    fittedOn: { n: 9 },
  });

  it("multiplies the odds, in whole points, and keeps ranks and origin", () => {
    const corrected = correctPointsCardPrior(card, 0.5);
    expect(corrected.body).toEqual({ ...card.body, basePoints: 510, baseRate: 0.5 });
    expect(corrected.fittedOn).toEqual({ n: 9 });
    expect(corrected.hash).not.toBe(card.hash);
    expect(correctPointsCardPrior(card, 0.1).body.basePoints).toBe(470 + Math.round(20 * Math.log2(4 / 9)));
    expect(correctPointsCardPrior(card, 0.2)).toEqual(card);
  });

  it.each([0, 1, -0.1, Number.NaN])("refuses the share %d", (share) => {
    expect(() => correctPointsCardPrior(card, share)).toThrow(refusal("INVALID_OPTION", ["baseRate"]));
    expect(() => correctPointsCardPrior(cardWith({ baseRate: Number.isNaN(share) ? 2 : share }), 0.5)).toThrow(
      refusal("MALFORMED_MODEL", ["body", "baseRate"]),
    );
  });

  it("refuses a card that was changed", () => {
    expect(() => correctPointsCardPrior({ ...card, body: cardWith().body }, 0.5)).toThrow(
      refusal("MODEL_HASH_MISMATCH", ["hash"], /changed/),
    );
  });
});
