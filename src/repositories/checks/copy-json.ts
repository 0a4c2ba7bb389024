import type { JsonValue } from "../../records/fact/model.js";
import { isPlainObject, isReservedKey } from "../../records/plain-object.js";
import { ClienteleError, type Path } from "../../shared/errors.js";
import { isStorableText } from "./store-id.js";

/** More than any record needs, and less than what databases read. */
const MAX_DEPTH = 500;

/**
 * A copy of what can be kept, checked on the way. Properties that are undefined are left out, and minus zero becomes zero: so does
 * JSON.
 *
 * @param path - Where the value stands in the caller's data, for the error.
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path, for whatever JSON cannot hold: NaN and the infinities, undefined
 * in a list, functions, symbols, bigints, objects that are no plain data (a Date, a Map), what holds itself, and more than 500
 * levels; and for what not every database holds: half surrogate pairs and U+0000 in a text or name; and for the names
 * `__proto__`, `constructor` and `prototype`.
 *
 * @example
 * ```ts
 * import { copyJson } from "clientele/repositories";
 *
 * copyJson({ amounts: [1, -0], note: undefined }); // => { amounts: [1, 0] }
 * copyJson({ amounts: [1, Number.NaN] }); // => throws INVALID_VALUE
 * ```
 */
export function copyJson(value: unknown, path: Path = []): JsonValue {
  return copy(value, [...path], []);
}

/** `holders` are the objects and lists that the value stands in. */
function copy(value: unknown, path: (string | number)[], holders: unknown[]): JsonValue {
  if (typeof value === "string" && isStorableText(value)) return value;
  if (typeof value === "number" && Number.isFinite(value)) return value + 0; // turns minus zero into zero
  if (typeof value === "boolean" || value === null) return value;
  const isList = Array.isArray(value);
  if (!isList && !isPlainObject(value)) throw invalid("what JSON can hold, in well-formed texts without U+0000", path);
  if (holders.includes(value) || holders.length >= MAX_DEPTH) {
    throw invalid(`no circle and at most ${MAX_DEPTH} levels`, path);
  }
  holders.push(value);
  const copied = isList ? copyList(value, path, holders) : copyObject(value, path, holders);
  holders.pop();
  return copied;
}

function copyList(list: readonly unknown[], path: (string | number)[], holders: unknown[]): JsonValue {
  return Array.from(list, (item, index) => copyStep(index, item, path, holders));
}

function copyObject(
  object: Readonly<Record<string, unknown>>,
  path: (string | number)[],
  holders: unknown[],
): JsonValue {
  const copied: Record<string, JsonValue> = {};
  for (const name of Object.keys(object)) {
    if (!isStorableText(name)) throw invalid("names that are well-formed and without U+0000", path);
    if (isReservedKey(name)) throw invalid("no property of this name", [...path, name]);
    const item = object[name];
    if (item !== undefined) copied[name] = copyStep(name, item, path, holders);
  }
  return copied;
}

function copyStep(step: string | number, item: unknown, path: (string | number)[], holders: unknown[]): JsonValue {
  path.push(step);
  const copied = copy(item, path, holders);
  path.pop();
  return copied;
}

const invalid = (expected: string, path: Path) =>
  new ClienteleError("INVALID_VALUE", `expected ${expected}`, [...path]);
