import { ClienteleError, type Path } from "../errors.js";
import type { FittedOn, ModelEnvelope } from "./model.js";

/**
 * Tells whether something from outside has the form of a model, whatever its body.
 *
 * @throws `ClienteleError` with code `MALFORMED_MODEL` and the path of the first thing that is not as it should be.
 */
export function assertModelEnvelope(stored: unknown): asserts stored is ModelEnvelope {
  assertProperties(stored, ENVELOPE, []);
  if (stored["fittedOn"] !== undefined) assertProperties(stored["fittedOn"], FITTED_ON, ["fittedOn"]);
}

interface PropertyRule {
  readonly isRight: (value: unknown) => boolean;
  readonly expected: string;
}

const anything: PropertyRule = { isRight: () => true, expected: "anything" };
const text: PropertyRule = {
  isRight: (value) => value === undefined || typeof value === "string",
  expected: "a text",
};

const ENVELOPE: Readonly<Record<keyof ModelEnvelope, PropertyRule>> = {
  kind: { isRight: (value) => typeof value === "string" && value !== "", expected: "the name of a kind" },
  schemaVersion: {
    isRight: (value) => Number.isSafeInteger(value) && (value as number) >= 1,
    expected: "a whole number from 1 on",
  },
  hash: {
    isRight: (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value),
    expected: "64 hexadecimal digits",
  },
  fittedOn: anything,
  body: { isRight: (value) => value !== undefined, expected: "a body" },
};

const FITTED_ON: Readonly<Record<keyof FittedOn, PropertyRule>> = {
  n: {
    isRight: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
    expected: "a whole number from 0 on",
  },
  asOf: text,
  from: text,
  to: text,
  source: text,
};

function assertProperties(
  value: unknown,
  rules: Readonly<Record<string, PropertyRule>>,
  path: Path,
): asserts value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw malformed("an object", path);
  for (const [name, { isRight, expected }] of Object.entries(rules)) {
    const property = Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
    if (!isRight(property)) throw malformed(expected, [...path, name]);
  }
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(rules, name));
  // A name from outside may be anything, so it is not repeated: the path ends with the object it stands in.
  if (unknown !== undefined) throw malformed(`no other properties than ${Object.keys(rules).join(", ")}`, path);
}

const malformed = (expected: string, path: Path) => new ClienteleError("MALFORMED_MODEL", `expected ${expected}`, path);
