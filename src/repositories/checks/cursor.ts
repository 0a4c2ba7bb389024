import { canonicalizeCondition } from "../../shared/condition/index.js";
import { ClienteleError } from "../../shared/errors.js";
import { canonicalJson } from "../../shared/model/index.js";
import { sha256 } from "../../shared/model/sha256.js";
import type { DocumentCondition } from "../model.js";

/** Where a query goes on: behind this id. The seal binds it to collection and condition, and tells changed cursors from given ones. */
export function writeCursor(collection: string, where: DocumentCondition | undefined, id: string): string {
  return `${seal(collection, where, id)}.${encodeURIComponent(id)}`;
}

/** @throws `ClienteleError` with code `INVALID_CURSOR` for anything that {@link writeCursor} did not write for this query. */
export function readCursor(collection: string, where: DocumentCondition | undefined, cursor: unknown): string {
  const id = typeof cursor === "string" ? decode(cursor.slice(SEAL_DIGITS + 1)) : undefined;
  if (id !== undefined && cursor === writeCursor(collection, where, id)) return id;
  throw new ClienteleError("INVALID_CURSOR", "expected the cursor of a page of this query", ["cursor"]);
}

const SEAL_DIGITS = 16;

/** Conditions that differ only in how they are written ask the same. */
function seal(collection: string, where: DocumentCondition | undefined, id: string): string {
  const asked = where === undefined ? null : canonicalizeCondition(where);
  return sha256(canonicalJson([collection, asked, id])).slice(0, SEAL_DIGITS);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
