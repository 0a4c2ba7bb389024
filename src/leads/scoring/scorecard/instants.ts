import type { Condition, ConditionFactClause, ConditionTest, PreparedFacts } from "../../../shared/condition/model.js";
import { createFieldReader } from "../../../shared/condition/read-field.js";
import { readInstant } from "../../../shared/condition/read-instant.js";
import { DAY_MILLIS } from "../../../shared/condition/read-value.js";
import type { Scorecard, ScoreGroup } from "../model.js";
import { toMillis } from "./decay.js";
import { leafClausesOf } from "./leaf-clauses.js";

/**
 * The instants after one at which the answer of a scorecard may jump, ascending, as long as nothing else happens: facts leave a window or
 * take a step, and conditions change that ask how long ago something is. Between them everything fades without a jump.
 */
export function jumpsAfter(card: Scorecard, lead: object, facts: PreparedFacts, asOfMillis: number): readonly number[] {
  const jumps = new Set<number>();
  const conditions = [...card.groups.flatMap(({ rules }) => rules), ...card.disqualifiers].flatMap((rule) =>
    "when" in rule ? [rule.when] : [],
  );
  const found = [
    ...conditions.flatMap((when) => changesOf(when, lead, facts)),
    ...card.groups.flatMap((group) => [...fadesOf(group, facts), ...wheresOf(group, facts)]),
  ];
  for (const instant of found) {
    // A border may belong to either side of it.
    for (const jump of [Math.round(instant), Math.round(instant) + 1]) if (jump > asOfMillis) jumps.add(jump);
  }
  return [...jumps].sort((left, right) => left - right);
}

/** When facts leave the window of a group, or take one of its steps. */
function fadesOf({ windowDays, decay }: ScoreGroup, { millis }: PreparedFacts): readonly number[] {
  const window = windowDays === undefined ? [] : [toMillis(windowDays)];
  const steps =
    decay?.kind === "steps" ? Array.from({ length: Math.ceil(100 / decay.stepPercent) }, (_, step) => step + 1) : [];
  const ages = [...window, ...steps.map((step) => step * (decay?.kind === "steps" ? toMillis(decay.stepDays) : 0))];
  return millis.flatMap((at) => ages.map((age) => at + age));
}

function wheresOf({ rules }: ScoreGroup, { facts }: PreparedFacts): readonly number[] {
  return rules.flatMap((rule) => {
    const where = "each" in rule ? rule.each.where : undefined;
    return where === undefined ? [] : facts.flatMap((fact) => changesOf(where, fact, NO_FACTS));
  });
}

const NO_FACTS: PreparedFacts = { facts: [], millis: [], repeated: 0 };

/** When a condition may change that asks how long ago something is. */
function changesOf(condition: Condition, record: object, facts: PreparedFacts): readonly number[] {
  return leafClausesOf(condition).flatMap((clause) =>
    "field" in clause ? agesOf(clause, clause.field, record) : changesOfFacts(clause, facts),
  );
}

function changesOfFacts(clause: ConditionFactClause, { facts, millis }: PreparedFacts): readonly number[] {
  const { within, where, is } = clause;
  const days = [
    ...(within?.days === undefined ? [] : [within.days]),
    ...(clause.op.startsWith("daysSince") ? operandsOf(is) : []),
  ];
  return [
    ...millis.flatMap((at) => days.map((count) => at + count * DAY_MILLIS)),
    ...facts.flatMap((fact) => [
      ...(where === undefined ? [] : changesOf(where, fact, NO_FACTS)),
      ...("of" in clause ? agesOf(is, clause.of, fact) : []),
    ]),
  ];
}

/** When a test may change that asks how many days ago a field of a record is. */
function agesOf(test: ConditionTest, field: string, record: object): readonly number[] {
  if (!("as" in test) || test.as !== "daysAgo") return [];
  const at = readInstant(createFieldReader(field)(record));
  return Number.isNaN(at) ? [] : operandsOf(test).map((days) => at + days * DAY_MILLIS);
}

function operandsOf(test: ConditionTest): readonly number[] {
  const operands =
    "values" in test ? test.values : "from" in test ? [test.from, test.to] : "value" in test ? [test.value] : [];
  return operands.filter((operand) => typeof operand === "number");
}
