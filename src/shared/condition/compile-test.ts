import { createFold } from "./fold-text.js";
import type { ConditionScalar, ConditionTest, ConditionTextTest } from "./model.js";
import { createValueReader } from "./read-value.js";

/** The answer to a test: undefined is unknown. */
export type Truth = boolean | undefined;

/** A test as a function: a value that is undefined, null or of another kind gives unknown. */
export type CompiledTest = (value: unknown, asOfMillis: number) => Truth;

/** Makes a test ready for many values. */
export function compileTest(test: ConditionTest): CompiledTest {
  switch (test.op) {
    case "exists":
      return (value) => value !== undefined && value !== null;
    case "text":
      return compileTextTest(test);
    case "hasAny":
    case "hasAll": {
      const inList = test.op === "hasAny" ? "some" : "every";
      return (list) => (Array.isArray(list) ? test.values[inList]((value) => list.includes(value)) : undefined);
    }
    default:
      return compileComparison(test);
  }
}

type ComparisonTest = Exclude<ConditionTest, { readonly op: "exists" | "text" | "hasAny" | "hasAll" }>;

function compileComparison(test: ComparisonTest): CompiledTest {
  const { op, as } = test;
  const read = as && createValueReader(as);
  const toOperand = as && createValueReader(as === "instant" ? as : "amount");
  const given: readonly ConditionScalar[] =
    "values" in test ? test.values : "from" in test ? [test.from, test.to] : [test.value];
  const operands = toOperand === undefined ? given : given.map((operand) => toOperand(operand, 0));
  const [first = "", second = ""] = operands;
  const type = typeof first;
  const values = new Set(operands);
  // One function for all comparisons: choosing in it takes less time than calling one of many.
  return (given, asOfMillis) => {
    const value = (read === undefined ? given : read(given, asOfMillis)) as ConditionScalar;
    // biome-ignore lint/suspicious/noSelfCompare: NaN is no number one can compare with.
    if (typeof value !== type || value !== value) return undefined;
    switch (op) {
      case "equals":
        return value === first;
      case "less":
        return value < first;
      case "atMost":
        return value <= first;
      case "greater":
        return value > first;
      case "atLeast":
        return value >= first;
      case "between":
        return first <= value && value <= second;
      case "in":
        return values.has(value);
    }
  };
}

const METHODS = { contains: "includes", starts: "startsWith", ends: "endsWith" } as const;

/** How many texts a test remembers: towns, trades and forms of address repeat, and looking one up is faster than folding it. */
const REMEMBERED_TEXTS = 256;

function compileTextTest({ match, value, ignore = [] }: ConditionTextTest): CompiledTest {
  const fold = createFold(ignore);
  const part = fold(value);
  const remembered = new Map<string, boolean>();
  return (text) => {
    if (typeof text !== "string") return undefined;
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const folded = fold(text);
    const truth = match === "equals" ? folded === part : folded[METHODS[match]](part);
    if (remembered.size < REMEMBERED_TEXTS) remembered.set(text, truth);
    return truth;
  };
}
