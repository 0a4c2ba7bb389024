/**
 * Whom to call first: leads are scored by the rules of a scorecard, with reasons a person can read, when the answer will change by
 * itself, and what would lift a lead; then by a points card that was fitted to how earlier leads ended.
 */
import { renderLabel } from "clientele";
import { scoreLeads } from "clientele/leads/scoring";
import { fitPointsCard } from "clientele/leads/scoring/fit";
import { BAND_RAISE_LABELS, LEAD_SCORE_LABELS } from "clientele/leads/scoring/labels";
import { scoreByPointsCard } from "clientele/leads/scoring/points-card";
import { POINTS_CARD_LABELS } from "clientele/leads/scoring/points-card/labels";
import { createScorecard, nextChangeAt, thresholdCrossing, whatWouldRaise } from "clientele/leads/scoring/scorecard";
import { createRandom } from "clientele/random";

const model = createScorecard({
  groups: [
    {
      id: "Passung",
      rules: [
        { id: "ab 50 Beschäftigte", when: { op: "atLeast", field: "employees", value: 50 }, points: 30 },
        { id: "im DACH-Raum", when: { op: "in", field: "country", values: ["DE", "AT", "CH"] }, points: 15 },
      ],
    },
    {
      id: "Interesse",
      rules: [
        { id: "Besuch der Preisseite", each: { types: ["pricing"] }, points: 8 },
        { id: "Vorführung", each: { types: ["demo"] }, points: 25, cap: 25 },
      ],
      dayCaps: { pricing: 16 },
      decay: { kind: "half-life", halfLifeDays: 30 },
    },
  ],
  disqualifiers: [{ id: "Wettbewerber", when: { op: "equals", field: "competitor", value: true } }],
  bands: [
    { name: "kalt", from: 0 },
    { name: "warm", from: 40 },
    { name: "heiß", from: 70 },
  ],
});

const visits = (party: string, type: string, ...days: readonly string[]) =>
  days.map((day, index) => ({ id: `${party}-${type}-${index}`, type, at: `2026-${day}T09:00:00Z` }));
const interest = [...visits("a", "pricing", "02-27", "02-27", "02-27"), ...visits("a", "demo", "02-25")];
const anker = { name: "Anker GmbH", employees: 120, country: "DE", competitor: false, facts: interest };
const talks = visits("b", "demo", "02-20", "02-22");
const birke = { name: "Birke AG", employees: 80, country: "AT", competitor: true, facts: talks };
const cumulus = { name: "Cumulus Ltd", country: "UK", facts: visits("c", "pricing", "01-30", "02-28") };

const asOf = "2026-03-01T09:00:00Z";
const scored = scoreLeads([anker, birke, cumulus], model, { asOf, factsOf: ({ facts }) => facts });
const ranked = [...scored].sort((a, b) => b.score.clamped - a.score.clamped);
for (const { item: lead, score } of ranked) {
  console.log(`${lead.name}: ${score.clamped} (${score.band})`);
  for (const { code, params } of score.reasons) {
    console.log(`  ${renderLabel(LEAD_SCORE_LABELS, code, "de", params)}`);
  }
}

console.log(`Anker GmbH ändert sich am ${nextChangeAt(anker, anker.facts, model, { asOf })}`);
console.log(`und ist ab ${thresholdCrossing(anker, anker.facts, model, { asOf, threshold: 70 }).at} unter 70`);
for (const { change, rule, gain, times } of whatWouldRaise(cumulus, cumulus.facts, model, { asOf }).alone) {
  console.log(`Cumulus Ltd: ${renderLabel(BAND_RAISE_LABELS, change, "de", { rule, gain, times })}`);
}

const random = createRandom("ended leads");
const ended = Array.from({ length: 1200 }, () => {
  const [Herkunft, Besuche] = [random.pick(["Empfehlung", "Messe", "Anzeige"]), random.integer(10)];
  return { Herkunft, Besuche, won: random.uniform() < (Herkunft === "Empfehlung" ? 0.5 : 0.1) + Besuche * 0.04 };
});
const known = "at-scoring-time";
const fit = fitPointsCard(ended, {
  fields: { Herkunft: { kind: "category", known }, Besuche: { kind: "number", known } },
  outcomeOf: ({ won }) => won,
});
if (fit.status !== "ok") throw new Error("too few outcomes");
const { score, probability, reasons } = scoreByPointsCard({ Herkunft: "Empfehlung", Besuche: 8 }, fit.model);
console.log(`nach Erfahrung ${score} Punkte, gewonnen zu ${(100 * probability).toFixed(0)} %`);
for (const { code, params, contribution } of reasons) {
  console.log(`  ${contribution} ${renderLabel(POINTS_CARD_LABELS, code, "de", params)}`);
}
