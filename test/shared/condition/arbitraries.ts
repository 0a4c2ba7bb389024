import fc from "fast-check";
import type {
  Condition,
  ConditionFact,
  ConditionFactClause,
  ConditionFactFilter,
  ConditionFactSelection,
  ConditionFieldClause,
  ConditionNumberTest,
  ConditionTest,
} from "../../../src/shared/condition/index.js";

/** The instant that all generated facts and instants lie around. */
export const AS_OF = "2026-03-24T12:00:00.000Z";

const halfDays = fc.integer({ min: -8, max: 4 }).map((count) => new Date(Date.parse(AS_OF) + count * 43_200_000));

// Few values, so that they often meet. Any text and number are among them, but not often.
const numbers = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(-1.5, 0, 0.5, 1, 2, 3) },
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const texts = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom("", "a", "A", "ä", "a\u0308", "ae", "é", "E", "straße", "STRASSE", "2026-03-24"),
  },
  fc.string({ unit: "grapheme" }),
);
const instants = halfDays.map((date) => date.toISOString());
const decimals = fc.constantFrom("0", "0.50", "1.00", "-1.5", "2", "1e2", "12345678901234567");
const readings = fc.constantFrom("instant" as const, "daysAgo" as const, "amount" as const);
const orders = fc.constantFrom("less" as const, "atMost" as const, "greater" as const, "atLeast" as const);

/** Tests that compare with operands of one kind. */
function comparisonsOf<Value extends string | number>(operands: fc.Arbitrary<Value>, more: object) {
  return fc.oneof(
    operands.map((value) => ({ op: "equals", value, ...more })),
    fc.tuple(orders, operands).map(([op, value]) => ({ op, value, ...more })),
    fc.tuple(operands, operands).map(([one, two]) => {
      const [from, to] = one <= two ? [one, two] : [two, one];
      return { op: "between", from, to, ...more };
    }),
    fc.array(operands, { minLength: 1, maxLength: 3 }).map((values) => ({ op: "in", values, ...more })),
  );
}

const sets = fc.tuple(
  fc.constantFrom("hasAny", "hasAll"),
  fc.oneof(
    fc.array(texts, { minLength: 1, maxLength: 3 }),
    fc.array(numbers, { minLength: 1, maxLength: 3 }),
    fc.constant([true]),
  ),
);

const textTests = fc.record(
  {
    op: fc.constant("text"),
    match: fc.constantFrom("equals", "contains", "starts", "ends"),
    value: texts,
    ignore: fc.subarray(["case", "accents", "umlauts"]),
  },
  { requiredKeys: ["op", "match", "value"] },
);

const knowableTests = fc.oneof(
  comparisonsOf(numbers, {}),
  comparisonsOf(texts, {}),
  fc.boolean().map((value) => ({ op: "equals", value })),
  comparisonsOf(instants, { as: "instant" }),
  readings.filter((as) => as !== "instant").chain((as) => comparisonsOf(numbers, { as })),
  textTests,
  sets.map(([op, values]) => ({ op, values })),
) as fc.Arbitrary<ConditionTest>;

/** Any question to a value. */
const valueTests: fc.Arbitrary<ConditionTest> = fc.oneof(
  { weight: 9, arbitrary: knowableTests },
  fc.constant({ op: "exists" as const }),
);

const numberTests = comparisonsOf(fc.integer({ min: 0, max: 4 }), {}) as fc.Arbitrary<ConditionNumberTest>;

const FIELDS = ["a", "b", "n.x", "n.y", "n"];

const clausesOn = (fields: readonly string[], tests: fc.Arbitrary<ConditionTest>): fc.Arbitrary<ConditionFieldClause> =>
  fc.tuple(fc.constantFrom(...fields), tests).map(([field, test]) => ({ ...test, field }));

/** Groups and negations of what can be asked. */
function nested<Part extends Condition>(leaves: fc.Arbitrary<Part>) {
  return fc.letrec<{ part: Condition }>((tie) => ({
    part: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaves,
      fc.record({
        op: fc.constantFrom("all" as const, "any" as const),
        conditions: fc.array(tie("part"), { maxLength: 3 }),
      }),
      fc.record({ op: fc.constant("not" as const), condition: tie("part") }),
    ),
  })).part as fc.Arbitrary<Condition>;
}

const factFilters = nested(
  clausesOn(["channel", "data.amount", "data.note"], valueTests),
) as fc.Arbitrary<ConditionFactFilter>;

const selections = fc.record(
  {
    types: fc.uniqueArray(fc.constantFrom("visit", "call"), { minLength: 1 }),
    within: fc.oneof(
      fc.constantFrom(0.5, 1, 2.5).map((days) => ({ days })),
      instants.map((from) => ({ from })),
      fc
        .uniqueArray(instants, { minLength: 2, maxLength: 2 })
        .map((ends) => ({ from: ends.toSorted()[0] as string, to: ends.toSorted()[1] as string })),
    ),
    where: factFilters,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ConditionFactSelection>;

const factFields = fc.constantFrom("data.amount", "data.note", "channel");

/** Questions to facts. */
const factClauses = fc.oneof(
  fc
    .tuple(selections, fc.constantFrom("count", "daysSinceFirst", "daysSinceLast"), numberTests)
    .map(([selection, op, is]) => ({ op, ...selection, is })),
  fc.tuple(selections, factFields, numberTests).map(([selection, of, is]) => ({ op: "sum", of, ...selection, is })),
  fc
    .tuple(selections, fc.constantFrom("first", "last"), factFields, valueTests)
    .map(([selection, op, of, is]) => ({ op, of, ...selection, is })),
) as fc.Arbitrary<ConditionFactClause>;

/** Any condition. */
export const conditions = nested(fc.oneof(clausesOn(FIELDS, valueTests), factClauses));

/** Conditions on fields that do not ask whether a field is there. */
export const conditionsOnValues = nested(clausesOn(FIELDS, knowableTests));

const values = fc.oneof(
  numbers,
  texts,
  decimals,
  instants,
  halfDays,
  halfDays.map((date) => date.getTime()),
  fc.boolean(),
  fc.constantFrom(undefined, null, Number.NaN),
  fc.array(fc.oneof(texts, numbers, fc.constant(true)), { maxLength: 3 }),
);

/** Records with some of the fields that the conditions ask for. */
export const records = fc.record(
  {
    a: values,
    b: values,
    n: fc.oneof({ weight: 4, arbitrary: fc.record({ x: values, y: values }, { requiredKeys: [] }) }, values),
  },
  { requiredKeys: [] },
);

/** Facts before and after {@link AS_OF}, some of one instant. Ids are unique. */
export const facts: fc.Arbitrary<readonly ConditionFact[]> = fc.uniqueArray(
  fc.record({
    id: fc.nat({ max: 20 }).map(String),
    type: fc.constantFrom("visit", "call", "mail"),
    at: fc.oneof(
      instants,
      halfDays,
      halfDays.map((date) => date.getTime()),
    ),
    channel: fc.constantFrom("web", "phone", undefined),
    data: fc.record({ amount: values, note: texts }, { requiredKeys: [] }),
  }),
  { selector: ({ id }) => id, maxLength: 6 },
);
