import { describe, expect, it } from "vitest";
import { scoreAllByPointsCard, scoreByPointsCard } from "../../../../src/leads/scoring/points-card/apply.js";
import { refusal } from "../../../shared/refusal.js";
import { cardWith, missing, source, sourceWithVisits, visits } from "./cards.js";

const card = cardWith();
const reasonOf = (lead: object, field: 1 | 2) => scoreByPointsCard(Object.freeze(lead), card).reasons[field];
const pointsOf = (lead: object, field: 1 | 2) => reasonOf(lead, field)?.contribution;

describe("scoreByPointsCard", () => {
  it("adds the points of each field to those that everybody has", () => {
    expect(scoreByPointsCard({ visits: 3, source: "referral" }, card)).toEqual({
      score: 512,
      probability: expect.closeTo(1 / (1 + 2 ** -0.6), 14),
      reasons: [
        { code: "BASE_POINTS", params: {}, contribution: 470 },
        { code: "NUMBER_BETWEEN", params: { field: "visits", above: 2, upTo: 5.5 }, contribution: 4 },
        { code: "LEVEL_OF_FIELD", params: { field: "source", value: "referral" }, contribution: 38 },
      ],
    });
  });

  it("puts a number equal to a border into the lower bin", () => {
    expect([-1e9, 2, 2.0001, 5.5, 5.6, 1e9].map((number) => pointsOf({ visits: number }, 1))).toEqual([
      -11, -11, 4, 4, 13, 13,
    ]);
    expect(reasonOf({ visits: 2 }, 1)).toEqual({
      code: "NUMBER_UP_TO",
      params: { field: "visits", upTo: 2 },
      contribution: -11,
    });
    expect(reasonOf({ visits: 6 }, 1)).toEqual({
      code: "NUMBER_ABOVE",
      params: { field: "visits", above: 5.5 },
      contribution: 13,
    });
  });

  it("reads numbers written as decimal text", () => {
    expect(["2", "2.01", "5.50", "17"].map((text) => pointsOf({ visits: text }, 1))).toEqual([-11, 4, 4, 13]);
  });

  it("gives a number its points where there is no border at all", () => {
    const plain = { kind: "number", name: "visits", borders: [], bins: [{ points: 5, share: 1 }], missing };
    const { reasons } = scoreByPointsCard({ visits: 3 }, cardWith({ fields: [plain] }));
    expect(reasons[1]).toEqual({ code: "ANY_NUMBER", params: { field: "visits" }, contribution: 5 });
  });

  it("says that a field is missing where it is undefined, null, empty or a text that says nothing", () => {
    for (const silent of [{}, { source: undefined }, { source: null }, { source: "" }, { source: "Select" }]) {
      expect(reasonOf(silent, 2)).toEqual({ code: "MISSING_VALUE", params: { field: "source" }, contribution: -7 });
    }
    expect(pointsOf({ visits: "" }, 1)).toBe(-7);
    const numbers = cardWith({ fields: [{ ...visits, missingTexts: ["n/a", "0"] }] });
    expect(scoreByPointsCard({ visits: "n/a" }, numbers).reasons[1]?.code).toBe("MISSING_VALUE");
    expect(scoreByPointsCard({ visits: "0" }, numbers).reasons[1]?.code).toBe("MISSING_VALUE");
    expect(scoreByPointsCard({ visits: 0 }, numbers).reasons[1]?.code).toBe("NUMBER_UP_TO");
  });

  it("gives a value that is no level the points of all others, and says whether there were such in the fit", () => {
    const unlisted = { code: "UNLISTED_VALUE", params: { field: "source", seen: true }, contribution: -3 };
    for (const value of ["fair", 2, false, "__proto__"]) expect(reasonOf({ source: value }, 2)).toEqual(unlisted);
    const never = cardWith({ fields: [{ ...source, others: { points: 0, share: 0 } }] });
    expect(scoreByPointsCard({ source: "fair" }, never).reasons[1]?.params).toEqual({ field: "source", seen: false });
  });

  it("reads numbers and truth values of a category by their text", () => {
    expect([1, true].map((value) => pointsOf({ source: value }, 2))).toEqual([2, 3]);
  });

  it("follows a name with dots into an object, and reads own properties only where all objects have such a one", () => {
    const nested = cardWith({ fields: [{ ...visits, name: "web.visits" }] });
    expect(scoreByPointsCard({ web: { visits: 9 } }, nested).score).toBe(483);
    expect(scoreByPointsCard({ "web.visits": 9 }, nested).reasons[1]?.code).toBe("MISSING_VALUE");
    const inherited = cardWith({ fields: [{ ...visits, name: "toString" }] });
    expect(scoreByPointsCard({}, inherited).reasons[1]?.code).toBe("MISSING_VALUE");
    expect(scoreByPointsCard({ toString: 9 }, inherited).score).toBe(483);
  });

  it("has even odds at the base score and doubles them with the points to do so", () => {
    const scale = { baseScore: 600, baseOdds: 3, pointsToDoubleOdds: 50 };
    const at = (basePoints: number) => scoreByPointsCard({}, cardWith({ scale, basePoints, fields: [] })).probability;
    expect(at(600)).toBeCloseTo(3 / 4, 14);
    expect(at(650)).toBeCloseTo(6 / 7, 14);
    expect(at(550)).toBeCloseTo(3 / 5, 14);
  });

  it.each([
    [{ visits: Number.NaN }, "visits"],
    [{ visits: Number.POSITIVE_INFINITY }, "visits"],
    [{ visits: "many" }, "visits"],
    [{ visits: true }, "visits"],
    [{ visits: {} }, "visits"],
    [{ source: {} }, "source"],
    [{ source: ["referral"] }, "source"],
    [{ source: Number.NaN }, "source"],
  ])("refuses %o", (lead, field) => {
    expect(() => scoreByPointsCard(lead, card)).toThrow(refusal("INVALID_VALUE", [field]));
    expect(() => scoreAllByPointsCard([{}, lead], card)).toThrow(refusal("INVALID_VALUE", [1, field]));
  });

  it("refuses what is no object", () => {
    for (const lead of [null, "Ada", 3]) {
      expect(() => scoreByPointsCard(lead as never, card)).toThrow(refusal("INVALID_VALUE", []));
      expect(() => scoreAllByPointsCard([{}, {}, lead] as never, card)).toThrow(refusal("INVALID_VALUE", [2]));
    }
  });

  it("refuses a model of another kind or version", () => {
    const refuse = (model: object, code: string, path: string) =>
      expect(() => scoreByPointsCard({}, model as never)).toThrow(refusal(code, [path]));
    refuse({ ...card, kind: "rfm" }, "WRONG_MODEL_KIND", "kind");
    refuse({ ...card, schemaVersion: 2 }, "NEWER_MODEL", "schemaVersion");
    refuse({ ...card, schemaVersion: 0 }, "UNKNOWN_MODEL_VERSION", "schemaVersion");
  });

  it("scores the same by a card that went through JSON", () => {
    const stored = JSON.parse(JSON.stringify(card));
    const lead = { visits: 9, source: "fair" };
    expect(scoreByPointsCard(lead, stored)).toEqual(scoreByPointsCard(lead, card));
  });

  it("freezes the reasons that leads share", () => {
    const [one, other] = scoreAllByPointsCard([{ visits: 9 }, { visits: 10 }], card);
    expect(one?.reasons[1]).toBe(other?.reasons[1]);
    expect(Object.isFrozen(one?.reasons[1])).toBe(true);
    expect(Object.isFrozen(one?.reasons[1]?.params)).toBe(true);
  });
});

describe("a card with an interaction", () => {
  const card = cardWith({ interactions: [sourceWithVisits] });

  it("adds what the bins of both fields are worth together, with a reason that names both", () => {
    const { score, reasons } = scoreByPointsCard({ visits: 9, source: "referral" }, card);
    expect(score).toBe(470 + 13 + 38 + 30);
    expect(reasons.at(-1)).toEqual({
      code: "FIELDS_TOGETHER",
      params: { field: "source", withField: "visits" },
      contribution: 30,
    });
    expect(reasons.map(({ code }) => code)).toEqual([
      "BASE_POINTS",
      "NUMBER_ABOVE",
      "LEVEL_OF_FIELD",
      "FIELDS_TOGETHER",
    ]);
  });

  it("knows the bins in the order of the field, then the others, then the missing", () => {
    const values = ["referral", 1, true, "fair", undefined];
    const together = values.map((value) =>
      [0, 3, 9, undefined].map(
        (number) => scoreByPointsCard({ visits: number, source: value }, card).reasons[3]?.contribution,
      ),
    );
    expect(together).toEqual(sourceWithVisits.points);
  });

  it("adds up over several", () => {
    const turned = { fields: ["visits", "source"], points: [0, 1, 2, 3].map((row) => [row, 0, 0, 0, 10 * row]) };
    const two = cardWith({ interactions: [sourceWithVisits, turned] });
    const { score, reasons } = scoreByPointsCard({}, two);
    expect(reasons.map(({ contribution }) => contribution)).toEqual([470, -7, -7, 7, 30]);
    expect(score).toBe(493);
  });
});

describe("a malformed card", () => {
  it.each<object>([
    { scale: null },
    { scale: { baseScore: "500", baseOdds: 1, pointsToDoubleOdds: 20 } },
    { scale: { baseScore: 500, baseOdds: 0, pointsToDoubleOdds: 20 } },
    { scale: { baseScore: 500, baseOdds: 1, pointsToDoubleOdds: 0 } },
    { basePoints: 1.5 },
    { basePoints: "470" },
    { fields: {} },
    { fields: [null] },
    { fields: [{ ...visits, missing: undefined }] },
    { fields: [{ ...visits, bins: [missing] }] },
    { fields: [{ ...visits, bins: [missing, { points: 0.5 }, missing] }] },
    { fields: [{ ...source, levels: [{ value: "a", points: "1" }] }] },
    { interactions: [{ ...sourceWithVisits, fields: ["source", "visit"] }] },
    { interactions: [{ ...sourceWithVisits, points: sourceWithVisits.points.slice(1) }] },
    { interactions: [{ ...sourceWithVisits, points: [[0, 0, 0], ...sourceWithVisits.points.slice(1)] }] },
    { interactions: [{ ...sourceWithVisits, points: [[0, 0, 0, 0.5], ...sourceWithVisits.points.slice(1)] }] },
  ])("is refused: %o", (parts) => {
    expect(() => scoreByPointsCard({}, cardWith(parts))).toThrow(refusal("MALFORMED_MODEL", ["body"]));
  });
});
