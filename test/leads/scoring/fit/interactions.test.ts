import { describe, expect, it } from "vitest";
import { completeOptions } from "../../../../src/leads/scoring/fit/check-options.js";
import { findInteractions } from "../../../../src/leads/scoring/fit/find-interactions.js";
import {
  correctPointsCardPrior,
  type FitPointsCardOptions,
  fitPointsCard,
  measurePointsCardDrift,
  openPointsCard,
} from "../../../../src/leads/scoring/fit/index.js";
import { readCells, screenPair } from "../../../../src/leads/scoring/fit/pair-columns.js";
import { readLeadTable } from "../../../../src/leads/scoring/fit/read-table.js";
import { allRows } from "../../../../src/leads/scoring/fit/table.js";
import { readProbabilities, trainCard } from "../../../../src/leads/scoring/fit/train.js";
import { tryPair } from "../../../../src/leads/scoring/fit/try-pair.js";
import { scoreAllByPointsCard } from "../../../../src/leads/scoring/points-card/apply.js";
import { createRandom } from "../../../../src/shared/random/index.js";
import { CROSSED_FIELDS, type CrossedLead, makeCrossedLeads } from "./crossed-leads.js";

const outcomeOf = ({ won }: CrossedLead) => won;
const OPTIONS: FitPointsCardOptions<CrossedLead> = { fields: CROSSED_FIELDS, outcomeOf, isInTimeOrder: true };
const fitCrossed = (leads: readonly CrossedLead[], options: Partial<FitPointsCardOptions<CrossedLead>> = {}) => {
  const fit = fitPointsCard(leads, { ...OPTIONS, ...options });
  if (fit.status !== "ok") throw new Error("no fit");
  return fit;
};
const pairsOf = ({ interactions }: ReturnType<typeof fitCrossed>) => interactions.map(({ fields }) => fields.join("×"));
const tableOf = (leads: readonly CrossedLead[], options = OPTIONS) => {
  const settings = completeOptions(options);
  return { settings, table: readLeadTable(leads, options, settings).table };
};

describe("fitPointsCard with fields that say more together", () => {
  const leads = makeCrossedLeads(4000, "crossed", 1.6);
  const fit = fitCrossed(leads);

  it("finds them, and no others, and says what they save", () => {
    expect(pairsOf(fit)).toEqual(["source×visits", "country×industry"]);
    for (const { logLossSaved } of fit.interactions) {
      expect(logLossSaved).toMatchObject({ n: 4000, status: "ok", unit: "nats" });
      expect(logLossSaved.interval?.low).toBeGreaterThan(0);
    }
  });

  it("is clearly better by them on leads that it was not fitted on", () => {
    const without = fitCrossed(leads, { maxInteractions: 0 });
    expect(without.interactions).toEqual([]);
    expect(without.model.body).not.toHaveProperty("interactions");
    const [card, additive] = [fit.gate?.card, without.gate?.card];
    expect((card?.auc.value ?? 0) - (additive?.auc.value ?? 1)).toBeGreaterThan(0.03);
    expect((additive?.logLoss.value ?? 0) - (card?.logLoss.value ?? 1)).toBeGreaterThan(0.02);
    expect(card?.calibrationError.value).toBeLessThan(0.05);
  });

  it("writes a row for each bin of the first field and a number for each of the second", () => {
    const { fields, interactions = [] } = fit.model.body;
    expect(interactions.map((interaction) => interaction.fields)).toEqual(
      fit.interactions.map((found) => found.fields),
    );
    const binsOf = (name: string) => {
      const field = fields.find((one) => one.name === name);
      return field?.kind === "number" ? field.bins.length + 1 : (field?.levels.length ?? 0) + 2;
    };
    for (const { fields: names, points } of interactions) {
      expect([points.length, new Set(points.map((row) => row.length))]).toEqual([
        binsOf(names[0]),
        new Set([binsOf(names[1])]),
      ]);
    }
    const [crossed] = interactions;
    const referral = crossed?.points[2] ?? [];
    const advert = crossed?.points[0] ?? [];
    // Visits help by a referral and harm by an advert; the last column but one has the most visits.
    expect((referral.at(-2) ?? 0) - (advert.at(-2) ?? 0)).toBeGreaterThan(20);
    expect((referral[0] ?? 0) - (advert[0] ?? 0)).toBeLessThan(-20);
  });

  it("keeps a field that counts only together with another, and describes it as in the card", () => {
    const isSilent = fit.model.body.fields
      .filter((field) => field.kind === "category" && field.levels.every(({ points }) => Math.abs(points) <= 3))
      .map(({ name }) => name);
    expect(isSilent).toContain("country");
    expect(fit.fields.map(({ name, isInCard }) => [name, isInCard])).toEqual([
      ["source", true],
      ["visits", true],
      ["country", true],
      ["industry", true],
      ["colour", false],
    ]);
  });

  it("predicts on the leads of the fit what applying the card says, with contributions that add up", () => {
    const { table, settings } = tableOf(leads);
    const card = trainCard(table, allRows(table), settings);
    const predicted = readProbabilities(card, table, allRows(table));
    const stored = openPointsCard(JSON.parse(JSON.stringify(fit.model)));
    scoreAllByPointsCard(leads, stored).forEach(({ probability, reasons, score }, index) => {
      expect(predicted[index]).toBeCloseTo(probability, 12);
      expect(reasons.reduce((sum, { contribution = Number.NaN }) => sum + contribution, 0)).toBe(score);
    });
  });

  it("takes as many as it may, those that save most first", () => {
    expect(pairsOf(fitCrossed(leads, { maxInteractions: 1 }))).toEqual(["source×visits"]);
    expect(pairsOf(fitCrossed(leads, { maxInteractions: 9 }))).toEqual(pairsOf(fit));
  });

  it("leaves a monotone number out of them", () => {
    const visits = { ...CROSSED_FIELDS.visits, monotone: true };
    expect(pairsOf(fitCrossed(leads, { fields: { ...CROSSED_FIELDS, visits } }))).toEqual(["country×industry"]);
  });

  it("looks for them from 1,000 leads on", () => {
    const strong = makeCrossedLeads(1000, "crossed", 3);
    expect(pairsOf(fitCrossed(strong))).toContain("source×visits");
    expect(pairsOf(fitCrossed(strong.slice(1)))).toEqual([]);
  });

  it("does not depend on the order of the rows", () => {
    const options = { isInTimeOrder: false };
    const shuffled = createRandom("order").shuffle(leads.slice(0, 1500));
    expect(JSON.stringify(fitCrossed(shuffled, options))).toBe(
      JSON.stringify(fitCrossed(leads.slice(0, 1500), options)),
    );
  });

  it("has no look at the leads that the card is tried on", () => {
    const { table, settings } = tableOf(leads);
    const oldest = allRows(table).slice(0, 3200);
    const turned = table.won.map((won, row) => (row < 3200 ? won : 1 - won));
    const [card, other] = [table, { ...table, won: turned }].map((one) => trainCard(one, oldest, settings));
    expect(card?.interactions.length).toBe(2);
    expect(other).toEqual(card);
  });

  it("has drift measured, field by field, and its prior corrected", () => {
    const drift = measurePointsCardDrift(scoreAllByPointsCard(leads, fit.model), fit.model, {
      won: leads.map(outcomeOf),
    });
    expect(drift.fields.map(({ name }) => name)).toEqual(["source", "visits", "country", "industry"]);
    expect(drift.findings).toEqual([]);
    const corrected = correctPointsCardPrior(fit.model, 0.1);
    expect(corrected.body.interactions).toEqual(fit.model.body.interactions);
    const shift = corrected.body.basePoints - fit.model.body.basePoints;
    const [lead = {}] = leads;
    const [before, after] = [fit.model, corrected].map((card) => scoreAllByPointsCard([lead], card)[0]?.score ?? 0);
    expect((after ?? 0) - (before ?? 0)).toBe(shift);
  });
});

describe("fitPointsCard with fields that say no more together", () => {
  it("finds nothing in thirty tables, with effects of the fields for themselves", () => {
    const found = Array.from({ length: 30 }, (_, seed) => {
      const { table, settings } = tableOf(makeCrossedLeads(1500, `additive ${seed}`, 0));
      return trainCard(table, allRows(table), { ...settings, seed }).interactions.length;
    });
    expect(found.filter((count) => count > 0)).toEqual([]);
  });
});

describe("findInteractions", () => {
  const random = createRandom("cells");
  const size = 1200;
  const binOf = () => Uint8Array.from({ length: size }, () => random.integer(3));
  const columns = [
    { binOf: binOf(), bins: 3 },
    { binOf: binOf(), bins: 3 },
    { binOf: new Uint8Array(size), bins: 1 },
  ];
  const foldOf = Uint8Array.from({ length: size }, (_, row) => row % 5);
  const sameBin = Uint8Array.from({ length: size }, (_, row) =>
    Number(columns[0]?.binOf[row] === columns[1]?.binOf[row]),
  );

  it("finds what is certain, from forecasts that are certain of the opposite too", () => {
    for (const certainty of [0, 1, 800]) {
      const logOdds = Float64Array.from(sameBin, (won) => (won === 1 ? -certainty : certainty));
      const [found] = findInteractions(columns, [0, 1, 2], { won: sameBin, logOdds, foldOf }, 1);
      expect([found?.pair.first, found?.pair.second]).toEqual([0, 1]);
      expect(found?.weights.every(Number.isFinite)).toBe(true);
    }
  });

  /** In each of nine cells and five folds 28 leads, with as many of them won as is said. */
  const laidOut = (wonIn: (cell: number, fold: number) => number) => {
    const rows = Array.from({ length: 9 * 5 * 28 }, (_, row) => ({ cell: row % 9, fold: Math.floor(row / 9) % 5 }));
    const places = rows.map((_, row) => Math.floor(row / 45));
    return {
      sides: [
        { binOf: Uint8Array.from(rows, ({ cell }) => Math.floor(cell / 3)), bins: 3 },
        { binOf: Uint8Array.from(rows, ({ cell }) => cell % 3), bins: 3 },
      ],
      forecasts: {
        won: Uint8Array.from(rows, ({ cell, fold }, row) => Number((places[row] as number) < wonIn(cell, fold))),
        logOdds: new Float64Array(rows.length),
        foldOf: Uint8Array.from(rows, ({ fold }) => fold),
      },
    };
  };

  it("asks for more the more pairs there are to choose from", () => {
    const { sides, forecasts } = laidOut((cell) => (cell === 0 ? 21 : 14));
    expect(findInteractions(sides, [0, 1], forecasts, 3)).toHaveLength(1);
    const silent = { binOf: new Uint8Array(forecasts.won.length), bins: 1 };
    const many = [...sides, ...Array.from({ length: 198 }, () => silent)];
    expect(findInteractions(many, [...many.keys()], forecasts, 3)).toEqual([]);
  });

  it("leaves what saves something, but may do so by chance", () => {
    const { sides, forecasts } = laidOut((cell, fold) => (cell === 0 ? ([23, 21, 19, 16, 16][fold] as number) : 14));
    const surplus = Float64Array.from(forecasts.won, (won) => won - 0.5);
    const residuals = { surplus, variance: surplus.map(() => 0.25) };
    const pair = screenPair(sides, [0, 1], residuals);
    expect(pair.score).toBeGreaterThan(16.92); // 95 % of chi-square with nine degrees of freedom
    expect(tryPair(pair, sides, forecasts, residuals).logLossSaved.value).toBeGreaterThan(0);
    expect(findInteractions(sides, [0, 1], forecasts, 3)).toEqual([]);
  });

  it("leaves what is there in one fold and does not come true in the others", () => {
    const { sides, forecasts } = laidOut((cell, fold) => (fold > 0 ? 14 : cell % 2 === 0 ? 28 : 0));
    const surplus = Float64Array.from(forecasts.won, (won) => won - 0.5);
    // The screen alone would let it in: the 99.99 % quantile of chi-square with nine degrees of freedom is 33.7.
    expect(screenPair(sides, [0, 1], { surplus, variance: surplus.map(() => 0.25) }).score).toBeGreaterThan(40);
    expect(findInteractions(sides, [0, 1], forecasts, 3)).toEqual([]);
  });

  it("has nothing to add to forecasts that are right", () => {
    const logOdds = Float64Array.from(sameBin, (won) => (won === 1 ? 800 : -800));
    expect(findInteractions(columns, [0, 1, 2], { won: sameBin, logOdds, foldOf }, 3)).toEqual([]);
  });

  it("finds nothing in a single column", () => {
    expect(findInteractions(columns, [2], { won: sameBin, logOdds: new Float64Array(size), foldOf }, 3)).toEqual([]);
  });
});

describe("screenPair", () => {
  const rowsOf = (counts: readonly number[], bins: number) =>
    counts.flatMap((count, place) => Array.from({ length: count }, () => [Math.floor(place / bins), place % bins]));
  const screen = (counts: readonly number[]) => {
    const rows = rowsOf(counts, 2);
    const columns = [0, 1].map((side) => ({ binOf: Uint8Array.from(rows, (row) => row[side] ?? 0), bins: 2 }));
    const surplus = Float64Array.from(rows, ([one, other]) => (one === other ? 0.5 : -0.5));
    return screenPair(columns, [0, 1], { surplus, variance: surplus.map(() => 0.25) });
  };

  it("gives a cell to each combination of bins with ten leads, and pools the others", () => {
    expect(screen([10, 9, 3, 20])).toMatchObject({ first: 0, second: 1, cellOf: Uint16Array.of(1, 0, 0, 2), cells: 3 });
  });

  it("asks for half a percent of the leads, where that is more", () => {
    expect([...screen([20, 19, 981, 2980]).cellOf]).toEqual([1, 0, 2, 3]);
  });

  it("adds up squared surplus by variance over the cells, the pooled one included", () => {
    // 5²/2.5 and 10²/5 for the cells of their own; (−6)²/3 for the pooled one.
    expect(screen([10, 9, 3, 20]).score).toBeCloseTo(10 + 20 + 12, 12);
    expect(screen([10, 0, 0, 20]).score).toBeCloseTo(30, 12);
  });
});

describe("tryPair", () => {
  const won = Uint8Array.from({ length: 100 }, (_, row) => Number(row % 10 < (row < 50 ? 8 : 3)));
  const logOdds = Float64Array.from(won, (_, row) => (row % 3) - 1);
  const foldOf = Uint8Array.from(won, (_, row) => Math.floor((row % 50) / 10));
  const columns = [
    { binOf: Uint8Array.from(won, (_, row) => Number(row >= 50)), bins: 2 },
    { binOf: new Uint8Array(100), bins: 1 },
  ];
  const probabilities = logOdds.map((value) => 1 / (1 + Math.exp(-value)));
  const residuals = {
    surplus: probabilities.map((probability, row) => (won[row] ?? 0) - probability),
    variance: probabilities.map((probability) => probability * (1 - probability)),
  };
  const pair = screenPair(columns, [0, 1], residuals);
  const trial = tryPair(pair, columns, { won, logOdds, foldOf }, residuals);

  it("saves what the log-loss is lower by, with the worth of the cells added", () => {
    const lossOf = (values: Float64Array) =>
      values.reduce((sum, value, row) => sum + Math.log(1 + Math.exp(won[row] === 1 ? -value : value)), 0) / 100;
    expect(trial.logLossSaved.value).toBeCloseTo(lossOf(logOdds) - lossOf(trial.logOdds), 12);
    expect(trial.logLossSaved.value).toBeGreaterThan(0.05);
  });

  it("weighs the cells of a fold by the other four, and in the end by all", () => {
    const cells = readCells(pair, columns[0] as never, columns[1] as never);
    const worthIn = (fold: number, cell: number) => {
      const row = cells.findIndex((one, index) => one === cell && foldOf[index] === fold);
      return (trial.logOdds[row] as number) - (logOdds[row] as number);
    };
    const changed = won.map((value, row) => (foldOf[row] === 2 ? 1 - value : value));
    const surplus = probabilities.map((probability, row) => (changed[row] ?? 0) - probability);
    const again = tryPair(pair, columns, { won: changed, logOdds, foldOf }, { ...residuals, surplus });
    const row = foldOf.indexOf(2);
    expect((again.logOdds[row] as number) - (logOdds[row] as number)).toBe(worthIn(2, 1));
    expect(again.weights[1]).not.toBeCloseTo(trial.weights[1] as number, 3);
    expect(again.logOdds[0]).not.toBeCloseTo(trial.logOdds[0] as number, 3);
  });
});
