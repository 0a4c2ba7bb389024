import type { Path } from "../../shared/errors.js";
import type { Finding } from "../../shared/finding.js";
import {
  assertRecord,
  checkRecord,
  EXPECTED_OF_RECORDS,
  optional,
  type RecordCheck,
  type RecordCode,
  recordOf,
  that,
} from "../shape.js";
import { aFilledText, anId, anInstant, aText, oneOf } from "../values.js";
import { factData } from "./data.js";
import type { Fact } from "./model.js";
import { FACT_CHANNELS, FACT_DIRECTIONS } from "./settings.js";

/**
 * What can be wrong with a fact: the codes of any record; `INVALID_DURATION`, no finite number of seconds, zero or more;
 * `INVALID_DATA`, no plain object, or something in it that JSON cannot hold (NaN, a Date, an object that holds itself), or more
 * than 32 levels. All are errors.
 */
export type FactCode = RecordCode | "INVALID_DURATION" | "INVALID_DATA";

const CHECK: RecordCheck<FactCode> = {
  rule: recordOf<FactCode>({
    id: anId,
    partyId: anId,
    at: anInstant,
    recordedAt: optional(anInstant),
    type: aFilledText,
    channel: optional(oneOf(FACT_CHANNELS)),
    direction: optional(oneOf(FACT_DIRECTIONS)),
    author: optional(anId),
    contactPerson: optional(anId),
    durationSeconds: optional(that((value) => Number.isFinite(value) && (value as number) >= 0, "INVALID_DURATION")),
    source: optional(aText),
    data: factData,
  }),
  warnings: [],
  expected: {
    ...EXPECTED_OF_RECORDS,
    INVALID_DURATION: "expected a finite number of seconds, zero or more",
    INVALID_DATA: "expected a plain object of what JSON can hold",
  },
};

/**
 * What is wrong with a fact, such as one from outside: nothing, where it can be used. It takes any value, never throws, and never
 * repeats what it has read. A fact without time is `INVALID_INSTANT` at `at`; a property `__proto__`, `constructor` or `prototype`
 * is a `RESERVED_KEY`, also deep in `data`.
 *
 * @example
 * ```ts
 * import { checkFact } from "clientele/records/fact";
 *
 * const fact = { id: "f1", partyId: "4711", type: "call", data: JSON.parse('{ "__proto__": {} }') };
 * checkFact(fact).map(({ code, path }) => [code, path]); // => [
 * //   ["INVALID_INSTANT", ["at"]],
 * //   ["RESERVED_KEY", ["data", "__proto__"]],
 * // ]
 * ```
 */
export function checkFact(fact: unknown): readonly Finding<FactCode>[] {
  return checkRecord(fact, CHECK);
}

/**
 * Refuses what is no {@link Fact}, such as data from outside.
 *
 * @param path - Where the fact stands in the caller's data, for the error.
 * @throws `ClienteleError` with the code and the path of the first thing that {@link checkFact} finds. Names of unknown properties,
 * and names within `data`, are left out of the path: they come from the data.
 *
 * @example
 * ```ts
 * import { assertFact } from "clientele/records/fact";
 *
 * assertFact({ id: "f1", partyId: "4711", type: "call", data: {} }); // => throws INVALID_INSTANT
 * ```
 */
export function assertFact(fact: unknown, path: Path = []): asserts fact is Fact {
  assertRecord(fact, CHECK, path);
}
