import { expectTypeOf, test } from "vitest";
import {
  type Condition,
  type ConditionFact,
  type ConditionFactFilter,
  type ConditionField,
  type ConditionFieldValue,
  conditionFor,
} from "../../../src/shared/condition/index.js";

interface Lead {
  readonly status: "new" | "won";
  readonly employees?: number | undefined;
  readonly address: { readonly city?: string; readonly geo: { readonly lat: number } } | null;
  readonly tags: readonly ("a" | "b")[];
  readonly createdAt: Date;
  readonly consent: boolean;
  readonly extra: unknown;
}

const lead = conditionFor<Lead>();

test("fields are the paths of the record, and hold what the record holds", () => {
  expectTypeOf<ConditionField<Lead>>().toEqualTypeOf<
    | "status"
    | "employees"
    | "address"
    | "address.city"
    | "address.geo"
    | "address.geo.lat"
    | "tags"
    | "createdAt"
    | "consent"
    | "extra"
  >();
  expectTypeOf<ConditionFieldValue<Lead, "address.city">>().toEqualTypeOf<string>();
  expectTypeOf<ConditionFieldValue<Lead, "employees">>().toEqualTypeOf<number>();
});

test("what the record can hold is accepted", () => {
  lead.equals("status", "won");
  lead.equals("consent", true);
  lead.atLeast("address.geo.lat", 48);
  lead.less("createdAt", "2026-01-01T00:00:00Z", "instant");
  lead.between("createdAt", 0, 30, "daysAgo");
  lead.in("employees", [1, 2]);
  lead.text("address.city", "starts", "Bad ", ["case"]);
  lead.hasAny("tags", ["a"]);
  lead.equals("extra", 1);
  lead.atLeast("extra", 1, "amount");
  lead.hasAll("extra", ["x"]);
  lead.text("extra", "ends", "x");
});

test("unknown fields are refused", () => {
  // @ts-expect-error no such field
  lead.exists("statuss");
  // @ts-expect-error no such nested field
  lead.equals("address.street", "x");
  // @ts-expect-error lists are not entered
  lead.exists("tags.length");
});

test("wrong types of values are refused", () => {
  // @ts-expect-error no such status
  lead.equals("status", "lost");
  // @ts-expect-error a text for a number
  lead.atLeast("employees", "50");
  // @ts-expect-error no order of truth values
  lead.less("consent", true);
  // @ts-expect-error an object is compared with nothing
  lead.equals("address", "x");
  // @ts-expect-error days are a number
  lead.atLeast("createdAt", "90", "daysAgo");
  // @ts-expect-error an instant in a condition is a text
  lead.less("createdAt", 0, "instant");
  // @ts-expect-error a truth value is no amount
  lead.less("consent", 1, "amount");
  // @ts-expect-error a date is compared only when it is read as an instant
  lead.less("createdAt", "2026-01-01T00:00:00Z");
  // @ts-expect-error a number is no text
  lead.text("employees", "ends", "5");
  // @ts-expect-error no such tag
  lead.hasAny("tags", ["c"]);
  // @ts-expect-error one of these is no status
  lead.in("status", ["new", "lost"]);
  // @ts-expect-error the end of a range is a number too
  lead.between("employees", 1, "2");
  // @ts-expect-error no such reading
  lead.less("employees", 1, "days");
});

test("what is written is a condition, or a filter of facts where it asks for no facts", () => {
  const fields = lead.all(lead.exists("status"), lead.not(lead.equals("consent", true)));
  const facts = lead.any(lead.count({}, { op: "atLeast", value: 1 }), fields);
  expectTypeOf(fields).toExtend<ConditionFactFilter>();
  expectTypeOf(fields).toExtend<Condition>();
  expectTypeOf(facts).toExtend<Condition>();
  expectTypeOf(facts).not.toExtend<ConditionFactFilter>();
});

test("a number is asked as a number, and a window is one of days or of instants", () => {
  // @ts-expect-error a count is a number
  lead.count({}, { op: "atLeast", value: "1" });
  // @ts-expect-error a count is read in no other way
  lead.count({}, { op: "atLeast", value: 1, as: "amount" });
  // @ts-expect-error a count is no text
  lead.count({}, { op: "exists" });
  // @ts-expect-error days or instants
  lead.count({ within: { days: 1, from: "2026-01-01T00:00:00Z" } }, { op: "atLeast", value: 1 });
});

test("a record of any fields takes any name", () => {
  const anything = conditionFor<Readonly<Record<string, unknown>>>();
  anything.equals("whatever.there.is", 1);
  // @ts-expect-error still no text in an order with true
  anything.less("x", true);
});

test("a fact with more properties is a fact", () => {
  interface TimelineFact extends ConditionFact {
    readonly author: string;
  }
  expectTypeOf<TimelineFact>().toExtend<ConditionFact>();
});
