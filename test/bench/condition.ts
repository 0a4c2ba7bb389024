/**
 * `npm run bench -- condition`: compiled conditions of five clauses, of which nearly all records need all five, beside the
 * same conditions evaluated with reasons.
 */
import {
  type Condition,
  type ConditionFact,
  compileCondition,
  compileEvaluation,
  evaluateCondition,
  type PreparedFacts,
  prepareFacts,
} from "../../src/shared/condition/index.js";
import { createRandom } from "../../src/shared/random/index.js";
import { measureCpu } from "./measure.js";

const RECORDS = 20_000;
const FACTS_PER_RECORD = 5;
const asOfMillis = Date.UTC(2026, 2, 24);

interface Sample {
  readonly record: object;
  readonly facts: readonly ConditionFact[];
  readonly prepared: PreparedFacts;
}

const random = createRandom("condition");
const samples = Array.from({ length: RECORDS }, (_, index): Sample => {
  const facts = Array.from({ length: FACTS_PER_RECORD }, (_, position) => ({
    id: `${index}-${position}`,
    type: random.pick(["visit", "visit", "call", "purchase"]),
    at: new Date(asOfMillis - random.integer(200 * 86_400) * 1000).toISOString(),
  }));
  const record = {
    country: random.pick(["DE", "AT", "CH"]),
    employees: random.pick([10, 60, 200, undefined]),
    industry: random.pick(["Maschinenbau", "Handel", "Handwerk", "Software"]),
    city: random.pick(["München", "Muenchen", "Bad Münchenstein"]),
    interests: random.pick([["crm", "erp"], ["bi"], []]),
  };
  return { record, facts, prepared: prepareFacts(facts) };
});

const fields: readonly Condition[] = [
  { op: "in", field: "country", values: ["DE", "AT", "CH"] },
  { op: "atLeast", field: "employees", value: 5 },
  { op: "not", condition: { op: "equals", field: "industry", value: "Bergbau" } },
  { op: "text", field: "city", match: "contains", value: "münchen", ignore: ["case", "umlauts"] },
  { op: "hasAny", field: "interests", values: ["crm", "bi"] },
];

const counts: readonly Condition[] = [
  { op: "count", types: ["visit"], within: { days: 90 }, is: { op: "atMost", value: 4 } },
  { op: "count", types: ["call", "purchase"], within: { days: 180 }, is: { op: "atLeast", value: 1 } },
];

run("five clauses over fields", { op: "all", conditions: fields });
run("three over fields, two counts of facts", { op: "all", conditions: [...fields.slice(0, 3), ...counts] });

function run(title: string, condition: Condition): void {
  const holds = compileCondition(condition);
  const perSecond = (answer: (sample: Sample) => unknown) => {
    const { seconds, result } = measureCpu(9, () => countTrue(answer));
    return { rate: RECORDS / seconds, share: result / RECORDS };
  };
  const evaluate = compileEvaluation(condition);
  const compiled = perSecond(({ record, prepared }) => holds(record, asOfMillis, prepared));
  const rows = {
    compileCondition: compiled,
    "compileCondition, facts from ISO text": perSecond(({ record, facts }) =>
      holds(record, asOfMillis, prepareFacts(facts)),
    ),
    compileEvaluation: perSecond(
      ({ record, prepared }) => evaluate({ record, facts: prepared, asOf: asOfMillis }).value,
    ),
    evaluateCondition: perSecond(
      ({ record, prepared }) => evaluateCondition(condition, { record, facts: prepared, asOf: asOfMillis }).value,
    ),
  };
  console.log(`${title}: true for ${(compiled.share * 100).toFixed(0)} % (Node ${process.version}, CPU time)`);
  for (const [name, { rate }] of Object.entries(rows)) {
    const ratio = (compiled.rate / rate).toFixed(1);
    console.log(`  ${name.padEnd(40)} ${(rate / 1e6).toFixed(2).padStart(8)} M/s  ${ratio.padStart(6)}x`);
  }
}

function countTrue(answer: (sample: Sample) => unknown): number {
  let count = 0;
  for (const sample of samples) if (answer(sample) === true) count += 1;
  return count;
}
