import { ClienteleError } from "../shared/errors.js";
import { type CodedTexts, codeTexts } from "./fields/coded-texts.js";
import type { FieldTexts } from "./fields/read-fields.js";
import { DUPLICATE_FIELDS, type DuplicateField } from "./fields/roles.js";
import type { DuplicateRecord } from "./result.js";

/** Reads the fields of all records as texts. Missing, null and blank values say nothing; numbers are written out. */
export function readRecords(
  records: readonly DuplicateRecord[],
  fields: Readonly<Partial<Record<DuplicateField, string>>>,
): FieldTexts {
  records.forEach((record, index) => {
    if (typeof record === "object" && record !== null && !Array.isArray(record)) return;
    throw new ClienteleError("INVALID_RECORD", "expected an object", ["records", index]);
  });
  const texts: Partial<Record<DuplicateField, CodedTexts>> = {};
  for (const field of DUPLICATE_FIELDS) {
    const name = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (name === undefined) continue;
    texts[field] = codeTexts(records.length, (index) => readText(records[index] as DuplicateRecord, name, index));
  }
  return texts;
}

function readText(record: DuplicateRecord, name: string, index: number): string | undefined {
  const value: unknown = Object.hasOwn(record, name) ? record[name] : undefined;
  if (typeof value === "string") return /\S/.test(value) ? value : undefined;
  if (value === undefined || value === null) return undefined;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  throw new ClienteleError("INVALID_VALUE", "expected a text, a number or nothing", ["records", index, name]);
}
