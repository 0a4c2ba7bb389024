import { describe, expect, it } from "vitest";
import {
  buildLeadFrequencies,
  type FitLeadFrequenciesOptions,
  fitLeadFrequencies,
  openLeadFrequencies,
  scoreByLeadFrequencies,
  updateLeadFrequencies,
} from "../../../../../src/leads/scoring/fit/index.js";
import { LEAD_FREQUENCY_LABELS } from "../../../../../src/leads/scoring/fit/labels.js";
import { renderLabel } from "../../../../../src/shared/labels.js";
import { refusal } from "../../../../shared/refusal.js";
import { type Lead, makeLeads } from "../leads.js";

const FIELDS = { source: { kind: "category" }, visits: { kind: "category" }, colour: { kind: "category" } } as const;
const fitAll = (leads: readonly Lead[], options: Partial<FitLeadFrequenciesOptions<Lead>> = {}) => {
  const result = fitLeadFrequencies(leads, { fields: FIELDS, outcomeOf: ({ won }) => won, ...options });
  if (result.status !== "ok") throw new Error(result.status);
  return result;
};

const leads = makeLeads(400);

describe("fitLeadFrequencies", () => {
  it("counts as buildLeadFrequencies does, and adds a calibration", () => {
    const { model } = fitAll(leads, { fittedOn: { source: "test" } });
    const { calibration, ...body } = model.body;
    expect(body).toEqual(buildLeadFrequencies(leads, { fields: FIELDS, outcomeOf: ({ won }) => won }).body);
    expect(calibration?.slope).toBeGreaterThan(0);
    expect(model.fittedOn).toEqual({ n: 400, source: "test" });
    expect(openLeadFrequencies(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  it("gives probabilities that add up to the number of won leads", () => {
    const { model } = fitAll(leads);
    const expected = leads.reduce((sum, lead) => sum + (scoreByLeadFrequencies(lead, model).probability ?? 0), 0);
    const won = leads.filter((lead) => lead.won).length;
    expect(Math.abs(expected - won) / won).toBeLessThan(0.03);
  });

  it("takes back what is promised twice", () => {
    const twice = leads.map((lead) => ({ ...lead, again: lead.source, onceMore: lead.source }));
    const { model, gate } = fitAll(twice, {
      fields: { source: { kind: "category" }, again: { kind: "category" }, onceMore: { kind: "category" } },
    });
    expect(model.body.calibration?.slope).toBeCloseTo(1 / 3, 1);
    expect(gate?.calibrated.logLoss.value).toBeLessThan(gate?.uncalibrated.logLoss.value as number);
    expect(gate?.calibrated.auc.value).toBeCloseTo(gate?.uncalibrated.auc.value as number, 1);
  });

  it("says how good it is on leads that were not counted, beside the base rate", () => {
    const { gate, usable, reasons } = fitAll(leads);
    expect(gate).toMatchObject({ validation: "five-fold", n: 400, won: leads.filter((lead) => lead.won).length });
    expect(gate?.logLossSaved.value).toBeGreaterThan(0);
    expect(gate).not.toHaveProperty("card");
    expect([usable, reasons]).toEqual([true, []]);
  });

  it("is not usable where there is nothing to be learnt", () => {
    const { usable, reasons, model } = fitAll(makeLeads(400, 3, 0), { fields: { colour: { kind: "category" } } });
    expect(usable).toBe(false);
    expect(reasons.map(({ code }) => code)).toContain("NOT_BETTER_THAN_BASE_RATE");
    expect(model.kind).toBe("naive-bayes");
  });

  it("holds out the newest fifth of 1,000 outcomes in order of time, and warns where there is no order", () => {
    const many = makeLeads(1000);
    const ordered = fitAll(many, { timeOf: ({ at }) => at });
    expect([ordered.gate?.validation, ordered.gate?.n]).toEqual(["newest-fifth", 200]);
    expect(ordered.report.findings).toEqual([]);
    expect(fitAll(many, { isInTimeOrder: true }).gate?.n).toBe(200);
    const unordered = fitAll(many);
    expect(unordered.gate?.validation).toBe("five-fold");
    expect(unordered.report.findings).toEqual([
      { code: "NO_TIME_ORDER", severity: "warning", path: [], params: { outcomes: 1000 } },
    ]);
    expect(fitAll(many.slice(1)).report.findings).toEqual([]);
  });

  it("has no gate where the newest leads are all lost", () => {
    const many = makeLeads(1000).map((lead, index) => (index < 800 ? lead : { ...lead, won: false }));
    const { gate, usable, reasons } = fitAll(many, { isInTimeOrder: true });
    expect([gate, usable]).toEqual([undefined, false]);
    expect(reasons.map(({ code }) => code)).toEqual(["ONE_OUTCOME_IN_VALIDATION"]);
  });

  it("has no model below 40 won or 40 lost leads", () => {
    const of = (won: number, lost: number) =>
      fitLeadFrequencies(
        Array.from({ length: won + lost }, (_, index) => ({ source: index % 3, won: index < won })),
        { fields: { source: { kind: "category" } }, outcomeOf: (lead) => lead.won },
      );
    expect(of(40, 40).status).toBe("ok");
    const params = { won: 39, lost: 60, needed: 40 };
    expect(of(39, 60)).toMatchObject({
      status: "too-few-outcomes",
      usable: false,
      reasons: [{ code: "TOO_FEW_OUTCOMES", params }],
      report: { in: 99, out: 99 },
    });
    expect(of(60, 39).status).toBe("too-few-outcomes");
  });

  it("counts what it leaves out", () => {
    const from = leads[10]?.at as string;
    const some = leads.map((lead, index) => (index === 20 ? { ...lead, won: undefined } : lead));
    const { report, model } = fitAll(some, { timeOf: ({ at }) => at, window: { from }, idOf: ({ at }) => at });
    expect(report.dropped).toEqual([
      { code: "OPEN_LEAD", count: 1, sampleIds: [leads[20]?.at] },
      { code: "OUTSIDE_WINDOW", count: 10, sampleIds: leads.slice(0, 5).map(({ at }) => at) },
    ]);
    expect(model.fittedOn?.n).toBe(389);
  });

  it("does not mind the order of the leads, and minds the seed", () => {
    const text = (result: object) => JSON.stringify(result);
    expect(text(fitAll([...leads].reverse()))).toBe(text(fitAll(leads)));
    expect(text(fitAll(leads, { seed: "naive-bayes" }))).toBe(text(fitAll(leads)));
    expect(text(fitAll(leads, { seed: 2 }).model)).not.toBe(text(fitAll(leads).model));
  });

  it("does not learn from the stage in which a lead ended", () => {
    const staged = leads.map((lead) => ({ ...lead, stage: lead.won ? "won" : "new", colour: "red" }));
    const stages = { field: "stage", order: ["new", "met", "won"] };
    const [without, within] = [fitAll(leads), fitAll(staged, { fields: FIELDS, stages })];
    expect(within.gate?.calibrated.auc.value).toBeLessThan(0.9);
    expect(within.model.body.calibration?.slope).toBeCloseTo(without.model.body.calibration?.slope as number, 1);
    expect(within.model.body.teams[0]?.stages).toHaveLength(3);
  });

  it("knows teams", () => {
    const teams = leads.map((lead, index) => ({
      ...lead,
      team: index % 2,
      won: index % 2 === 0 ? lead.won : !lead.won,
    }));
    expect(fitAll(teams, { teamField: "team" }).gate?.calibrated.auc.value).toBeGreaterThan(0.65);
    expect(fitAll(teams).gate?.calibrated.auc.value).toBeLessThan(0.6);
  });

  it("refuses what buildLeadFrequencies and fitPointsCard refuse", () => {
    const refuse = (rows: readonly object[], options: object, code: string, path: readonly (string | number)[]) =>
      expect(() => fitAll(rows as readonly Lead[], options)).toThrow(refusal(code, path));
    refuse(leads, { fields: { source: { kind: "number" } } }, "INVALID_OPTION", ["fields", "source", "kind"]);
    refuse(leads, { fields: { size: { kind: "category" } } }, "UNKNOWN_FIELD", ["fields", "size"]);
    refuse([leads[0] as Lead, { ...leads[1], source: {} }], {}, "INVALID_VALUE", [1, "source"]);
    refuse([leads[0] as Lead, { ...leads[1], won: 1 }], {}, "INVALID_VALUE", [1, "outcome"]);
    refuse(leads, { timeOf: () => "soon" }, "INVALID_VALUE", [0, "time"]);
    refuse(leads, { window: {} }, "INVALID_OPTION", ["window"]);
    refuse(leads, { stages: { field: "colour", order: ["red"] } }, "INVALID_VALUE", [
      leads.findIndex(({ colour }) => colour !== "red"),
      "colour",
    ]);
  });
});

describe("a calibrated score", () => {
  const stages = { field: "stage", order: ["new", "met", "won"] };
  const staged = leads.map((lead, index) => ({ ...lead, stage: ["new", "met"][index % 2] }));
  const { model } = fitAll(staged, { stages });
  const lead = { source: "referral", visits: 3, colour: "red", stage: "met" };
  const { calibration, ...body } = model.body;
  const plain = scoreByLeadFrequencies(lead, { ...model, body });
  const score = scoreByLeadFrequencies(lead, model);

  it("has the plain reasons and one more, adding up exactly", () => {
    expect(score.reasons.slice(0, -1)).toEqual(plain.reasons);
    expect(score.reasons.at(-1)).toMatchObject({ code: "CALIBRATED", params: calibration });
    expect(score.reasons.reduce((sum, { contribution = 0 }) => sum + contribution, 0)).toBe(score.logOdds);
    expect(renderLabel(LEAD_FREQUENCY_LABELS, "CALIBRATED", "en")).toBe("Calibrated by the outcomes");
  });

  it("puts all but the stage on the line", () => {
    const ofStage = plain.reasons[1]?.contribution as number;
    const { slope, intercept } = calibration as { slope: number; intercept: number };
    expect(ofStage).not.toBe(0);
    expect(score.logOdds).toBeCloseTo(intercept + slope * ((plain.logOdds as number) - ofStage) + ofStage, 12);
  });

  it("keeps its calibration when leads are won or lost", () => {
    const updated = updateLeadFrequencies(model, [{ after: { lead, won: true } }]);
    expect(updated.body.calibration).toEqual(calibration);
  });
});
