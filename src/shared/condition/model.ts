import type { InstantLike } from "../calendar/model.js";
import type { Path } from "../errors.js";
import type { Explained, Reason } from "../reasons.js";

/** What a field is compared with. */
export type ConditionScalar = string | number | boolean;

/**
 * How a value is read before it is compared. Without it a value is taken as it is, and only compared with its own kind:
 * numbers with numbers, texts with texts, by UTF-16 code units; local dates (`"2026-03-29"`) sort rightly as texts.
 *
 * - `"instant"`: ISO text with zone, epoch milliseconds or a `Date`; compared with ISO text that has a zone.
 * - `"daysAgo"`: such an instant as days of 24 hours before `asOf`, parts of a day included and negative for what is yet to
 *   come; compared with a number.
 * - `"amount"`: a number, or plain decimal text of at most 15 digits (`"1234.50"`), which are told apart exactly; compared
 *   with a number.
 */
export type ConditionReading = "instant" | "daysAgo" | "amount";

/** Whether a value is the same: of the same type, and never by conversion. */
export interface ConditionEqualsTest<Value extends ConditionScalar = ConditionScalar> {
  readonly op: "equals";
  readonly value: Value;
  readonly as?: ConditionReading | undefined;
}

/** Whether a value lies on one side of a border. `atMost` and `atLeast` include the border. */
export interface ConditionOrderTest<Value extends string | number = string | number> {
  readonly op: "less" | "atMost" | "greater" | "atLeast";
  readonly value: Value;
  readonly as?: ConditionReading | undefined;
}

/** Whether a value lies in a range, both ends included. */
export interface ConditionBetweenTest<Value extends string | number = string | number> {
  readonly op: "between";
  readonly from: Value;
  readonly to: Value;
  readonly as?: ConditionReading | undefined;
}

/** Whether a value is one of a list. The list is not empty and of one type. */
export interface ConditionInTest<Value extends ConditionScalar = ConditionScalar> {
  readonly op: "in";
  readonly values: readonly Value[];
  readonly as?: ConditionReading | undefined;
}

/**
 * What two texts may differ in and still be the same: `case`; `accents`, marks above and below letters, so that é is e and
 * ü is u; `umlauts`, so that ä, ö, ü and ß are ae, oe, ue and ss. Where both are named, umlauts come first: ü is ue.
 */
export type ConditionTextDifference = "case" | "accents" | "umlauts";

/** Whether a text is, contains, starts or ends with another. Composed and decomposed letters are the same. */
export interface ConditionTextTest {
  readonly op: "text";
  readonly match: "equals" | "contains" | "starts" | "ends";
  readonly value: string;
  /** @defaultValue nothing */
  readonly ignore?: readonly ConditionTextDifference[] | undefined;
}

/** Whether a list has at least one, or all, of some values. The values are not empty and of one type. */
export interface ConditionSetTest {
  readonly op: "hasAny" | "hasAll";
  readonly values: readonly ConditionScalar[];
}

/** Whether there is a value at all: anything but undefined and null. It is never unknown. */
export interface ConditionExistsTest {
  readonly op: "exists";
}

/** A question to one value. */
export type ConditionTest =
  | ConditionEqualsTest
  | ConditionOrderTest
  | ConditionBetweenTest
  | ConditionInTest
  | ConditionTextTest
  | ConditionSetTest
  | ConditionExistsTest;

/** A question to a number. */
export type ConditionNumberTest = (
  | ConditionEqualsTest<number>
  | ConditionOrderTest<number>
  | ConditionBetweenTest<number>
  | ConditionInTest<number>
) & {
  readonly as?: undefined;
};

/**
 * A question to a field of the record. Dots lead into nested objects (`"address.city"`); only an object's own properties are
 * read, and lists are not entered. `__proto__`, `constructor` and `prototype` are no fields.
 */
export type ConditionFieldClause = ConditionTest & { readonly field: string };

/** All of the conditions (of none: true), or any of them (of none: false). */
export interface ConditionGroup<Part> {
  readonly op: "all" | "any";
  readonly conditions: readonly Part[];
}

/** The opposite. The opposite of unknown is unknown. */
export interface ConditionNegation<Part> {
  readonly op: "not";
  readonly condition: Part;
}

/** A condition on one fact, whose fields are `"channel"`, `"direction"`, `"data.amount"` and so on. */
export type ConditionFactFilter =
  | ConditionFieldClause
  | ConditionGroup<ConditionFactFilter>
  | ConditionNegation<ConditionFactFilter>;

/**
 * When facts must have happened to be looked at. `days`: at most so many days of 24 hours before `asOf`, a fact exactly so
 * old included. `from` and `to`: instants as ISO text with zone, `from` included, `to` not. Facts after `asOf` never count.
 */
export type ConditionFactWindow =
  | { readonly days: number; readonly from?: undefined; readonly to?: undefined }
  | { readonly days?: undefined; readonly from: string; readonly to?: string | undefined };

/** Which facts are looked at: without any rule all up to `asOf`, the one at that very instant included. */
export interface ConditionFactSelection {
  /** The fact has one of these types. */
  readonly types?: readonly string[] | undefined;
  readonly within?: ConditionFactWindow | undefined;
  /** A fact for which this is unknown is left out, as `WHERE` does in SQL. */
  readonly where?: ConditionFactFilter | undefined;
}

/**
 * How many facts there are, or how many days of 24 hours have passed since the first or last of them, parts of a day included.
 * A count is never unknown; the days are, where there is no fact.
 */
export interface ConditionFactTimeClause extends ConditionFactSelection {
  readonly op: "count" | "daysSinceFirst" | "daysSinceLast";
  readonly is: ConditionNumberTest;
}

/**
 * The sum of a field of the facts, such as `"data.amount"`: 0 without any fact, unknown where one of them lacks the field. It
 * reads numbers and decimal text as `"amount"` does, rounds each to four decimals and adds exactly up to 900 thousand million.
 */
export interface ConditionFactSumClause extends ConditionFactSelection {
  readonly op: "sum";
  readonly of: string;
  readonly is: ConditionNumberTest;
}

/** A field of the first or last fact. Of two at one instant the one with the greater id is later. Unknown without any fact. */
export interface ConditionFactFieldClause extends ConditionFactSelection {
  readonly op: "first" | "last";
  readonly of: string;
  readonly is: ConditionTest;
}

/** A question to what has happened. */
export type ConditionFactClause = ConditionFactTimeClause | ConditionFactSumClause | ConditionFactFieldClause;

/**
 * A condition on a record and its facts: plain data. It is true, false or unknown, by Kleene's three-valued logic, which is
 * that of `NULL` in SQL.
 */
export type Condition =
  | ConditionFieldClause
  | ConditionFactClause
  | ConditionGroup<Condition>
  | ConditionNegation<Condition>;

/** A condition as it is kept: a file, a column of a database, a request. */
export interface StoredCondition {
  readonly kind: "condition";
  readonly schemaVersion: 1;
  readonly condition: Condition;
}

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

/** Something that happened, as far as conditions look at it. Whatever else a fact has can be named as a field too. */
export interface ConditionFact {
  readonly id: string;
  /** When it happened. When it was recorded plays no part. */
  readonly at: InstantLike;
  readonly type: string;
  readonly channel?: string | undefined;
  readonly direction?: string | undefined;
  readonly data?: unknown;
}

/** Facts made ready by `prepareFacts`: each id once, in the order of time. */
export interface PreparedFacts {
  readonly facts: readonly ConditionFact[];
  /** When each happened, in epoch milliseconds. */
  readonly millis: readonly number[];
  /** How many were left out because their id had been there already. */
  readonly repeated: number;
}

/**
 * Why a clause is as it is: `MET` and `NOT_MET`; or unknown, because the value is `MISSING`, is of the `WRONG_TYPE`, or there
 * is `NO_FACT` to look at.
 */
export type ConditionReasonCode = "MET" | "NOT_MET" | "MISSING" | "WRONG_TYPE" | "NO_FACT";

/** One clause that decided. */
export interface ConditionReason extends Reason<ConditionReasonCode> {
  /** Where the clause stands in the condition. */
  readonly path: Path;
}

/** What a condition says about one record, and why. */
export interface ConditionEvaluation extends Explained<boolean | "unknown", ConditionReasonCode> {
  /** The clauses that decided, in the order of the condition; those that made no difference are left out. */
  readonly reasons: readonly ConditionReason[];
  /**
   * What the answer waits for, where it is unknown: fields of the record; `"facts"`, where none were given or none were of the
   * kind asked for; `"facts.data.amount"`, where they lack a field. Each once.
   */
  readonly missing: readonly string[];
  /** How many of the given facts played no part: later than `asOf`, or with an id that had been there already. */
  readonly ignoredFacts: { readonly afterAsOf: number; readonly repeated: number };
}

/**
 * A condition made ready for many records: true, false, or undefined for unknown, so that `if` and `filter` take only what
 * surely holds. Without facts, what asks for facts is unknown.
 */
export type CompiledCondition = (record: object, asOfMillis: number, facts?: PreparedFacts) => boolean | undefined;
