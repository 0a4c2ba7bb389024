import { ClienteleError, type Path } from "../shared/errors.js";
import { type CodedTexts, codeTexts } from "./fields/coded-texts.js";
import { DUPLICATE_FIELDS, type DuplicateField, type FieldTexts } from "./fields/roles.js";
import type { DuplicateRecord } from "./result.js";

/** The most values that one record may have in one field: each is compared with each of another record. */
const MOST_VALUES = 100;

/** Reads the fields of all records as texts. Missing, null and blank values say nothing; numbers are written out. */
export function readRecords(
  records: readonly DuplicateRecord[],
  fields: Readonly<Partial<Record<DuplicateField, string>>>,
): FieldTexts {
  // A gap in the list is no record: `forEach` would pass over it.
  for (let index = 0; index < records.length; index += 1) assertRecord(records[index], index);
  const texts: Partial<Record<DuplicateField, CodedTexts>> = {};
  for (const field of DUPLICATE_FIELDS) {
    const name = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (name === undefined) continue;
    texts[field] = codeTexts(records.length, (index) => readValue(records[index] as DuplicateRecord, name, index));
  }
  return texts;
}

function assertRecord(record: unknown, index: number): void {
  if (typeof record === "object" && record !== null && !Array.isArray(record)) return;
  throw new ClienteleError("INVALID_RECORD", "expected an object", ["records", index]);
}

/** Refuses what is no list. */
export function assertList(records: readonly DuplicateRecord[], name: string): void {
  if (!Array.isArray(records)) throw new ClienteleError("INVALID_VALUE", "expected a list of records", [name]);
}

function readValue(record: DuplicateRecord, name: string, index: number): string | readonly string[] | undefined {
  const value: unknown = Object.hasOwn(record, name) ? Reflect.get(record, name) : undefined;
  if (typeof value === "string") return isBlank(value) ? undefined : value;
  if (value === undefined) return undefined;
  const path = ["records", index, name];
  if (!Array.isArray(value)) return readText(value, "a text, a number, a list of them or nothing", path);
  if (value.length > MOST_VALUES) {
    throw new ClienteleError("INVALID_VALUE", `expected ${MOST_VALUES} values at most`, path);
  }
  return Array.from(
    value,
    (each, place) => readText(each, "a text, a number or nothing", [...path, place]) ?? "",
  ).filter((text) => text !== "");
}

function readText(value: unknown, expected: string, path: Path): string | undefined {
  if (typeof value === "string") return isBlank(value) ? undefined : value;
  if (value === undefined || value === null) return undefined;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  throw new ClienteleError("INVALID_VALUE", `expected ${expected}`, path);
}

/** Most texts begin with a letter or a digit, which is soon seen. */
function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  const isSign = first > 0x20 && first < 0x7f;
  return !isSign && !/\S/.test(text);
}
