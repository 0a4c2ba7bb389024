import { createFieldReader } from "../../../shared/condition/read-field.js";
import { readAmount } from "../../../shared/condition/read-value.js";
import { ClienteleError, type Path } from "../../../shared/errors.js";
import type { LeadField, LeadFieldKind } from "./lead-field.js";

/** Reads a field of a lead as a points card does: undefined where it says nothing. */
export type LeadFieldReader = (row: object, index: number) => number | string | undefined;

/** Makes a reader; it throws `INVALID_VALUE` with the path `[index, name]` for a value of the wrong type. */
export function createLeadFieldReader(name: string, { kind, missingTexts = [] }: LeadField): LeadFieldReader {
  const read = readerOf(name);
  const silentTexts = ["", ...missingTexts];
  return (row, index) => {
    const value = read(row);
    if (value === undefined || value === null) return undefined;
    if (typeof value === "string" && silentTexts.includes(value)) return undefined;
    const known = kind === "number" ? readNumber(value) : readText(value);
    return known ?? refuse(kind, [index, name]);
  };
}

/** As the card reads it: at once, but for a name with dots and one that every object has. */
function readerOf(name: string): (row: object) => unknown {
  return name.includes(".") || name in {}
    ? createFieldReader(name)
    : (row) => (row as Readonly<Record<string, unknown>>)[name];
}

function readNumber(value: unknown): number | undefined {
  const number = readAmount(value);
  return Number.isFinite(number) ? number + 0 : undefined; // + 0 turns minus zero into zero
}

function readText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "boolean" || Number.isFinite(value) ? String(value) : undefined;
}

function refuse(kind: LeadFieldKind, path: Path): never {
  const expected = kind === "number" ? "a finite number" : "a text, a finite number, true or false";
  throw new ClienteleError("INVALID_VALUE", `expected ${expected}`, path);
}
