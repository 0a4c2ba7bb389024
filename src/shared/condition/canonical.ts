import { canonicalJson } from "../model/canonical-json.js";
import { assertCondition } from "./check.js";
import type { Condition, ConditionFactClause, ConditionFactFilter, ConditionGroup, ConditionTest } from "./model.js";
import { readInstant } from "./read-instant.js";

/**
 * The one form of conditions that differ only in how they are written. It answers the same for every record.
 *
 * Groups of one kind that stand in each other become one; what stands in a group twice stands there once, in the order of its
 * canonical JSON; a group of one is that one, and the opposite of an opposite the thing itself. Lists of values, types and
 * ignored differences are sorted, each entry once; an empty list of ignored differences is none. Instants are in UTC. Properties
 * that are undefined are left out.
 *
 * @throws `ClienteleError` with the code and the path of the first thing that {@link checkCondition} finds.
 *
 * @example
 * ```ts
 * import { canonicalizeCondition } from "clientele/condition";
 *
 * canonicalizeCondition({
 *   op: "all",
 *   conditions: [
 *     { op: "not", condition: { op: "not", condition: { op: "in", field: "country", values: ["DE", "AT", "DE"] } } },
 *     { op: "all", conditions: [{ op: "exists", field: "email" }] },
 *   ],
 * });
 * // => {
 * //   op: "all",
 * //   conditions: [
 * //     { field: "country", op: "in", values: ["AT", "DE"] },
 * //     { field: "email", op: "exists" },
 * //   ],
 * // }
 * ```
 */
export function canonicalizeCondition(condition: Condition): Condition {
  assertCondition(condition);
  return canonicalize(condition);
}

/**
 * Whether two conditions are written alike, once both are in their canonical form. Conditions that are not may still mean the
 * same: `not` around `any`, and `all` around `not`, are two ways to write.
 *
 * @throws `ClienteleError` as {@link canonicalizeCondition} does.
 *
 * @example
 * ```ts
 * import { equalConditions } from "clientele/condition";
 *
 * equalConditions(
 *   { op: "in", field: "country", values: ["DE", "AT"] },
 *   { op: "in", field: "country", values: ["AT", "DE"] },
 * ); // => true
 * ```
 */
export function equalConditions(left: Condition, right: Condition): boolean {
  return canonicalJson(canonicalizeCondition(left)) === canonicalJson(canonicalizeCondition(right));
}

function canonicalize(condition: Condition): Condition {
  switch (condition.op) {
    case "all":
    case "any":
      return canonicalizeGroup(condition);
    case "not": {
      const part = canonicalize(condition.condition);
      return part.op === "not" ? part.condition : { op: "not", condition: part };
    }
    default:
      return "field" in condition ? canonicalizeTest(condition) : canonicalizeFactClause(condition);
  }
}

function canonicalizeGroup({ op, conditions }: ConditionGroup<Condition>): Condition {
  const parts = sortedOnce(conditions.map(canonicalize).flatMap((part) => (part.op === op ? part.conditions : [part])));
  return parts.length === 1 ? (parts[0] as Condition) : { op, conditions: parts };
}

function canonicalizeFactClause(clause: ConditionFactClause): Condition {
  const { types, within, where, is } = clause;
  return withoutUndefined({
    ...clause,
    types: types && sortedOnce(types),
    within: within && withoutUndefined({ ...within, from: inUtc(within.from), to: inUtc(within.to) }),
    where: where && (canonicalize(where) as ConditionFactFilter),
    is: canonicalizeTest(is),
  } as ConditionFactClause);
}

function canonicalizeTest<Test extends ConditionTest>(test: Test): Test {
  const settings: Partial<Record<string, unknown>> = { ...test };
  const { as, value, from, to, values, ignore } = settings;
  const toOperand = as === "instant" ? inUtc : (operand: unknown) => operand;
  const canonical: unknown = withoutUndefined({
    ...settings,
    value: toOperand(value),
    from: toOperand(from),
    to: toOperand(to),
    values: Array.isArray(values) ? sortedOnce(values.map(toOperand)) : undefined,
    ignore: Array.isArray(ignore) && ignore.length > 0 ? sortedOnce(ignore) : undefined,
  });
  return canonical as Test;
}

function sortedOnce<Item>(items: readonly Item[]): readonly Item[] {
  const byText = new Map(items.map((item) => [canonicalJson(item), item]));
  return [...byText.keys()].sort().map((text) => byText.get(text) as Item);
}

function inUtc<Instant>(instant: Instant): Instant {
  return instant === undefined ? instant : (new Date(readInstant(instant)).toISOString() as Instant);
}

function withoutUndefined<Part extends object>(part: Part): Part {
  return Object.fromEntries(Object.entries(part).filter(([, setting]) => setting !== undefined)) as Part;
}
