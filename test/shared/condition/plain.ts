/** The semantics of conditions, word by word and as slow as can be: the twin that the engine is held against. */
import { toEpochMillis } from "../../../src/shared/calendar/index.js";
import type {
  Condition,
  ConditionExistsTest,
  ConditionFact,
  ConditionFactClause,
  ConditionSetTest,
  ConditionTest,
  ConditionTextTest,
} from "../../../src/shared/condition/index.js";
import { decimal } from "../../../src/shared/decimal.js";

/** Kleene's values: what holds is 1, what does not 0, and what is unknown stands between them. */
type Kleene = 0 | 0.5 | 1;
type Fields = Readonly<Record<string, unknown>>;

const UNKNOWN = Symbol("unknown");

export function evaluatePlainly(
  condition: Condition,
  record: object,
  facts: readonly ConditionFact[],
  asOf: string,
): boolean | "unknown" {
  const truth = truthOf(condition, record as Fields, facts, toEpochMillis(asOf));
  return truth === 0.5 ? "unknown" : truth === 1;
}

function truthOf(condition: Condition, record: Fields, facts: readonly ConditionFact[], asOf: number): Kleene {
  switch (condition.op) {
    case "all":
      return Math.min(1, ...condition.conditions.map((part) => truthOf(part, record, facts, asOf))) as Kleene;
    case "any":
      return Math.max(0, ...condition.conditions.map((part) => truthOf(part, record, facts, asOf))) as Kleene;
    case "not":
      return (1 - truthOf(condition.condition, record, facts, asOf)) as Kleene;
    default: {
      if ("field" in condition) return testPlainly(condition, fieldOf(record, condition.field), asOf);
      const value = measurePlainly(condition, facts, asOf);
      return value === UNKNOWN ? 0.5 : testPlainly(condition.is, value, asOf);
    }
  }
}

const fieldOf = (record: unknown, field: string): unknown =>
  field.split(".").reduce((holder: unknown, name) => {
    const isRecord = Object.prototype.toString.call(holder) === "[object Object]";
    return isRecord && Object.keys(holder as Fields).includes(name) ? (holder as Fields)[name] : undefined;
  }, record);

function testPlainly(test: ConditionTest, value: unknown, asOf: number): Kleene {
  if (test.op === "exists") return value == null ? 0 : 1;
  if (value == null) return 0.5;
  if (test.op === "hasAny" || test.op === "hasAll") {
    if (!Array.isArray(value)) return 0.5;
    const found = test.values.filter((item) => value.some((other) => other === item)).length;
    return found >= (test.op === "hasAny" ? 1 : test.values.length) ? 1 : 0;
  }
  if (test.op === "text") return typeof value === "string" ? (matchPlainly(test, value) ? 1 : 0) : 0.5;
  return comparePlainly(test as Comparison, value, asOf);
}

type Comparison = Exclude<ConditionTest, ConditionExistsTest | ConditionSetTest | ConditionTextTest>;

function comparePlainly(test: Comparison, value: unknown, asOf: number): Kleene {
  const operands = test.op === "in" ? test.values : test.op === "between" ? [test.from, test.to] : [test.value];
  const read = readPlainly(value, test.as, asOf);
  const [first, second] = operands.map((operand) =>
    test.as === "instant" ? toEpochMillis(operand as string) : operand,
  );
  if (read === UNKNOWN || typeof read !== typeof first || Number.isNaN(read)) return 0.5;
  const order = (other: unknown) =>
    (read as number) < (other as number) ? -1 : (read as number) > (other as number) ? 1 : 0;
  const holds = {
    equals: () => order(first) === 0,
    less: () => order(first) < 0,
    atMost: () => order(first) <= 0,
    greater: () => order(first) > 0,
    atLeast: () => order(first) >= 0,
    between: () => order(first) >= 0 && order(second) <= 0,
    in: () =>
      operands.some((operand) => order(test.as === "instant" ? toEpochMillis(operand as string) : operand) === 0),
  };
  return holds[test.op]() ? 1 : 0;
}

function readPlainly(value: unknown, as: string | undefined, asOf: number): unknown {
  try {
    if (as === "instant") return toEpochMillis(value as string);
    if (as === "daysAgo") return (asOf - toEpochMillis(value as string)) / 86_400_000;
  } catch {
    return UNKNOWN;
  }
  if (as !== "amount" || typeof value === "number") return value;
  const isDecimal = typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) && value.replace(/\D/g, "").length <= 15;
  return isDecimal ? decimal(value).toNumber() : UNKNOWN;
}

function matchPlainly({ match, value, ignore = [] }: ConditionTextTest, text: string): boolean {
  const fold = (original: string) => {
    let folded = original.normalize("NFC");
    if (ignore.includes("umlauts")) {
      const umlauts = { ä: "ae", ö: "oe", ü: "ue", Ä: "Ae", Ö: "Oe", Ü: "Ue", ß: "ss", ẞ: "SS" };
      for (const [letter, letters] of Object.entries(umlauts)) folded = folded.split(letter).join(letters);
    }
    if (ignore.includes("accents"))
      folded = folded
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .normalize("NFC");
    return ignore.includes("case") ? folded.toLowerCase() : folded;
  };
  const [whole, part] = [fold(text), fold(value)];
  if (match === "contains") return part === "" || whole.split(part).length > 1;
  if (match === "equals") return whole === part;
  return match === "starts" ? whole.slice(0, part.length) === part : part === "" || whole.slice(-part.length) === part;
}

function measurePlainly(clause: ConditionFactClause, facts: readonly ConditionFact[], asOf: number): unknown {
  const { types, within, where } = clause;
  const chosen = facts
    .map((fact) => ({ fact, at: toEpochMillis(fact.at) }))
    .filter(({ at }) => at <= asOf)
    .filter(({ at }) => within?.days === undefined || asOf - at <= within.days * 86_400_000)
    .filter(({ at }) => within?.from === undefined || at >= toEpochMillis(within.from))
    .filter(({ at }) => within?.to === undefined || at < toEpochMillis(within.to))
    .filter(({ fact }) => types === undefined || types.includes(fact.type))
    .filter(({ fact }) => where === undefined || truthOf(where, fact as unknown as Fields, [], asOf) === 1)
    .sort((left, right) => left.at - right.at || (left.fact.id < right.fact.id ? -1 : 1));
  if (clause.op === "count") return chosen.length;
  if (clause.op === "sum")
    return sumPlainly(
      chosen.map(({ fact }) => fieldOf(fact, clause.of)),
      asOf,
    );
  const one = /irst$/.test(clause.op) ? chosen[0] : chosen[chosen.length - 1];
  if (one === undefined) return UNKNOWN;
  return "of" in clause ? fieldOf(one.fact, clause.of) : (asOf - one.at) / 86_400_000;
}

function sumPlainly(values: readonly unknown[], asOf: number): unknown {
  const read = values.map((value) => (value == null ? UNKNOWN : readPlainly(value, "amount", asOf)));
  if (read.some((value) => value === UNKNOWN || Number.isNaN(value))) return UNKNOWN;
  const units = read.map((value) => Math.round((value as number) * 10_000));
  return units.reduce((sum, unit) => sum + unit, 0) / 10_000;
}
