/**
 * `npx tsx test/bench/lead-scoring.ts`: leads scored by 20 rules through the public function, beside a naive evaluation of the same
 * rules by `evaluateCondition`, without caps, fading and contributions.
 */
import { scoreLead } from "../../src/leads/scoring/index.js";
import { createScorecard } from "../../src/leads/scoring/scorecard/index.js";
import {
  type Condition,
  type ConditionFact,
  evaluateCondition,
  type PreparedFacts,
  prepareFacts,
} from "../../src/shared/condition/index.js";
import { createRandom } from "../../src/shared/random/index.js";
import { measureCpu } from "./measure.js";

const LEADS = 20_000;
const FACTS_PER_LEAD = 5;
const asOf = "2026-03-24T00:00:00.000Z";
const asOfMillis = Date.parse(asOf);

interface Sample {
  readonly lead: object;
  readonly facts: readonly ConditionFact[];
  readonly inMillis: readonly ConditionFact[];
  readonly prepared: PreparedFacts;
}

const TYPES = ["visit", "email-open", "email-click", "webinar", "download", "call", "trial", "unsubscribe"] as const;

const random = createRandom("lead-scoring");
const samples = Array.from({ length: LEADS }, (_, index): Sample => {
  const facts = Array.from({ length: FACTS_PER_LEAD }, (_, position) => ({
    id: `${index}-${position}`,
    type: random.pick(TYPES),
    at: new Date(asOfMillis - random.integer(200 * 86_400) * 1000).toISOString(),
    data: { pages: random.integer(9) },
  }));
  const lead = {
    country: random.pick(["DE", "AT", "CH", "FR"]),
    employees: random.pick([10, 60, 200, 900]),
    industry: random.pick(["Maschinenbau", "Handel", "Handwerk", "Software"]),
    role: random.pick(["head", "buyer", "student"]),
    source: random.pick(["web", "fair", "partner"]),
    budget: random.integer(100_000),
    consent: random.pick([true, false]),
    city: random.pick(["Wien", "Bern", "Berlin", "Linz"]),
    revenue: random.integer(1_000_000),
    rating: random.integer(9),
  };
  return {
    lead,
    facts,
    inMillis: facts.map((fact) => ({ ...fact, at: Date.parse(fact.at) })),
    prepared: prepareFacts(facts),
  };
});

const conditions: readonly Condition[] = [
  { op: "in", field: "country", values: ["DE", "AT", "CH"] },
  { op: "atLeast", field: "employees", value: 50 },
  { op: "atLeast", field: "employees", value: 500 },
  { op: "equals", field: "industry", value: "Maschinenbau" },
  { op: "in", field: "role", values: ["head", "buyer"] },
  { op: "equals", field: "source", value: "partner" },
  { op: "atLeast", field: "budget", value: 50_000 },
  { op: "equals", field: "consent", value: false },
  { op: "between", field: "revenue", from: 100_000, to: 500_000 },
  { op: "equals", field: "role", value: "student" },
  { op: "equals", field: "city", value: "Wien" },
  { op: "less", field: "rating", value: 3 },
  { op: "greater", field: "rating", value: 6 },
  { op: "equals", field: "source", value: "fair" },
  { op: "equals", field: "industry", value: "Software" },
  { op: "atLeast", field: "revenue", value: 900_000 },
  { op: "atMost", field: "budget", value: 1000 },
  { op: "equals", field: "country", value: "CH" },
  { op: "in", field: "city", values: ["Bern", "Berlin"] },
  { op: "atLeast", field: "employees", value: 100 },
];

const bands = [
  { name: "cold", from: 0 },
  { name: "warm", from: 30 },
  { name: "hot", from: 60 },
] as const;

const fieldRules = conditions.map((when, index) => ({ id: `field-${index}`, when, points: index % 4 === 3 ? -5 : 8 }));
const factRules = [...TYPES, "visit", "call"].map((type, index) => ({
  id: `fact-${index}`,
  each: { types: [type] },
  points: type === "unsubscribe" ? -20 : 6,
}));
const grades = {
  fit: { groups: ["fit"], from: [30, 10] },
  engagement: { groups: ["engagement", "attention"], from: [20, 8] },
};
const mixed = createScorecard({
  groups: [
    { id: "fit", rules: fieldRules.slice(0, 10), cap: 50 },
    {
      id: "engagement",
      rules: factRules.slice(0, 5),
      cap: 40,
      dayCaps: { visit: 6 },
      decay: { kind: "half-life", halfLifeDays: 30 },
    },
    {
      id: "attention",
      rules: factRules.slice(5),
      windowDays: 180,
      decay: { kind: "steps", stepDays: 30, stepPercent: 25 },
    },
  ],
  bands,
  grades,
  hysteresis: 5,
});
const fieldsOnly = createScorecard({ groups: [{ id: "fit", rules: fieldRules }], bands });

run("20 rules, ten over facts (five per lead); decay, caps, grade", mixed, {
  "facts made ready": ({ lead, prepared }) => scoreLead(lead, prepared, mixed, { asOf }).clamped,
  "facts with epoch milliseconds": ({ lead, inMillis }) => scoreLead(lead, inMillis, mixed, { asOf }).clamped,
  "facts with ISO text": ({ lead, facts }) => scoreLead(lead, facts, mixed, { asOf }).clamped,
});
run("20 rules over fields", fieldsOnly, {
  scoreLead: ({ lead }) => scoreLead(lead, [], fieldsOnly, { asOf }).clamped,
});

function run(title: string, model: typeof mixed, ways: Readonly<Record<string, (sample: Sample) => number>>): void {
  const naive = ({ lead, prepared }: Sample) => {
    let score = 0;
    for (const rule of model.body.groups.flatMap(({ rules }) => rules)) {
      const when: Condition =
        "when" in rule ? rule.when : { op: "count", ...rule.each, is: { op: "atLeast", value: 1 } };
      if (evaluateCondition(when, { record: lead, facts: prepared, asOf: asOfMillis }).value === true)
        score += rule.points;
    }
    return score;
  };
  console.log(`${title} (Node ${process.version}, CPU time)`);
  for (const [name, score] of Object.entries({ ...ways, "naive: evaluateCondition for each rule": naive })) {
    const few = name.startsWith("naive") ? samples.slice(0, 500) : samples;
    const { seconds } = measureCpu(9, () => few.reduce((sum, sample) => sum + score(sample), 0));
    console.log(`  ${name.padEnd(40)} ${(few.length / seconds / 1e6).toFixed(3).padStart(8)} M/s`);
  }
}
