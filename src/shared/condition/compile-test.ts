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
  const toOperand = createValueReader(operands[0] as ConditionScalar, test.as === "instant" ? "instant" : undefined);
  const compares = compare(test.op, operands.map((operand) => toOperand(operand, 0)) as ConditionScalar[]);
  const read = createValueReader(operands[0] as ConditionScalar, test.as);
  return (value, asOfMillis) => {
    const operand = read(value, asOfMillis);
    return operand === undefined ? undefined : compares(operand);
  };
}

function compare(op: Comparison["op"], operands: readonly ConditionScalar[]): (value: ConditionScalar) => boolean {
  const [first, second] = operands as readonly [ConditionScalar, ConditionScalar];
  switch (op) {
    case "equals":
      return (value) => value === first;
    case "less":
      return (value) => value < first;
    case "atMost":
      return (value) => value <= first;
    case "greater":
      return (value) => value > first;
    case "atLeast":
      return (value) => value >= first;
    case "between":
      return (value) => first <= value && value <= second;
    case "in": {
      const values = new Set(operands);
      return (value) => values.has(value);
    }
  }
}

const MATCHES: Readonly<Record<ConditionTextTest["match"], (text: string, part: string) => boolean>> = {
  equals: (text, part) => text === part,
  contains: (text, part) => text.includes(part),
  starts: (text, part) => text.startsWith(part),
  ends: (text, part) => text.endsWith(part),
};

function compileTextTest({ match, value, ignore = [] }: ConditionTextTest): CompiledTest {
  const fold = createFold(ignore);
  const part = fold(value);
  const matches = MATCHES[match];
  return (text) => (typeof text === "string" ? matches(fold(text), part) : undefined);
}
