/**
 * `npm run bench -- lead-scoring`: leads scored by 20 rules, and by a points card with 15 fields, through the public functions. Beside them the
 * same rules by `evaluateCondition` and by json-rules-engine: whether each holds, without caps, fading and contributions.
 */
import { Engine, type RuleProperties } from "json-rules-engine";
import { scoreLead } from "../../src/leads/scoring/index.js";
import { type PointsCardField, scoreByPointsCard } from "../../src/leads/scoring/points-card/index.js";
import { createScorecard } from "../../src/leads/scoring/scorecard/index.js";
import {
  type Condition,
  type ConditionFact,
  evaluateCondition,
  type PreparedFacts,
  prepareFacts,
} from "../../src/shared/condition/index.js";
import { createModel } from "../../src/shared/model/index.js";
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

const PEER_OPERATORS = {
  equals: "equal",
  less: "lessThan",
  atMost: "lessThanInclusive",
  greater: "greaterThan",
  atLeast: "greaterThanInclusive",
} as const;

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

const missing = { points: -10, share: 0.1 };
const cardFields = [
  "employees",
  "budget",
  "revenue",
  "rating",
  "country",
  "industry",
  "role",
  "source",
  "city",
  "consent",
];
const card = createModel({
  kind: "points-card",
  schemaVersion: 1,
  body: {
    scale: { baseScore: 500, baseOdds: 1, pointsToDoubleOdds: 20 },
    basePoints: 470,
    baseRate: 0.26,
    fields: [...cardFields, ...cardFields.slice(0, 5)].map((name, place): PointsCardField => {
      if (place % 10 < 4) {
        const bins = [-8, 0, 4, 9, 12].map((points) => ({ points, share: 0.18 }));
        return { kind: "number", name, borders: [2, 100, 50_000, 300_000], bins, missing };
      }
      const levels = ["DE", "Software", "head", "web", "Wien", "true"].map((value) => ({
        value,
        points: 6,
        share: 0.1,
      }));
      return { kind: "category", name, levels, others: { points: 0, share: 0.3 }, missing };
    }),
  },
});

await run("20 rules, ten over facts (five per lead); decay, caps, grade", mixed, {
  "facts made ready": ({ lead, prepared }) => scoreLead(lead, prepared, mixed, { asOf }).clamped,
  "facts with epoch milliseconds": ({ lead, inMillis }) => scoreLead(lead, inMillis, mixed, { asOf }).clamped,
  "facts with ISO text": ({ lead, facts }) => scoreLead(lead, facts, mixed, { asOf }).clamped,
});
await run("20 rules over fields", fieldsOnly, {
  scoreLead: ({ lead }) => scoreLead(lead, [], fieldsOnly, { asOf }).clamped,
});
console.log("A points card with 15 fields");
printSpeed(
  "scoreByPointsCard",
  LEADS,
  measureCpu(9, () => samples.reduce((sum, { lead }) => sum + scoreByPointsCard(lead, card).score, 0)).seconds,
);

async function run(title: string, model: typeof mixed, ways: Readonly<Record<string, (sample: Sample) => number>>) {
  const rules = model.body.groups.flatMap((group) => group.rules);
  const naive = ({ lead, prepared }: Sample) => {
    let score = 0;
    for (const rule of rules) {
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
    printSpeed(name, few.length, measureCpu(9, () => few.reduce((sum, sample) => sum + score(sample), 0)).seconds);
  }
  await runPeer(rules, naive);
}

function printSpeed(name: string, leads: number, seconds: number): void {
  console.log(`  ${name.padEnd(40)} ${(leads / seconds / 1e6).toFixed(4).padStart(8)} M/s`);
}

/** The peer answers with promises, and has to find the same rules met as `naive`. */
async function runPeer(rules: (typeof mixed.body.groups)[number]["rules"], naive: (sample: Sample) => number) {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addFact("countOfType", async ({ type }, almanac) => {
    const facts = await almanac.factValue<readonly ConditionFact[]>("facts");
    return facts.filter((fact) => fact.type === type).length;
  });
  for (const rule of rules) {
    const conditions =
      "when" in rule
        ? toPeer(rule.when)
        : [{ fact: "countOfType", params: { type: rule.each.types?.[0] }, operator: "greaterThan", value: 0 }];
    engine.addRule({ conditions: { all: conditions }, event: { type: rule.id, params: { points: rule.points } } });
  }
  const few = samples.slice(0, 500);
  let seconds = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round += 1) {
    const before = process.cpuUsage();
    for (const sample of few) {
      const { events } = await engine.run({ ...sample.lead, facts: sample.facts });
      const score = events.reduce((sum, { params }) => sum + (params?.["points"] as number), 0);
      if (round === 0 && score !== naive(sample)) throw new Error("the peer answers something else");
    }
    const { user, system } = process.cpuUsage(before);
    if (round > 0) seconds = Math.min(seconds, (user + system) / 1e6);
  }
  printSpeed("json-rules-engine", few.length, seconds);
}

type PeerConditions = Extract<RuleProperties["conditions"], { readonly all: unknown }>["all"];

function toPeer(condition: Condition): PeerConditions {
  if (!("field" in condition)) throw new Error("expected a condition on a field");
  const { field: fact } = condition;
  switch (condition.op) {
    case "in":
      return [{ fact, operator: "in", value: condition.values }];
    case "between":
      return [
        { fact, operator: "greaterThanInclusive", value: condition.from },
        { fact, operator: "lessThanInclusive", value: condition.to },
      ];
    case "equals":
    case "less":
    case "atMost":
    case "greater":
    case "atLeast":
      return [{ fact, operator: PEER_OPERATORS[condition.op], value: condition.value }];
    default:
      throw new Error("expected a comparison");
  }
}
