import { createFold } from "./fold-text.js";
import type {
  ConditionBetweenTest,
  ConditionEqualsTest,
  ConditionInTest,
  ConditionOrderTest,
  ConditionScalar,
  ConditionTest,
  ConditionTextTest,
} from "./model.js";
import { createValueReader } from "./read-value.js";

/** The answer to a test: undefined is unknown. */
export type Truth = boolean | undefined;

/** A test made ready: a value that is undefined, null or of another kind gives unknown. */
export type CompiledTest = (value: unknown, asOfMillis: number) => Truth;

/** Makes a test ready for many values. */
export function compileTest(test: ConditionTest): CompiledTest {
  switch (test.op) {
    case "exists":
      return (value) => value !== undefined && value !== null;
    case "text":
      return compileTextTest(test);
    case "hasAny":
      return (list) => (Array.isArray(list) ? test.values.some((value) => list.includes(value)) : undefined);
    case "hasAll":
      return (list) => (Array.isArray(list) ? test.values.every((value) => list.includes(value)) : undefined);
    default:
      return compileComparison(test);
  }
}

type Comparison = ConditionEqualsTest | ConditionOrderTest | ConditionBetweenTest | ConditionInTest;

function compileComparison(test: Comparison): CompiledTest {
  const operands = test.op === "in" ? test.values : test.op === "between" ? [test.from, test.to] : [test.value];
  if (test.as === undefined) return compare(test.op, operands);
  const toOperand = createValueReader(test.as === "instant" ? "instant" : "amount");
  const compares = compare(
    test.op,
    operands.map((operand) => toOperand(operand, 0)),
  );
  const read = createValueReader(test.as);
  return (value, asOfMillis) => compares(read(value, asOfMillis), asOfMillis);
}

/** Each comparison asks for the type itself, since one call more would take as long as all the rest of it. */
function compare(op: Comparison["op"], operands: readonly ConditionScalar[]): CompiledTest {
  const [first, second] = operands as readonly [ConditionScalar, ConditionScalar];
  const type = typeof first;
  // biome-ignore lint/suspicious/noSelfCompare: NaN is no number one can compare with.
  const isKnown = (value: unknown): value is ConditionScalar => typeof value === type && value === value;
  switch (op) {
    case "equals":
      return (value) => (isKnown(value) ? value === first : undefined);
    case "less":
      return (value) => (isKnown(value) ? value < first : undefined);
    case "atMost":
      return (value) => (isKnown(value) ? value <= first : undefined);
    case "greater":
      return (value) => (isKnown(value) ? value > first : undefined);
    case "atLeast":
      return (value) => (isKnown(value) ? value >= first : undefined);
    case "between":
      return (value) => (isKnown(value) ? first <= value && value <= second : undefined);
    case "in": {
      const values = new Set(operands);
      return (value) => (isKnown(value) ? values.has(value) : undefined);
    }
  }
}

const MATCHES: Readonly<Record<ConditionTextTest["match"], (text: string, part: string) => boolean>> = {
  equals: (text, part) => text === part,
  contains: (text, part) => text.includes(part),
  starts: (text, part) => text.startsWith(part),
  ends: (text, part) => text.endsWith(part),
};

/** How many texts a test remembers: towns, trades and forms of address repeat, and looking one up is faster than folding it. */
const REMEMBERED_TEXTS = 256;

function compileTextTest({ match, value, ignore = [] }: ConditionTextTest): CompiledTest {
  const fold = createFold(ignore);
  const part = fold(value);
  const matches = MATCHES[match];
  const remembered = new Map<string, boolean>();
  return (text) => {
    if (typeof text !== "string") return undefined;
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const truth = matches(fold(text), part);
    if (remembered.size < REMEMBERED_TEXTS) remembered.set(text, truth);
    return truth;
  };
}
