import { ClienteleError, type Path } from "../shared/errors.js";
import type { Finding } from "../shared/finding.js";
import { isPlainObject, isReservedKey, readOwn } from "./plain-object.js";

/**
 * What can be wrong with the form of any record: `INVALID_RECORD`, no plain object; `UNKNOWN_PROPERTY`, a property that such a
 * record does not have; `RESERVED_KEY`, a property named `__proto__`, `constructor` or `prototype`; `INVALID_LIST`, no list;
 * `INVALID_CHOICE`, a word or switch that is not on its list; `INVALID_ID`, no text or a blank one; `INVALID_TEXT`, no
 * well-formed Unicode text; `INVALID_DATE`, no real date `YYYY-MM-DD`; `INVALID_INSTANT`, no ISO text with `Z` or an offset.
 */
export type RecordCode =
  | "INVALID_RECORD"
  | "UNKNOWN_PROPERTY"
  | "RESERVED_KEY"
  | "INVALID_LIST"
  | "INVALID_CHOICE"
  | "INVALID_ID"
  | "INVALID_TEXT"
  | "INVALID_DATE"
  | "INVALID_INSTANT";

/** What an error says for each {@link RecordCode}. */
export const EXPECTED_OF_RECORDS: Readonly<Record<RecordCode, string>> = {
  INVALID_RECORD: "expected a plain object",
  UNKNOWN_PROPERTY: "expected no other properties",
  RESERVED_KEY: "expected no property of this name",
  INVALID_LIST: "expected a list",
  INVALID_CHOICE: "expected one of the known values",
  INVALID_ID: "expected a text that is not blank",
  INVALID_TEXT: "expected well-formed Unicode text",
  INVALID_DATE: "expected a real date YYYY-MM-DD",
  INVALID_INSTANT: "expected ISO text with Z or an offset",
};

/** Where a check stands in a record. */
export interface Walk<Code extends string> {
  readonly path: (string | number)[];
  /** `beyond` are further steps whose names come from the data: they stand in findings, never in the message of an error. */
  readonly complain: (code: Code, beyond?: Path) => void;
}

/** What a value has to be. */
export type Rule<Code extends string> = (value: unknown, walk: Walk<Code>) => void;

/** All there is to know about the form of one kind of record. */
export interface RecordCheck<Code extends string> {
  readonly rule: Rule<Code>;
  /** The codes that make a record doubtful, but not unusable. */
  readonly warnings: readonly Code[];
  /** What an error says. */
  readonly expected: Readonly<Record<Code, string>>;
}

/** Everything that is wrong or doubtful in a record. It never throws. */
export function checkRecord<Code extends string>(
  record: unknown,
  { rule, warnings }: RecordCheck<Code>,
): readonly Finding<Code>[] {
  const findings: Finding<Code>[] = [];
  const path: (string | number)[] = [];
  const id = readOwn(record, "id");
  const recordId = typeof id === "string" ? { recordId: id } : {};
  const complain = (code: Code, beyond: Path = []) => {
    const severity = warnings.includes(code) ? "warning" : "error";
    findings.push({ code, severity, path: [...path, ...beyond], ...recordId });
  };
  rule(record, { path, complain });
  return findings;
}

/** @throws `ClienteleError` with the code and the path of the first thing that makes a record unusable. */
export function assertRecord<Code extends string>(
  record: unknown,
  { rule, warnings, expected }: RecordCheck<Code>,
  pathOfRecord: Path,
): void {
  const path = [...pathOfRecord];
  const complain = (code: Code) => {
    if (!warnings.includes(code)) throw new ClienteleError(code, expected[code], path);
  };
  rule(record, { path, complain });
}

/** A plain object with these properties and no others; `whole` looks at all of them together. */
export function recordOf<Code extends string>(
  rules: Readonly<Record<string, Rule<Code>>>,
  whole?: (record: Readonly<Record<string, unknown>>, walk: Walk<Code>) => void,
): Rule<Code | RecordCode> {
  const entries = Object.entries(rules);
  return (record, walk) => {
    if (!isPlainObject(record)) return walk.complain("INVALID_RECORD");
    for (const name of Object.keys(record)) {
      if (isReservedKey(name)) complainAt(name, "RESERVED_KEY", walk);
      else if (!Object.hasOwn(rules, name)) walk.complain("UNKNOWN_PROPERTY", [name]);
    }
    for (const [name, rule] of entries) {
      checkStep(name, Object.hasOwn(record, name) ? record[name] : undefined, rule, walk);
    }
    whole?.(record, walk);
  };
}

/** A list, each item of which follows a rule. */
export function listOf<Code extends string>(rule: Rule<Code>): Rule<Code | "INVALID_LIST"> {
  return (values, walk) => {
    if (!Array.isArray(values)) return walk.complain("INVALID_LIST");
    for (let index = 0; index < values.length; index += 1) checkStep(index, values[index], rule, walk);
  };
}

/** A rule for a property that may be absent. */
export function optional<Code extends string>(rule: Rule<Code>): Rule<Code> {
  return (value, walk) => {
    if (value !== undefined) rule(value, walk);
  };
}

/** A rule that is a question. */
export function that<Code extends string>(isRight: (value: unknown) => boolean, code: Code): Rule<Code> {
  return (value, { complain }) => {
    if (!isRight(value)) complain(code);
  };
}

/** Complains about one property of the record that the walk stands at. */
export function complainAt<Code extends string>(step: string | number, code: Code, walk: Walk<Code>): void {
  checkStep(step, undefined, (_, { complain }) => complain(code), walk);
}

function checkStep<Code extends string>(
  step: string | number,
  value: unknown,
  rule: Rule<Code>,
  walk: Walk<Code>,
): void {
  walk.path.push(step);
  rule(value, walk);
  walk.path.pop();
}
