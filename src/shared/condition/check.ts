import { ClienteleError, type Path } from "../errors.js";
import type { Finding } from "../finding.js";
import type { Condition } from "./model.js";
import { isFieldPath } from "./read-field.js";
import { readInstant } from "./read-instant.js";

/** How deep a condition may be nested. Tests such as `is` are a level of their own. */
export const MAX_CONDITION_DEPTH = 32;

/** How many conditions and tests may stand in one condition, itself included. */
export const MAX_CONDITION_NODES = 10_000;

/**
 * What can be wrong with a condition: `INVALID_CONDITION`, no plain object stands where a condition or test is expected;
 * `UNKNOWN_OP`, it is of no kind that may stand there; `UNKNOWN_PROPERTY`, its kind does not have that; `INVALID_FIELD`, it
 * names no field; `INVALID_SETTING`, a property has no right value; `CONDITION_TOO_DEEP` and `CONDITION_TOO_LARGE`.
 */
export type ConditionCode =
  | "INVALID_CONDITION"
  | "UNKNOWN_OP"
  | "UNKNOWN_PROPERTY"
  | "INVALID_FIELD"
  | "INVALID_SETTING"
  | "CONDITION_TOO_DEEP"
  | "CONDITION_TOO_LARGE";

/**
 * What is wrong with a condition, such as one from outside: nothing, where it can be evaluated. It never throws.
 *
 * Each kind has its own properties, and no others. Texts are well-formed Unicode and numbers finite; lists of values are not
 * empty and of one type; `from` is not above `to` in `between`, and before it in a window; `days` is above zero. A condition has
 * at most 32 levels and 10,000 parts; what lies beyond is not looked at.
 *
 * @example
 * ```ts
 * import { checkCondition } from "clientele/condition";
 *
 * checkCondition({ op: "exists", field: "email" }); // => []
 * const findings = checkCondition({ op: "not", condition: { op: "matches", field: "email", value: "(a+)+$" } });
 * findings.map(({ code, path }) => [code, path]); // => [["UNKNOWN_OP", ["condition", "op"]]]
 * ```
 */
export function checkCondition(condition: unknown): readonly Finding<ConditionCode>[] {
  const findings: Finding<ConditionCode>[] = [];
  const complain = (code: ConditionCode, path: Path) => findings.push({ code, severity: "error", path });
  checkPart(condition, CONDITIONS, { path: [], depth: 1, walk: { parts: 0, complain } });
  return findings;
}

/** @throws `ClienteleError` with the code and the path of the first thing that {@link checkCondition} finds. */
export function assertCondition(condition: unknown, path: Path = []): asserts condition is Condition {
  const [finding] = checkCondition(condition);
  if (finding === undefined) return;
  throw new ClienteleError<ConditionCode>(finding.code, EXPECTED[finding.code], [...path, ...finding.path]);
}

const EXPECTED: Readonly<Record<ConditionCode, string>> = {
  INVALID_CONDITION: "expected a condition",
  UNKNOWN_OP: "expected a kind of condition that may stand here",
  UNKNOWN_PROPERTY: "expected no such property",
  INVALID_FIELD: "expected the name of a field",
  INVALID_SETTING: "expected a value that fits the condition",
  CONDITION_TOO_DEEP: `expected at most ${MAX_CONDITION_DEPTH} levels`,
  CONDITION_TOO_LARGE: `expected at most ${MAX_CONDITION_NODES} parts`,
};

type PlainObject = Readonly<Record<string, unknown>>;

/** Where in a condition the check stands. */
interface Place {
  readonly path: Path;
  readonly depth: number;
  readonly walk: { parts: number; readonly complain: (code: ConditionCode, path: Path) => void };
}

/** What a property has to be; `part` is the condition or test it belongs to. */
type Rule = (value: unknown, place: Place, part: PlainObject) => void;

/** The properties of each kind that may stand in a place. */
type Kinds = Readonly<Record<string, Readonly<Record<string, Rule>>>>;

function checkPart(part: unknown, kinds: Kinds, { path, depth, walk }: Place): void {
  walk.parts += 1;
  if (walk.parts === MAX_CONDITION_NODES + 1) walk.complain("CONDITION_TOO_LARGE", path);
  if (walk.parts > MAX_CONDITION_NODES) return;
  if (depth > MAX_CONDITION_DEPTH) return walk.complain("CONDITION_TOO_DEEP", path);
  if (!isPlainObject(part)) return walk.complain("INVALID_CONDITION", path);
  const { op, ...properties } = part;
  if (typeof op !== "string" || !Object.hasOwn(kinds, op)) return walk.complain("UNKNOWN_OP", [...path, "op"]);

  const rules = kinds[op] as Kinds[string];
  for (const name of definedNames(properties)) {
    if (!Object.hasOwn(rules, name)) walk.complain("UNKNOWN_PROPERTY", [...path, name]);
  }
  for (const [name, rule] of Object.entries(rules)) {
    rule(properties[name], { path: [...path, name], depth: depth + 1, walk }, part);
  }
}

const setting =
  (isRight: (value: unknown, part: PlainObject) => boolean, code: ConditionCode = "INVALID_SETTING"): Rule =>
  (value, { path, walk }, part) => {
    if (!isRight(value, part)) walk.complain(code, path);
  };

const optional =
  (rule: Rule): Rule =>
  (value, place, part) => {
    if (value !== undefined) rule(value, place, part);
  };

const partOf =
  (kindsOf: () => Kinds): Rule =>
  (value, place) =>
    checkPart(value, kindsOf(), place);

const partsOf =
  (kindsOf: () => Kinds): Rule =>
  (values, { path, depth, walk }) => {
    if (!Array.isArray(values)) return walk.complain("INVALID_SETTING", path);
    values.forEach((value, index) => {
      checkPart(value, kindsOf(), { path: [...path, index], depth, walk });
    });
  };

/** `isOperand` says what is compared with, given the part's `as`. */
function comparisons(isOperand: (value: unknown, as: unknown) => boolean, more: Kinds[string]): Kinds {
  const isOrdered = (value: unknown, { as }: PlainObject) => typeof value !== "boolean" && isOperand(value, as);
  const order = { ...more, value: setting(isOrdered) };
  return {
    equals: { ...more, value: setting((value, { as }) => isOperand(value, as)) },
    less: order,
    atMost: order,
    greater: order,
    atLeast: order,
    between: {
      ...more,
      from: setting(isOrdered),
      to: setting((to, part) => isOrdered(to, part) && isAscending(part["from"], to, part["as"])),
    },
    in: { ...more, values: setting((values, { as }) => isList(values, (value) => isOperand(value, as))) },
  };
}

const NUMBER_TESTS = comparisons(isNumber, {});

const anyScalars = { values: setting((values) => isList(values, isScalar)) };

const VALUE_TESTS: Kinds = {
  ...comparisons(isOperandAs, { as: optional(setting(isOneOf("instant", "daysAgo", "amount"))) }),
  text: {
    match: setting(isOneOf("equals", "contains", "starts", "ends")),
    value: setting(isText),
    ignore: optional(setting((ignore) => Array.isArray(ignore) && ignore.every(isOneOf("case", "accents", "umlauts")))),
  },
  hasAny: anyScalars,
  hasAll: anyScalars,
  exists: {},
};

const field = setting((value) => isText(value) && isFieldPath(value), "INVALID_FIELD");

const FIELD_CLAUSES: Kinds = Object.fromEntries(
  Object.entries(VALUE_TESTS).map(([op, rules]) => [op, { field, ...rules }]),
);

const groupsOf = (kindsOf: () => Kinds): Kinds => ({
  all: { conditions: partsOf(kindsOf) },
  any: { conditions: partsOf(kindsOf) },
  not: { condition: partOf(kindsOf) },
});

const FACT_FILTERS: Kinds = { ...FIELD_CLAUSES, ...groupsOf(() => FACT_FILTERS) };

const selection = {
  types: optional(setting((types) => isList(types, isText))),
  within: optional(setting(isWindow)),
  where: optional(partOf(() => FACT_FILTERS)),
};
const numberOfFacts = { ...selection, is: partOf(() => NUMBER_TESTS) };
const fieldOfFact = { ...selection, of: field, is: partOf(() => VALUE_TESTS) };

const CONDITIONS: Kinds = {
  ...FIELD_CLAUSES,
  ...groupsOf(() => CONDITIONS),
  count: numberOfFacts,
  daysSinceFirst: numberOfFacts,
  daysSinceLast: numberOfFacts,
  sum: { ...numberOfFacts, of: field },
  first: fieldOfFact,
  last: fieldOfFact,
};

function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const definedNames = (properties: PlainObject) =>
  Object.keys(properties).filter((name) => properties[name] !== undefined);

function isText(value: unknown): value is string {
  return typeof value === "string" && !/\p{Surrogate}/u.test(value);
}

function isNumber(value: unknown): boolean {
  return Number.isFinite(value);
}

function isScalar(value: unknown): boolean {
  return isText(value) || isNumber(value) || typeof value === "boolean";
}

function isInstantText(value: unknown): boolean {
  return typeof value === "string" && !Number.isNaN(readInstant(value));
}

function isOperandAs(value: unknown, as: unknown): boolean {
  if (as === undefined) return isScalar(value);
  return as === "instant" ? isInstantText(value) : isNumber(value);
}

function isOneOf(...names: readonly string[]): (value: unknown) => boolean {
  return (value) => names.includes(value as string);
}

function isList(values: unknown, isRight: (value: unknown) => boolean): boolean {
  if (!Array.isArray(values) || values.length === 0) return false;
  return values.every((value) => isRight(value) && typeof value === typeof values[0]);
}

function isAscending(from: unknown, to: unknown, as: unknown): boolean {
  if (as === "instant") return readInstant(from) <= readInstant(to);
  return typeof from === typeof to && (from as number) <= (to as number);
}

function isWindow(window: unknown): boolean {
  if (!isPlainObject(window)) return false;
  const { days, from, to } = window;
  const names = definedNames(window).sort().join();
  if (names === "days") return isNumber(days) && (days as number) > 0;
  if (names === "from") return isInstantText(from);
  return names === "from,to" && isInstantText(from) && isInstantText(to) && readInstant(from) < readInstant(to);
}
