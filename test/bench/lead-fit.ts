/**
 * `npm run bench -- lead-fit`: fitting a points card, gate included, on 31,648 leads with 15 fields and two planted interactions;
 * and applying the card, with reasons.
 */
import { fitPointsCard, type LeadField } from "../../src/leads/scoring/fit/index.js";
import { scoreByPointsCard } from "../../src/leads/scoring/points-card/apply.js";
import { createRandom } from "../../src/shared/random/index.js";
import { measureCpu, report } from "./measure.js";

const LEADS = 31_648;
const ANSWERED = 10_000;
const NUMBERS = 7;
const CATEGORIES = 8;

type Lead = Readonly<Record<string, number | string | boolean>>;

const random = createRandom("lead-fit");
const leads = Array.from({ length: LEADS }, (): Lead => {
  const numbers = Array.from({ length: NUMBERS }, () => Math.round(random.exponential() * 100) / 10);
  const levels = Array.from({ length: CATEGORIES }, (_, index) => random.integer(4 + 2 * index));
  const [visits = 0, minutes = 0, employees = 0] = numbers;
  const [source = 0, role = 0, country = 0] = levels;
  const additive = 0.08 * visits + 0.6 * Number(minutes > 12) + 0.4 * Math.cos(source) + 0.3 * Number(country === 2);
  const planted = 1.2 * Number(source === 1 && minutes > 5) - 1.1 * Number(role === 2 && employees < 4);
  const won = random.uniform() < 1 / (1 + Math.exp(2.2 - additive - planted));
  return {
    ...Object.fromEntries(numbers.map((value, index) => [`number${index}`, random.uniform() < 0.1 ? "" : value])),
    ...Object.fromEntries(levels.map((value, index) => [`category${index}`, `level ${value}`])),
    won,
  };
});
const fields: Record<string, LeadField> = Object.fromEntries([
  ...Array.from({ length: NUMBERS }, (_, index) => [`number${index}`, { kind: "number", known: "at-scoring-time" }]),
  ...Array.from({ length: CATEGORIES }, (_, index) => [
    `category${index}`,
    { kind: "category", known: "at-scoring-time" },
  ]),
]);

const outcomeOf = (lead: Lead) => lead["won"] === true;
const inTime = measureCpu(5, () => fitPointsCard(leads, { fields, outcomeOf, isInTimeOrder: true }));
const additive = measureCpu(5, () => {
  return fitPointsCard(leads, { fields, outcomeOf, isInTimeOrder: true, maxInteractions: 0 });
});
const folded = measureCpu(1, () => fitPointsCard(leads, { fields, outcomeOf }));
report(`A points card of ${LEADS} leads and 15 fields`, {
  "newest fifth held out": inTime.seconds,
  "without interactions": additive.seconds,
  "five folds": folded.seconds,
});
for (const { result } of [inTime, additive]) {
  const pairs =
    result.status === "ok" ? result.interactions.map((interaction) => interaction.fields.join(" and ")) : [];
  console.log(result.usable, result.gate?.card.auc.value, result.gate?.card.logLoss.value, ...pairs);
}

const card = inTime.result.model;
if (card === undefined) throw new Error("no card");
const answered: readonly Lead[] = JSON.parse(JSON.stringify(leads.slice(0, ANSWERED)));
const applied = measureCpu(20, () => {
  let points = 0;
  for (const lead of answered) points += scoreByPointsCard(lead, card).score;
  return points;
});
console.log(
  `${card.body.fields.length} fields, ${Math.round(ANSWERED / applied.seconds / 1000)} thousand leads a second`,
);
