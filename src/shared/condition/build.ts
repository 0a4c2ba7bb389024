import type {
  Condition,
  ConditionFactClause,
  ConditionFactSelection,
  ConditionFieldClause,
  ConditionGroup,
  ConditionNegation,
  ConditionNumberTest,
  ConditionReading,
  ConditionScalar,
  ConditionSetTest,
  ConditionTest,
  ConditionTextTest,
} from "./model.js";

/** Levels of nested objects that the compiler follows. Conditions themselves know no such limit. */
type Depth = readonly [0, 1, 2, 3, 4];

/** The fields of a record, nested ones with dots between their steps. */
export type ConditionField<Item, Level extends readonly unknown[] = Depth> = Level extends readonly [
  unknown,
  ...infer Deeper,
]
  ? Item extends readonly unknown[] | Date
    ? never
    : Item extends object
      ? { [Name in keyof Item & string]: Name | `${Name}.${ConditionField<Item[Name], Deeper>}` }[keyof Item & string]
      : never
  : never;

/** What a field holds, where it holds something. */
export type ConditionFieldValue<Item, Field extends string> = Item extends object
  ? Field extends keyof Item
    ? Exclude<Item[Field], null | undefined>
    : Field extends `${infer Name}.${infer Rest}`
      ? Name extends keyof Item
        ? ConditionFieldValue<Item[Name], Rest>
        : never
      : never
  : never;

/** What a value of each reading has to be, and what it is compared with. */
interface Readings {
  readonly instant: { readonly value: string | number | Date; readonly operand: string };
  readonly daysAgo: { readonly value: string | number | Date; readonly operand: number };
  readonly amount: { readonly value: string | number; readonly operand: number };
}

/** What a value may be compared with: its own type if it is one of `Plain`, or what its reading says. */
type Operand<Value, As extends ConditionReading | undefined, Plain> = As extends ConditionReading
  ? IfHolds<Value, Readings[As]["value"], Readings[As]["operand"]>
  : unknown extends Value
    ? Plain
    : Extract<Value, Plain>;

/** `Then`, where a value can be of a kind. Of an unknown one nobody knows. */
type IfHolds<Value, Kind, Then> = unknown extends Value ? Then : [Extract<Value, Kind>] extends [never] ? never : Then;

type Element<Value> = unknown extends Value
  ? ConditionScalar
  : Value extends readonly (infer Item)[]
    ? Extract<Item, ConditionScalar>
    : never;

type Ordered = string | number;

type Compare<Item, Plain> = <Field extends ConditionField<Item>, As extends ConditionReading | undefined = undefined>(
  field: Field,
  value: Operand<ConditionFieldValue<Item, Field>, As, Plain>,
  as?: As,
) => ConditionFieldClause;

type CompareList<Item> = <Field extends ConditionField<Item>>(
  field: Field,
  values: readonly Element<ConditionFieldValue<Item, Field>>[],
) => ConditionFieldClause;

/** Writes conditions on one type of record. Each method is named after the `op` that it writes. */
export interface ConditionBuilder<Item> {
  /** The field holds this value. */
  readonly equals: Compare<Item, ConditionScalar>;
  /** It holds less. */
  readonly less: Compare<Item, Ordered>;
  /** It holds this or less. */
  readonly atMost: Compare<Item, Ordered>;
  /** It holds more. */
  readonly greater: Compare<Item, Ordered>;
  /** It holds this or more. */
  readonly atLeast: Compare<Item, Ordered>;
  /** It lies between two values. */
  between<Field extends ConditionField<Item>, As extends ConditionReading | undefined = undefined>(
    field: Field,
    from: Operand<ConditionFieldValue<Item, Field>, As, Ordered>,
    to: Operand<ConditionFieldValue<Item, Field>, As, Ordered>,
    as?: As,
  ): ConditionFieldClause;
  /** It holds one of these values. */
  in<Field extends ConditionField<Item>, As extends ConditionReading | undefined = undefined>(
    field: Field,
    values: readonly Operand<ConditionFieldValue<Item, Field>, As, ConditionScalar>[],
    as?: As,
  ): ConditionFieldClause;
  /** It holds a text that contains, begins with, ends with or is another. */
  text<Field extends ConditionField<Item>>(
    field: Field,
    match: ConditionTextTest["match"],
    value: IfHolds<ConditionFieldValue<Item, Field>, string, string>,
    ignore?: ConditionTextTest["ignore"],
  ): ConditionFieldClause;
  /** Its list holds one of these values. */
  readonly hasAny: CompareList<Item>;
  /** Its list holds all of these values. */
  readonly hasAll: CompareList<Item>;
  /** It holds something. */
  exists(field: ConditionField<Item>): ConditionFieldClause;
  /** So many facts are selected. */
  count(selection: ConditionFactSelection, is: ConditionNumberTest): ConditionFactClause;
  /** So many days have passed since the first of the selected facts. */
  daysSinceFirst(selection: ConditionFactSelection, is: ConditionNumberTest): ConditionFactClause;
  /** So many days have passed since the last of them. */
  daysSinceLast(selection: ConditionFactSelection, is: ConditionNumberTest): ConditionFactClause;
  /** A field of the selected facts adds up to so much. */
  sum(of: string, selection: ConditionFactSelection, is: ConditionNumberTest): ConditionFactClause;
  /** A field of the first selected fact holds this. */
  first(of: string, selection: ConditionFactSelection, is: ConditionTest): ConditionFactClause;
  /** A field of the last selected fact holds this. */
  last(of: string, selection: ConditionFactSelection, is: ConditionTest): ConditionFactClause;
  /** All of these hold. */
  all<Parts extends readonly Condition[]>(...conditions: Parts): ConditionGroup<Parts[number]>;
  /** One of these holds. */
  any<Parts extends readonly Condition[]>(...conditions: Parts): ConditionGroup<Parts[number]>;
  /** This does not hold. */
  not<Part extends Condition>(condition: Part): ConditionNegation<Part>;
}

/**
 * Writes conditions on a type of record, with the compiler checking that its fields exist and are compared with what they can
 * hold. What it writes is the same plain data that one can write by hand. Fields more than five levels deep, and fields of facts, are
 * not checked by the compiler; for a `where` there is a builder of the fact's own type.
 *
 * @example
 * ```ts
 * import { conditionFor } from "clientele/condition";
 *
 * interface Lead {
 *   readonly country: "AT" | "CH" | "DE";
 *   readonly address?: { readonly city: string };
 * }
 * const lead = conditionFor<Lead>();
 *
 * lead.any(lead.equals("country", "DE"), lead.text("address.city", "starts", "wien", ["case"]));
 * // => {
 * //   op: "any",
 * //   conditions: [
 * //     { op: "equals", field: "country", value: "DE" },
 * //     { op: "text", field: "address.city", match: "starts", value: "wien", ignore: ["case"] },
 * //   ],
 * // }
 * ```
 */
export function conditionFor<Item extends object>(): ConditionBuilder<Item> {
  return BUILDER as unknown as ConditionBuilder<Item>;
}

const compareBy =
  <Op extends "equals" | "less" | "atMost" | "greater" | "atLeast">(op: Op) =>
  (field: string, value: ConditionScalar, as?: ConditionReading): ConditionFieldClause =>
    read({ op, field, value } as ConditionFieldClause, as);

const compareListBy =
  (op: ConditionSetTest["op"]) =>
  (field: string, values: readonly ConditionScalar[]): ConditionFieldClause => ({ op, field, values });

const BUILDER: ConditionBuilder<Readonly<Record<string, unknown>>> = Object.freeze({
  equals: compareBy("equals"),
  less: compareBy("less"),
  atMost: compareBy("atMost"),
  greater: compareBy("greater"),
  atLeast: compareBy("atLeast"),
  between: (field, from, to, as) => read({ op: "between", field, from, to }, as),
  in: (field, values, as) => read({ op: "in", field, values }, as),
  text: (field, match, value, ignore) => ({ op: "text", field, match, value, ...(ignore && { ignore }) }),
  hasAny: compareListBy("hasAny"),
  hasAll: compareListBy("hasAll"),
  exists: (field) => ({ op: "exists", field }),
  count: (selection, is) => ({ op: "count", ...selection, is }),
  daysSinceFirst: (selection, is) => ({ op: "daysSinceFirst", ...selection, is }),
  daysSinceLast: (selection, is) => ({ op: "daysSinceLast", ...selection, is }),
  sum: (of, selection, is) => ({ op: "sum", of, ...selection, is }),
  first: (of, selection, is) => ({ op: "first", of, ...selection, is }),
  last: (of, selection, is) => ({ op: "last", of, ...selection, is }),
  all: (...conditions) => ({ op: "all", conditions }),
  any: (...conditions) => ({ op: "any", conditions }),
  not: (condition) => ({ op: "not", condition }),
} satisfies ConditionBuilder<Readonly<Record<string, unknown>>>);

const read = (clause: ConditionFieldClause, as: ConditionReading | undefined): ConditionFieldClause =>
  as === undefined ? clause : ({ ...clause, as } as ConditionFieldClause);
