import { ClienteleError, type Path } from "../errors.js";
import type { Finding } from "../finding.js";
import {
  checkPart,
  type Kinds,
  MAX_CONDITION_DEPTH,
  MAX_CONDITION_PARTS,
  optional,
  partOf,
  partsOf,
  setting,
} from "./check-part.js";
import type { Condition, ConditionCode } from "./model.js";
import { isFieldPath } from "./read-field.js";
import {
  isAscending,
  isList,
  isNumber,
  isOneOf,
  isOperandAs,
  isScalar,
  isText,
  isWindow,
  type PlainObject,
} from "./settings.js";

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
  CONDITION_TOO_LARGE: `expected at most ${MAX_CONDITION_PARTS} parts`,
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

const NUMBER_TESTS = comparisons(isNumber, { as: setting((as) => as === undefined) });

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
