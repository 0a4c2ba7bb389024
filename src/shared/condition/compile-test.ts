import { createFold } from "./fold-text.js";
import type { ConditionScalar, ConditionTest, ConditionTextTest } from "./model.js";
import { createValueReader, type ValueReader } from "./read-value.js";

/** The answer to a test: undefined is unknown. */
export type Truth = boolean | undefined;

/** A test as a function: a value that is undefined, null or of another kind gives unknown. */
export type CompiledTest = (value: unknown, asOfMillis: number) => Truth;

/** A test made ready: a comparison, or any `other` test. */
export interface ReadyTest {
  readonly op: ConditionTest["op"];
  readonly other: CompiledTest | undefined;
  readonly read: ValueReader | undefined;
  readonly type: string;
  readonly first: ConditionScalar;
  readonly second: ConditionScalar;
  readonly values: ReadonlySet<ConditionScalar>;
}

/** Makes a test ready for many values. */
export function compileTest(test: ConditionTest): CompiledTest {
  const ready = readyTest(test);
  return ready.other ?? ((value, asOfMillis) => answerTest(ready, value, asOfMillis));
}

/** Makes a test ready to be answered by {@link answerTest}. */
export function readyTest(test: ConditionTest): ReadyTest {
  const as = "as" in test ? test.as : undefined;
  const read = as && createValueReader(as);
  const toOperand = as && createValueReader(as === "instant" ? as : "amount");
  const given: readonly ConditionScalar[] =
    "values" in test ? test.values : "from" in test ? [test.from, test.to] : "value" in test ? [test.value] : [];
  const operands = toOperand === undefined ? given : given.map((operand) => toOperand(operand, 0));
  const [first = "", second = ""] = operands;
  return { op: test.op, other: compileOther(test), read, type: typeof first, first, second, values: new Set(operands) };
}

/** Whether a value passes a test. Choosing here takes less time than calling one of many functions. */
export function answerTest(test: ReadyTest, given: unknown, asOfMillis: number): Truth {
  if (test.other !== undefined) return test.other(given, asOfMillis);
  const value = (test.read === undefined ? given : test.read(given, asOfMillis)) as ConditionScalar;
  // biome-ignore lint/suspicious/noSelfCompare: NaN is no number one can compare with.
  if (typeof value !== test.type || value !== value) return undefined;
  switch (test.op) {
    case "equals":
      return value === test.first;
    case "less":
      return value < test.first;
    case "atMost":
      return value <= test.first;
    case "greater":
      return value > test.first;
    case "atLeast":
      return value >= test.first;
    case "between":
      return test.first <= value && value <= test.second;
    case "in":
      return test.values.has(value);
    default:
      return undefined;
  }
}

function compileOther(test: ConditionTest): CompiledTest | undefined {
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
      return undefined;
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
