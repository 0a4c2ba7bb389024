import { ClienteleError } from "../shared/errors.js";
import { DUPLICATE_FIELDS, type DuplicateField } from "./fields/roles.js";
import type { DuplicateOptions, DuplicatePreset } from "./result.js";

/** Who is the same: fields that name a person, and those that name a company. */
const OTHER_PRESETS_FIELDS: Readonly<Record<DuplicatePreset, readonly DuplicateField[]>> = {
  person: ["companyName", "legalForm", "website", "industry"],
  company: [
    "givenName",
    "middleName",
    "familyName",
    "secondFamilyName",
    "fullName",
    "dateOfBirth",
    "gender",
    "occupation",
  ],
};

/** Checks all settings that do not depend on the records. */
export function assertOptions(options: DuplicateOptions): void {
  if (!isObject(options)) refuse("INVALID_OPTION", "expected options", []);
  const { preset, fields, maxPairs, threshold, seed, review, model } = options;
  if (preset !== "person" && preset !== "company") refuse("INVALID_OPTION", "expected person or company", ["preset"]);
  if (!isObject(fields)) refuse("INVALID_OPTION", "expected names of fields", ["fields"]);
  const given = Object.keys(fields);
  if (given.length === 0) refuse("INVALID_OPTION", "expected one field at least", ["fields"]);
  for (const field of given) assertField(field, preset, fields[field as DuplicateField]);
  if (maxPairs !== undefined && !(Number.isSafeInteger(maxPairs) && maxPairs >= 1)) {
    refuse("INVALID_OPTION", "expected a whole number from 1 on", ["maxPairs"]);
  }
  if (threshold !== undefined && !(typeof threshold === "number" && threshold > 0 && threshold < 1)) {
    refuse("INVALID_OPTION", "expected a probability above 0 and below 1", ["threshold"]);
  }
  if (seed !== undefined && typeof seed !== "string") refuse("INVALID_OPTION", "expected a text", ["seed"]);
  if (model !== undefined && !isObject(model)) refuse("INVALID_OPTION", "expected a model", ["model"]);
  if (review === undefined) return;
  if (!isObject(review)) refuse("INVALID_OPTION", "expected two probabilities", ["review"]);
  assertProbability(review.from, ["review", "from"]);
  assertProbability(review.to, ["review", "to"]);
  if (review.from > review.to) refuse("INVALID_OPTION", "expected from not to be above to", ["review"]);
}

const isObject = (value: unknown) => typeof value === "object" && value !== null;

function assertField(field: string, preset: DuplicatePreset, name: unknown): void {
  if (!(DUPLICATE_FIELDS as readonly string[]).includes(field)) {
    refuse("UNKNOWN_FIELD", "expected a field that can be compared", ["fields", field]);
  }
  if (OTHER_PRESETS_FIELDS[preset].includes(field as DuplicateField)) {
    refuse("UNKNOWN_FIELD", `expected a field of the preset ${preset}`, ["fields", field]);
  }
  if (typeof name !== "string" || name === "") {
    refuse("INVALID_OPTION", "expected the name of a property", ["fields", field]);
  }
}

function assertProbability(value: unknown, path: readonly string[]): void {
  if (typeof value === "number" && value >= 0 && value <= 1) return;
  refuse("INVALID_OPTION", "expected a probability from 0 to 1", path);
}

function refuse(code: string, message: string, path: readonly string[]): never {
  throw new ClienteleError(code, message, path);
}
