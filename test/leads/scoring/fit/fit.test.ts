import { describe, expect, it } from "vitest";
import { findSlope, promiseByFolds } from "../../../../src/leads/scoring/fit/calibrate.js";
import { completeOptions } from "../../../../src/leads/scoring/fit/check-options.js";
import { fitEvidence } from "../../../../src/leads/scoring/fit/evidence.js";
import { type FitPointsCardOptions, fitPointsCard } from "../../../../src/leads/scoring/fit/index.js";
import { LEAD_FIT_LABELS } from "../../../../src/leads/scoring/fit/labels.js";
import { readLeadTable } from "../../../../src/leads/scoring/fit/read-table.js";
import { allRows } from "../../../../src/leads/scoring/fit/table.js";
import { readProbabilities, trainCard } from "../../../../src/leads/scoring/fit/train.js";
import { scoreAllByPointsCard } from "../../../../src/leads/scoring/points-card/apply.js";
import type { Path } from "../../../../src/shared/errors.js";
import { renderLabel } from "../../../../src/shared/labels.js";
import { createRandom } from "../../../../src/shared/random/index.js";
import { refusal } from "../../../shared/refusal.js";
import { FIELDS, fitLeads, type Lead, makeLeads } from "./leads.js";

// In a third of all seeds chance lets the colour in, with a point or two; not in this one.
const leads = makeLeads(600, 2);
const outcomeOf = ({ won }: Lead) => won;
const timeOf = ({ at }: Lead) => at;
const codesOf = (fit: ReturnType<typeof fitLeads>) => fit.reasons.map(({ code }) => code);
const findingsOf = (fit: ReturnType<typeof fitLeads>) => fit.report.findings.map(({ code, path }) => [code, path]);

describe("fitPointsCard", () => {
  const fit = fitLeads(leads, { fittedOn: { source: "made up" } });

  it("makes a usable card of what matters, with points in the direction of the evidence", () => {
    expect(fit).toMatchObject({ status: "ok", usable: true, reasons: [] });
    expect(fit.model?.body.fields.map(({ name }) => name)).toEqual(["source", "visits"]);
    const source = fit.model?.body.fields[0];
    const points = source?.kind === "category" ? source.levels.map((level) => [level.value, level.points]) : [];
    const [advert, fair, referral] = points.map(([, value]) => value as number);
    expect(points.map(([value]) => value)).toEqual(["advert", "fair", "referral"]);
    expect((advert as number) < (fair as number) && (fair as number) < (referral as number)).toBe(true);
    expect(fit.model?.fittedOn).toEqual({ n: 600, source: "made up" });
    expect(fit.model?.body.baseRate).toBeCloseTo(leads.filter(({ won }) => won).length / 600, 6);
  });

  it("keeps shares that add up to 1 in each field", () => {
    for (const field of fit.model?.body.fields ?? []) {
      const bins = field.kind === "number" ? field.bins : [...field.levels, field.others];
      expect([...bins, field.missing].reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 5);
    }
  });

  it("describes every field, in the order of the options", () => {
    if (fit.status !== "ok") throw new Error("no fit");
    expect(fit.fields.map(({ name, isInCard }) => [name, isInCard])).toEqual([
      ["source", true],
      ["visits", true],
      ["colour", false],
    ]);
    expect(fit.fields[0]?.informationValue).toBeGreaterThan(0.3);
    expect(fit.fields[2]?.informationValue).toBeLessThan(0.05);
    expect(fit.fields[2]?.coefficient).toBe(0);
    expect(fit.fields[0]?.coefficient).toBeGreaterThan(0.5);
  });

  it("promises as many won leads as there are, but for the rounding to whole points", () => {
    const scores = fit.model === undefined ? [] : scoreAllByPointsCard(leads, fit.model);
    const expected = scores.reduce((sum, { probability }) => sum + probability, 0);
    expect(Math.abs(expected - leads.filter(({ won }) => won).length)).toBeLessThan(600 * 0.01);
  });

  it("takes back what the evidence promises too much: all of it where nothing matters", () => {
    const options = { fields: FIELDS, outcomeOf };
    const settings = completeOptions(options);
    const slopeOf = (rows: readonly Lead[]) => {
      const { table } = readLeadTable(rows, options, settings);
      return findSlope(promiseByFolds(table, allRows(table), "seed", fitEvidence(table, allRows(table))));
    };
    expect(slopeOf(makeLeads(300, "nothing", 0))).toBe(0);
    expect(slopeOf(makeLeads(300, 3, 0.4))).toBeLessThan(1);
    expect(slopeOf(makeLeads(3000, 3, 1))).toBeGreaterThan(0.9);
    expect(slopeOf(makeLeads(3000, 3, 1))).toBeLessThanOrEqual(1);
  });

  it("tries the card by five folds below 1,000 outcomes, on each lead once", () => {
    expect(fit.gate).toMatchObject({ validation: "five-fold", n: 600, won: leads.filter(({ won }) => won).length });
    expect(fit.gate?.logLossSaved.value).toBeCloseTo(
      (fit.gate?.baseRate.logLoss ?? 0) - (fit.gate?.card.logLoss.value ?? 0),
      10,
    );
    expect(fitLeads(makeLeads(999), { isInTimeOrder: true }).gate?.validation).toBe("five-fold");
  });

  it("holds out the newest fifth from 1,000 outcomes on, where there is an order of time", () => {
    const many = makeLeads(1000);
    const newest = many.slice(800);
    for (const order of [{ isInTimeOrder: true }, { timeOf }]) {
      const { gate, report } = fitLeads(many, order);
      expect(gate).toMatchObject({ validation: "newest-fifth", n: 200, won: newest.filter(({ won }) => won).length });
      expect(report.findings).toEqual([]);
    }
  });

  it("warns that there is no order of time where the newest could be held out", () => {
    const fit = fitLeads(makeLeads(1000));
    expect(fit.gate?.validation).toBe("five-fold");
    expect(fit.report.findings).toEqual([
      { code: "NO_TIME_ORDER", severity: "warning", path: [], params: { outcomes: 1000 } },
    ]);
    expect(fitLeads(makeLeads(999)).report.findings).toEqual([]);
  });

  it("is not usable where nothing matters", () => {
    const random = fitLeads(makeLeads(600, "nothing", 0));
    expect(random).toMatchObject({ status: "ok", usable: false });
    expect(codesOf(random)).toEqual(["NOT_BETTER_THAN_BASE_RATE", "RANKS_NO_BETTER_THAN_CHANCE"]);
    const [, chance] = random.reasons;
    expect(chance?.params["auc"]).toBe(random.gate?.card.auc.value);
  });

  it("is not usable where the newest are all lost, or those before", () => {
    const many = makeLeads(1000);
    const lateLost = many.map((lead, index) => ({ ...lead, won: index < 800 && lead.won === true }));
    const earlyLost = many.map((lead, index) => ({ ...lead, won: index >= 800 && lead.won === true }));
    for (const rows of [lateLost, earlyLost]) {
      const fit = fitLeads(rows, { isInTimeOrder: true });
      expect(fit).toMatchObject({ status: "ok", usable: false, gate: undefined });
      expect(fit.reasons).toEqual([{ code: "ONE_OUTCOME_IN_VALIDATION", params: {} }]);
    }
  });

  it("is not usable where a single one of the newest was won, however it ranks", () => {
    const rows = Array.from({ length: 1000 }, (_, index) => {
      const isLate = index >= 800;
      const source = isLate ? index === 900 : index % 2 === 0;
      return { source: source ? "referral" : "advert", won: isLate ? index === 900 : source === index % 10 > 0 };
    });
    const fields = { source: { kind: "category", known: "at-scoring-time" } } as const;
    const fit = fitPointsCard(rows, { fields, outcomeOf: ({ won }) => won, isInTimeOrder: true });
    expect(fit.gate?.card.auc.value).toBe(1);
    expect(codesOf(fit)).toEqual(["RANKS_NO_BETTER_THAN_CHANCE"]);
  });

  it("is not usable where two of the newest were won and rank alike, unless that is more than chance", () => {
    // Both are referrals, and so are some of the lost ones: the two do not differ, which says nothing about the next one.
    const fitWith = (lostReferrals: number) => {
      const rows = Array.from({ length: 1000 }, (_, index) => {
        const source = index < 800 ? index % 2 === 0 : index < 802 + lostReferrals;
        const won = index < 800 ? index % (source ? 4 : 5) === 0 : index < 802;
        return { source: source ? "referral" : "advert", won };
      });
      const fields = { source: { kind: "category", known: "at-scoring-time" } } as const;
      return fitPointsCard(rows, { fields, outcomeOf: ({ won }) => won, isInTimeOrder: true });
    };
    const [few, some] = [fitWith(20), fitWith(66)];
    expect(few.gate?.card.auc.value).toBeCloseTo(1 - 10 / 198, 12);
    expect(few.reasons).toEqual([]);
    expect(some.gate?.card.auc.value).toBeCloseTo(1 - 33 / 198, 12);
    expect(codesOf(some)).toEqual(["RANKS_NO_BETTER_THAN_CHANCE"]);
  });

  it("answers from 40 won and 40 lost leads on", () => {
    const won = leads.filter((lead) => lead.won);
    const lost = leads.filter((lead) => !lead.won);
    expect(fitLeads([...won.slice(0, 40), ...lost.slice(0, 40)]).status).toBe("ok");
    for (const rows of [
      [...won.slice(0, 39), ...lost],
      [...won, ...lost.slice(0, 39)],
    ]) {
      const fit = fitLeads(rows);
      expect(fit).toMatchObject({ status: "too-few-outcomes", usable: false });
      expect(fit.model).toBeUndefined();
    }
    expect(fitLeads(won).reasons).toEqual([
      { code: "TOO_FEW_OUTCOMES", params: { won: won.length, lost: 0, needed: 40 } },
    ]);
    expect(fitLeads([]).reasons[0]?.params).toEqual({ won: 0, lost: 0, needed: 40 });
  });

  it("counts who is left out, and why", () => {
    const rows = leads.map((lead, index) => ({ ...lead, id: `lead ${index}` }));
    const { report, model } = fitPointsCard(rows, {
      fields: FIELDS,
      outcomeOf: (row) => (row.id === "lead 0" ? undefined : row.id === "lead 1" ? null : row.won),
      timeOf: (row) => (row.id === "lead 2" ? undefined : row.at),
      window: { from: leads[5]?.at, to: leads[598]?.at },
      idOf: ({ id }) => id,
    });
    expect(report).toMatchObject({
      in: 600,
      out: 593,
      dropped: [
        { code: "OPEN_LEAD", count: 2, sampleIds: ["lead 0", "lead 1"] },
        { code: "OUTSIDE_WINDOW", count: 4, sampleIds: ["lead 3", "lead 4", "lead 598", "lead 599"] },
        { code: "TIME_UNKNOWN", count: 1, sampleIds: ["lead 2"] },
      ],
    });
    expect(model?.fittedOn?.n).toBe(593);
    expect(fitLeads(leads, { outcomeOf: () => undefined, maxSampleIds: 1 }).report.dropped).toEqual([
      { code: "OPEN_LEAD", count: 600, sampleIds: ["1"] },
    ]);
  });

  it("leaves out what is known only after the outcome, and warns of a field that tells it alone", () => {
    const told = leads.map((lead) => ({ ...lead, note: lead.won ? "contract" : "no need" }));
    const fields = { ...FIELDS, note: { kind: "category", known: "at-scoring-time" } } as const;
    const suspected = fitLeads(told, { fields });
    expect(suspected.report.findings).toMatchObject([
      { code: "SUSPECTED_LEAK", severity: "warning", path: ["fields", "note"], params: { field: "note" } },
    ]);
    expect(suspected.model?.body.fields.map(({ name }) => name)).toContain("note");
    const late = fitLeads(told, { fields: { ...FIELDS, note: { kind: "category", known: "after-outcome" } } });
    expect(findingsOf(late)).toEqual([["KNOWN_AFTER_OUTCOME", ["fields", "note"]]]);
    expect(late.model).toEqual(fit.model && { ...fit.model, fittedOn: { n: 600 } });
    if (late.status === "ok") expect(late.fields[3]?.informationValue).toBeGreaterThan(1.5);
  });

  it("names a field that is the same for all, and leaves it out", () => {
    const same = leads.map((lead) => ({ ...lead, country: "DE", empty: "", constant: 3 }));
    const fields = {
      country: { kind: "category", known: "at-scoring-time" },
      empty: { kind: "number", known: "at-scoring-time" },
      constant: { kind: "number", known: "at-scoring-time" },
    } as const;
    const fit = fitLeads(same, { fields });
    expect(findingsOf(fit)).toEqual([
      ["CONSTANT_FIELD", ["fields", "country"]],
      ["CONSTANT_FIELD", ["fields", "empty"]],
      ["CONSTANT_FIELD", ["fields", "constant"]],
    ]);
    expect(fit).toMatchObject({ usable: false, model: { body: { fields: [] } } });
  });

  it("pools levels that less than ten leads, or than 2 % of them, have", () => {
    const rare = (count: number) =>
      leads.map((lead, index) => ({ ...lead, source: index < count ? "rare" : (lead.source ?? "none") }));
    const levelsOf = (rows: readonly Lead[]) => {
      const field = fitLeads(rows).model?.body.fields[0];
      return field?.kind === "category" ? field.levels.map(({ value }) => value) : [];
    };
    expect(levelsOf(rare(12))).toContain("rare");
    expect(levelsOf(rare(11))).not.toContain("rare");
    expect(levelsOf(rare(10).slice(0, 400))).toContain("rare");
    expect(levelsOf(rare(9).slice(0, 400))).not.toContain("rare");
  });

  it("lets points only rise, or only fall, with a monotone number", () => {
    const bumpy = leads.map((lead) => {
      const won = lead.visits === undefined ? lead.won : (lead.visits > 4 && lead.visits < 8) || lead.visits > 14;
      return { ...lead, won };
    });
    const pointsOf = (monotone: boolean, rows: readonly Lead[]) => {
      const visits = { kind: "number", known: "at-scoring-time", monotone } as const;
      const field = fitLeads(rows, { fields: { visits } }).model?.body.fields[0];
      return field?.kind === "number" ? field.bins.map(({ points }) => points) : [];
    };
    const sorted = (points: readonly number[]) => [...points].sort((left, right) => left - right);
    expect(pointsOf(false, bumpy)).not.toEqual(sorted(pointsOf(false, bumpy)));
    expect(pointsOf(true, bumpy)).toEqual(sorted(pointsOf(true, bumpy)));
    expect(pointsOf(true, bumpy).length).toBeGreaterThan(1);
    const falling = bumpy.map((lead) => ({ ...lead, won: !lead.won }));
    expect(pointsOf(true, falling)).toEqual(sorted(pointsOf(true, falling)).reverse());
  });

  it("reads missing texts as nothing said, and keeps them in the card", () => {
    const selects = leads.map((lead) => ({ ...lead, source: lead.source ?? "Select" }));
    const source = { kind: "category", known: "at-scoring-time", missingTexts: ["Select"] } as const;
    const card = fitLeads(selects, { fields: { ...FIELDS, source } }).model;
    expect(card?.body.fields[0]).toEqual({ ...fit.model?.body.fields[0], missingTexts: ["Select"] });
  });

  it("writes points on the scale that is asked for", () => {
    const scale = { baseScore: 0, baseOdds: 2, pointsToDoubleOdds: 100 };
    const wide = fitLeads(leads, { scale });
    expect(wide.model?.body.scale).toEqual(scale);
    const [one, other] = [fit, wide].map(({ model }) => scoreAllByPointsCard(leads, model as never));
    one?.forEach(({ probability }, index) => {
      expect(Math.abs(probability - (other?.[index]?.probability ?? 0))).toBeLessThan(0.03);
    });
    expect(fitLeads(leads, { scale: { pointsToDoubleOdds: 50 } }).model?.body.scale.baseScore).toBe(500);
  });

  it("does not depend on the order of the rows, unless that is the order of time", () => {
    const random = createRandom("order");
    const stored = JSON.stringify(fit);
    const options = { fittedOn: { source: "made up" } };
    for (let turn = 0; turn < 5; turn += 1)
      expect(JSON.stringify(fitLeads(random.shuffle(leads), options))).toBe(stored);
    const many = makeLeads(1200).map((lead, index) => ({ ...lead, at: `2026-01-${10 + (index % 7)}T00:00Z` }));
    const timed = JSON.stringify(fitLeads(many, { timeOf }));
    expect(JSON.stringify(fitLeads(random.shuffle(many), { timeOf }))).toBe(timed);
    expect(JSON.stringify(fitLeads(random.shuffle(many), { isInTimeOrder: true }))).not.toBe(timed);
  });

  it("depends on the seed in the validation, and on nothing else by chance", () => {
    expect(fitLeads(leads, { seed: 7 })).toEqual(fitLeads(leads, { seed: 7 }));
    expect(fitLeads(leads, { seed: 7 }).gate).not.toEqual(fitLeads(leads, { seed: 8 }).gate);
    expect(fitLeads(leads, { seed: "points-card", fittedOn: { source: "made up" } })).toEqual(fit);
  });

  it("predicts on the leads of the fit what applying the card says", () => {
    const odd = leads.map((lead, index) => ({
      ...lead,
      visits: index % 3 === 0 ? String(lead.visits ?? "") : lead.visits,
      flag: index % 5 === 0 ? null : index % 2 === 0,
      deep: { size: index % 11 },
    }));
    const options: FitPointsCardOptions<(typeof odd)[number]> = {
      fields: {
        ...FIELDS,
        flag: { kind: "category", known: "at-scoring-time" },
        "deep.size": { kind: "number", known: "at-scoring-time" },
      },
      outcomeOf: ({ won }) => won,
      isInTimeOrder: true,
    };
    const settings = completeOptions(options);
    const { table } = readLeadTable(odd, options, settings);
    const card = trainCard(table, allRows(table), settings);
    const applied = scoreAllByPointsCard(odd, fitPointsCard(odd, options).model as never);
    const predicted = readProbabilities(card, table, allRows(table));
    applied.forEach(({ probability }, index) => {
      expect(predicted[index]).toBeCloseTo(probability, 12);
    });
  });
});

describe("what a fit refuses", () => {
  const refuse = (run: () => unknown, code: string, path: Path) =>
    expect(run).toThrow(refusal(code, path, /^expected \S/));
  const number = { kind: "number", known: "at-scoring-time" } as const;

  it.each<[object, Path]>([
    [{ fields: {} }, ["fields"]],
    [{ fields: JSON.parse('{"__proto__": {"kind": "number", "known": "at-scoring-time"}}') }, ["fields", "__proto__"]],
    [{ fields: { "a..b": number } }, ["fields", "a..b"]],
    [{ fields: { visits: { ...number, kind: "text" } } }, ["fields", "visits", "kind"]],
    [{ fields: { visits: { kind: "number" } } }, ["fields", "visits", "known"]],
    [{ fields: { source: { ...FIELDS.source, monotone: true } } }, ["fields", "source", "monotone"]],
    [{ fields: { source: { ...FIELDS.source, missingTexts: "Select" } } }, ["fields", "source", "missingTexts"]],
    [{ fields: { source: { ...FIELDS.source, missingTexts: null } } }, ["fields", "source", "missingTexts"]],
    [{ fields: { source: { ...FIELDS.source, missingTexts: ["", 3] } } }, ["fields", "source", "missingTexts", 1]],
    [{ timeOf, isInTimeOrder: true }, ["isInTimeOrder"]],
    [{ window: {} }, ["window"]],
    [{ timeOf, window: { from: "yesterday" } }, ["window", "from"]],
    [{ timeOf, window: { to: "tomorrow" } }, ["window", "to"]],
    [{ timeOf, window: { from: 5, to: 5 } }, ["window", "to"]],
    [{ scale: { baseScore: Number.NaN } }, ["scale", "baseScore"]],
    [{ scale: { baseOdds: 0 } }, ["scale", "baseOdds"]],
    [{ scale: { baseOdds: Number.POSITIVE_INFINITY } }, ["scale", "baseOdds"]],
    [{ scale: { pointsToDoubleOdds: 0 } }, ["scale", "pointsToDoubleOdds"]],
    [{ maxSampleIds: -1 }, ["maxSampleIds"]],
    [{ maxInteractions: -1 }, ["maxInteractions"]],
    [{ maxInteractions: 1.5 }, ["maxInteractions"]],
  ])("the options %o", (options, path) => {
    refuse(() => fitLeads(leads, options), "INVALID_OPTION", path);
  });

  it("a field that no row has", () => {
    for (const name of ["visit", "toString", "other.visits"]) {
      refuse(() => fitLeads(leads, { fields: { ...FIELDS, [name]: number } }), "UNKNOWN_FIELD", ["fields", name]);
    }
    expect(fitLeads([], { fields: { visit: number } }).status).toBe("too-few-outcomes");
    const { visits: _none, ...silent } = leads[0] as Lead;
    expect(fitLeads([silent as Lead, ...leads.slice(1)]).status).toBe("ok");
  });

  it("a value of the wrong type, with the number of its row among all", () => {
    const spoilt = (parts: object) =>
      leads.map((lead, index) =>
        index === 3 ? { ...lead, ...parts } : { ...lead, won: index === 1 ? undefined : lead.won },
      );
    for (const visits of ["many", Number.NaN, Number.POSITIVE_INFINITY, true, {}]) {
      refuse(() => fitLeads(spoilt({ visits }) as Lead[]), "INVALID_VALUE", [3, "visits"]);
    }
    for (const source of [{}, [], Number.NaN]) {
      refuse(() => fitLeads(spoilt({ source }) as never), "INVALID_VALUE", [3, "source"]);
    }
    for (const won of [Number.NaN, 1, "yes"]) {
      refuse(() => fitPointsCard(spoilt({ won }) as never, { fields: FIELDS, outcomeOf }), "INVALID_VALUE", [
        3,
        "outcome",
      ]);
    }
    refuse(() => fitLeads(spoilt({ at: "soon" }), { timeOf }), "INVALID_VALUE", [3, "time"]);
    refuse(() => fitLeads([leads[0], null] as never), "INVALID_VALUE", [1]);
    refuse(() => fitLeads([leads[0], "Ada"] as never), "INVALID_VALUE", [1]);
    refuse(() => fitLeads(leads, { seed: 0.5 }), "INVALID_VALUE", ["seed"]);
  });
});

describe("the labels of a fit", () => {
  it("write reasons and findings as sentences", () => {
    const params = { field: "Notiz", informationValue: 4.76 };
    expect(renderLabel(LEAD_FIT_LABELS, "SUSPECTED_LEAK", "de", params)).toContain("Informationswert 4,76");
    const [few] = fitLeads([]).reasons;
    expect(few && renderLabel(LEAD_FIT_LABELS, few.code, "en", few.params)).toBe(
      "0 won and 0 lost leads: 40 of each are needed",
    );
  });

  it("name the same parameters in both languages", () => {
    const names = (texts: Readonly<Record<string, string>>) =>
      Object.entries(texts).map(([code, text]) => [code, text.match(/\{\w+\}/g)?.sort()]);
    expect(names(LEAD_FIT_LABELS.de)).toEqual(names(LEAD_FIT_LABELS.en));
  });
});
