import { describe, expect, it } from "vitest";
import { type LeadFrequencyModel, scoreByLeadFrequencies } from "../../../../../src/leads/scoring/fit/index.js";
import { LEAD_FREQUENCY_LABELS } from "../../../../../src/leads/scoring/fit/labels.js";
import { renderLabel } from "../../../../../src/shared/labels.js";
import { refusal } from "../../../../shared/refusal.js";
import { build, type Lead } from "./leads.js";

const times = (count: number, lead: Lead): readonly Lead[] => Array.from({ length: count }, () => lead);

/** Reasons as code and what the odds are multiplied by. */
const factorsOf = (lead: object, model: LeadFrequencyModel) =>
  scoreByLeadFrequencies(lead, model).reasons.map(({ code, contribution = Number.NaN }) => [
    code,
    Number(Math.exp(contribution).toFixed(6)),
  ]);

const factor = (odds: number) => Number(odds.toFixed(6));

/** Without stages and teams. */
const plain = { stages: undefined, teamField: undefined };

describe("scoreByLeadFrequencies", () => {
  it("multiplies the odds of all leads by the shares of the won and the lost that have a value", () => {
    const model = build(
      [
        ...times(3, { source: "fair", won: true }),
        { source: "fair", won: false },
        ...times(2, { source: "ad", won: false }),
      ],
      { ...plain, fields: { source: { kind: "category" } } },
    );
    const score = scoreByLeadFrequencies({ source: "fair" }, model);
    expect(score.reasons.map(({ code, params }) => [code, params])).toEqual([
      ["PRIOR_OF_ALL", { won: 3.1, lost: 3.1 }],
      ["VALUE_COUNTED", { field: "source", value: "fair", won: 3.1, wonTotal: 3.2, lost: 1.1, lostTotal: 3.2 }],
    ]);
    expect(score.logOdds).toBeCloseTo(Math.log(3.1 / 1.1), 12);
    expect(score.probability).toBeCloseTo(3.1 / 4.2, 12);
    expect(score.percent).toBe(73.81);
    expect(score.status).toBe("ok");
  });

  it("measures a lead by its team, and where no outcome of it is known, by the sum of all", () => {
    const model = build(
      [
        { team: 1, source: "fair", won: true },
        { team: 1, source: "ad", won: false },
        { team: 2, source: "fair", won: false },
        { source: "fair", won: false },
      ],
      { stages: undefined, fields: { source: { kind: "category" } } },
    );
    const ofAll = [
      ["PRIOR_OF_ALL", factor(1.3 / 3.3)],
      ["VALUE_COUNTED", factor(1.3 / 1.4 / (2.3 / 3.4))],
    ];
    expect(factorsOf({ team: 1, source: "fair" }, model)).toEqual([
      ["PRIOR_OF_TEAM", 1],
      ["VALUE_COUNTED", factor(1.1 / 0.1)],
    ]);
    for (const team of [3, undefined, "", "false"]) expect(factorsOf({ team, source: "fair" }, model)).toEqual(ofAll);
    expect(scoreByLeadFrequencies({ team: 2 }, model).reasons[0]?.params).toEqual({ team: "2", won: 0.1, lost: 1.1 });
  });

  it("skips a value that the team never saw, even where others did", () => {
    const model = build(
      [
        { team: 1, won: true },
        { team: 2, source: "fair", won: false },
      ],
      { stages: undefined },
    );
    const { reasons } = scoreByLeadFrequencies({ team: 1, source: "fair" }, model);
    expect(reasons[1]).toEqual({ code: "UNSEEN_SKIPPED", params: { field: "source", value: "fair" }, contribution: 0 });
  });

  it("skips what the lead does not say, unless that counts", () => {
    const model = build([{ won: true }, { mail: "ok", won: false }], plain);
    expect(factorsOf({}, model)).toEqual([
      ["PRIOR_OF_ALL", 1],
      ["EMPTY_SKIPPED", 1],
      ["EMPTY_COUNTED", factor(1.1 / 0.1)],
      ["EMPTY_SKIPPED", 1],
    ]);
    const { reasons } = scoreByLeadFrequencies({}, model);
    expect(reasons[1]?.params).toEqual({ field: "source" });
    expect(reasons[2]?.params).toEqual({ field: "mail", won: 1.1, wonTotal: 1.2, lost: 0.1, lostTotal: 1.2 });
  });

  it("says that nothing is said, where that would count and is not known, or too rarely", () => {
    const fields = { mail: { kind: "category", isEmptyCounted: true, fewestOutcomes: 2 } } as const;
    const skipped = { code: "EMPTY_SKIPPED", params: { field: "mail" }, contribution: 0 };
    for (const mail of ["ok", null]) {
      const model = build([{ mail, won: true }], { ...plain, fields });
      expect(scoreByLeadFrequencies({}, model).reasons[1]).toEqual(skipped);
    }
  });

  it("divides a stage by the first one, and skips one where nobody was, or that nobody knows", () => {
    const model = build(
      [
        { stage: "met", won: false },
        { stage: "new", won: false },
        { stage: "won", won: true },
      ],
      { fields: {} },
    );
    const prior = ["PRIOR_OF_ALL", factor(1.1 / 2.1)];
    expect(factorsOf({ stage: "new" }, model)).toEqual([prior, ["VALUE_COUNTED", 1]]);
    expect(factorsOf({ stage: "met" }, model)).toEqual([prior, ["VALUE_COUNTED", factor(2.1 / 1.1)]]);
    expect(factorsOf({ stage: "won" }, model)).toEqual([prior, ["VALUE_COUNTED", factor(2.1 / 0.1)]]);
    expect(factorsOf({}, model)).toEqual([prior, ["EMPTY_SKIPPED", 1]]);
    expect(factorsOf({ stage: "elsewhere" }, model)).toEqual([prior, ["UNSEEN_SKIPPED", 1]]);
    expect(scoreByLeadFrequencies({ stage: "met" }, model).reasons[1]?.params).toMatchObject({
      field: "stage",
      value: "met",
    });
    const onlyLost = build([{ stage: "new", won: false }], { fields: {} });
    expect(scoreByLeadFrequencies({ stage: "met" }, onlyLost).reasons[1]).toEqual({
      code: "UNSEEN_SKIPPED",
      params: { field: "stage", value: "met" },
      contribution: 0,
    });
    expect(scoreByLeadFrequencies({}, onlyLost).reasons[1]).toEqual({
      code: "EMPTY_SKIPPED",
      params: { field: "stage" },
      contribution: 0,
    });
  });

  it("takes the prior from the stage that is declared to be the first", () => {
    const stages = { field: "stage", order: ["of team 1", "new", "met"], first: "new" };
    const leads = [{ stage: "of team 1", won: false }, { stage: "met", won: false }, { won: true }];
    const { reasons } = scoreByLeadFrequencies({ stage: "of team 1" }, build(leads, { stages, fields: {} }));
    expect(reasons.map(({ params }) => params)).toEqual([
      { won: 1.1, lost: 1.1 },
      { field: "stage", value: "of team 1", won: 1.1, wonTotal: 1.1, lost: 2.1, lostTotal: 1.1 },
    ]);
  });

  it("does not know a team that has no outcome in the first stage", () => {
    const stages = { field: "stage", order: ["of team 1", "new"], first: "new" };
    const leads = [
      { team: 1, stage: "of team 1", won: false },
      { team: 2, won: true },
    ];
    const model = build(leads, { stages, fields: {} });
    expect(scoreByLeadFrequencies({ team: 1 }, model).reasons[0]?.code).toBe("PRIOR_OF_ALL");
    expect(scoreByLeadFrequencies({ team: 2 }, model).reasons[0]?.code).toBe("PRIOR_OF_TEAM");
    expect(scoreByLeadFrequencies({}, build(leads.slice(0, 1), { stages, fields: {} })).status).toBe("no-outcomes");
  });

  it("counts each value of a list, and those with too few outcomes not at all", () => {
    const leads = [
      { tags: ["a", "b"], won: true },
      { tags: ["a"], won: false },
      { tags: ["c", "a"], won: false },
    ];
    const model = build(leads, { ...plain, fields: { tags: { kind: "categories", fewestOutcomes: 2 } } });
    const { reasons } = scoreByLeadFrequencies({ tags: ["b", "a", "x"] }, model);
    expect(reasons.slice(1)).toEqual([
      { code: "TOO_FEW_SKIPPED", params: { field: "tags", value: "b", outcomes: 1, needed: 2 }, contribution: 0 },
      {
        code: "VALUE_COUNTED",
        params: { field: "tags", value: "a", won: 1.1, wonTotal: 1.1, lost: 2.1, lostTotal: 2.1 },
        contribution: 0,
      },
      { code: "UNSEEN_SKIPPED", params: { field: "tags", value: "x" }, contribution: 0 },
    ]);
  });

  it("decides team by team whether there are enough outcomes, also for the sum of all teams", () => {
    const leads = [1, 1, 2, 3, 3].map((team) => ({ team, tags: ["a"], won: true }));
    const fields = { tags: { kind: "categories", fewestOutcomes: 2 } } as const;
    const model = build([...leads, { team: 4, tags: ["b"], won: true }], { stages: undefined, fields });
    const { reasons } = scoreByLeadFrequencies({ tags: ["a", "b"] }, model);
    expect(reasons[1]?.params).toEqual({
      field: "tags",
      value: "a",
      won: 4.2,
      wonTotal: 4.2,
      lost: 0.2,
      lostTotal: 0.2,
    });
    expect(reasons[2]?.params).toEqual({ field: "tags", value: "b", outcomes: 1, needed: 2 });
    expect(scoreByLeadFrequencies({ team: 2, tags: ["a"] }, model).reasons[1]?.code).toBe("TOO_FEW_SKIPPED");
    const needing3 = { tags: { ...fields.tags, fewestOutcomes: 3 } };
    const few = build([...leads, { team: 2, tags: ["a"], won: false }], { stages: undefined, fields: needing3 });
    expect(scoreByLeadFrequencies({ tags: ["a"] }, few).reasons[1]?.params["outcomes"]).toBe(2);
  });

  it("rounds the percentage to two places, and keeps it from 0.01 to 99.99", () => {
    const odds = (won: number, lost: number) =>
      scoreByLeadFrequencies(
        {},
        build([...times(won, { won: true }), ...times(lost, { won: false })], { ...plain, fields: {} }),
      );
    expect(odds(1, 2).percent).toBe(34.38); // 1.1 / 3.2 = 0.34375
    expect(odds(2000, 0).percent).toBe(99.99);
    expect(odds(0, 2000).percent).toBe(0.01);
    expect(odds(0, 0).percent).toBeUndefined();
    expect(odds(2000, 0).probability).toBeGreaterThan(0.9999);
  });

  it("says nothing where no lead was won or lost", () => {
    const nothing = { status: "no-outcomes", reasons: [] };
    expect(scoreByLeadFrequencies({ source: "fair" }, build([{ source: "fair" }]))).toEqual(nothing);
    expect(scoreByLeadFrequencies({}, build([]))).toEqual(nothing);
  });

  it("reads the lead as the leads were read that were counted", () => {
    const model = build([{ source: 1, tags: ["a"], won: true }], plain);
    const codes = (lead: object) => scoreByLeadFrequencies(lead, model).reasons.map(({ code }) => code);
    expect(codes({ source: "1", mail: false, tags: ["a", "a"] })).toEqual([
      "PRIOR_OF_ALL",
      "VALUE_COUNTED",
      "EMPTY_COUNTED",
      "TOO_FEW_SKIPPED",
    ]);
  });

  it("gives reasons that can be read as sentences", () => {
    const leads = [
      { team: 1, source: "fair", stage: "new", tags: ["a"], won: true },
      { team: 1, won: false },
    ];
    const model = build(leads);
    const { reasons } = scoreByLeadFrequencies({ team: 1, source: "fair", stage: "far", tags: ["a"] }, model);
    expect(reasons.map(({ code, params }) => renderLabel(LEAD_FREQUENCY_LABELS, code, "de", params))).toEqual([
      "Team 1: 1,1 gewonnen, 0,1 verloren",
      "stage: far kam noch nicht vor, zählt nicht",
      "source: fair bei 1,1 von 1,1 gewonnenen und 0,1 von 0,1 verlorenen",
      "mail: keine Angabe bei 1,1 von 1,1 gewonnenen und 1,1 von 1,1 verlorenen",
      "tags: a zählt nicht, 1 Abschlüsse von 2 nötigen",
    ]);
    for (const { code, params } of reasons) {
      expect(renderLabel(LEAD_FREQUENCY_LABELS, code, "en", params)).not.toContain("{");
    }
  });
});

describe("scoreByLeadFrequencies refuses", () => {
  const model = build([{ won: true }]);

  it("leads that are none, and values of the wrong type", () => {
    const refuse = (lead: unknown, path: readonly (string | number)[]) =>
      expect(() => scoreByLeadFrequencies(lead as object, model)).toThrow(refusal("INVALID_VALUE", path));
    refuse(null, []);
    refuse("lead", []);
    refuse({ source: {} }, ["source"]);
    refuse({ stage: Number.POSITIVE_INFINITY }, ["stage"]);
    refuse({ tags: "a" }, ["tags"]);
  });

  it("other models, and what cannot be applied", () => {
    const refuse = (parts: object, code: string, path: readonly string[]) =>
      expect(() => scoreByLeadFrequencies({}, { ...model, ...parts })).toThrow(refusal(code, path));
    refuse({ kind: "points-card" }, "WRONG_MODEL_KIND", ["kind"]);
    refuse({ schemaVersion: 2 }, "NEWER_MODEL", ["schemaVersion"]);
    refuse({ schemaVersion: 0 }, "UNKNOWN_MODEL_VERSION", ["schemaVersion"]);
    refuse({ body: null }, "MALFORMED_MODEL", ["body"]);
    refuse({ body: { ...model.body, teams: [{ team: "", stages: [], fields: [] }] } }, "MALFORMED_MODEL", ["body"]);
  });
});

describe("the labels of lead frequencies", () => {
  it("name no parameter in one language only, and leave no text empty", () => {
    const names = (texts: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(texts).map(([code, text]) => [code, text.match(/\{\w+\}/g)?.sort() ?? []]));
    expect(names(LEAD_FREQUENCY_LABELS.de)).toEqual(names(LEAD_FREQUENCY_LABELS.en));
    for (const texts of Object.values(LEAD_FREQUENCY_LABELS)) expect(Object.values(texts)).not.toContain("");
  });
});
