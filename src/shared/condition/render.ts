import { type Labels, type Language, renderLabel } from "../labels.js";
import { assertCondition } from "./check.js";
import type {
  Condition,
  ConditionFactClause,
  ConditionReason,
  ConditionReasonCode,
  ConditionScalar,
  ConditionTest,
  ConditionTextDifference,
  ConditionTextTest,
} from "./model.js";

/** What a sentence about a condition is put together from. */
export type ConditionPhrase =
  | Exclude<Condition["op"], "all" | "any" | "in" | "text">
  | "oneOf"
  | `text ${ConditionTextTest["match"]}`
  | `${"less" | "atMost" | "greater" | "atLeast"} instant`
  | `ignoring ${ConditionTextDifference}`
  | "ignoring"
  | "andAlso"
  | "orElse"
  | "always"
  | "never"
  | "daysAgo"
  | "facts"
  | "factsOfTypes"
  | "withinDays"
  | "from"
  | "fromTo"
  | "where"
  | "quoted"
  | "true"
  | "false"
  | "point"
  | "measured";

/** How people call things. */
export interface ConditionRenderOptions {
  /** The names of fields and of types of facts. What is not in it is called as in the condition. */
  readonly names?: Readonly<Record<string, string>> | undefined;
}

/** The texts in one language. */
export interface ConditionTexts extends ConditionRenderOptions {
  readonly labels: Labels<ConditionPhrase>;
  readonly language: Language;
}

/** Writes a condition as a sentence. */
export function renderConditionIn(texts: ConditionTexts, condition: Condition): string {
  assertCondition(condition);
  return render(createWriter(texts), condition);
}

/** Writes the clause that a reason is about, and what was measured. */
export function renderReasonIn(
  texts: ConditionTexts,
  reasons: Labels<ConditionReasonCode>,
  condition: Condition,
  { code, path, params }: ConditionReason,
): string {
  const part = path.reduce((holder, step) => Object(holder)[step], condition);
  const clause = renderConditionIn(texts, part);
  const writer = createWriter(texts);
  const { actual } = params;
  const measured = typeof actual === "number" ? writer.phrase("measured", { actual: writer.scalar(actual) }) : "";
  return renderLabel(reasons, code, texts.language, { clause, measured });
}

/** Writes phrases, names and values in one language. */
interface Writer {
  phrase(phrase: ConditionPhrase, params?: Readonly<Record<string, string>>): string;
  name(name: string): string;
  scalar(value: ConditionScalar): string;
}

function createWriter({ labels, language, names = {} }: ConditionTexts): Writer {
  const phrase: Writer["phrase"] = (name, params) => renderLabel(labels, name, language, params);
  return {
    phrase,
    name: (name) => (Object.hasOwn(names, name) ? (names[name] as string) : name),
    scalar: (value) => {
      if (typeof value === "string") return phrase("quoted", { value });
      return typeof value === "number" ? String(value).replace(".", phrase("point")) : phrase(`${value}`);
    },
  };
}

function render(writer: Writer, condition: Condition): string {
  switch (condition.op) {
    case "all":
    case "any": {
      const [between, none] =
        condition.op === "all" ? (["andAlso", "always"] as const) : (["orElse", "never"] as const);
      if (condition.conditions.length === 0) return writer.phrase(none);
      const parts = condition.conditions.map((part) =>
        isGroup(part) ? `(${render(writer, part)})` : render(writer, part),
      );
      return parts.join(` ${writer.phrase(between)} `);
    }
    case "not":
      return writer.phrase("not", { condition: render(writer, condition.condition) });
    default:
      return "field" in condition
        ? renderTest(writer, writer.name(condition.field), condition)
        : renderTest(writer, renderFactSubject(writer, condition), condition.is);
  }
}

const isGroup = (part: Condition) => (part.op === "all" || part.op === "any") && part.conditions.length > 1;

function renderTest(writer: Writer, name: string, test: ConditionTest): string {
  const as = "as" in test ? test.as : undefined;
  const subject = as === "daysAgo" ? writer.phrase("daysAgo", { field: name }) : name;
  const operand = (value: ConditionScalar) => (as === "instant" ? String(value) : writer.scalar(value));
  const list = (values: readonly ConditionScalar[]) => values.map(operand).join(", ");
  switch (test.op) {
    case "exists":
      return writer.phrase("exists", { subject });
    case "between":
      return writer.phrase("between", { subject, from: operand(test.from), to: operand(test.to) });
    case "in":
      return writer.phrase("oneOf", { subject, values: list(test.values) });
    case "hasAny":
    case "hasAll":
      return writer.phrase(test.op, { subject, values: list(test.values) });
    case "text":
      return renderTextTest(writer, subject, test);
    case "equals":
      return writer.phrase("equals", { subject, value: operand(test.value) });
    default:
      return writer.phrase(as === "instant" ? `${test.op} instant` : test.op, { subject, value: operand(test.value) });
  }
}

function renderTextTest(writer: Writer, subject: string, { match, value, ignore = [] }: ConditionTextTest): string {
  const clause = writer.phrase(`text ${match}`, { subject, value: writer.scalar(value) });
  if (ignore.length === 0) return clause;
  const ignored = ignore.map((difference) => writer.phrase(`ignoring ${difference}`)).join(", ");
  return writer.phrase("ignoring", { clause, ignored });
}

function renderFactSubject(writer: Writer, clause: ConditionFactClause): string {
  const { types, within, where } = clause;
  const typeNames = types?.map((type) => writer.name(type)).join(` ${writer.phrase("orElse")} `);
  let facts = typeNames === undefined ? writer.phrase("facts") : writer.phrase("factsOfTypes", { types: typeNames });
  if (within?.days !== undefined) facts = writer.phrase("withinDays", { facts, days: writer.scalar(within.days) });
  if (within?.from !== undefined) {
    const { from, to } = within;
    facts = to === undefined ? writer.phrase("from", { facts, from }) : writer.phrase("fromTo", { facts, from, to });
  }
  if (where !== undefined) facts = writer.phrase("where", { facts, where: render(writer, where) });
  return writer.phrase(clause.op, { facts, ...("of" in clause && { of: writer.name(clause.of) }) });
}
